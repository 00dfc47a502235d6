/** @file SQL of bargaining agreements and the levels of their grievance procedure. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { BargainingAgreementRow, GrievanceLevelRow } from './district-rows.ts';

/** Of every unit, the newest first. */
export function selectAgreements(handle: ReadHandle): Promise<BargainingAgreementRow[]> {
  return handle.selectFrom('bargaining_agreement').selectAll().orderBy('from_day', 'desc').execute();
}

export function findAgreement(handle: ReadHandle, id: string): Promise<BargainingAgreementRow | undefined> {
  return handle.selectFrom('bargaining_agreement').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Of every agreement, in their order. */
export function selectGrievanceLevels(handle: ReadHandle): Promise<GrievanceLevelRow[]> {
  return handle.selectFrom('grievance_level').selectAll().orderBy('agreement_id').orderBy('position').execute();
}

/** Puts the agreement and all its levels in the place of what was recorded under its id. */
export async function saveAgreement(handle: WriteHandle, row: BargainingAgreementRow, levels: readonly GrievanceLevelRow[]): Promise<void> {
  const { id, ...rest } = row;
  await handle
    .insertInto('bargaining_agreement')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .execute();
  await handle.deleteFrom('grievance_level').where('agreement_id', '=', id).execute();
  if (levels.length > 0) await handle.insertInto('grievance_level').values(levels).execute();
}

export async function deleteAgreement(handle: WriteHandle, id: string): Promise<void> {
  await handle.deleteFrom('grievance_level').where('agreement_id', '=', id).execute();
  await handle.deleteFrom('bargaining_agreement').where('id', '=', id).execute();
}
