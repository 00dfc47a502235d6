/** @file Incident and case: what happened with everyone in it, and the matter of one respondent. */
import { z } from 'zod';
import { FuzzyDate } from './fuzzy-date.ts';
import { CaseId, IncidentId } from './ids.ts';
import { EmploymentStatus, Participant } from './people.ts';
import { CivilDate, Instant } from './text.ts';

export const Track = z.enum(['note', 'supervisory', 'investigation']);
export type Track = z.infer<typeof Track>;
export const CaseStatus = z.enum(['open', 'findings-recorded', 'action-approved', 'issued', 'closed']);
export type CaseStatus = z.infer<typeof CaseStatus>;
export const ReceivedHow = z.enum(['telephone', 'e-mail', 'letter', 'in-person', 'online-form', 'district-system', 'other']);
export type ReceivedHow = z.infer<typeof ReceivedHow>;
/** The three things that stop intake with a card: nothing else does. */
export const StopCard = z.enum(['child-in-danger', 'abuse-or-neglect', 'images-of-a-child']);
export type StopCard = z.infer<typeof StopCard>;

/** Human-facing and unique in a casebook: the year the matter was opened and a running number, `2021-0003`. */
export const CaseNumber = z.string().regex(/^\d{4}-\d{4}$/);
export type CaseNumber = z.infer<typeof CaseNumber>;

export const Incident = z.object({
  id: IncidentId,
  receivedOn: CivilDate,
  receivedHow: ReceivedHow,
  summary: z.string(),
  mentions: z.array(StopCard),
  participants: z.array(Participant),
});
export type Incident = z.infer<typeof Incident>;

export const CaseSummary = z.object({
  id: CaseId,
  number: CaseNumber,
  title: z.string(),
  track: Track,
  status: CaseStatus,
  respondent: z.string(),
  building: z.string(),
  /** Short labels of the clauses charged, "5:125 §6", in order. */
  clauses: z.array(z.string()),
  openedAt: Instant,
  conductDates: z.array(FuzzyDate),
  investigator: z.string(),
  openItemCount: z.number().int(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

export const WorkspaceTab = z.enum([
  'overview',
  'log',
  'people',
  'allegations',
  'evidence',
  'speech',
  'findings',
  'corrective-action',
  'documents',
  'review',
  'activity',
]);
export type WorkspaceTab = z.infer<typeof WorkspaceTab>;
export const TabState = z.enum(['not-started', 'needs-information', 'ready', 'reviewed']);
export type TabState = z.infer<typeof TabState>;

/** One gap, in the order in which it will bite. `anchor` is the id of the field on that tab to jump to. */
export const OpenItem = z.object({
  key: z.string(),
  tab: WorkspaceTab,
  anchor: z.string(),
  text: z.string(),
  blocks: z.enum(['nothing', 'approval', 'issue']),
});
export type OpenItem = z.infer<typeof OpenItem>;

export const Respondent = z.object({ name: z.string(), position: z.string(), building: z.string(), employmentStatus: EmploymentStatus });
export type Respondent = z.infer<typeof Respondent>;
