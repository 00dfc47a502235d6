/** @file How a finding stands towards what it rests on. Invariant: a finding is never ready while something it rests on reads otherwise than when it was recorded. */
import { z } from 'zod';
import { AllegationId } from '../ids.ts';

/**
 * `stale`: something it rests on changed since, so it is to be read again and recorded anew; `incomplete`: nothing changed, but something that a
 * finding needs is not there yet.
 */
export const FindingState = z.enum(['not-recorded', 'stale', 'incomplete', 'ready']);
export type FindingState = z.infer<typeof FindingState>;

/** What a finding rests on, each known by a key that outlives its wording. */
export const BasisKind = z.enum(['wording', 'clause', 'clause-text', 'element', 'exhibit', 'fact', 'answer', 'factor', 'effect', 'hold']);
export type BasisKind = z.infer<typeof BasisKind>;

/** One thing that a finding rests on. `value` is the id of the record in use, or a digest of what it says. */
export const BasisEntry = z.object({ kind: BasisKind, key: z.string(), value: z.string() });
export type BasisEntry = z.infer<typeof BasisEntry>;

/** What became of one of these things since the finding was recorded. */
export const BasisChange = z.object({ kind: BasisKind, key: z.string(), how: z.enum(['added', 'changed', 'gone']) });
export type BasisChange = z.infer<typeof BasisChange>;

/** `changes` and `missing` are sentences, in the order of the chain from the allegation to the holds. */
export const FindingStanding = z.object({
  allegationId: AllegationId,
  state: FindingState,
  changes: z.array(z.string()),
  missing: z.array(z.string()),
});
export type FindingStanding = z.infer<typeof FindingStanding>;

/** What differs between two lists, in the order of `kinds` above. A hold that is cleared and a thing that reads as before are no change. */
export function compareBasis(before: readonly BasisEntry[], now: readonly BasisEntry[]): BasisChange[] {
  const nameOf = ({ kind, key }: BasisEntry) => `${kind} ${key}`;
  const earlier = new Map(before.map((entry) => [nameOf(entry), entry]));
  const present = new Set(now.map(nameOf));
  const changed = now.flatMap((entry): BasisChange[] => {
    const seen = earlier.get(nameOf(entry));
    if (seen?.value === entry.value) return [];
    return [{ kind: entry.kind, key: entry.key, how: seen === undefined ? 'added' : 'changed' }];
  });
  const gone = before.filter((entry) => !present.has(nameOf(entry))).map(({ kind, key }): BasisChange => ({ kind, key, how: 'gone' }));
  const place = ({ kind }: BasisChange) => BasisKind.options.indexOf(kind);
  return [...changed, ...gone].sort((one, other) => place(one) - place(other));
}
