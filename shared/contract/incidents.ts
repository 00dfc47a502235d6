/** @file Incidents: their page, further cases, splits, mergers, links. */
import { z } from 'zod';
import { LinkEnd, LinkKind, MatterLink } from '../domain/case-links.ts';
import { Track } from '../domain/cases.ts';
import { CaseId, IncidentId, MatterLinkId, ParticipantId, PersonId, UserId } from '../domain/ids.ts';
import { IncidentFile, MovePreview } from '../domain/incidents.ts';
import { EmploymentStatus } from '../domain/people.ts';
import { Line, OptionalLine, Prose } from '../domain/text.ts';
import { base } from './base.ts';
import { Workspace } from './cases.ts';

/**
 * Another respondent of an incident that is on record: nothing of the report is asked again. An empty title is made from position and day; an empty
 * name needs an account. `investigatorId` is who of the office takes the case, null for the person signed in.
 */
export const FurtherCase = z.object({
  incidentId: IncidentId,
  track: Track,
  title: OptionalLine,
  respondent: z.object({
    name: OptionalLine,
    account: OptionalLine,
    /** Somebody on record who was said to be the same person. */
    personId: PersonId.nullable().default(null),
    /** Somebody of that name in the incident was said to be another person. */
    isSomebodyElse: z.boolean().default(false),
    position: OptionalLine,
    building: OptionalLine,
    employmentStatus: EmploymentStatus,
  }),
  investigatorId: UserId.nullable(),
});
export type FurtherCase = z.infer<typeof FurtherCase>;

/** `into` is null for a new incident, or the emptied original of a merger that is taken back. */
const Split = z.object({
  incidentId: IncidentId,
  caseIds: z.array(CaseId).min(1).max(50),
  leftParticipantIds: z.array(ParticipantId).max(500),
  into: IncidentId.nullable(),
});
/** The incident of `caseId` joins `incidentId`. */
const Merge = z.object({ incidentId: IncidentId, caseId: CaseId, keptApartIds: z.array(ParticipantId).max(500) });

export const incidentsContract = {
  read: base.input(z.object({ incidentId: IncidentId })).output(IncidentFile),
  openFurtherCase: base.input(FurtherCase).output(Workspace),
  previewSplit: base.input(Split).output(MovePreview),
  split: base.input(Split.extend({ reason: Prose })).output(z.object({ incidentId: IncidentId })),
  previewMerge: base.input(Merge).output(MovePreview),
  merge: base.input(Merge.extend({ reason: Prose })).output(IncidentFile),
  link: base.input(z.object({ one: LinkEnd, other: LinkEnd, kind: LinkKind, reason: Prose })).output(z.object({ linkId: MatterLinkId })),
  unlink: base.input(z.object({ linkId: MatterLinkId, reason: Line })).output(z.object({ linkId: MatterLinkId })),
  linksOfCase: base.input(z.object({ caseId: CaseId })).output(z.array(MatterLink)),
};
