/** @file Closing and reopening. Invariant: a closed case is a version that stays as it was; a reopening begins the next one. */
import { z } from 'zod';
import { DocumentModel } from '../document-model.ts';
import { CivilDate, Instant, Sha256 } from '../text.ts';
import { CaseAddendumId, CaseClosingId } from './ids.ts';

export const CaseAddendum = z.object({ id: CaseAddendumId, text: z.string(), enteredBy: z.string(), enteredAt: Instant });
export type CaseAddendum = z.infer<typeof CaseAddendum>;

export const Reopening = z.object({ on: CivilDate, because: z.string(), by: z.string(), at: Instant });
export type Reopening = z.infer<typeof Reopening>;

/** One version as it was closed. `head` is the last event of the log before the closing. */
export const ClosedVersion = z.object({
  id: CaseClosingId,
  version: z.number().int(),
  closedOn: CivilDate,
  reason: z.string(),
  /** Why allegations stayed without a finding; empty where none did. */
  withoutFindingsReason: z.string(),
  closedBy: z.string(),
  closedAt: Instant,
  head: z.object({ epoch: z.number().int(), number: z.number().int(), hash: Sha256 }),
  snapshotSha256: Sha256,
  /** Issues of the report that stood at the closing, by number. */
  issues: z.array(z.number().int()),
  addenda: z.array(CaseAddendum),
  reopened: Reopening.nullable(),
});
export type ClosedVersion = z.infer<typeof ClosedVersion>;

/** What stands in the way of closing without another reason. */
export const ClosingQuestion = z.object({ allegationsWithoutFinding: z.array(z.number().int()), hasNoAllegation: z.boolean() });
export type ClosingQuestion = z.infer<typeof ClosingQuestion>;

export const CaseVersions = z.object({
  /** The version in hand: 1 until the first reopening. */
  current: z.number().int(),
  isClosed: z.boolean(),
  /** The reopening that began the version in hand; null for version 1. */
  reopened: Reopening.nullable(),
  /** The earliest first. */
  versions: z.array(ClosedVersion),
});
export type CaseVersions = z.infer<typeof CaseVersions>;

/** The packet as it read when a version was closed. `isAsFrozen` false: a removal by order has taken words from it since. */
export const FrozenVersion = z.object({ version: z.number().int(), model: DocumentModel, isAsFrozen: z.boolean() });
export type FrozenVersion = z.infer<typeof FrozenVersion>;
