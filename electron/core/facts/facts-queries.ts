/** @file SQL of facts, their pins and what they bear on. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { FactElementRow, FactPinRow, FactRow } from './facts-rows.ts';

/** A fact with the number of the one that it was part of. */
export type FactRecord = FactRow & { split_from_position: number | null };

const factRecords = (handle: ReadHandle) =>
  handle
    .selectFrom('fact')
    .leftJoin('fact as whole', 'whole.id', 'fact.split_from')
    .selectAll('fact')
    .select('whole.position as split_from_position');

/** Every fact of a case in the order of its number, also those taken back, without those that were split. */
export function selectFactsOfCase(handle: ReadHandle, caseId: string): Promise<FactRecord[]> {
  return factRecords(handle).where('fact.case_id', '=', caseId).where('fact.split_at', 'is', null).orderBy('fact.position').execute();
}

export function findFact(handle: ReadHandle, factId: string): Promise<FactRecord | undefined> {
  return factRecords(handle).where('fact.id', '=', factId).executeTakeFirst();
}

/** What a fact was split into, in order. */
export function selectParts(handle: ReadHandle, factId: string): Promise<FactRow[]> {
  return handle.selectFrom('fact').selectAll().where('split_from', '=', factId).orderBy('position').execute();
}

/** The pins in use of every fact of a case, by fact and in order. */
export function selectPinsOfCase(handle: ReadHandle, caseId: string): Promise<FactPinRow[]> {
  return handle
    .selectFrom('fact_pin')
    .innerJoin('fact', 'fact.id', 'fact_pin.fact_id')
    .selectAll('fact_pin')
    .where('fact.case_id', '=', caseId)
    .where('fact_pin.superseded_at', 'is', null)
    .orderBy('fact_pin.fact_id')
    .orderBy('fact_pin.position')
    .execute();
}

export function selectPinsOfFact(handle: ReadHandle, factId: string): Promise<FactPinRow[]> {
  return handle
    .selectFrom('fact_pin')
    .selectAll()
    .where('fact_id', '=', factId)
    .where('superseded_at', 'is', null)
    .orderBy('position')
    .execute();
}

const bearingsInUse = (handle: ReadHandle) =>
  handle
    .selectFrom('fact_element')
    .innerJoin('fact', 'fact.id', 'fact_element.fact_id')
    .innerJoin('allegation_clause', 'allegation_clause.id', 'fact_element.allegation_clause_id')
    .selectAll('fact_element')
    .where('fact_element.superseded_at', 'is', null);

/** What the facts of a case bear on, without clauses that are charged no more. */
export function selectBearingsOfCase(handle: ReadHandle, caseId: string): Promise<FactElementRow[]> {
  return bearingsInUse(handle)
    .where('fact.case_id', '=', caseId)
    .where('allegation_clause.removed_at', 'is', null)
    .orderBy('fact_element.set_at')
    .execute();
}

/** Also on clauses that are charged no more: a split hands those on, and they count again when the clause does. */
export function selectBearingsOfFact(handle: ReadHandle, factId: string): Promise<FactElementRow[]> {
  return bearingsInUse(handle).where('fact_element.fact_id', '=', factId).orderBy('fact_element.set_at').execute();
}

/** How often facts that stand are pinned to an exhibit. */
export async function countPinsTo(handle: ReadHandle, exhibitId: string): Promise<number> {
  const { count } = await handle
    .selectFrom('fact_pin')
    .innerJoin('fact', 'fact.id', 'fact_pin.fact_id')
    .where('fact_pin.exhibit_id', '=', exhibitId)
    .where('fact_pin.superseded_at', 'is', null)
    .where('fact.taken_back_at', 'is', null)
    .where('fact.split_at', 'is', null)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Which of these exhibits are no longer cited under their number. */
export async function selectWithdrawn(handle: ReadHandle, exhibitIds: readonly string[]): Promise<string[]> {
  if (exhibitIds.length === 0) return [];
  const rows = await handle
    .selectFrom('exhibit')
    .select('id')
    .where('id', 'in', exhibitIds)
    .where('withdrawn_at', 'is not', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** The next running number of a fact in the case. */
export async function nextFactPosition(handle: ReadHandle, caseId: string): Promise<number> {
  const last = await handle
    .selectFrom('fact')
    .where('case_id', '=', caseId)
    .select((select) => select.fn.max('position').as('position'))
    .executeTakeFirst();
  return (last?.position ?? 0) + 1;
}

export async function insertFact(handle: WriteHandle, row: FactRow): Promise<void> {
  await handle.insertInto('fact').values(row).execute();
}

export async function updateFact(
  handle: WriteHandle,
  factId: string,
  change: Partial<Omit<FactRow, 'id' | 'case_id' | 'position'>>,
): Promise<void> {
  await handle.updateTable('fact').set(change).where('id', '=', factId).execute();
}

/** Puts these pins in the place of those in use, which stay as superseded. */
export async function supersedePins(handle: WriteHandle, factId: string, { pins, at }: { pins: FactPinRow[]; at: string }): Promise<void> {
  await handle
    .updateTable('fact_pin')
    .set({ superseded_at: at })
    .where('fact_id', '=', factId)
    .where('superseded_at', 'is', null)
    .execute();
  if (pins.length > 0) await handle.insertInto('fact_pin').values(pins).execute();
}

/** Puts a bearing in the place of the one in use; null only takes that one away. */
export async function supersedeBearing(
  handle: WriteHandle,
  place: { factId: string; allegationClauseId: string; elementId: string; at: string },
  row: FactElementRow | null,
): Promise<void> {
  await handle
    .updateTable('fact_element')
    .set({ superseded_at: place.at })
    .where('fact_id', '=', place.factId)
    .where('allegation_clause_id', '=', place.allegationClauseId)
    .where('element_id', '=', place.elementId)
    .where('superseded_at', 'is', null)
    .execute();
  if (row !== null) await handle.insertInto('fact_element').values(row).execute();
}

export async function insertBearings(handle: WriteHandle, rows: FactElementRow[]): Promise<void> {
  if (rows.length > 0) await handle.insertInto('fact_element').values(rows).execute();
}
