import { Link } from '@tanstack/react-router';
import type { LastCase } from '#shared/domain/today.ts';
import { showInstant } from '../../ui/display/shown-values.ts';

/** The cases in which the person last recorded something. */
export function LastCases({ cases }: { cases: readonly LastCase[] }) {
  return (
    <section className="panel stack" aria-labelledby="last-cases-heading">
      <h2 id="last-cases-heading">Go on where you left off</h2>
      {cases.length === 0 ? (
        <p className="quiet today-none">
          You have not recorded anything in a case yet.{' '}
          <Link to="/cases" search={{ status: 'any' }}>
            See the cases
          </Link>
        </p>
      ) : (
        <ul className="today-list">
          {cases.map(({ caseId, caseNumber, title, respondent, workedAt }) => (
            <li key={caseId}>
              <Link to="/cases/$caseId/$tab" params={{ caseId, tab: 'overview' }}>
                {title}
              </Link>
              <p className="quiet small">
                <span className="figures">{caseNumber}</span> · {respondent} · {showInstant(workedAt)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
