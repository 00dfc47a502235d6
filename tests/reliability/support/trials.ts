/** @file How often a trial is repeated. Invariant: whoever asks for a count is a trial, and `npm run test:long` finds it by that. */

/** A row of the table in `tests/reliability/README.md`. */
export type TrialId = `R${number}`;

/** True in `npm run test:long`, which repeats each trial as often as its row of the table says; `npm test` takes the short counts. */
export const isLongRun = process.env.DUE_COURSE_LONG === '1';

/**
 * How often to do it now. `trial` stands here so that the long run, which reads the sources for it, knows what the file proves; the environment
 * variable DUE_COURSE_<trial> overrides both counts, to look at one trial more closely.
 */
export function trialCount(trial: TrialId, counts: { short: number; long: number }): number {
  const asked = process.env[`DUE_COURSE_${trial}`];
  if (asked !== undefined) return Number(asked);
  return isLongRun ? counts.long : counts.short;
}
