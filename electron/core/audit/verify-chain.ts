/** @file Recomputes the audit chain. Invariant: it trusts nothing but the rows and the public key, so a stranger can do the same. */
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { AuditEvent, SignedHead } from '#shared/domain/audit-event.ts';
import type { AuditHeadRow } from '../casebook/casebook-rows.ts';
import type { ReadHandle } from '../service-context.ts';
import { type EventWithPayload, readEventsFrom, readSignedHeads } from './audit-queries.ts';
import { canonicalJson } from './canonical-json.ts';
import { commitTo, FIRST_PREVIOUS_HASH, hashEvent } from './event-hash.ts';
import { CONTENT_REMOVED, RESTORED } from './event-types.ts';
import { isHeadGenuine } from './signed-heads.ts';

export type ChainProblem = { problem: string; subject: string };

/** Where the chain stands after some rows: the last number and hash that were believed, and the last event of every case so far. */
export type ChainPosition = { number: number; hash: string; epoch: number; lastOfCases: Map<string, number> };

/** The position before the first event. */
export function beginningOfChain(): ChainPosition {
  return { number: 0, hash: FIRST_PREVIOUS_HASH, epoch: 1, lastOfCases: new Map() };
}

/** The position after `row`. Takes over the cases of `before`, which is not to be used any more. */
export function positionAfter(row: EventWithPayload, before: ChainPosition): ChainPosition {
  if (row.case_id !== null) before.lastOfCases.set(row.case_id, row.number);
  return { number: row.number, hash: row.hash, epoch: row.epoch, lastOfCases: before.lastOfCases };
}

function toEvent(row: EventWithPayload, previousInCase: number | null): Omit<AuditEvent, 'hash'> {
  return {
    epoch: row.epoch,
    number: row.number,
    at: row.at,
    actorId: row.actor_id as AuditEvent['actorId'],
    caseId: row.case_id as AuditEvent['caseId'],
    previousInCase,
    type: row.type,
    version: row.version,
    previousHash: row.previous_hash,
    commitment: row.commitment,
  };
}

function payloadProblem(row: EventWithPayload): string | null {
  if (row.event_number === null) return 'The payload of this event is missing.';
  // An erasure leaves nothing to read: what can still be read must be what was recorded, whatever else the row claims.
  if (row.erased_at !== null && row.salt === null && row.payload === null) return null;
  if (row.salt === null || row.payload === null) return 'The payload of this event is missing.';
  const isCommitted = commitTo(row.salt, row.payload) === row.commitment && canonicalJson(JSON.parse(row.payload)) === row.payload;
  return isCommitted ? null : 'The payload of this event is not the one that was recorded.';
}

const Restored = z.object({ fromHead: z.object({ epoch: z.number(), number: z.number(), hash: z.string() }) });

/** A new epoch begins with the restore that names the head of its backup, and with nothing else. The payload is the one that was recorded. */
function epochProblems(row: EventWithPayload, before: ChainPosition): string[] {
  if (row.epoch < before.epoch) return ['This event goes back to an earlier epoch.'];
  if (row.epoch === before.epoch) return row.type === RESTORED ? ['This restore did not begin a new epoch.'] : [];
  if (row.type !== RESTORED || row.epoch !== before.epoch + 1) return ['A new epoch begins here without a restore.'];
  const restored = Restored.safeParse(row.payload === null ? null : JSON.parse(row.payload));
  const { epoch, number, hash } = before;
  const isFromHere = restored.success && isDeepStrictEqual(restored.data.fromHead, { epoch, number, hash });
  return isFromHere ? [] : ['This restore names another head than the one before it.'];
}

/** What is wrong with one row that should follow `before`. Pure. */
export function problemsOfRow(row: EventWithPayload, before: ChainPosition): string[] {
  const problems: string[] = [];
  if (row.number !== before.number + 1) problems.push('Events before this one are missing.');
  if (row.previous_hash !== before.hash) problems.push('This event does not follow the one before it.');
  const previousInCase = row.case_id === null ? null : (before.lastOfCases.get(row.case_id) ?? null);
  if (hashEvent(toEvent(row, previousInCase)) !== row.hash) problems.push('This event was changed after it was recorded.');
  const payload = payloadProblem(row);
  return [...problems, ...(payload === null ? epochProblems(row, before) : [payload])];
}

const Removed = z.object({ events: z.array(z.int()) });

/** Numbers of the events whose contents this event says were removed; empty for any other event. */
function removedBy(row: EventWithPayload): number[] {
  if (row.type !== CONTENT_REMOVED || row.payload === null || payloadProblem(row) !== null) return [];
  const removed = Removed.safeParse(JSON.parse(row.payload));
  return removed.success ? removed.data.events : [];
}

/** What is wrong with heads against the chain's hashes by number. `publicKey` is raw. Pure. */
export function problemsOfHeads(heads: readonly SignedHead[], hashes: ReadonlyMap<number, string>, publicKey: Uint8Array): ChainProblem[] {
  return heads.flatMap((head) => {
    const subject = `head ${head.number}`;
    if (!isHeadGenuine(head, publicKey)) return [{ problem: 'The signature of this head is not the casebook’s.', subject }];
    if (hashes.get(head.number) !== head.hash) return [{ problem: 'The log does not lead to this signed head.', subject }];
    return [];
  });
}

export type ChainReport = { problems: ChainProblem[]; eventCount: number; headHash: string };

/**
 * Walks the whole log, a thousand events at a time, and compares every signed head with it, that of `casebook.json` too.
 * @param onProgress is told the last event's number after each thousand; what it throws ends the walk
 */
export async function walkChain(
  handle: ReadHandle,
  anchor: { casebookId: string; publicKey: string; lastHead: SignedHead | null },
  onProgress: (done: number) => void = () => undefined,
): Promise<ChainReport> {
  const problems: ChainProblem[] = [];
  const hashes = new Map<number, string>();
  const erased = new Set<number>();
  let position = beginningOfChain();
  for (;;) {
    const rows = await readEventsFrom(handle, position.number + 1, 1000);
    for (const row of rows) {
      problems.push(...problemsOfRow(row, position).map((problem) => ({ problem, subject: `event ${row.number}` })));
      if (row.erased_at !== null) erased.add(row.number);
      for (const number of removedBy(row)) erased.delete(number);
      position = positionAfter(row, position);
      hashes.set(row.number, row.hash);
    }
    if (rows.length === 0) break;
    onProgress(position.number);
    await yieldToOthers();
  }
  for (const number of erased)
    problems.push({ problem: 'The content of this event is gone, and no order to remove it is recorded.', subject: `event ${number}` });
  const signed = (await readSignedHeads(handle)).map((row: AuditHeadRow) => ({
    casebookId: anchor.casebookId,
    epoch: row.epoch,
    number: row.number,
    hash: row.hash,
    signedAt: row.signed_at,
    signature: row.signature,
  }));
  const heads = anchor.lastHead === null ? signed : [...signed, anchor.lastHead];
  problems.push(...problemsOfHeads(heads, hashes, Buffer.from(anchor.publicKey, 'base64')));
  return { problems, eventCount: hashes.size, headHash: position.hash };
}

/** The problems alone. */
export async function verifyChain(
  handle: ReadHandle,
  anchor: { casebookId: string; publicKey: string; lastHead: SignedHead | null },
): Promise<ChainProblem[]> {
  return (await walkChain(handle, anchor)).problems;
}
