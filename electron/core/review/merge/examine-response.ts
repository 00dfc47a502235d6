/** @file A response looked at before anything of it is believed. Invariant: nothing is changed here, and what comes out is what the reviewer signed. */
import { DomainError } from '#shared/domain/errors.ts';
import { placesOf, sectionOf } from '#shared/domain/review/passages.ts';
import { ReviewResponse } from '#shared/domain/review/response.ts';
import { ReviewSummary } from '#shared/domain/review/summary.ts';
import type { ServiceContext } from '../../service-context.ts';
import { digestOf, digestOfSummary } from '../compose/digests.ts';
import { officeIdentities } from '../office-identity.ts';
import { findAssignment, findSummary, selectResponses } from '../review-queries.ts';
import { reviewerSlots } from '../reviewers.ts';
import { openSealedFile, parseSealedFile } from '../sealing/sealed-file.ts';

/** In the details of REVIEW_FILE_REPLAYED: a later response says all that this one says, and was taken in first. */
export const OVERTAKEN = 'overtaken';

function isOvertaken(response: ReviewResponse, taken: readonly { content: string }[]): boolean {
  return taken.some((row) => ReviewResponse.parse(JSON.parse(row.content)).ancestors.includes(response.id));
}

/** What it says of the summary must be what the summary says: only another program could have written it otherwise. */
function answersWhatWasSealed(response: ReviewResponse, summary: ReviewSummary): boolean {
  const sections = new Map(summary.sections.map((section) => [section.id, digestOf(section)]));
  const places = new Set(summary.sections.flatMap(placesOf));
  const tasks = new Map<string, string>(summary.tasks.map((task) => [task.id, digestOf(task)]));
  return (
    response.summaryVersion === summary.version &&
    response.comments.every(({ sectionId, digest }) => places.has(sectionId) && sections.get(sectionOf(sectionId)) === digest) &&
    response.tasks.every(({ taskId, digest }) => tasks.get(taskId) === digest) &&
    (response.signature === undefined || response.signature.summarySha256 === digestOfSummary(summary))
  );
}

/**
 * Reads a response file. `name` is its name in `review/`, or null for a file that was chosen.
 * @throws DomainError NOT_A_REVIEW_FILE, NEWER_FORMAT; REVIEW_FILE_FOREIGN for another casebook's, a reviewer's without a slot or an assignment that
 * is not known; REVIEW_FILE_DAMAGED, REVIEW_FILE_FORGED; REVIEW_FILE_REPLAYED for one that was taken in, or came before one that was
 */
export async function examineResponse(context: ServiceContext, bytes: Uint8Array, name: string | null): Promise<ReviewResponse> {
  const read = context.unitOfWork.read;
  const file = parseSealedFile(bytes);
  const { head } = file;
  if (head.kind !== 'response') throw new DomainError('NOT_A_REVIEW_FILE');
  if (head.casebookId !== context.casebook.id) throw new DomainError('REVIEW_FILE_FOREIGN');
  const slot = reviewerSlots(context).find((candidate) => candidate.recipient === head.recipient);
  if (slot === undefined) throw new DomainError('REVIEW_FILE_FOREIGN');
  const signedBy = Buffer.from(slot.signingKey, 'base64');
  const response = await openSealedFile(file, await officeIdentities(read), { signedBy, shape: ReviewResponse });
  if (response.recipient !== slot.recipient || response.casebookId !== context.casebook.id) throw new DomainError('REVIEW_FILE_FORGED');
  const assignment = await findAssignment(read, response.assignmentId);
  const summary = await findSummary(read, response.summaryId);
  if (assignment?.recipient !== slot.recipient || summary?.assignment_id !== assignment.id) throw new DomainError('REVIEW_FILE_FOREIGN');
  if (name !== null && name !== response.id) throw new DomainError('REVIEW_FILE_REPLAYED');
  const taken = await selectResponses(read, assignment.id);
  if (taken.some((row) => row.id === response.id)) throw new DomainError('REVIEW_FILE_REPLAYED');
  if (isOvertaken(response, taken)) throw new DomainError('REVIEW_FILE_REPLAYED', { why: OVERTAKEN });
  if (response.revision !== response.ancestors.length + 1) throw new DomainError('REVIEW_FILE_DAMAGED');
  if (!answersWhatWasSealed(response, ReviewSummary.parse(JSON.parse(summary.content)))) throw new DomainError('REVIEW_FILE_DAMAGED');
  return response;
}
