/** @file SQL of reviews. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type {
  OfficeIdentityRow,
  ReviewAnswerRow,
  ReviewAssignmentRow,
  ReviewCommentRow,
  ReviewConflictRow,
  ReviewResponseRow,
  ReviewSummaryRow,
  ReviewTaskRow,
} from './review-rows.ts';

/** The newest first. */
export function selectOfficeIdentities(handle: ReadHandle): Promise<OfficeIdentityRow[]> {
  return handle.selectFrom('office_identity').selectAll().orderBy('number', 'desc').execute();
}

export async function insertOfficeIdentity(handle: WriteHandle, row: OfficeIdentityRow): Promise<void> {
  await handle.insertInto('office_identity').values(row).execute();
}

/** Assignments of a case in the order in which they were made, withdrawn ones too. */
export function selectAssignmentsOfCase(handle: ReadHandle, caseId: string): Promise<ReviewAssignmentRow[]> {
  return handle.selectFrom('review_assignment').selectAll().where('case_id', '=', caseId).orderBy('assigned_at').orderBy('id').execute();
}

export function findAssignment(handle: ReadHandle, assignmentId: string): Promise<ReviewAssignmentRow | undefined> {
  return handle.selectFrom('review_assignment').selectAll().where('id', '=', assignmentId).executeTakeFirst();
}

/** The assignment of this case to this reviewer that stands; there is at most one. */
export function findStandingAssignment(handle: ReadHandle, caseId: string, recipient: string): Promise<ReviewAssignmentRow | undefined> {
  return handle
    .selectFrom('review_assignment')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('recipient', '=', recipient)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
}

export async function insertAssignment(handle: WriteHandle, row: ReviewAssignmentRow): Promise<void> {
  await handle.insertInto('review_assignment').values(row).execute();
}

export async function withdrawAssignmentRow(
  handle: WriteHandle,
  assignmentId: string,
  change: Pick<ReviewAssignmentRow, 'withdrawn_at' | 'withdrawn_by' | 'withdrawn_reason'>,
): Promise<void> {
  await handle.updateTable('review_assignment').set(change).where('id', '=', assignmentId).execute();
}

export function selectStandingOfReviewer(handle: ReadHandle, recipient: string): Promise<ReviewAssignmentRow[]> {
  return handle.selectFrom('review_assignment').selectAll().where('recipient', '=', recipient).where('withdrawn_at', 'is', null).execute();
}

