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
/** Human-facing and unique in a casebook: by the district's pattern a prefix, a year and a running number, `2021-0003` or `HR-2021-22-0003`. */
export const CaseNumber = z.string().regex(/^(?:[A-Z0-9]{1,8}[-.]){0,3}\d{3,8}$/);
export type CaseNumber = z.infer<typeof CaseNumber>;

/** Null is not known: a gap that is shown and stops nothing. */
export const Incident = z.object({
  id: IncidentId,
  receivedOn: CivilDate.nullable(),
  receivedHow: ReceivedHow.nullable(),
  /** Who of the office took it. */
  receivedBy: z.string(),
  summary: z.string(),
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
  'interviews',
  'facts',
  'speech',
  'findings',
  'corrective-action',
  'documents',
  'after-decision',
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

/** Position and building may be empty: not known yet. */
export const Respondent = z.object({ name: z.string(), position: z.string(), building: z.string(), employmentStatus: EmploymentStatus });
export type Respondent = z.infer<typeof Respondent>;

/** A person put the matter on another track and said why. */
export const TrackChange = z.object({ from: Track, to: Track, reason: z.string(), changedBy: z.string(), changedAt: Instant });
export type TrackChange = z.infer<typeof TrackChange>;

/** Who a complainant is to the District. */
export const ComplainantRole = z.enum(['parent-or-guardian', 'student', 'staff', 'resident', 'other']);
export type ComplainantRole = z.infer<typeof ComplainantRole>;
