/** @file What each person of the office sets for themselves. It lies in the casebook, so it is the same on every computer. */
import { z } from 'zod';

/** Sizes of text on offer, in percent of the usual one. */
export const TEXT_SIZES = [100, 110, 125, 150, 175, 200] as const;

export const Appearance = z.object({
  scheme: z.enum(['light', 'dark', 'auto']),
  /** Percent of the usual size. */
  textSize: z.literal(TEXT_SIZES),
});
export type Appearance = z.infer<typeof Appearance>;

export const Preferences = z.object({
  /** Null as long as this person has chosen nothing. */
  appearance: Appearance.nullable(),
  /** The first-run guide is put away until it is called back. */
  isGuidePutAway: z.boolean(),
});
export type Preferences = z.infer<typeof Preferences>;

/** What an empty casebook wants before it is at home in the district, in the order in which it is best done. None of it stops any work. */
export const GuideStep = z.enum([
  'recovery-codes',
  'backup-place',
  'policy',
  'buildings',
  'bargaining-units',
  'calendar',
  'users',
  'first-matter',
]);
export type GuideStep = z.infer<typeof GuideStep>;

/** `count` is how many there are of what the step is about. */
export const FirstRunGuide = z.object({
  isPutAway: z.boolean(),
  steps: z.array(z.object({ step: GuideStep, isDone: z.boolean(), count: z.int() })),
});
export type FirstRunGuide = z.infer<typeof FirstRunGuide>;
