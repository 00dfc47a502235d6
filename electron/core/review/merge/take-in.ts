/** @file Responses taken in, from `review/` or from a file that was chosen. Invariant: one unit of work with one event each, or nothing. */
import { createHash } from 'node:crypto';
import { DomainError } from '#shared/domain/errors.ts';
import type { CollectOutcome, RefusedFile } from '#shared/domain/review/case-review.ts';
import type { ReviewResponse } from '#shared/domain/review/response.ts';
import { errorSentences } from '#shared/messages/errors.ts';
import type { ServiceContext } from '../../service-context.ts';
import { findAssignment, findNewestSummary, insertResponse, selectResponseDigests, selectResponses } from '../review-queries.ts';
import { listReviewFiles, readReviewFile } from '../sealing/review-folder.ts';
import { parseSealedFile } from '../sealing/sealed-file.ts';
import { examineResponse, OVERTAKEN } from './examine-response.ts';
import { mergeComments } from './merge-comments.ts';
import { beginMerge } from './merge-state.ts';
import { mergeTasks } from './merge-tasks.ts';

type Examined = { response: ReviewResponse; sha256: string };

/** Merges one response; gives how many conflicts it opened. @throws DomainError REVIEW_FILE_REPLAYED when it came in meanwhile */
function merge(context: ServiceContext, { response, sha256 }: Examined): Promise<number> {
  return context.unitOfWork.write(async (handle, record) => {
    const assignment = await findAssignment(handle, response.assignmentId);
    const newest = await findNewestSummary(handle, response.assignmentId);
    if (assignment === undefined || newest === undefined) throw new DomainError('REVIEW_FILE_FOREIGN');
    if ((await selectResponses(handle, assignment.id)).some((row) => row.id === response.id)) throw new DomainError('REVIEW_FILE_REPLAYED');
    const state = await beginMerge(context, handle, { response, assignment, newest });
    await insertResponse(handle, {
      id: response.id,
      assignment_id: assignment.id,
      summary_id: response.summaryId,
      revision: response.revision,
      sent_at: response.sentAt,
      received_by: context.actor.displayName,
      received_at: state.now.at,
      sha256,
      content: JSON.stringify(response),
    });
    const conflicts = (await mergeComments(handle, state)) + (await mergeTasks(handle, state));
    await record({
      type: 'review_response.received',
      version: 1,
      caseId: assignment.case_id,
      payload: {
        assignmentId: assignment.id,
        responseId: response.id,
        reviewer: assignment.reviewer,
        revision: response.revision,
        summaryVersion: response.summaryVersion,
        sentAt: response.sentAt,
        comments: response.comments.length,
        tasks: response.tasks.length,
        conflicts,
        sha256,
      },
    });
    return conflicts;
  });
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Takes in one response from a file that somebody chose.
 * @throws DomainError those of `examineResponse`; nothing is changed then
 */
export async function takeInResponse(context: ServiceContext, bytes: Uint8Array): Promise<CollectOutcome> {
  const response = await examineResponse(context, bytes, null);
  return { taken: 1, conflicts: await merge(context, { response, sha256: digest(bytes) }), refused: [] };
}

/** The responses in `review/` that can be taken in, each after those it was edited from, and the files that cannot. */
async function examineFolder(context: ServiceContext): Promise<{ examined: Examined[]; refused: RefusedFile[] }> {
  const taken = new Map((await selectResponseDigests(context.unitOfWork.read)).map((row) => [row.id, row.sha256]));
  const examined: Examined[] = [];
  const refused: RefusedFile[] = [];
  for (const name of await listReviewFiles(context.folder)) {
    try {
      const bytes = await readReviewFile(context.folder, name);
      const found = bytes === null ? null : await examineFile(context, { name, bytes, takenAs: taken.get(name) });
      if (found !== null) examined.push(found);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { happened, next } = errorSentences(error.code, error.details);
      if (error.details.why !== OVERTAKEN) refused.push({ file: name.slice(0, 8), happened, next });
    }
  }
  examined.sort(
    (one, other) => one.response.revision - other.response.revision || one.response.sentAt.localeCompare(other.response.sentAt),
  );
  return { examined, refused };
}

/** Null for what is not new to the office, or not for it: summaries and drafts are the reviewers' own to read. */
async function examineFile(
  context: ServiceContext,
  { name, bytes, takenAs }: { name: string; bytes: Uint8Array; takenAs: string | undefined },
): Promise<Examined | null> {
  const sha256 = digest(bytes);
  if (takenAs !== undefined) {
    if (takenAs !== sha256) throw new DomainError('REVIEW_FILE_DAMAGED');
    return null;
  }
  if (parseSealedFile(bytes).head.kind !== 'response') return null;
  return { response: await examineResponse(context, bytes, name), sha256 };
}

/**
 * Takes in every response that lies in `review/` and has not come in before; what cannot be taken in is named and left as it is.
 * @throws DomainError STORAGE_FAILED, FOLDER_READ_ONLY, DISK_FULL
 */
export async function collectResponses(context: ServiceContext): Promise<CollectOutcome> {
  const { examined, refused } = await examineFolder(context);
  const outcome: CollectOutcome = { taken: 0, conflicts: 0, refused };
  for (const each of examined) {
    outcome.conflicts += await merge(context, each);
    outcome.taken += 1;
  }
  return outcome;
}
