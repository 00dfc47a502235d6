import { Link } from '@tanstack/react-router';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { ComparatorLeft, ComparatorsLeft } from '#shared/domain/speech/comparators-left.ts';

const howMany = (count: number): string =>
  count === 0 ? 'No matter shares' : count === 1 ? 'One matter shares' : `${count} matters share`;

/** What was decided elsewhere on the clauses that are left, and on those that fall away with the statement. */
export function ComparatorsBeside({ caseId, found: { matters, leftCount, isFew } }: { caseId: CaseId; found: ComparatorsLeft }) {
  return (
    <section className="panel question speech-card" aria-labelledby="comparators-beside-heading">
      <div className="case-section-head">
        <h4 id="comparators-beside-heading">What was decided elsewhere</h4>
      </div>
      <p>
        {howMany(leftCount)} a clause that is left.
        {isFew && leftCount > 0 && ' Fewer than three say little of what is usual.'}{' '}
        <Link to="/cases/$caseId/$tab" params={{ caseId, tab: 'corrective-action' }}>
          All comparators
        </Link>
      </p>
      {matters.length > 0 && (
        <table className="sheet-table">
          <caption className="visually-hidden">Matters that share a clause with this one</caption>
          <thead>
            <tr>
              <th scope="col">Matter</th>
              <th scope="col">What was done</th>
              <th scope="col">Shares what is left</th>
              <th scope="col">Shares the rest</th>
            </tr>
          </thead>
          <tbody>
            {matters.map((matter) => (
              <Matter key={matter.called} matter={matter} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Matter({ matter: { called, levelName, decidedOn, sharesLeft, sharesGone, isToldApart } }: { matter: ComparatorLeft }) {
  const shared = (labels: readonly string[]) => (labels.length === 0 ? <span className="quiet">none</span> : labels.join(', '));
  return (
    <tr>
      <th scope="row">
        {called}
        {isToldApart && <small className="quiet factor-exhibits">told apart</small>}
      </th>
      <td>
        {levelName}
        <small className="quiet factor-exhibits">{formatCivilDate(decidedOn)}</small>
      </td>
      <td>{shared(sharesLeft)}</td>
      <td>{shared(sharesGone)}</td>
    </tr>
  );
}
