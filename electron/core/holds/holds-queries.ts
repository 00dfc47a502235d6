/** @file SQL of holds. */
import type { HoldKind } from '#shared/domain/holds.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { HoldRow, HoldStepRow } from './holds-rows.ts';

/** The holds of a case in the order in which they were opened. */
export function selectHoldsOfCase(handle: ReadHandle, caseId: string): Promise<HoldRow[]> {
  return handle.selectFrom('hold').selectAll().where('case_id', '=', caseId).orderBy('position').execute();
}

/** Holds that nobody has cleared, of every case where `caseId` is null, the longest open first. */
export function selectOpenHolds(handle: ReadHandle, caseId: string | null): Promise<HoldRow[]> {
  const query = handle.selectFrom('hold').selectAll().where('cleared_at', 'is', null).orderBy('opened_at').orderBy('id');
  return (caseId === null ? query : query.where('case_id', '=', caseId)).execute();
}

export function findHold(handle: ReadHandle, holdId: string): Promise<HoldRow | undefined> {
  return handle.selectFrom('hold').selectAll().where('id', '=', holdId).executeTakeFirst();
}

/** The hold of this kind that the same source opened and nobody has cleared yet. */
export function findOpenHold(handle: ReadHandle, hold: { caseId: string; kind: HoldKind; source: string }): Promise<HoldRow | undefined> {
  return handle
    .selectFrom('hold')
    .selectAll()
    .where('case_id', '=', hold.caseId)
    .where('kind', '=', hold.kind)
    .where('source', '=', hold.source)
    .where('cleared_at', 'is', null)
    .executeTakeFirst();
}

/** Puts the hold at the end of the case's list. */
export async function insertHold(handle: WriteHandle, row: Omit<HoldRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('hold')
    .where('case_id', '=', row.case_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('hold')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

export async function updateHoldCleared(
  handle: WriteHandle,
  holdId: string,
  cleared: { cleared_by: string; cleared_at: string; cleared_reason: string; recorded_by: string },
): Promise<void> {
  await handle.updateTable('hold').set(cleared).where('id', '=', holdId).where('cleared_at', 'is', null).execute();
}

/** The steps of every hold of a case, in order; of every case where `caseId` is null. */
export function selectHoldSteps(handle: ReadHandle, caseId: string | null): Promise<HoldStepRow[]> {
  const query = handle.selectFrom('hold_step').selectAll().orderBy('hold_id').orderBy('position');
  return (caseId === null ? query : query.where('case_id', '=', caseId)).execute();
}

/** Puts the step at the end of its hold's list. */
export async function insertHoldStep(handle: WriteHandle, row: Omit<HoldStepRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('hold_step')
    .where('hold_id', '=', row.hold_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('hold_step')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

/** Holds of these kinds that nobody has cleared, in any case of the incident that the case belongs to. */
export function selectOpenHoldsOfIncident(handle: ReadHandle, caseId: string, kinds: readonly HoldKind[]): Promise<HoldRow[]> {
  return handle
    .selectFrom('hold')
    .innerJoin('case_file', 'case_file.id', 'hold.case_id')
    .selectAll('hold')
    .where('case_file.incident_id', '=', (query) =>
      query.selectFrom('case_file as own').select('own.incident_id').where('own.id', '=', caseId),
    )
    .where('hold.kind', 'in', kinds)
    .where('hold.cleared_at', 'is', null)
    .orderBy('hold.opened_at')
    .execute();
}

/** Whether a hold of one of these kinds stands in any case of the casebook. */
export async function isAnyHeld(handle: ReadHandle, kinds: readonly HoldKind[]): Promise<boolean> {
  const row = await handle.selectFrom('hold').select('id').where('kind', 'in', kinds).where('cleared_at', 'is', null).executeTakeFirst();
  return row !== undefined;
}
