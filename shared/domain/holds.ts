/** @file A hold stops a step until a named person clears it with a reason. Invariant: its reason is never printed in an investigation report. */
import { z } from 'zod';
import { HoldId } from './ids.ts';
import { Instant } from './text.ts';

export const HoldKind = z.enum([
  'mandated-report',
  'title-ix',
  'complaint-manager',
  'police-or-agency',
  'concerted-activity',
  'account-access',
  'personnel-file-limit',
  'retaliation',
  'representation',
  'compelled-statement',
  'pre-deprivation-notice',
  'notice-to-remedy',
  'counsel',
  'guideline-only',
  'sexual-misconduct',
  'student-interview',
  'student-records',
  'litigation',
  'conflict-of-interest',
  'viewpoint',
  'political-rights',
  'religion',
  'prior-restraint',
  'policymaking-role',
  'content-request',
  'evidence-provenance',
  'device-search',
  'recording-consent',
  'lawful-products',
  'leave-or-accommodation',
  'automated-tools',
  'bargaining-agreement',
  'unpaid-suspension-authority',
  'agreement-terms',
  'licensure-notice',
  'record-release',
  'indemnification',
  'images-of-a-child',
]);
export type HoldKind = z.infer<typeof HoldKind>;

/**
 * `open`: cause was given and nobody has it in hand; `held`: a named person has it in hand; `blocked`: a named person decided that the step may not
 * go on; `cleared`: a named person decided that it may.
 */
export const HoldState = z.enum(['open', 'held', 'blocked', 'cleared']);
export type HoldState = z.infer<typeof HoldState>;

/** Who took a hold in hand, decided that the step may not go on, or gave it back. `note` is confidential as the reason of the hold is. */
export const HoldStep = z.object({
  id: z.string(),
  state: HoldState.exclude(['cleared']),
  who: z.string(),
  note: z.string(),
  recordedBy: z.string(),
  recordedAt: Instant,
});
export type HoldStep = z.infer<typeof HoldStep>;

export const Hold = z.object({
  id: HoldId,
  kind: HoldKind,
  /** What opened it, as a sentence. Confidential: worksheet and counsel only. */
  openedBecause: z.string(),
  openedAt: Instant,
  clearedBy: z.string().nullable(),
  clearedAt: Instant.nullable(),
  clearedReason: z.string().nullable(),
  /** Where it stands now. */
  state: HoldState.default('open'),
  /** Every step before a clearing, in order. */
  steps: z.array(HoldStep).default([]),
});
export type Hold = z.infer<typeof Hold>;
