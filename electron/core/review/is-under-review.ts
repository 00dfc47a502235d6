/** @file Whether a case is or was with a reviewer. */
import type { ReadHandle } from '../service-context.ts';
import { selectAssignmentsOfCase } from './review-queries.ts';

/** Also true once the review was withdrawn: what was sent stays in the record. */
export async function isUnderReview(handle: ReadHandle, caseId: string): Promise<boolean> {
  return (await selectAssignmentsOfCase(handle, caseId)).length > 0;
}
