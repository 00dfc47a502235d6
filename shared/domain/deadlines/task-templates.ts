/**
 * @file Templates for tasks: what is usually to be done, and how many days after a beginning. Invariant: tasks are made from a template once and are not
 * joined to it, so that a template that is changed changes no case.
 */
import { z } from 'zod';
import { DayKind } from '../district.ts';
import { Instant, Line } from '../text.ts';
import { TaskTemplateId } from './ids.ts';

/** `days` of `dayKind` after the day from which the template is counted. */
export const TemplateItem = z.object({ text: Line, days: z.int().min(0).max(730), dayKind: DayKind, because: Line });
export type TemplateItem = z.infer<typeof TemplateItem>;

export const TaskTemplate = z.object({
  id: TaskTemplateId,
  name: z.string(),
  items: z.array(TemplateItem),
  isRetired: z.boolean(),
  /** What its editor saw; null for one that ships and was never changed. */
  version: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: Instant.nullable(),
});
export type TaskTemplate = z.infer<typeof TaskTemplate>;

type Shipped = { id: string; name: string; items: TemplateItem[] };

const days = (count: number, text: string, because: string): TemplateItem => ({ text, days: count, dayKind: 'business', because });

/** Templates to begin with. A district may change them, take them out of use and add its own. */
export const shippedTemplates: readonly Shipped[] = [
  {
    id: '0000000000000000000000000000d101',
    name: 'First days of an investigation',
    items: [
      days(0, 'Preserve what is public and what lies in District systems', 'What is public may be gone tomorrow.'),
      days(1, 'Check who may have a conflict of interest', 'Before anybody is interviewed.'),
      days(1, 'Tell the respondent what is alleged and by which rules', 'Notice comes before questions.'),
      days(2, 'Ask what the bargaining agreement says about notice, representation and time', 'Its days have begun to run.'),
      days(3, 'Set interviews in order: complainant, witnesses, respondent', 'The respondent answers last, to what was gathered.'),
      days(5, 'Write to those who hold records that they keep them', 'Before anything is cleaned up in the ordinary course.'),
    ],
  },
  {
    id: '0000000000000000000000000000d102',
    name: 'After the findings',
    items: [
      days(0, 'Have the findings read by a second person', 'A mistake is cheapest now.'),
      days(2, 'Look whether every adverse fact was put to the respondent', 'Before anything is decided.'),
      days(3, 'Write the letter with the findings', 'The respondent hears it first, and in writing.'),
      days(5, 'Enter what the decision brings with it: notices, reports, dates', 'Duties begin with the decision.'),
    ],
  },
];
