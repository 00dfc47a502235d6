/** @file What is asked of reviewers, as Today shows it. */
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { DueSource, WaitSource } from '../today/due-sources.ts';
import { selectDueTasks, selectStandingAssignments } from './review-queries.ts';

/** Tasks that a reviewer was asked to do by a date and has not reported as done. */
export const dueReviewTasks: DueSource = async (handle, scope) =>
  (await selectDueTasks(handle, scope)).flatMap(({ id, text, due_on, case_id, reviewer }) =>
    due_on === null
      ? []
      : [
          {
            key: `review-task-${id}`,
            what: 'Asked of a reviewer',
            text,
            dueOn: due_on,
            why: 'The date given with the summary.',
            who: reviewer,
            caseId: case_id as CaseId,
            tab: 'review',
            anchor: anchors.assignReview,
          },
        ],
  );

/** Summaries that went out and have not been answered since. */
export const waitingReviews: WaitSource = async (handle, { caseId }) =>
  (await selectStandingAssignments(handle, caseId))
    .filter(({ sealed_at, received_at }) => received_at === null || (sealed_at !== null && received_at < sealed_at))
    .map(({ id, case_id, reviewer, sealed_at }) => ({
      key: `review-${id}`,
      what: 'Review',
      text: 'The case summary is out for review and has not come back.',
      waitsFor: reviewer,
      since: sealed_at,
      dueOn: null,
      caseId: case_id as CaseId,
      tab: 'review',
      anchor: anchors.assignReview,
    }));
