import { Link } from '@tanstack/react-router';
import type { Workspace } from '#shared/contract/cases.ts';
import { formatFuzzyDate } from '#shared/domain/format-date.ts';
import { participantRoleLabels, trackLabels } from '#shared/domain/labels.ts';
import { versionLabel } from '#shared/domain/short-label.ts';
import { CaseStatusBadge } from '../../ui/display/case-status-badge.tsx';
import { PersonLabel } from '../../ui/display/person-label.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { VersionBand } from '../closing/version-band.tsx';

/** Number, respondent, track, conduct dates, who has it, and the versions in force on the day of the conduct. */
export function WorkspaceHeader({ workspace }: { workspace: Workspace }) {
  const { summary, respondent, versionsInForce } = workspace;
  const dates = summary.conductDates.map(formatFuzzyDate).join('; ');
  return (
    <>
      <PageHeader
        title={summary.title}
        windowTitle={`Case ${summary.number}`}
        above={
          <span className="figures">
            Case {summary.number} · {trackLabels[summary.track]}
          </span>
        }
        actions={<CaseStatusBadge status={summary.status} />}
      >
        <p className="workspace-facts">
          <span>
            <PersonLabel name={respondent.name} role={participantRoleLabels.respondent.toLowerCase()} />
            {[respondent.position, respondent.building].filter((part) => part !== '').map((part) => `, ${part}`)}
          </span>
          {(summary.track !== 'note' || dates !== '') && <span>{dates === '' ? 'No conduct date yet' : `Conduct ${dates}`}</span>}
          <span>With {summary.investigator}</span>
          <Link to="/incidents/$incidentId" params={{ incidentId: workspace.incident.id }}>
            {workspace.casesInIncident === 1 ? 'The report behind this case' : 'Other cases from this report'}
          </Link>
        </p>
      </PageHeader>
      <VersionBand caseId={summary.id} />
      {(summary.track !== 'note' || versionsInForce.length > 0) && (
        <p className="in-force-band">
          <strong>In force:</strong>{' '}
          {versionsInForce.length === 0
            ? 'nothing found yet. The band fills when an allegation has a conduct date that an adopted policy covers.'
            : versionsInForce.map(versionLabel).join(' · and ')}
        </p>
      )}
    </>
  );
}
