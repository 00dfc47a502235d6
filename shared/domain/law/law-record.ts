/**
 * @file Law as records: what a source says, in our words, with its citation, the day it speaks for and how that was checked. Invariant: a record informs a
 * person; nothing is decided by it, and a case keeps the wording that it used.
 */
import { z } from 'zod';
import { CaseId } from '../ids.ts';
import { CivilDate, Instant, Line, OptionalProse, Prose, Sha256 } from '../text.ts';

/** Kebab-case, after the source: `hedgepeth-v-britton`, `820-ilcs-55-10`. Never changes once landed. */
export const LawRecordId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id of a law record is in small letters, figures and hyphens.');
export type LawRecordId = z.infer<typeof LawRecordId>;

/** `pending`: it may change, or its outcome is not known; `stale`: it is not to be relied on as it stands here. */
export const LawStatus = z.enum(['current', 'pending', 'stale']);
export type LawStatus = z.infer<typeof LawStatus>;

/** How the wording was checked: against the text itself, against a report of it, or not at all yet. */
export const LawVerification = z.enum(['source-read', 'report-read', 'not-checked']);
export type LawVerification = z.infer<typeof LawVerification>;

export const LawTopic = z.enum([
  'speech',
  'labor',
  'privacy',
  'retaliation-and-equality',
  'reporting',
  'fair-process',
  'employment-status',
  'records',
  'money-and-agreements',
  'evidence',
]);
export type LawTopic = z.infer<typeof LawTopic>;

/** What a record says. `statusNote` says what is open where the status is not `current`; `verifiedBy` and `verifiedOn` are the district's. */
export const LawContent = z.strictObject({
  title: Line,
  topic: LawTopic,
  text: Prose,
  citation: Prose,
  asOf: CivilDate,
  status: LawStatus,
  statusNote: OptionalProse,
  verification: LawVerification,
  verificationNote: OptionalProse,
  verifiedBy: z.string().max(200).default(''),
  verifiedOn: CivilDate.nullable().default(null),
});
export type LawContent = z.infer<typeof LawContent>;

/** As a file of `resources/law/` holds it. */
export const ShippedLaw = LawContent.omit({ verifiedBy: true, verifiedOn: true }).extend({ id: LawRecordId });
export type ShippedLaw = z.infer<typeof ShippedLaw>;

/** A record as it stands now. `version` is null where it stands as shipped; `sha256` changes with every word of it. */
export const LawRecord = LawContent.extend({
  id: LawRecordId,
  version: z.string().nullable(),
  sha256: Sha256,
  recordedBy: z.string().nullable(),
  recordedAt: Instant.nullable(),
});
export type LawRecord = z.infer<typeof LawRecord>;

/** A record as one case used it, and what became of it since. */
export const LawOfCase = z.object({
  recordId: LawRecordId,
  used: LawContent,
  usedSha256: Sha256,
  usedFor: z.array(z.string()),
  usedAt: Instant,
  usedBy: z.string(),
  /** The reason why the case goes by this wording although the record changed; empty where nobody had to look. */
  reason: z.string(),
  /** Null where the record is shipped no longer and the district keeps none. */
  now: LawContent.nullable(),
  /** `status`: its status is another now, and the case must be looked at; `wording`: only its words are. */
  change: z.enum(['none', 'wording', 'status']),
});
export type LawOfCase = z.infer<typeof LawOfCase>;

/** A case that used a record, for the page of the record. */
export const LawUser = z.object({ caseId: CaseId, caseNumber: z.string(), change: z.enum(['none', 'wording', 'status']) });
export type LawUser = z.infer<typeof LawUser>;
