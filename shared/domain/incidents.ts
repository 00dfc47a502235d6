/** @file An incident with its cases, and what moves when an incident is split or two are merged. Invariant: an original is emptied, never undone. */
import { z } from 'zod';
import { MatterLink } from './case-links.ts';
import { CaseNumber, CaseStatus, Incident, Track } from './cases.ts';
import { SharedItem } from './evidence.ts';
import { CaseId, EvidenceItemId, IncidentChangeId, IncidentId, ParticipantId } from './ids.ts';
import { ParticipantRole } from './people.ts';
import { Instant } from './text.ts';

/** A case as its incident lists it. */
export const IncidentCase = z.object({
  id: CaseId,
  number: CaseNumber,
  title: z.string(),
  track: Track,
  status: CaseStatus,
  respondent: z.string(),
  building: z.string(),
  investigator: z.string(),
});
export type IncidentCase = z.infer<typeof IncidentCase>;

/** goes: is in the other incident alone from then on; in-both: has a role in each; joins: comes in; already-there: is the same person in the same role. */
export const PersonMove = z.object({
  participantId: ParticipantId,
  displayName: z.string(),
  role: ParticipantRole,
  fate: z.enum(['goes', 'in-both', 'stays', 'joins', 'already-there']),
  /** How a student will be called, where the pseudonym is another student's there. */
  newName: z.string().nullable(),
  /** Whether a person may decide otherwise. */
  isOptional: z.boolean(),
});
export type PersonMove = z.infer<typeof PersonMove>;

/** shared: stays where it is and is cited from both. A name is null for whoever may not see the item. */
export const ItemMove = z.object({
  evidenceItemId: EvidenceItemId,
  fileName: z.string().nullable(),
  /** "Ex. 2 of 2026-0004" */
  citedAs: z.array(z.string()),
  fate: z.enum(['goes', 'shared', 'stays']),
});
export type ItemMove = z.infer<typeof ItemMove>;

/** What a split or a merger will do, before it does anything. */
export const MovePreview = z.object({
  moving: z.array(IncidentCase),
  /** Cases that stay, or that are there already. */
  others: z.array(IncidentCase),
  people: z.array(PersonMove),
  evidence: z.array(ItemMove),
  /** Open holds that go with their cases. */
  openHoldCount: z.number().int(),
});
export type MovePreview = z.infer<typeof MovePreview>;

/** A split or a merger that happened, as one of the two incidents shows it. */
export const IncidentChange = z.object({
  id: IncidentChangeId,
  kind: z.enum(['split', 'merge']),
  /** Whether the cases left the incident that is shown, or came into it. */
  direction: z.enum(['out', 'in']),
  cases: z.array(z.object({ id: CaseId, number: z.string() })),
  other: z.object({ incidentId: IncidentId, numbers: z.array(z.string()) }),
  reason: z.string(),
  at: Instant,
  by: z.string(),
  /** What would take it back now; null where that is no longer possible. */
  undo: z.enum(['merge-back', 'split-back']).nullable(),
});
export type IncidentChange = z.infer<typeof IncidentChange>;

/** A report that came in by itself, in the incident that was later found to be this one. */
export const AlsoReported = Incident.omit({ participants: true });
export type AlsoReported = z.infer<typeof AlsoReported>;

/** Everything that the page of an incident shows. */
export const IncidentFile = z.object({
  incident: Incident,
  alsoReported: z.array(AlsoReported),
  cases: z.array(IncidentCase),
  evidence: z.array(SharedItem),
  /** Items that are closed to the reader under every number. */
  closedItemCount: z.number().int(),
  links: z.array(MatterLink),
  changes: z.array(IncidentChange),
  /** Set on an emptied original: where its cases are now. */
  mergedInto: z.object({ incidentId: IncidentId, numbers: z.array(z.string()) }).nullable(),
});
export type IncidentFile = z.infer<typeof IncidentFile>;
