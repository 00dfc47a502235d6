/** @file What is asked of whoever reads a case summary, and by when. Invariant: what people typed for themselves, such as tasks of the log, is not among it. */
import type { TrackedTask } from '#shared/domain/review/case-review.ts';
import { levelRecordsOf } from '../../corrective-action/records/read-level-records.ts';
import { readReview } from '../../review/read-review.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { CaseRecord } from '../model/case-record.ts';
import { approvedOf } from './outcomes.ts';

/** `state` is one or two words; `dueOn` null where no day is given. */
export type Asked = { text: string; who: string; dueOn: string | null; state: string; isOpen: boolean };

const taskStates: Record<TrackedTask['state'], string> = {
  open: 'Open',
  done: 'Done',
  closed: 'Closed by the office',
  withdrawn: 'No longer asked',
};

/** Tasks that a reviewer was asked to do, and duties that come with an approved level and have become a dated task; the earliest date first. */
export async function askedIn(context: ServiceContext, record: CaseRecord): Promise<Asked[]> {
  const caseId = record.summary.id;
  const approved = new Set<string>(approvedOf(record).map(({ id }) => id));
  const duties = (await levelRecordsOf(context.unitOfWork.read, caseId))
    .filter(({ correctiveActionId }) => approved.has(correctiveActionId))
    .flatMap(({ duties: all }) => all)
    .flatMap(({ duty, task }): Asked[] =>
      task === null
        ? []
        : [
            {
              text: duty,
              who: task.doer,
              dueOn: task.dueOn,
              state: task.state === 'open' ? 'Open' : 'Done',
              isOpen: task.state === 'open',
            },
          ],
    );
  const tasks = (await readReview(context, { caseId }))
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .flatMap(({ reviewer, tasks: asked }) =>
      asked
        .filter(({ state }) => state !== 'withdrawn')
        .map(
          ({ text, dueOn, state }): Asked => ({
            text,
            who: reviewer.displayName,
            dueOn,
            state: taskStates[state],
            isOpen: state === 'open',
          }),
        ),
    );
  return [...tasks, ...duties].sort((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'));
}

/** What holds in every case for whoever leads a building. */
export const standingAsked: readonly string[] = [
  'Hand over in person what is to be delivered. Note the day, the hour and who was there.',
  'Speak of this only with the investigator and those who decide. Parents may be told that the concern was taken up, and nothing of anybody’s employment.',
  'Watch for anyone being treated worse for having complained or answered, and tell the investigator the same day.',
  'Add what only the building knows: the duty schedule, who covers the class, earlier talks or directives.',
];
