import { useQuery } from '@tanstack/react-query';
import type { AllegationClause } from '#shared/domain/allegations.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { ElementRow } from './element-row.tsx';

/** The elements of one clause: evidence for and against, and what was made of it. Each opens in place. */
export function ElementTable({ caseId, entry }: { caseId: CaseId; entry: AllegationClause }) {
  const exhibits = useQuery(api.evidence.list.queryOptions({ input: { caseId } }));
  return (
    <div className="element-scroller">
      <table className="sheet-table element-table">
        <caption className="visually-hidden">Elements of {entry.shortLabel}</caption>
        <thead>
          <tr>
            <th scope="col">Element</th>
            <th scope="col">For</th>
            <th scope="col">Against</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        {entry.elements.map((element) => (
          <ElementRow key={element.elementId} allegationClauseId={entry.id} element={element} exhibits={exhibits.data ?? []} />
        ))}
      </table>
    </div>
  );
}
