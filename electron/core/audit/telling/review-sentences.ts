/** @file What the activity tab says of reviews. */
import { z } from 'zod';
import { ConflictChoice } from '#shared/domain/review/case-review.ts';
import { type Teller, tell } from './tell-event.ts';

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const reviewTellers: Record<string, Teller> = {
  'office_identity.made': () => 'Made the key to which reviewers seal their responses.',
  'case_review.assigned': tell(
    z.object({ reviewer: z.string(), version: z.int(), namesReason: z.string() }),
    ({ reviewer, version, namesReason }) =>
      `Sealed version ${version} of the case summary to ${reviewer}${namesReason === '' ? '' : ', with names that may stay for a reason given'}.`,
    'Sealed a case summary to a reviewer.',
  ),
  'case_review.withdrawn': tell(
    z.object({ reviewer: z.string() }),
    ({ reviewer }) => `Withdrew the case from review by ${reviewer}.`,
    'Withdrew the case from review.',
  ),
  'case_review.exported': tell(
    z.object({ reviewer: z.string(), version: z.int() }),
    ({ reviewer, version }) => `Took out the sealed summary for ${reviewer}, version ${version}, as a file.`,
    'Took out a sealed summary as a file.',
  ),
  'review_response.received': tell(
    z.object({ reviewer: z.string(), comments: z.int(), tasks: z.int(), conflicts: z.int() }),
    ({ reviewer, comments, tasks, conflicts }) => {
      const what = `${counted(comments, 'comment', 'comments')}, ${counted(tasks, 'task done', 'tasks done')}`;
      const open = conflicts === 0 ? '' : `; ${counted(conflicts, 'conflict', 'conflicts')} to resolve`;
      return `Took in a response by ${reviewer}: ${what}${open}.`;
    },
    'Took in a response of a reviewer.',
  ),
  'review_conflict.resolved': tell(
    z.object({ choice: ConflictChoice }),
    ({ choice }) =>
      choice === 'take' ? 'Let count what a reviewer sent, with a reason.' : 'Set aside what a reviewer sent, with a reason.',
    'Resolved a conflict of a review.',
  ),
  'review_comment.answered': tell(
    z.object({ reviewer: z.string() }),
    ({ reviewer }) => `Answered what ${reviewer} wrote; it goes out with the next summary.`,
    'Answered what a reviewer wrote.',
  ),
  'review_task.closed': tell(
    z.object({ task: z.string() }),
    ({ task }) => `Closed a task of a review: ${task}`,
    'Closed a task of a review.',
  ),
};
