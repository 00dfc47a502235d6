/** @file SQL of corrective action. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { CorrectiveActionPrerequisiteRow, CorrectiveActionRow } from './corrective-action-rows.ts';

/** The actions of a case that stand, in the order in which they were chosen; withdrawn ones are left out. */
export function selectActionsOfCase(handle: ReadHandle, caseId: string): Promise<CorrectiveActionRow[]> {
  return handle
    .selectFrom('corrective_action')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('withdrawn_at', 'is', null)
    .orderBy('position')
    .execute();
}

/** An action that stands; a withdrawn one is not found. */
export function findAction(handle: ReadHandle, actionId: string): Promise<CorrectiveActionRow | undefined> {
  return handle.selectFrom('corrective_action').selectAll().where('id', '=', actionId).where('withdrawn_at', 'is', null).executeTakeFirst();
}

/** An action that was withdrawn. */
export function findWithdrawn(handle: ReadHandle, actionId: string): Promise<CorrectiveActionRow | undefined> {
  return handle
    .selectFrom('corrective_action')
    .selectAll()
    .where('id', '=', actionId)
    .where('withdrawn_at', 'is not', null)
    .executeTakeFirst();
}

/** Ids of the levels that were approved before for the respondent of this case, in this case or another one. */
export async function selectLevelsImposed(handle: ReadHandle, caseId: string): Promise<string[]> {
  const rows = await handle
    .selectFrom('case_file as here')
    .innerJoin('participant as respondent', 'respondent.id', 'here.respondent_id')
    .innerJoin('participant as elsewhere', 'elsewhere.person_id', 'respondent.person_id')
    .innerJoin('case_file as there', 'there.respondent_id', 'elsewhere.id')
    .innerJoin('corrective_action as action', 'action.case_id', 'there.id')
    .select('action.level_id')
    .distinct()
    .where('here.id', '=', caseId)
    .where('action.approved_at', 'is not', null)
    .where('action.withdrawn_at', 'is', null)
    .execute();
  return rows.map((row) => row.level_id);
}

/** What is in use of what was recorded on prerequisites. */
export function selectPrerequisites(handle: ReadHandle, actionIds: readonly string[]): Promise<CorrectiveActionPrerequisiteRow[]> {
  return handle
    .selectFrom('corrective_action_prerequisite')
    .selectAll()
    .where('corrective_action_id', 'in', actionIds)
    .where('superseded_at', 'is', null)
    .execute();
}

/** Puts the action at the end of the case's list. */
export async function insertAction(handle: WriteHandle, row: Omit<CorrectiveActionRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('corrective_action')
    .where('case_id', '=', row.case_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('corrective_action')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

type Decision =
  | { approved_by: string; approved_at: string; approval_recorded_by: string }
  | { withdrawn_by: string; withdrawn_at: string; withdrawn_reason: string };

export async function updateActionDecided(handle: WriteHandle, actionId: string, decision: Decision): Promise<void> {
  await handle.updateTable('corrective_action').set(decision).where('id', '=', actionId).execute();
}

export async function updateActionStands(handle: WriteHandle, actionId: string): Promise<void> {
  await handle
    .updateTable('corrective_action')
    .set({ withdrawn_by: null, withdrawn_at: null, withdrawn_reason: null })
    .where('id', '=', actionId)
    .execute();
}

/** Puts an entry in the place of the one in use for the same prerequisite. */
export async function supersedePrerequisite(handle: WriteHandle, row: CorrectiveActionPrerequisiteRow): Promise<void> {
  await handle
    .updateTable('corrective_action_prerequisite')
    .set({ superseded_at: row.recorded_at })
    .where('corrective_action_id', '=', row.corrective_action_id)
    .where('prerequisite_id', '=', row.prerequisite_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('corrective_action_prerequisite').values(row).execute();
}
