/** @file What the activity tab says of the log, of tasks and of Today. Invariant: the words of a line stay in the log. */
import { z } from 'zod';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { LogHow } from '#shared/domain/log.ts';
import { logHowLabels } from '#shared/domain/log-labels.ts';
import { type Teller, tell } from './tell-event.ts';

const Numbered = z.object({ number: z.int() });
const Task = z.object({ text: z.string() });

export const logTellers: Record<string, Teller> = {
  'log_line.added': tell(
    Numbered.extend({ how: LogHow }),
    ({ number, how }) => `Entered line ${number} of the log: ${logHowLabels[how].toLowerCase()}.`,
    'Entered a line of the log.',
  ),
  'log_line.corrected': tell(
    Numbered,
    ({ number }) => `Corrected line ${number} of the log before it was frozen.`,
    'Corrected a line of the log before it was frozen.',
  ),
  'log_line.withdrawn': tell(
    Numbered,
    ({ number }) => `Withdrew line ${number} of the log before it was frozen.`,
    'Withdrew a line of the log before it was frozen.',
  ),
  'log_line.marked': tell(
    Numbered.extend({ isPrivileged: z.boolean() }),
    ({ number, isPrivileged }) =>
      isPrivileged ? `Marked line ${number} of the log as privileged.` : `Took the mark of privilege off line ${number} of the log.`,
    'Changed the mark of privilege of a line of the log.',
  ),
  'log_addendum.added': tell(Numbered, ({ number }) => `Added an addendum to line ${number} of the log.`, 'Added an addendum to the log.'),
  'process_log.exported': tell(
    z.object({ auditHead: z.object({ number: z.int() }) }),
    ({ auditHead }) => `Exported the process log, drawn up after event ${auditHead.number}.`,
    'Exported the process log.',
  ),
  'task.added': tell(
    Task.extend({ dueOn: z.string(), by: z.string() }),
    ({ text, dueOn, by }) => `Added a task for ${by}, due ${formatCivilDate(dueOn)}: ${text}`,
    'Added a task.',
  ),
  'task.moved': tell(
    Task.extend({ dueFrom: z.string(), dueTo: z.string() }),
    ({ text, dueFrom, dueTo }) => `Moved a task from ${formatCivilDate(dueFrom)} to ${formatCivilDate(dueTo)}, with a reason: ${text}`,
    'Moved a task to another date.',
  ),
  'task.handed_over': tell(
    Task.extend({ by: z.string() }),
    ({ text, by }) => `Handed a task over to ${by}: ${text}`,
    'Handed a task over.',
  ),
  'task.done': tell(Task, ({ text }) => `Marked a task as done: ${text}`, 'Marked a task as done.'),
  'task.dropped': tell(Task, ({ text }) => `Dropped a task, with a reason: ${text}`, 'Dropped a task.'),
  'task.reopened': tell(Task, ({ text }) => `Opened a task again, with a reason: ${text}`, 'Opened a task again.'),
  'today.looked': () => 'Said on Today that everything had been looked at.',
  'today.look_undone': () => 'Took back that everything on Today had been looked at.',
};
