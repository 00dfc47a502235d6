/** @file Reads and the two inserts of the audit tables. */
import type { SignedHead } from '#shared/domain/audit-event.ts';
import type { AuditEventRow, AuditHeadRow, AuditPayloadRow } from '../casebook/casebook-rows.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';

export type Head = { epoch: number; number: number; hash: string };

/** The last event's place and hash; undefined before the first event. */
export async function readHead(handle: ReadHandle | WriteHandle): Promise<Head | undefined> {
  return (handle as ReadHandle)
    .selectFrom('audit_event')
    .select(['epoch', 'number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function readEvent(handle: ReadHandle | WriteHandle, number: number): Promise<AuditEventRow | undefined> {
  return (handle as ReadHandle).selectFrom('audit_event').selectAll().where('number', '=', number).executeTakeFirst();
}

/** The number of the last event of a case; null before its first. */
export async function readLastOfCase(handle: ReadHandle | WriteHandle, caseId: string): Promise<number | null> {
  const last = await (handle as ReadHandle)
    .selectFrom('audit_event')
    .select('number')
    .where('case_id', '=', caseId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.number ?? null;
}

export async function countEventsOfCase(handle: ReadHandle | WriteHandle, caseId: string): Promise<number> {
  const { count } = await (handle as ReadHandle)
    .selectFrom('audit_event')
    .where('case_id', '=', caseId)
    .select((query) => query.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Every event of this type with its payload, in order. */
export async function readEventsOfType(handle: ReadHandle, type: string): Promise<EventWithPayload[]> {
  return handle
    .selectFrom('audit_event')
    .leftJoin('audit_payload', 'audit_payload.event_number', 'audit_event.number')
    .selectAll()
    .where('audit_event.type', '=', type)
    .orderBy('audit_event.number')
    .execute();
}

/** The type of the last event; undefined before the first. */
export async function readLastType(handle: ReadHandle): Promise<string | undefined> {
  return (await handle.selectFrom('audit_event').select('type').orderBy('number', 'desc').limit(1).executeTakeFirst())?.type;
}

/** An event beside its payload; `event_number` is null when the payload's row is missing, which only tampering brings about. */
export type EventWithPayload = AuditEventRow & Omit<AuditPayloadRow, 'event_number'> & { event_number: number | null };

/** Up to `limit` events with their payloads from `first` on, in order. */
export async function readEventsFrom(handle: ReadHandle, first: number, limit: number): Promise<EventWithPayload[]> {
  return handle
    .selectFrom('audit_event')
    .leftJoin('audit_payload', 'audit_payload.event_number', 'audit_event.number')
    .selectAll()
    .where('audit_event.number', '>=', first)
    .orderBy('audit_event.number')
    .limit(limit)
    .execute();
}

/** Every event of a case with its payload, in order. */
export async function readEventsOfCase(handle: ReadHandle, caseId: string): Promise<EventWithPayload[]> {
  return handle
    .selectFrom('audit_event')
    .leftJoin('audit_payload', 'audit_payload.event_number', 'audit_event.number')
    .selectAll()
    .where('audit_event.case_id', '=', caseId)
    .orderBy('audit_event.number')
    .execute();
}

export async function insertEvent(handle: WriteHandle, event: AuditEventRow, payload: AuditPayloadRow): Promise<void> {
  await handle.insertInto('audit_event').values(event).execute();
  await handle.insertInto('audit_payload').values(payload).execute();
}

/** Takes payload and salt from these events. `because` is the number of the event that records the removal. */
export async function erasePayloads(
  handle: WriteHandle,
  numbers: readonly number[],
  { at, because }: { at: string; because: string },
): Promise<void> {
  await handle
    .updateTable('audit_payload')
    .set({ payload: null, salt: null, erased_at: at, erased_because: because })
    .where('event_number', 'in', numbers)
    .execute();
}

/** Events whose payload holds one of these; `needles` are pieces of JSON text. */
export async function selectEventsHolding(handle: ReadHandle, needles: readonly string[]): Promise<EventWithPayload[]> {
  if (needles.length === 0) return [];
  return handle
    .selectFrom('audit_event')
    .innerJoin('audit_payload', 'audit_payload.event_number', 'audit_event.number')
    .selectAll()
    .where((where) =>
      where.or(needles.map((needle) => where(where.fn<number>('instr', ['audit_payload.payload', where.val(needle)]), '>', 0))),
    )
    .orderBy('audit_event.number')
    .execute();
}

export async function insertSignedHead(handle: WriteHandle, head: SignedHead): Promise<void> {
  await handle
    .insertInto('audit_head')
    .values({ epoch: head.epoch, number: head.number, hash: head.hash, signed_at: head.signedAt, signature: head.signature })
    .execute();
}

export async function readSignedHeads(handle: ReadHandle): Promise<AuditHeadRow[]> {
  return handle.selectFrom('audit_head').selectAll().orderBy('id').execute();
}
