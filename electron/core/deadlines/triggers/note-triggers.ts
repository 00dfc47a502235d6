/**
 * @file Keeps what began a clock, whatever the record says later. Invariant: once a case has said that something happened on a day, that stays noted
 * until a person has decided about each rule that it may set going.
 */
import { createHash } from 'node:crypto';
import type { NotedTrigger } from '#shared/domain/deadlines/deadlines.ts';
import type { DeadlineTriggerId } from '#shared/domain/deadlines/ids.ts';
import { triggerLabels } from '#shared/domain/deadlines/rules/rule-table.ts';
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import { insertTriggers, selectTriggers } from '../deadlines-queries.ts';
import type { DeadlineTriggerRow } from '../deadlines-rows.ts';
import type { FoundTrigger } from './triggers-in-record.ts';

const idOf = (caseId: string, { key, sourceId, on }: FoundTrigger): string =>
  createHash('sha256').update(`${caseId} ${key} ${sourceId} ${on}`).digest('hex').slice(0, 32);

const rowOf = (caseId: string, found: FoundTrigger): DeadlineTriggerRow => ({
  id: idOf(caseId, found),
  case_id: caseId,
  trigger_key: found.key,
  source_id: found.sourceId,
  on_date: found.on,
  at_time: null,
});

/** Inside a unit of work that touched the case, before it commits. */
export async function noteTriggers(handle: WriteHandle, caseId: string, found: readonly FoundTrigger[]): Promise<void> {
  await insertTriggers(
    handle,
    found.map((one) => rowOf(caseId, one)),
  );
}

/** A noted trigger with what said so; `sourceId` joins the days that one source has said. */
export type KnownTrigger = NotedTrigger & { sourceId: string };

/** What the record says now and what was noted before, each once. Where a source says another day now, its earlier days are given as not standing. */
export async function knownTriggers(handle: ReadHandle, caseId: string, found: readonly FoundTrigger[]): Promise<KnownTrigger[]> {
  const now = new Map(found.map((one) => [idOf(caseId, one), one]));
  const noted = await selectTriggers(handle, caseId);
  const known = new Map([...found.map((one) => rowOf(caseId, one)), ...noted].map((row) => [row.id, row]));
  return [...known.values()].map((row) => ({
    id: row.id as DeadlineTriggerId,
    key: row.trigger_key,
    sourceId: row.source_id,
    on: row.on_date,
    time: row.at_time,
    what: now.get(row.id)?.what ?? triggerLabels[row.trigger_key],
    isStanding: now.has(row.id),
  }));
}
