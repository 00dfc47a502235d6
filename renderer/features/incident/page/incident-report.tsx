import { Link } from '@tanstack/react-router';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { AlsoReported, IncidentFile } from '#shared/domain/incidents.ts';
import { receivedHowLabels } from '#shared/domain/labels.ts';
import { Prose } from '../../../ui/display/prose.tsx';

function ReportFacts({ report }: { report: AlsoReported }) {
  return (
    <dl className="facts">
      <dt>Received</dt>
      <dd>{report.receivedOn === null ? 'day not known' : formatCivilDate(report.receivedOn)}</dd>
      <dt>How</dt>
      <dd>{report.receivedHow === null ? 'not known' : receivedHowLabels[report.receivedHow]}</dd>
      <dt>Taken by</dt>
      <dd>{report.receivedBy}</dd>
    </dl>
  );
}

/** What was reported, once for all cases of the incident, and each report of an incident that was merged into this one. */
export function IncidentReport({ file }: { file: IncidentFile }) {
  return (
    <section className="panel stack stack-tight" aria-labelledby="incident-report">
      <h2 id="incident-report">What was reported</h2>
      <div className="serif incident-summary">
        <Prose text={file.incident.summary} />
      </div>
      <ReportFacts report={file.incident} />
      {file.alsoReported.map((report) => (
        <div key={report.id} className="stack stack-tight incident-also">
          <h3>
            Also reported{' '}
            <Link to="/incidents/$incidentId" params={{ incidentId: report.id }}>
              (the emptied original)
            </Link>
          </h3>
          <div className="serif incident-summary">
            <Prose text={report.summary} />
          </div>
          <ReportFacts report={report} />
        </div>
      ))}
    </section>
  );
}
