/** @file The list of cases: what it is filtered and sorted by, and the views that people keep of it. */
import { z } from 'zod';
import { CaseStatus, CaseSummary, Track } from './cases.ts';
import { CivilDate, Line, OptionalLine } from './text.ts';

const Key = z.string().regex(/^[0-9a-f]{32}$/);

/**
 * Which cases. Everything null or empty takes all. `status` may be all that is not closed; `building` is a building's key, `investigator` a
 * person's or the one signed in, `clause` the lineage of a clause. Conduct counts when it may have happened within the days; `due` when the next
 * date has passed or falls within seven days from today; `closed` this calendar year. `contains` is looked for in number, title,
 * respondent and building, every word of it.
 */
export const CaseFilter = z.object({
  status: z.union([CaseStatus, z.literal('not-closed')]).nullable(),
  track: Track.nullable().default(null),
  building: Key.nullable().default(null),
  investigator: z
    .union([Key, z.literal('me')])
    .nullable()
    .default(null),
  clause: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .nullable()
    .default(null),
  openedFrom: CivilDate.nullable().default(null),
  openedTo: CivilDate.nullable().default(null),
  conductFrom: CivilDate.nullable().default(null),
  conductTo: CivilDate.nullable().default(null),
  due: z.enum(['overdue', 'this-week']).nullable().default(null),
  closed: z.enum(['this-year']).nullable().default(null),
  review: z.enum(['waiting']).nullable().default(null),
  contains: OptionalLine,
});
export type CaseFilter = z.infer<typeof CaseFilter>;

export const everyCase: CaseFilter = CaseFilter.parse({ status: null, contains: '' });

export const CaseOrder = z.enum(['number', 'respondent', 'building', 'status', 'opened', 'next']);
export type CaseOrder = z.infer<typeof CaseOrder>;
export const CaseSort = z.object({ by: CaseOrder, isDescending: z.boolean() });
export type CaseSort = z.infer<typeof CaseSort>;

/** The newest number first. */
export const usualSort: CaseSort = { by: 'number', isDescending: true };

/** A row of the list: the case, and what of it comes next. */
export const CaseRow = CaseSummary.extend({
  next: z.object({ on: CivilDate, what: z.string() }).nullable(),
  waitsForReview: z.boolean(),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** What there is to filter by: each with how many cases it has. */
export const FilterChoices = z.object({
  buildings: z.array(z.object({ key: Key, name: z.string(), count: z.number().int() })),
  investigators: z.array(z.object({ key: Key, name: z.string(), count: z.number().int() })),
  clauses: z.array(z.object({ key: z.string(), label: z.string(), count: z.number().int() })),
});
export type FilterChoices = z.infer<typeof FilterChoices>;

/** A filter kept under a name, by one person and for that person alone. */
export const ViewName = Line.refine((name) => name.length <= 60, 'Use at most 60 characters.');
export const ViewId = Key;
export const SavedView = z.object({ id: ViewId, name: z.string(), filter: CaseFilter, sort: CaseSort });
export type SavedView = z.infer<typeof SavedView>;

/** A table for other programs, or a document to print. */
export const RegisterForm = z.enum(['csv', 'pdf']);
export type RegisterForm = z.infer<typeof RegisterForm>;
/** So many cases come to about a hundred pages; a longer register leaves as a table. */
export const MOST_IN_PDF = 2_000;

/** The views that are always there. */
export const BuiltInView = z.enum(['all', 'mine', 'open', 'due-this-week', 'waiting-for-review', 'closed-this-year']);
export type BuiltInView = z.infer<typeof BuiltInView>;

export const builtInViews: Record<BuiltInView, { label: string; filter: Partial<CaseFilter> }> = {
  all: { label: 'All cases', filter: {} },
  mine: { label: 'Mine', filter: { investigator: 'me', status: 'not-closed' } },
  open: { label: 'Open', filter: { status: 'not-closed' } },
  'due-this-week': { label: 'Due this week', filter: { due: 'this-week', status: 'not-closed' } },
  'waiting-for-review': { label: 'Waiting for review', filter: { review: 'waiting' } },
  'closed-this-year': { label: 'Closed this year', filter: { closed: 'this-year' } },
};

export const caseOrderLabels: Record<CaseOrder, string> = {
  number: 'Number',
  respondent: 'Respondent',
  building: 'Building',
  status: 'Status',
  opened: 'Opened',
  next: 'Next date',
};
