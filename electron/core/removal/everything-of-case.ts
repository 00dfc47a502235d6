/** @file All that a case holds, for a disposal. Invariant: what another case cites too stays, and so do the entries that tell of removals and disposals. */
import { type StoredEvent, storedEventsOfCase } from '../audit/erase-content.ts';
import { CONTENT_REMOVED, EXTRACT_MADE } from '../audit/event-types.ts';
import { issuesOfCase } from '../documents/issued-documents.ts';
import { citationsOfItems } from '../evidence/citing/shared-items.ts';
import { exhibitsOfCase } from '../evidence/read-exhibits.ts';
import { assertNoLitigationHold } from '../holds/holds-that-stop.ts';
import type { ReadHandle } from '../service-context.ts';
import { wordsOf } from './removed-words.ts';
import type { Going } from './what-goes.ts';

/** The log of a disposal outlives what was disposed of. */
const STAYS = (type: string): boolean => type === CONTENT_REMOVED || type === EXTRACT_MADE || type.startsWith('disposal.');

/** A choice from a list, such as `parent-of-current-student`: the rows are read by it, and it tells nothing by itself. */
const CHOICE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Everything of the case that is still there; `kept` are labels of exhibits that stay because another case cites them.
 * @throws DomainError LITIGATION_HOLD while one stands on the incident
 */
export async function everythingOfCase(handle: ReadHandle, caseId: string): Promise<{ going: Going; kept: string[] }> {
  await assertNoLitigationHold(handle, caseId);
  const chosen = (await storedEventsOfCase(handle, caseId)).filter(
    (event): event is StoredEvent => event.payload !== null && !STAYS(event.type),
  );
  const exhibits = (await exhibitsOfCase(handle, caseId)).filter(({ removed }) => removed === null);
  const citations = await citationsOfItems(
    handle,
    exhibits.map(({ evidenceItemId }) => evidenceItemId),
  );
  const isShared = (itemId: string): boolean => (citations.get(itemId) ?? []).some((citation) => citation.caseId !== caseId);
  const documents = (await issuesOfCase(handle, caseId)).filter(({ removed }) => removed === null);
  const words = new Set(chosen.flatMap(({ payload }) => wordsOf(payload)).filter((word) => !CHOICE.test(word)));
  return {
    going: {
      chosen,
      along: [],
      exhibits: exhibits.filter(({ evidenceItemId }) => !isShared(evidenceItemId)),
      documents,
      words: [...words],
    },
    kept: exhibits.filter(({ evidenceItemId }) => isShared(evidenceItemId)).map(({ label }) => label),
  };
}
