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
]);
export type HoldKind = z.infer<typeof HoldKind>;

export const Hold = z.object({
  id: HoldId,
  kind: HoldKind,
  /** What opened it, as a sentence. Confidential: worksheet and counsel only. */
  openedBecause: z.string(),
  openedAt: Instant,
  clearedBy: z.string().nullable(),
  clearedAt: Instant.nullable(),
  clearedReason: z.string().nullable(),
});
export type Hold = z.infer<typeof Hold>;
