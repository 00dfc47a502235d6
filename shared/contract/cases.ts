/** @file Matters: opening one, the list, the workspace around one case, and the people in it. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { CaseFilter, CaseRow, CaseSort, FilterChoices, RegisterForm, SavedView, usualSort, ViewId, ViewName } from '../domain/case-list.ts';
import {
  CaseSummary,
  ComplainantRole,
  Incident,
  OpenItem,
  ReceivedHow,
  Respondent,
  TabState,
  Track,
  TrackChange,
  WorkspaceTab,
} from '../domain/cases.ts';
import { FirstHourAnswer, FirstHourEntry } from '../domain/first-hour.ts';
import { Hold } from '../domain/holds.ts';
import { CaseId, HoldId, ParticipantId, PersonId } from '../domain/ids.ts';
import { EmploymentStatus, Participant, ParticipantRole } from '../domain/people.ts';
import { VersionSummary } from '../domain/policy.ts';
import { CivilDate, Line, OptionalLine, OptionalProse, Prose } from '../domain/text.ts';
import { base } from './base.ts';
import { CopyOutcome } from './evidence.ts';

export const Workspace = z.object({
  summary: CaseSummary,
  incident: Incident,
  /** How many cases the incident has, this one with them. */
  casesInIncident: z.number().int().min(1),
  respondent: Respondent,
  /** Every version that some allegation of the case falls under, for the band in the header. */
  versionsInForce: z.array(VersionSummary),
  tabs: z.array(z.object({ tab: WorkspaceTab, state: TabState })),
  openItems: z.array(OpenItem),
  holds: z.array(Hold),
  /** Every answer of the first hour, superseded ones too, in the order in which they were given. */
  firstHour: z.array(FirstHourAnswer),
  trackChanges: z.array(TrackChange),
  /** `version` is what an amendment of these details is based on. */
  intake: z.object({ doneOrNext: z.string(), toKeep: z.string(), version: BasedOn }),
});
export type Workspace = z.infer<typeof Workspace>;

/** Whether a name that was typed is somebody on record, or somebody else of that name in the matter. */
const onRecord = { personId: PersonId.nullable().default(null), isSomebodyElse: z.boolean().default(false) };

/**
 * Only the summary is needed; whatever else is empty or null is not known yet and shows as a gap. An empty title is made from position and day. A
 * complainant without a name is anonymous, a null one not known; a respondent with an account alone is “Unknown (account …)”.
 */
export const NewMatter = z.object({
  track: Track,
  title: OptionalLine,
  receivedOn: CivilDate.nullable(),
  receivedHow: ReceivedHow.nullable(),
  receivedBy: OptionalLine.default(''),
  summary: Prose,
  doneOrNext: OptionalProse.default(''),
  toKeep: OptionalProse.default(''),
  firstHour: z
    .array(FirstHourEntry)
    .max(20)
    .refine((entries) => new Set(entries.map(({ question }) => question)).size === entries.length, 'Answer each question once.')
    .default([]),
  complainant: z.object({ name: OptionalLine, role: ComplainantRole, ...onRecord }).nullable(),
  respondent: z.object({
    name: OptionalLine,
    ...onRecord,
    account: OptionalLine,
    position: OptionalLine,
    building: OptionalLine,
    employmentStatus: EmploymentStatus,
  }),
});
export type NewMatter = z.infer<typeof NewMatter>;

/** What intake took down, as it is to stand from now on. Position, building and employment are the respondent's. */
export const IntakeDetails = z.object({
  receivedOn: CivilDate.nullable(),
  receivedHow: ReceivedHow.nullable(),
  receivedBy: Line,
  summary: Prose,
  doneOrNext: OptionalProse,
  toKeep: OptionalProse,
  position: OptionalLine,
  building: OptionalLine,
  employmentStatus: EmploymentStatus,
});

export const casesContract = {
  open: base.input(NewMatter).output(Workspace),
  list: base
    .input(
      CaseFilter.extend({
        sort: CaseSort.default(usualSort),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(1000),
      }),
    )
    .output(z.object({ total: z.number().int(), rows: z.array(CaseRow) })),
  filterChoices: base.output(FilterChoices),
  views: base.output(z.array(SavedView)),
  /** A name that is taken already is refused. */
  saveView: base.input(z.object({ name: ViewName, filter: CaseFilter, sort: CaseSort })).output(SavedView),
  renameView: base.input(z.object({ viewId: ViewId, name: ViewName, basedOn: z.string() })).output(SavedView),
  deleteView: base.input(z.object({ viewId: ViewId })).output(SavedView),
  restoreView: base.input(z.object({ viewId: ViewId })).output(SavedView),
  /** The cases that fit, as a file: `pdf` for up to `MOST_IN_PDF` of them. */
  exportRegister: base.input(z.object({ filter: CaseFilter, sort: CaseSort, as: RegisterForm })).output(CopyOutcome),
  workspace: base.input(z.object({ caseId: CaseId })).output(Workspace),
  /** `basedOn` is the `version` of the intake that its author saw. */
  amendIntake: base.input(z.object({ caseId: CaseId, details: IntakeDetails, basedOn: BasedOn })).output(Workspace),
  /** `basedOn` is the id of the answer in use that its author saw, null where there was none. */
  answerFirstHour: base.input(z.object({ caseId: CaseId, entry: FirstHourEntry, basedOn: BasedOn })).output(Workspace),
  /** `from` is the track that its author saw. */
  changeTrack: base.input(z.object({ caseId: CaseId, from: Track, to: Track, reason: Prose })).output(Workspace),
  /** A student needs no name: the application gives the next pseudonym. */
  addParticipant: base
    .input(
      z.object({
        caseId: CaseId,
        role: ParticipantRole,
        name: OptionalLine,
        position: OptionalLine,
        account: OptionalLine.default(''),
        /** Somebody on record who was said to be the same person. */
        personId: PersonId.nullable().default(null),
        /** Somebody of that name in the matter was said to be another person. */
        isSomebodyElse: z.boolean().default(false),
        /** Of a parent: whether documents print the name, or whose parent it is. Null is not chosen yet. */
        printsName: z.boolean().nullable().default(null),
      }),
    )
    .output(Participant),
  removeParticipant: base.input(z.object({ caseId: CaseId, participantId: ParticipantId, reason: Line })).output(Workspace),
  clearHold: base.input(z.object({ caseId: CaseId, holdId: HoldId, clearedBy: Line, reason: Prose })).output(Hold),
};
