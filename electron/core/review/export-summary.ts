/** @file The sealed summary of an assignment, taken elsewhere by itself. */
import { createHash } from 'node:crypto';
import { DomainError } from '#shared/domain/errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { findAssignment, findNewestSummary } from './review-queries.ts';
import { type SealedCopy, saveSealed } from './save-sealed.ts';
import { readReviewFile } from './sealing/review-folder.ts';

/** What a sealed summary is called outside: nothing in it names a case or a person. */
const FILE_NAME = 'Case summary for review.sealed';

/**
 * The very bytes that lie in `review/`, logged as an export.
 * @throws DomainError NOT_FOUND for an assignment that is withdrawn or unknown; REVIEW_FILE_DAMAGED when the file is gone or altered: assigning
 * anew seals it again; NOT_ALLOWED, DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED for the chosen place
 */
export async function exportSummary(context: ServiceContext, input: { assignmentId: string }): Promise<SealedCopy> {
  const { unitOfWork, folder, ports } = context;
  const assignment = await findAssignment(unitOfWork.read, input.assignmentId);
  const newest = await findNewestSummary(unitOfWork.read, input.assignmentId);
  if (assignment === undefined || newest === undefined || assignment.withdrawn_at !== null) throw new DomainError('NOT_FOUND');
  const bytes = await readReviewFile(folder, newest.id);
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== newest.sha256) throw new DomainError('REVIEW_FILE_DAMAGED');
  return saveSealed(ports, { fileName: FILE_NAME, bytes }, (outcome) =>
    unitOfWork.write(async (_handle, record) => {
      await record({
        type: 'case_review.exported',
        version: 1,
        caseId: assignment.case_id,
        payload: { assignmentId: assignment.id, summaryId: newest.id, version: newest.version, reviewer: assignment.reviewer, outcome },
      });
    }),
  );
}
