/**
 * @file Which exhibits a person may not see. Invariant: nobody is exempt, no administrator either; what is closed gives its number and its digest
 * and nothing else.
 *
 * An exhibit is closed by case: the same item may be open under the number of another case, and whoever sees it there sees the item.
 */
import { DomainError } from '#shared/domain/errors.ts';
import type { Actor, ReadHandle, ServiceContext } from '../../service-context.ts';
import { selectCitations, selectLabelsOf } from '../citing/citing-queries.ts';
import { exhibitLabel } from '../exhibit-label.ts';
import { closedExhibits } from './access-list-queries.ts';

type Reader = Pick<Actor, 'userId'>;

/** Ids of the exhibits that are closed to the person, of one case or of every case; withdrawn citations are among them. */
export async function closedTo(handle: ReadHandle, reader: Reader, caseId?: string): Promise<ReadonlySet<string>> {
  const rows = await closedExhibits(handle, reader.userId, caseId).execute();
  return new Set(rows.map(({ id }) => id));
}

/**
 * Ids of the evidence items that the person may see under no number. An item that nobody cites any more is as its last citations were.
 */
export async function itemsClosedTo(handle: ReadHandle, reader: Reader): Promise<ReadonlySet<string>> {
  const closed = await closedTo(handle, reader);
  if (closed.size === 0) return new Set();
  const citations = await selectCitations(handle, { ofSameItemsAs: [...closed] });
  const hidden = [...Map.groupBy(citations, ({ evidence_item_id: item }) => item)].filter(([, all]) => {
    const inUse = all.filter((citation) => citation.withdrawn_at === null);
    return (inUse.length === 0 ? all : inUse).every(({ id }) => closed.has(id));
  });
  return new Set(hidden.map(([item]) => item));
}

/** @throws DomainError EXHIBIT_RESTRICTED with details.exhibit when the exhibit is closed to the person signed in */
export async function requireOpen({ actor }: Pick<ServiceContext, 'actor'>, handle: ReadHandle, exhibitId: string): Promise<void> {
  if ((await closedTo(handle, actor)).has(exhibitId)) await refuse(handle, exhibitId);
}

/**
 * For what shows a case whole, its log or an issued document.
 * @throws DomainError EXHIBIT_RESTRICTED when some exhibit of the case is closed to the person signed in
 */
export async function requireNoneClosed({ actor }: Pick<ServiceContext, 'actor'>, handle: ReadHandle, caseId: string): Promise<void> {
  const [first] = await closedTo(handle, actor, caseId);
  if (first !== undefined) await refuse(handle, first);
}

async function refuse(handle: ReadHandle, exhibitId: string): Promise<never> {
  const [citation] = await selectLabelsOf(handle, [exhibitId]);
  throw new DomainError('EXHIBIT_RESTRICTED', citation === undefined ? {} : { exhibit: exhibitLabel(citation.number) });
}
