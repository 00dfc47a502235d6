/** @file Telling a person what a removal would take, before it takes anything. */
import type { RemovalChoice, RemovalPreview } from '#shared/domain/removal.ts';
import type { StoredEvent } from '../audit/erase-content.ts';
import { sentenceFor } from '../audit/telling/sentence-for-reader.ts';
import { backupsOnRecord } from '../backup/backups-opened-by-slot.ts';
import { caseById } from '../cases/find-case.ts';
import { closedTo } from '../evidence/access-list/closed-exhibits.ts';
import { withNamesOfToday } from '../mentions/mention-names.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { assertMayRemove, whatGoes, whatStays } from './what-goes.ts';

/** Administrators only. @throws DomainError NOT_ALLOWED, NOT_FOUND, REMOVED_BY_ORDER as `whatGoes` */
export async function previewRemoval(context: ServiceContext, choice: RemovalChoice): Promise<RemovalPreview> {
  assertMayRemove(context.actor);
  const { read } = context.unitOfWork;
  const { number: caseNumber } = await caseById(read, choice.caseId);
  const going = await whatGoes(read, choice);
  const closed = await closedTo(read, context.actor);
  const told = teller(closed);
  const staying = await whatStays(read, going);
  const events = [
    ...going.chosen.map((event) => ({ event, because: 'chosen' as const })),
    ...going.along.map((event) => ({ event, because: 'goes-along' as const })),
  ].sort((one, other) => one.event.number - other.event.number);
  return withNamesOfToday(read, {
    caseNumber,
    events: events.map(({ event, because }) => ({ ...told(event), at: event.at, because })),
    exhibits: going.exhibits.map(({ id, label, fileName }) => ({ id, label, fileName: closed.has(id) ? 'Restricted' : fileName })),
    documents: going.documents.map(({ id, title, issue }) => ({ id, title, issue })),
    stillIn: {
      events: await Promise.all(staying.events.map(async (event) => ({ ...told(event), caseNumber: await caseNumberOf(read, event) }))),
      documents: staying.documents.map(({ id, title, issue, caseNumber: number }) => ({ id, title, issue, caseNumber: number })),
    },
    backups: await backupsOnRecord(read),
  });
}

const teller =
  (closed: ReadonlySet<string>) =>
  ({ number, type, payload }: StoredEvent) => ({ number, sentence: sentenceFor(type, payload, closed) });

async function caseNumberOf(handle: ReadHandle, event: StoredEvent): Promise<string | null> {
  return event.case_id === null ? null : (await caseById(handle, event.case_id)).number;
}
