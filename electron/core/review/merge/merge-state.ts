/** @file What a merge looks at: the response, the one it was edited from, the summary it answers, and the record as it is now. */
import type { ConflictKind } from '#shared/domain/review/case-review.ts';
import { ReviewResponse } from '#shared/domain/review/response.ts';
import { type ReviewSection, ReviewSummary } from '#shared/domain/review/summary.ts';
import type { ServiceContext, WriteHandle } from '../../service-context.ts';
import { digestOf } from '../compose/digests.ts';
import { tellCase } from '../compose/tell-case.ts';
import { findSummary, selectResponses } from '../review-queries.ts';
import type { ReviewAssignmentRow, ReviewConflictRow, ReviewSummaryRow } from '../review-rows.ts';
import { listReviewers } from '../reviewers.ts';

type Sections = ReadonlyMap<string, { title: string; digest: string; section: ReviewSection }>;

export type Merge = {
  context: ServiceContext;
  response: ReviewResponse;
  /** The response that this one was edited from, where it was taken in. */
  base: ReviewResponse | undefined;
  answered: { sections: Sections };
  /** The record at this moment: what a section would say if it were sealed now. */
  now: { at: string; sections: Sections };
  /** A conflict that nobody has resolved yet, but for what it is about. */
  newConflict(kind: ConflictKind): Omit<ReviewConflictRow, 'comment_id' | 'task_id'>;
};

const sectionsOf = (sections: ReviewSummary['sections']): Sections =>
  new Map(sections.map((section) => [section.id, { title: section.title, digest: digestOf(section), section }]));

/** The sections as they would be sealed now; none of a withdrawn assignment. */
export async function sectionsNow(
  context: ServiceContext,
  handle: WriteHandle | ServiceContext['unitOfWork']['read'],
  assignment: ReviewAssignmentRow,
  newest: ReviewSummaryRow,
): Promise<Sections> {
  if (assignment.withdrawn_at !== null) return new Map();
  const reviewers = listReviewers(context).map((reviewer) => reviewer.displayName);
  return sectionsOf((await tellCase(handle, { caseId: assignment.case_id, account: newest.account, reviewers })).sections);
}

/** Gathers it inside the unit of work that merges. */
export async function beginMerge(
  context: ServiceContext,
  handle: WriteHandle,
  parts: { response: ReviewResponse; assignment: ReviewAssignmentRow; newest: ReviewSummaryRow },
): Promise<Merge> {
  const { response, assignment, newest } = parts;
  const at = context.ports.clock.now().toISOString();
  const before = (await selectResponses(handle, assignment.id)).find((row) => row.id === response.ancestors.at(-1));
  const answered = await findSummary(handle, response.summaryId);
  return {
    context,
    response,
    base: before === undefined ? undefined : ReviewResponse.parse(JSON.parse(before.content)),
    answered: { sections: answered === undefined ? new Map() : sectionsOf(ReviewSummary.parse(JSON.parse(answered.content)).sections) },
    now: { at, sections: await sectionsNow(context, handle, assignment, newest) },
    newConflict: (kind) => ({
      id: context.ports.ids.next(),
      assignment_id: assignment.id,
      response_id: response.id,
      kind,
      opened_at: at,
      overtaken_at: null,
      resolved_by: null,
      resolved_at: null,
      choice: null,
      reason: null,
    }),
  };
}
