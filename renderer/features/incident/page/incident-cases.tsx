import { Link } from '@tanstack/react-router';
import type { IncidentCase } from '#shared/domain/incidents.ts';
import { trackLabels } from '#shared/domain/labels.ts';
import { CaseStatusBadge } from '../../../ui/display/case-status-badge.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';

/** The cases of the incident in the order of their numbers, one a respondent. */
export function IncidentCases({ cases }: { cases: readonly IncidentCase[] }) {
  if (cases.length === 0) {
    return (
      <section className="panel" aria-labelledby="incident-cases">
        <h2 id="incident-cases">Cases</h2>
        <EmptyState title="No case is here any more" headingLevel={3} isCompact>
          They went to another incident; “Splits and mergers” says when and why.
        </EmptyState>
      </section>
    );
  }
  return (
    <section className="panel" aria-labelledby="incident-cases">
      <h2 id="incident-cases">Cases</h2>
      <div className="sheet-scroller">
        <table className="sheet-table">
          <caption className="visually-hidden">Cases of this incident</caption>
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col">Respondent</th>
              <th scope="col">Track</th>
              <th scope="col">Status</th>
              <th scope="col">With</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((file) => (
              <tr key={file.id}>
                <th scope="row" className="figures">
                  <Link to="/cases/$caseId/$tab" params={{ caseId: file.id, tab: 'overview' }}>
                    {file.number}
                  </Link>
                </th>
                <td>
                  {file.respondent}
                  {file.building !== '' && <small className="quiet incident-under">{file.building}</small>}
                </td>
                <td>{trackLabels[file.track]}</td>
                <td>
                  <CaseStatusBadge status={file.status} />
                </td>
                <td>{file.investigator}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
