/** @file SQL of what comes after the decision. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { AfterDecisionEntryRow, AfterDecisionStepRow } from './after-decision-rows.ts';

/** The entries of a case but those taken back, in the order in which they were entered. */
export function selectEntriesOfCase(handle: ReadHandle, caseId: string): Promise<AfterDecisionEntryRow[]> {
  return handle
    .selectFrom('after_decision_entry')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('taken_back_at', 'is', null)
    .orderBy('position')
    .execute();
}

/** An entry that was not taken back. */
export function findEntry(handle: ReadHandle, entryId: string): Promise<AfterDecisionEntryRow | undefined> {
  return handle
    .selectFrom('after_decision_entry')
    .selectAll()
    .where('id', '=', entryId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
}

/** Every wording of every step, the oldest first. */
export function selectSteps(handle: ReadHandle, entryIds: readonly string[]): Promise<AfterDecisionStepRow[]> {
  return handle
    .selectFrom('after_decision_step')
    .selectAll()
    .where('entry_id', 'in', entryIds)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/** The wording of a step that is in use, taken back or not. */
export function findStep(handle: ReadHandle, stepId: string): Promise<AfterDecisionStepRow | undefined> {
  return handle
    .selectFrom('after_decision_step')
    .selectAll()
    .where('step_id', '=', stepId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
}

export type StepDue = Pick<AfterDecisionStepRow, 'step_id' | 'kind' | 'stage' | 'due_because' | 'waits_for'> & {
  due_on: string;
  entry_id: string;
  case_id: string;
  entry_kind: AfterDecisionEntryRow['kind'];
  subject: string;
};

/** Steps due on `until` or before, or at any time where it is null, and not done, of entries that are not over, the earliest first. */
export async function selectStepsDue(handle: ReadHandle, scope: { until: string | null; caseId: string | null }): Promise<StepDue[]> {
  let query = handle
    .selectFrom('after_decision_step as step')
    .innerJoin('after_decision_entry as entry', 'entry.id', 'step.entry_id')
    .select(['step.step_id', 'step.kind', 'step.stage', 'step.due_on', 'step.due_because', 'step.waits_for', 'step.entry_id'])
    .select(['entry.case_id', 'entry.kind as entry_kind', 'entry.subject'])
    .where('step.superseded_at', 'is', null)
    .where('step.is_taken_back', '=', 0)
    .where('step.done_on', 'is', null)
    .where('step.due_on', 'is not', null)
    .where('entry.taken_back_at', 'is', null)
    .where('entry.concluded_on', 'is', null);
  if (scope.until !== null) query = query.where('step.due_on', '<=', scope.until);
  if (scope.caseId !== null) query = query.where('entry.case_id', '=', scope.caseId);
  const rows = await query.orderBy('step.due_on').orderBy('step.step_id').execute();
  return rows.flatMap(({ due_on, ...row }) => (due_on === null ? [] : [{ ...row, due_on }]));
}

/** Puts the entry at the end of the case's list. */
export async function insertEntry(handle: WriteHandle, row: Omit<AfterDecisionEntryRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('after_decision_entry')
    .where('case_id', '=', row.case_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('after_decision_entry')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

export async function updateEntry(
  handle: WriteHandle,
  entryId: string,
  change: Partial<Omit<AfterDecisionEntryRow, 'id' | 'case_id' | 'position' | 'kind'>> & { version_id: string },
): Promise<void> {
  await handle.updateTable('after_decision_entry').set(change).where('id', '=', entryId).execute();
}

/** Puts a wording in the place of the one in use for the same step, or as its first. */
export async function supersedeStep(handle: WriteHandle, row: AfterDecisionStepRow): Promise<void> {
  await handle
    .updateTable('after_decision_step')
    .set({ superseded_at: row.recorded_at })
    .where('step_id', '=', row.step_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('after_decision_step').values(row).execute();
}
