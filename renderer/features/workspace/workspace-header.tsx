import type { Workspace } from '#shared/contract/cases.ts';
import { formatFuzzyDate } from '#shared/domain/format-date.ts';
import { caseStatusLabels, participantRoleLabels, trackLabels } from '#shared/domain/labels.ts';
import { versionLabel } from '#shared/domain/short-label.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { PersonLabel } from '../../ui/person-label.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';

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
        actions={<StateBadge tone={summary.status === 'issued' ? 'verified' : 'info'} word={caseStatusLabels[summary.status]} />}
      >
        <p className="workspace-facts">
          <span>
            <PersonLabel name={respondent.name} role={participantRoleLabels.respondent.toLowerCase()} />, {respondent.position},{' '}
            {respondent.building}
          </span>
          <span>{dates === '' ? 'No conduct date yet' : `Conduct ${dates}`}</span>
          <span>With {summary.investigator}</span>
        </p>
      </PageHeader>
      <p className="in-force-band">
        <strong>In force:</strong>{' '}
        {versionsInForce.length === 0
          ? 'nothing found yet. The band fills when an allegation has a conduct date that an adopted policy covers.'
          : versionsInForce.map(versionLabel).join(' · and ')}
      </p>
    </>
  );
}
