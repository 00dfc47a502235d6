/** @file What a removal would take from a case, from what was chosen. Invariant: it reads only. */
import type { IssuedDocument } from '#shared/domain/document-model.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { RemovalChoice } from '#shared/domain/removal.ts';
import { eventsHolding, type StoredEvent, storedEvent } from '../audit/erase-content.ts';
import { CONTENT_REMOVED, EXTRACT_MADE } from '../audit/event-types.ts';
import { issuesHolding, issuesOfCase } from '../documents/issued-documents.ts';
import { exhibitsOfCase } from '../evidence/read-exhibits.ts';
import { assertNoLitigationHold } from '../holds/holds-that-stop.ts';
import type { Actor, ReadHandle } from '../service-context.ts';
import { tellingWords, wordsOf } from './removed-words.ts';

/** Events that tell what an exhibit is, and go with it. Views and copies of it name its number and digest alone. */
const TELLS_OF_EXHIBIT = ['evidence_item.received', 'evidence_item.described'];

export type Going = {
  chosen: StoredEvent[];
  /** Gone with a chosen exhibit. */
  along: StoredEvent[];
  exhibits: Exhibit[];
  documents: IssuedDocument[];
  /** Every text that a person wrote into these events. */
  words: string[];
};

/** @throws DomainError NOT_ALLOWED to anyone but an administrator */
export function assertMayRemove(actor: Actor): void {
  if (actor.role === 'administrator') return;
  throw new DomainError('NOT_ALLOWED', { problem: 'Only an administrator can carry out an order to remove.', next: 'Ask one of them.' });
}

/**
 * Everything that goes.
 * @throws DomainError NOT_FOUND for something that is not of this case; REMOVED_BY_ORDER for an exhibit or document that is gone already;
 * LITIGATION_HOLD while one stands on the incident; NOT_ALLOWED for an event without content, a record of a removal or of an extract, and for an empty choice
 */
export async function whatGoes(handle: ReadHandle, choice: RemovalChoice): Promise<Going> {
  await assertNoLitigationHold(handle, choice.caseId);
  const chosen = await Promise.all(
    [...new Set(choice.eventNumbers)].sort((one, other) => one - other).map((number) => removable(handle, choice, number)),
  );
  const exhibits = picked(await exhibitsOfCase(handle, choice.caseId), choice.exhibitIds, (exhibit) => exhibit.label);
  const documents = picked(await issuesOfCase(handle, choice.caseId), choice.documentIds, ({ issue }) => `Issue ${issue} of the report`);
  if (chosen.length + exhibits.length + documents.length === 0) {
    throw new DomainError('NOT_ALLOWED', {
      problem: 'Nothing was chosen to remove.',
      next: 'Choose entries, exhibits or issued reports first.',
    });
  }
  const along = (await telling(handle, choice.caseId, exhibits)).filter(({ number }) => chosen.every((event) => event.number !== number));
  const words = new Set([...chosen, ...along].flatMap(({ payload }) => wordsOf(payload)));
  return { chosen, along, exhibits, documents, words: [...words] };
}

async function removable(handle: ReadHandle, choice: RemovalChoice, number: number): Promise<StoredEvent> {
  const event = await storedEvent(handle, number);
  if (event === undefined || event.case_id !== choice.caseId) throw new DomainError('NOT_FOUND');
  const next = 'Take it out of the choice.';
  if (event.payload === null) throw new DomainError('NOT_ALLOWED', { problem: `The content of event ${number} is gone already.`, next });
  if (event.type === CONTENT_REMOVED || event.type === EXTRACT_MADE) {
    throw new DomainError('NOT_ALLOWED', { problem: `Event ${number} is a record of the log itself and stays.`, next });
  }
  return event;
}

function picked<T extends { id: string; removed: unknown }>(all: readonly T[], ids: readonly string[], name: (one: T) => string): T[] {
  return [...new Set(ids)].map((id) => {
    const one = all.find((candidate) => candidate.id === id);
    if (one === undefined) throw new DomainError('NOT_FOUND');
    if (one.removed !== null) throw new DomainError('REMOVED_BY_ORDER', { exhibit: name(one) });
    return one;
  });
}

async function telling(handle: ReadHandle, caseId: string, exhibits: readonly Exhibit[]): Promise<StoredEvent[]> {
  return (await tellingElsewhere(handle, exhibits)).filter(({ case_id }) => case_id === caseId);
}

/**
 * In whichever case: an item may have been taken in or described through another one than the case of the order. What stands there goes by a
 * removal in that case, or an extract of its log would lack the record of it.
 */
async function tellingElsewhere(handle: ReadHandle, exhibits: readonly Exhibit[]): Promise<StoredEvent[]> {
  const items = new Set<string>(exhibits.map(({ evidenceItemId }) => evidenceItemId));
  if (items.size === 0) return [];
  const candidates = await eventsHolding(handle, [...items]);
  return candidates.filter(
    ({ type, payload }) => payload !== null && TELLS_OF_EXHIBIT.includes(type) && items.has(String(JSON.parse(payload).evidenceItemId)),
  );
}

/** Where else words of what goes still stand: events of any case that are not going, and issued reports that are not. */
export async function whatStays(
  handle: ReadHandle,
  going: Going,
): Promise<{ events: StoredEvent[]; documents: (IssuedDocument & { caseNumber: string })[] }> {
  const words = tellingWords(going.words);
  const gone = new Set([...going.chosen, ...going.along].map(({ number }) => number));
  const documents = await issuesHolding(handle, words);
  const elsewhere = [...(await eventsHolding(handle, words)), ...(await tellingElsewhere(handle, going.exhibits))];
  const events = new Map(elsewhere.filter(({ number }) => !gone.has(number)).map((event) => [event.number, event]));
  return {
    events: [...events.values()].sort((one, other) => one.number - other.number),
    documents: documents.filter(({ id }) => going.documents.every((document) => document.id !== id)),
  };
}
