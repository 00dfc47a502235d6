/** @file Matters: opening one, the list, the workspace around one case, and the people in it. */
import { z } from 'zod';
import {
  CaseStatus,
  CaseSummary,
  Incident,
  OpenItem,
  ReceivedHow,
  Respondent,
  StopCard,
  TabState,
  Track,
  WorkspaceTab,
} from '../domain/cases.ts';
import { Hold } from '../domain/holds.ts';
import { CaseId, HoldId, ParticipantId } from '../domain/ids.ts';
import { EmploymentStatus, Participant, ParticipantRole } from '../domain/people.ts';
import { VersionSummary } from '../domain/policy.ts';
import { CivilDate, Line, OptionalLine, Prose } from '../domain/text.ts';
import { base } from './base.ts';

export const Workspace = z.object({
  summary: CaseSummary,
  incident: Incident,
  respondent: Respondent,
  /** Every version that some allegation of the case falls under, for the band in the header. */
  versionsInForce: z.array(VersionSummary),
  tabs: z.array(z.object({ tab: WorkspaceTab, state: TabState })),
  openItems: z.array(OpenItem),
  holds: z.array(Hold),
});
export type Workspace = z.infer<typeof Workspace>;

/** An empty name of a complainant means anonymous; an empty name of a respondent needs an account: "Unknown (account …)". */
export const NewMatter = z.object({
  track: Track,
  title: Line,
  receivedOn: CivilDate,
  receivedHow: ReceivedHow,
  summary: Prose,
  mentions: z.array(StopCard),
  complainant: z.object({ name: OptionalLine, role: z.enum(['parent-or-guardian', 'student', 'staff', 'resident', 'other']) }),
  respondent: z.object({ name: OptionalLine, account: OptionalLine, position: Line, building: Line, employmentStatus: EmploymentStatus }),
});
export type NewMatter = z.infer<typeof NewMatter>;

export const casesContract = {
  open: base.input(NewMatter).output(Workspace),
  list: base
    .input(
      z.object({
        status: CaseStatus.nullable(),
        contains: OptionalLine,
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(1000),
      }),
    )
    .output(z.object({ total: z.number().int(), rows: z.array(CaseSummary) })),
  workspace: base.input(z.object({ caseId: CaseId })).output(Workspace),
  /** A student needs no name: the application gives the next pseudonym. */
  addParticipant: base
    .input(z.object({ caseId: CaseId, role: ParticipantRole, name: OptionalLine, position: OptionalLine }))
    .output(Participant),
  removeParticipant: base.input(z.object({ caseId: CaseId, participantId: ParticipantId, reason: Line })).output(Workspace),
  clearHold: base.input(z.object({ caseId: CaseId, holdId: HoldId, clearedBy: Line, reason: Prose })).output(Hold),
};
