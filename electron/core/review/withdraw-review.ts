/** @file Taking an assignment back. Invariant: the file goes with it; a copy that travelled stays readable, which the window says plainly. */
import { DomainError } from '#shared/domain/errors.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import {
  findAssignment,
  findNewestSummary,
  selectResponseDigests,
  selectStandingOfReviewer,
  selectSummaryIds,
  withdrawAssignmentRow,
} from './review-queries.ts';
import { listReviewFiles, readReviewFile, removePartialReviewFiles, removeReviewFile } from './sealing/review-folder.ts';
import { parseSealedFile } from './sealing/sealed-file.ts';

/** @throws DomainError NOT_FOUND; NOT_ALLOWED when it was withdrawn before; FOLDER_READ_ONLY, STORAGE_FAILED when the file could not be removed */
export async function withdrawReview(context: ServiceContext, input: { assignmentId: string; reason: string }): Promise<void> {
  const summaryId = await context.unitOfWork.write(async (handle, record) => {
    const assignment = await findAssignment(handle, input.assignmentId);
    if (assignment === undefined) throw new DomainError('NOT_FOUND');
    if (assignment.withdrawn_at !== null) {
      throw new DomainError('NOT_ALLOWED', {
        problem: 'This assignment was withdrawn before.',
        next: 'Assign the case anew if it is to be reviewed again.',
      });
    }
    const newest = await markWithdrawn(handle, context, assignment.id, input.reason);
    await record({
      type: 'case_review.withdrawn',
      version: 1,
      caseId: assignment.case_id,
      payload: { assignmentId: assignment.id, reviewer: assignment.reviewer, reason: input.reason },
    });
    return newest;
  });
  if (summaryId !== null) await removeReviewFile(context.folder, summaryId);
}

async function markWithdrawn(handle: WriteHandle, context: Stamp, assignmentId: string, reason: string): Promise<string | null> {
  await withdrawAssignmentRow(handle, assignmentId, {
    withdrawn_at: context.ports.clock.now().toISOString(),
    withdrawn_by: context.actor.displayName,
    withdrawn_reason: reason,
  });
  return (await findNewestSummary(handle, assignmentId))?.id ?? null;
}

type Stamp = Pick<ServiceContext, 'ports' | 'actor'>;

/**
 * Withdraws all that a reviewer has, inside the unit of work that removes them; gives the names of the files in `review/` to remove after it
 * committed. The unit's own event tells it.
 */
export async function withdrawAllOf(handle: WriteHandle, context: Stamp, recipient: string, reason: string): Promise<string[]> {
  const files: string[] = [];
  for (const assignment of await selectStandingOfReviewer(handle, recipient)) {
    const file = await markWithdrawn(handle, context, assignment.id, reason);
    if (file !== null) files.push(file);
  }
  return files;
}

/**
 * Removes what must not lie in `review/`: partial files that were given up, and summaries that are withdrawn, superseded or unknown to the database,
 * which alone says what is assigned. Gives how many went.
 * @throws DomainError FOLDER_READ_ONLY, STORAGE_FAILED
 */
export async function sweepReviewFiles(context: ServiceContext): Promise<number> {
  const { folder, unitOfWork, casebook } = context;
  await removePartialReviewFiles(folder);
  const known = new Map((await selectSummaryIds(unitOfWork.read)).map(({ id, isInUse }) => [id, isInUse]));
  const responses = new Set((await selectResponseDigests(unitOfWork.read)).map((row) => row.id));
  let removed = 0;
  for (const name of await listReviewFiles(folder)) {
    if (known.get(name) === true || responses.has(name)) continue;
    const isOurs = known.has(name) || (await isSummaryOf(folder, name, casebook.id));
    if (!isOurs) continue;
    await removeReviewFile(folder, name);
    removed += 1;
  }
  return removed;
}

async function isSummaryOf(folder: string, name: string, casebookId: string): Promise<boolean> {
  try {
    const bytes = await readReviewFile(folder, name);
    if (bytes === null) return false;
    const { head } = parseSealedFile(bytes);
    return head.kind === 'summary' && head.casebookId === casebookId;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
