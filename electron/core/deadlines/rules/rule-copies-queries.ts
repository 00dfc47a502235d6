/** @file SQL of the District's own copies of rules about time, and of the days that agreements count. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { AgreementDayRow, DeadlineRuleCopyRow } from '../deadlines-rows.ts';

/** The copies in use, those that were taken back included. */
export function selectRuleCopies(handle: ReadHandle): Promise<DeadlineRuleCopyRow[]> {
  return handle.selectFrom('deadline_rule_copy').selectAll().where('superseded_at', 'is', null).execute();
}

export function findRuleCopy(handle: ReadHandle, ruleId: string): Promise<DeadlineRuleCopyRow | undefined> {
  return handle
    .selectFrom('deadline_rule_copy')
    .selectAll()
    .where('rule_id', '=', ruleId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
}

/** Puts the copy in the place of the one in use, or as the first. */
export async function supersedeRuleCopy(handle: WriteHandle, row: DeadlineRuleCopyRow): Promise<void> {
  await handle
    .updateTable('deadline_rule_copy')
    .set({ superseded_at: row.recorded_at })
    .where('rule_id', '=', row.rule_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('deadline_rule_copy').values(row).execute();
}

/** The days that stand, of one agreement or of all, in the order of the days. */
export function selectAgreementDays(handle: ReadHandle, agreementId: string | null): Promise<AgreementDayRow[]> {
  const query = handle.selectFrom('agreement_day').selectAll().where('taken_back_at', 'is', null).orderBy('day');
  return (agreementId === null ? query : query.where('agreement_id', '=', agreementId)).execute();
}

export function findAgreementDay(handle: ReadHandle, id: string): Promise<AgreementDayRow | undefined> {
  return handle.selectFrom('agreement_day').selectAll().where('id', '=', id).where('taken_back_at', 'is', null).executeTakeFirst();
}

export async function insertAgreementDays(handle: WriteHandle, rows: readonly AgreementDayRow[]): Promise<void> {
  if (rows.length > 0) await handle.insertInto('agreement_day').values(rows).execute();
}

export async function takeBackAgreementDayRow(handle: WriteHandle, id: string, at: string): Promise<void> {
  await handle.updateTable('agreement_day').set({ taken_back_at: at }).where('id', '=', id).execute();
}
