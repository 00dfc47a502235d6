/** @file Links between cases and incidents that belong together without being one. Invariant: a link is shown at both of its ends. */
import { z } from 'zod';
import { CaseId, IncidentId, MatterLinkId } from './ids.ts';
import { Instant } from './text.ts';

/** `arose-from` has a direction: the one arose from the other. The others read the same from both ends. */
export const LinkKind = z.enum(['arose-from', 'same-people', 'similar-conduct', 'same-evidence', 'other']);
export type LinkKind = z.infer<typeof LinkKind>;

/** What is linked: one case, or a whole incident. */
export const LinkEnd = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), caseId: CaseId }),
  z.object({ kind: z.literal('incident'), incidentId: IncidentId }),
]);
export type LinkEnd = z.infer<typeof LinkEnd>;

/** A link as seen from one of its ends. */
export const MatterLink = z.object({
  id: MatterLinkId,
  kind: LinkKind,
  /** Whether this end is the one that `kind` speaks of: "arose from" there, "gave rise to" at the other. */
  isForward: z.boolean(),
  /** The end that is looked from, when it is one case of the incident shown; null for the incident itself. */
  from: z.object({ caseId: CaseId, number: z.string() }).nullable(),
  to: z.object({
    incidentId: IncidentId,
    /** The case linked to, or null when the whole incident is. */
    caseId: CaseId.nullable(),
    /** Numbers of the cases at that end. */
    numbers: z.array(z.string()),
    title: z.string(),
  }),
  reason: z.string(),
  linkedAt: Instant,
  linkedBy: z.string(),
});
export type MatterLink = z.infer<typeof MatterLink>;
