import { IconEraser, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { anchors } from '#shared/domain/anchors.ts';
import type { Citation, SharedItem } from '#shared/domain/evidence.ts';
import type { IncidentFile } from '#shared/domain/incidents.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { StateBadge } from '../../../ui/display/state-badge.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { jumpWhenOpened } from '../../../ui/workspace/jump.ts';

/** "Ex. 3 of 2026-0002", leading to the exhibit in that case. */
function CitationLink({ citation }: { citation: Citation }) {
  const { caseId, caseNumber, exhibitId, label, isRestricted } = citation;
  return (
    <li>
      <Link
        className="incident-number"
        to="/cases/$caseId/$tab"
        params={{ caseId, tab: 'evidence' }}
        onClick={() => jumpWhenOpened({ caseId, tab: 'evidence', anchor: anchors.exhibit(exhibitId) })}
      >
        {label} of <span className="figures">{caseNumber}</span>
      </Link>
      {isRestricted && (
        <small className="quiet">
          {' '}
          <IconLock size={14} aria-hidden /> restricted
        </small>
      )}
    </li>
  );
}

function ItemRow({ item }: { item: SharedItem }) {
  return (
    <tr>
      <th scope="row" className="incident-item">
        {item.removed === null ? (
          <>
            {item.fileName}
            {item.description !== '' && <small className="quiet incident-under">{item.description}</small>}
          </>
        ) : (
          <StateBadge tone="neutral" icon={IconEraser} word="Removed by order" />
        )}
      </th>
      <td>
        {item.citations.length === 0 ? (
          <span className="quiet">by no case</span>
        ) : (
          <ul className="plain-list">
            {item.citations.map((citation) => (
              <CitationLink key={citation.exhibitId} citation={citation} />
            ))}
          </ul>
        )}
      </td>
      <td>
        {showInstant(item.receivedAt)}
        <small className="quiet incident-under">
          by {item.receivedBy}, for case <span className="figures">{item.receivedForCase}</span>
        </small>
      </td>
    </tr>
  );
}

/** Every item once, with each case that cites it under its own number. */
export function IncidentEvidence({ file }: { file: IncidentFile }) {
  const { evidence, closedItemCount, mergedInto } = file;
  return (
    <section className="panel" aria-labelledby="incident-evidence">
      <h2 id="incident-evidence">Evidence</h2>
      {evidence.length + closedItemCount === 0 ? (
        <EmptyState title={mergedInto === null ? 'No evidence yet' : 'No evidence is here any more'} headingLevel={3} isCompact>
          {mergedInto === null
            ? 'Evidence is taken in on the Evidence tab of a case. Every case of the incident may then cite it under a number of its own.'
            : 'It went with the cases, which go on citing it under the same numbers.'}
        </EmptyState>
      ) : (
        <>
          {evidence.length > 0 && (
            <div className="sheet-scroller">
              <table className="sheet-table">
                <caption className="visually-hidden">Evidence of this incident</caption>
                <thead>
                  <tr>
                    <th scope="col">Item</th>
                    <th scope="col">Cited as</th>
                    <th scope="col">Taken in</th>
                  </tr>
                </thead>
                <tbody>
                  {evidence.map((item) => (
                    <ItemRow key={item.id} item={item} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {closedItemCount > 0 && (
            <p className="quiet incident-closed">
              <IconLock size={16} aria-hidden /> {closedItemCount === 1 ? 'One more item is' : `${closedItemCount} more items are`}{' '}
              restricted to people other than you.
            </p>
          )}
        </>
      )}
    </section>
  );
}
