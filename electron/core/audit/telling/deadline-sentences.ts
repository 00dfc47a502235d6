/** @file What the activity tab says of deadlines and of templates for tasks. */
import { z } from 'zod';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { type Teller, tell } from './tell-event.ts';

const Text = z.object({ text: z.string() });
const Title = z.object({ title: z.string() });
const Name = z.object({ name: z.string() });

export const deadlineTellers: Record<string, Teller> = {
  'deadline.entered': tell(
    Text.extend({ dueOn: z.string() }),
    ({ text, dueOn }) => `Entered a deadline, ${formatCivilDate(dueOn)}: ${text}`,
    'Entered a deadline.',
  ),
  'deadline.changed': tell(
    Text.extend({ before: z.object({ dueOn: z.string().optional() }), after: z.object({ dueOn: z.string().optional() }) }),
    ({ text, before, after }) =>
      before.dueOn === undefined || after.dueOn === undefined
        ? `Changed a deadline, with a reason: ${text}`
        : `Moved a deadline from ${formatCivilDate(before.dueOn)} to ${formatCivilDate(after.dueOn)}, with a reason: ${text}`,
    'Changed a deadline.',
  ),
  'deadline.done': tell(
    Text.extend({ doneOn: z.string() }),
    ({ text, doneOn }) => `Entered ${formatCivilDate(doneOn)} as the day on which this was done: ${text}`,
    'Entered the day on which a deadline was done.',
  ),
  'deadline.set_aside': tell(Text, ({ text }) => `Set a deadline aside, with a reason: ${text}`, 'Set a deadline aside.'),
  'deadline.reopened': tell(Text, ({ text }) => `Opened a deadline again, with a reason: ${text}`, 'Opened a deadline again.'),
  'deadline_proposal.set_aside': tell(
    Title,
    ({ title }) => `Said why a deadline does not run: ${title}`,
    'Said why a deadline does not run.',
  ),
  'deadline_proposal.taken_back': tell(
    Title,
    ({ title }) => `Took back that a deadline does not run: ${title}`,
    'Took back that a deadline does not run.',
  ),
  'deadline_rule.recorded': tell(
    Title,
    ({ title }) => `Put the District’s own wording of a rule about time in use: ${title}`,
    'Put the District’s own wording of a rule about time in use.',
  ),
  'deadline_rule.taken_back': tell(
    Title,
    ({ title }) => `Went back to a rule about time as it ships: ${title}`,
    'Went back to a rule about time as it ships.',
  ),
  'agreement_days.entered': tell(
    z.object({ days: z.array(z.unknown()) }),
    ({ days }) => `Entered ${days.length} ${days.length === 1 ? 'day' : 'days'} that an agreement counts in its own way.`,
    'Entered days that an agreement counts in its own way.',
  ),
  'agreement_day.taken_back': () => 'Took back a day that an agreement counts in its own way.',
  'deadlines.exported': tell(
    z.object({ entries: z.int() }),
    ({ entries }) => `Exported a calendar file with ${entries} ${entries === 1 ? 'date' : 'dates'}.`,
    'Exported a calendar file.',
  ),
  'task_template.recorded': tell(Name, ({ name }) => `Recorded the template for tasks “${name}”.`, 'Recorded a template for tasks.'),
  'task_template.retired': tell(
    Name,
    ({ name }) => `Took the template for tasks “${name}” out of use.`,
    'Took a template for tasks out of use.',
  ),
  'task_template.restored': tell(
    Name,
    ({ name }) => `Put the template for tasks “${name}” back in use.`,
    'Put a template for tasks back in use.',
  ),
  'tasks.added_from_template': tell(
    Name.extend({ tasks: z.array(z.unknown()) }),
    ({ name, tasks }) => `Added ${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'} from the template “${name}”.`,
    'Added tasks from a template.',
  ),
};
