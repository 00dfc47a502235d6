/**
 * @file Removal by order of a court. Invariant: content goes from the log, from the rows that rest on it and from the files of the database, or
 * nothing goes; what stays says that something was here and on whose order it went, never what it was.
 */
import { DomainError } from '#shared/domain/errors.ts';
import type { CourtOrder, RemovalChoice } from '#shared/domain/removal.ts';
import { eraseContent } from '../audit/erase-content.ts';
import { CONTENT_REMOVED } from '../audit/event-types.ts';
import { presentHead } from '../audit/present-head.ts';
import { caseById } from '../cases/find-case.ts';
import { foldText } from '../cases/search-text.ts';
import { removeWordsFromVersions } from '../closing/remove-words.ts';
import { removeIssued } from '../documents/issued-documents.ts';
import { removeSignedCopies } from '../documents/signed/signed-copies.ts';
import { removeDraftsOf } from '../drafts/drafts.ts';
import { removeItem } from '../evidence/remove-item.ts';
import { removeStudentNames } from '../people/student-names/names-by-order.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { insertRemoval, rewriteTexts, saveSearchText } from './removal-queries.ts';
import { tellingWords, withoutWords } from './removed-words.ts';
import { assertMayRemove, type Going, whatGoes } from './what-goes.ts';

export type RemovalInput = RemovalChoice & { order: CourtOrder; typedCaseNumber: string };
export type RemovalDone = { eventNumber: number; events: number; exhibits: number; documents: number };

/**
 * Administrators only. Cannot be undone. Ends with the database written anew, so it is long work; when that last part is interrupted the
 * removal stands and the next unlock does it.
 * @throws DomainError NOT_ALLOWED, NOT_FOUND, REMOVED_BY_ORDER as `whatGoes`; INPUT_REFUSED when the case number was not typed as it is;
 * DISK_FULL, STORAGE_FAILED
 */
export async function removeByOrder(context: ServiceContext, input: RemovalInput): Promise<RemovalDone> {
  const { eventNumber, going } = await removeContent(context, {
    caseId: input.caseId,
    order: input.order,
    typedCaseNumber: input.typedCaseNumber,
    choose: (handle) => whatGoes(handle, input),
  });
  return {
    eventNumber,
    events: going.chosen.length + going.along.length,
    exhibits: going.exhibits.length,
    documents: going.documents.length,
  };
}

/** What a removal takes, on whose order, and what else is written in the same unit of work. `payload` stands beside the order in its event. */
export type ContentRemoval = {
  caseId: string;
  order: CourtOrder;
  typedCaseNumber: string;
  choose: (handle: WriteHandle) => Promise<Going>;
  payload?: Record<string, unknown>;
  also?: (handle: WriteHandle, removal: { removalId: string; going: Going }) => Promise<void>;
};

/**
 * The one way in which content goes, by an order of a court or by a certified disposal; as `removeByOrder`.
 * @throws DomainError NOT_ALLOWED to anyone but an administrator; INPUT_REFUSED when the case number was not typed as it is; what `choose` and `also` throw
 */
export async function removeContent(context: ServiceContext, input: ContentRemoval): Promise<{ eventNumber: number; going: Going }> {
  assertMayRemove(context.actor);
  const { eventNumber, going, signedCopies } = await context.unitOfWork.write(async (handle, record) => {
    const { number } = await caseById(handle, input.caseId);
    if (input.typedCaseNumber.trim() !== number) {
      const problem = `Type the number of the case, ${number}, to confirm the removal.`;
      throw new DomainError('INPUT_REFUSED', { problem, typedCaseNumber: problem });
    }
    const going = await input.choose(handle);
    const payload = { ...recordOf(input.order, going), ...input.payload };
    await record({ type: CONTENT_REMOVED, version: 1, caseId: input.caseId, payload });
    const eventNumber = (await presentHead(handle)).number;
    const { removalId, signedCopies } = await take(context, handle, { input, going, eventNumber });
    await input.also?.(handle, { removalId, going });
    return { eventNumber, going, signedCopies };
  });
  for (const { evidenceItemId } of going.exhibits) await context.blobs.remove('evidence', evidenceItemId);
  for (const id of [...going.documents.map((document) => document.id), ...signedCopies]) await context.blobs.remove('issued', id);
  await context.unitOfWork.rewrite();
  return { eventNumber, going };
}

/** Which, and on whose order: numbers, labels and digests of files, nothing of their content. */
function recordOf(order: CourtOrder, { chosen, along, exhibits, documents }: Going): Record<string, unknown> {
  return {
    order,
    events: [...chosen, ...along].map(({ number }) => number).sort((one, other) => one - other),
    exhibits: exhibits.map(({ id, evidenceItemId, label, sha256 }) => ({ exhibitId: id, evidenceItemId, label, sha256 })),
    documents: documents.map(({ id, kind, issue, sha256 }) => ({ documentId: id, kind, issue, sha256 })),
  };
}

/** Gives the id of the removal, and those of the signed copies that go with the issues. */
async function take(
  context: ServiceContext,
  handle: WriteHandle,
  { input, going, eventNumber }: { input: ContentRemoval; going: Going; eventNumber: number },
): Promise<{ removalId: string; signedCopies: string[] }> {
  const { caseId, order } = input;
  const at = context.ports.clock.now().toISOString();
  const removalId = context.ports.ids.next();
  await insertRemoval(handle, {
    id: removalId,
    case_id: caseId,
    event_number: eventNumber,
    at,
    court: order.court,
    docket_number: order.docketNumber,
    rewritten_at: null,
  });
  const numbers = [...going.chosen, ...going.along].map(({ number }) => number);
  await eraseContent(handle, numbers, { at, removedBy: eventNumber });
  await removeStudentNames(handle, [...going.chosen, ...going.along]);
  for (const { id } of going.exhibits) await removeItem(context, handle, { exhibitId: id, removalId });
  const signedCopies: string[] = [];
  for (const { id: documentId } of going.documents) {
    await removeIssued(handle, { caseId, documentId, removalId });
    signedCopies.push(...(await removeSignedCopies(handle, { documentId, removalId })));
  }
  await removeDraftsOf(handle, { caseId, words: tellingWords(going.words) });
  const words = new Set(going.words);
  await rewriteTexts(handle, caseId, (text) => withoutWords(text, words));
  await removeWordsFromVersions(handle, caseId, going.words);
  const { search_text: searchText } = await caseById(handle, caseId);
  const without = going.words.reduce((text, word) => text.replaceAll(foldText(word), ''), searchText);
  if (without !== searchText) await saveSearchText(handle, caseId, without);
  return { removalId, signedCopies };
}