/** The newest version of an assignment. Every assignment has one. */
export function findNewestSummary(handle: ReadHandle, assignmentId: string): Promise<ReviewSummaryRow | undefined> {
  return handle
    .selectFrom('review_summary')
    .selectAll()
    .where('assignment_id', '=', assignmentId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function findSummary(handle: ReadHandle, summaryId: string): Promise<ReviewSummaryRow | undefined> {
  return handle.selectFrom('review_summary').selectAll().where('id', '=', summaryId).executeTakeFirst();
}

/** Ids of all summaries and whether each is the newest of an assignment that stands: the one whose file belongs in `review/`. */
export async function selectSummaryIds(handle: ReadHandle): Promise<{ id: string; isInUse: boolean }[]> {
  const rows = await handle
    .selectFrom('review_summary as summary')
    .innerJoin('review_assignment as assignment', 'assignment.id', 'summary.assignment_id')
    .select(['summary.id', 'summary.assignment_id', 'summary.version', 'assignment.withdrawn_at'])
    .execute();
  const newest = new Map<string, number>();
  for (const row of rows) newest.set(row.assignment_id, Math.max(row.version, newest.get(row.assignment_id) ?? 0));
  return rows.map((row) => ({ id: row.id, isInUse: row.withdrawn_at === null && newest.get(row.assignment_id) === row.version }));
}

export async function insertSummary(handle: WriteHandle, row: ReviewSummaryRow): Promise<void> {
  await handle.insertInto('review_summary').values(row).execute();
}

export function selectTasks(handle: ReadHandle, assignmentId: string): Promise<ReviewTaskRow[]> {
  return handle.selectFrom('review_task').selectAll().where('assignment_id', '=', assignmentId).orderBy('position').execute();
}

/** Assignments that stand, of every case where `caseId` is null, with the newest version of what was sealed and when anything last came back. */
export function selectStandingAssignments(
  handle: ReadHandle,
  caseId: string | null,
): Promise<{ id: string; case_id: string; reviewer: string; sealed_at: string | null; received_at: string | null }[]> {
  const query = handle
    .selectFrom('review_assignment as assignment')
    .select((select) => [
      'assignment.id',
      'assignment.case_id',
      'assignment.reviewer',
      select
        .selectFrom('review_summary as summary')
        .whereRef('summary.assignment_id', '=', 'assignment.id')
        .select((inner) => inner.fn.max('summary.sealed_at').as('at'))
        .as('sealed_at'),
      select
        .selectFrom('review_response as response')
        .whereRef('response.assignment_id', '=', 'assignment.id')
        .select((inner) => inner.fn.max('response.received_at').as('at'))
        .as('received_at'),
    ])
    .where('assignment.withdrawn_at', 'is', null)
    .orderBy('assignment.assigned_at');
  return (caseId === null ? query : query.where('assignment.case_id', '=', caseId)).execute();
}

/** Open tasks of assignments that stand, of every case where `caseId` is null, due on `until` or before. */
export function selectDueTasks(
  handle: ReadHandle,
  { until, caseId }: { until: string; caseId: string | null },
): Promise<{ id: string; text: string; due_on: string | null; case_id: string; reviewer: string }[]> {
  const query = handle
    .selectFrom('review_task as task')
    .innerJoin('review_assignment as assignment', 'assignment.id', 'task.assignment_id')
    .select(['task.id', 'task.text', 'task.due_on', 'assignment.case_id', 'assignment.reviewer'])
    .where('task.state', '=', 'open')
    .where('task.due_on', '<=', until)
    .where('assignment.withdrawn_at', 'is', null);
  return (caseId === null ? query : query.where('assignment.case_id', '=', caseId)).execute();
}

export function findTask(handle: ReadHandle, taskId: string): Promise<ReviewTaskRow | undefined> {
  return handle.selectFrom('review_task').selectAll().where('id', '=', taskId).executeTakeFirst();
}

export async function insertTask(handle: WriteHandle, row: ReviewTaskRow): Promise<void> {
  await handle.insertInto('review_task').values(row).execute();
}

export async function updateTask(handle: WriteHandle, taskId: string, change: Partial<ReviewTaskRow>): Promise<void> {
  await handle.updateTable('review_task').set(change).where('id', '=', taskId).execute();
}

/** What was taken in, in that order. */
export function selectResponses(handle: ReadHandle, assignmentId: string): Promise<ReviewResponseRow[]> {
  return handle
    .selectFrom('review_response')
    .selectAll()
    .where('assignment_id', '=', assignmentId)
    .orderBy('received_at')
    .orderBy('revision')
    .execute();
}

/** Every response that was taken in, with the digest of its file. */
export function selectResponseDigests(handle: ReadHandle): Promise<{ id: string; sha256: string }[]> {
  return handle.selectFrom('review_response').select(['id', 'sha256']).execute();
}

export async function insertResponse(handle: WriteHandle, row: ReviewResponseRow): Promise<void> {
  await handle.insertInto('review_response').values(row).execute();
}

export function selectComments(handle: ReadHandle, assignmentId: string): Promise<ReviewCommentRow[]> {
  return handle.selectFrom('review_comment').selectAll().where('assignment_id', '=', assignmentId).execute();
}

export function findComment(handle: ReadHandle, commentId: string): Promise<ReviewCommentRow | undefined> {
  return handle.selectFrom('review_comment').selectAll().where('id', '=', commentId).executeTakeFirst();
}

/** The answers in use. */
export function selectAnswers(handle: ReadHandle, assignmentId: string): Promise<ReviewAnswerRow[]> {
  return handle
    .selectFrom('review_answer')
    .selectAll()
    .where('assignment_id', '=', assignmentId)
    .where('superseded_at', 'is', null)
    .orderBy('answered_at')
    .orderBy('id')
    .execute();
}

/** Puts an answer in the place of the one in use, which stays as it was given. */
export async function supersedeAnswer(handle: WriteHandle, row: ReviewAnswerRow): Promise<void> {
  await handle
    .updateTable('review_answer')
    .set({ superseded_at: row.answered_at })
    .where('comment_id', '=', row.comment_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('review_answer').values(row).execute();
}

export async function insertComment(handle: WriteHandle, row: ReviewCommentRow): Promise<void> {
  await handle.insertInto('review_comment').values(row).execute();
}

export async function setCommentState(handle: WriteHandle, commentId: string, state: ReviewCommentRow['state']): Promise<void> {
  await handle.updateTable('review_comment').set({ state }).where('id', '=', commentId).execute();
}

export function selectConflicts(handle: ReadHandle, assignmentId: string): Promise<ReviewConflictRow[]> {
  return handle
    .selectFrom('review_conflict')
    .selectAll()
    .where('assignment_id', '=', assignmentId)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
}

export function findConflict(handle: ReadHandle, conflictId: string): Promise<ReviewConflictRow | undefined> {
  return handle.selectFrom('review_conflict').selectAll().where('id', '=', conflictId).executeTakeFirst();
}

export async function insertConflict(handle: WriteHandle, row: ReviewConflictRow): Promise<void> {
  await handle.insertInto('review_conflict').values(row).execute();
}

export async function updateConflict(handle: WriteHandle, conflictId: string, change: Partial<ReviewConflictRow>): Promise<void> {
  await handle.updateTable('review_conflict').set(change).where('id', '=', conflictId).execute();
}

/** Everyone who works or worked in the office. */
export async function selectOfficeNames(handle: ReadHandle): Promise<string[]> {
  return (await handle.selectFrom('user').select('display_name').execute()).map((row) => row.display_name);
}
