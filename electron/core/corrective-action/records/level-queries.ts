/** @file SQL of what a chosen level rests on. Invariant: an entry is put in the place of the one in use, which stays. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { AuthoritySourceRow, CollateralDutyRow, PreDeprivationPacketRow, ProportionalityFactorRow } from './level-rows.ts';

type Of = { caseId: string } | { correctiveActionId: string };

export function selectAuthorities(handle: ReadHandle, of: Of): Promise<AuthoritySourceRow[]> {
  const query = handle.selectFrom('authority_source').selectAll().where('superseded_at', 'is', null);
  return (
    'caseId' in of ? query.where('case_id', '=', of.caseId) : query.where('corrective_action_id', '=', of.correctiveActionId)
  ).execute();
}

export function selectPackets(handle: ReadHandle, of: Of): Promise<PreDeprivationPacketRow[]> {
  const query = handle.selectFrom('pre_deprivation_packet').selectAll().where('superseded_at', 'is', null);
  return (
    'caseId' in of ? query.where('case_id', '=', of.caseId) : query.where('corrective_action_id', '=', of.correctiveActionId)
  ).execute();
}

/** Packets that wait for an answer until a civil date or before; of every case where `caseId` is null. */
export function selectPacketsWaiting(
  handle: ReadHandle,
  { until, caseId }: { until: string; caseId: string | null },
): Promise<PreDeprivationPacketRow[]> {
  const query = handle
    .selectFrom('pre_deprivation_packet as packet')
    .innerJoin('corrective_action as action', 'action.id', 'packet.corrective_action_id')
    .selectAll('packet')
    .where('packet.superseded_at', 'is', null)
    .where('packet.issued_on', 'is not', null)
    .where('packet.response', 'is', null)
    .where('packet.respond_by', '<=', until)
    .where('action.withdrawn_at', 'is', null)
    .orderBy('packet.respond_by');
  return (caseId === null ? query : query.where('packet.case_id', '=', caseId)).execute();
}

/** The duties of a case as last recorded, each with its task as that stands now. */
export function selectDuties(handle: ReadHandle, caseId: string) {
  return handle
    .selectFrom('collateral_duty as duty')
    .leftJoin('task', 'task.id', 'duty.task_id')
    .selectAll('duty')
    .select(['task.due_on', 'task.doer', 'task.state'])
    .where('duty.case_id', '=', caseId)
    .where('duty.superseded_at', 'is', null)
    .execute();
}

export function selectFactors(handle: ReadHandle, caseId: string): Promise<ProportionalityFactorRow[]> {
  return handle.selectFrom('proportionality_factor').selectAll().where('case_id', '=', caseId).where('superseded_at', 'is', null).execute();
}

export async function supersedeAuthority(handle: WriteHandle, row: AuthoritySourceRow): Promise<void> {
  await handle
    .updateTable('authority_source')
    .set({ superseded_at: row.recorded_at })
    .where('corrective_action_id', '=', row.corrective_action_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('authority_source').values(row).execute();
}

export async function supersedePacket(handle: WriteHandle, row: PreDeprivationPacketRow): Promise<void> {
  await handle
    .updateTable('pre_deprivation_packet')
    .set({ superseded_at: row.recorded_at })
    .where('corrective_action_id', '=', row.corrective_action_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('pre_deprivation_packet').values(row).execute();
}

export async function supersedeDuty(handle: WriteHandle, row: CollateralDutyRow): Promise<void> {
  await handle
    .updateTable('collateral_duty')
    .set({ superseded_at: row.recorded_at })
    .where('corrective_action_id', '=', row.corrective_action_id)
    .where('duty', '=', row.duty)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('collateral_duty').values(row).execute();
}

export async function supersedeFactor(handle: WriteHandle, row: ProportionalityFactorRow): Promise<void> {
  await handle
    .updateTable('proportionality_factor')
    .set({ superseded_at: row.recorded_at })
    .where('case_id', '=', row.case_id)
    .where('factor', '=', row.factor)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('proportionality_factor').values(row).execute();
}

/** Puts the source of authority into the words that documents print. */
export async function updateAuthorityWords(handle: WriteHandle, actionId: string, words: string): Promise<void> {
  await handle.updateTable('corrective_action').set({ authority_source: words }).where('id', '=', actionId).execute();
}
