/**
 * @file Small numbers in a report about many people. Invariant: what is withheld cannot be worked out from what is shown and the total.
 *
 * The usual rule of disclosure control: a count below the least shown is withheld, and with it as many others as it takes for each withheld count
 * to keep more than one possible value.
 */

/** One and two are withheld: whoever knows of one case would know whose it is. Nothing is no number of people. */
export const LEAST_SHOWN = 3;

/**
 * Counts that sum to a total which is shown as well, with null for each that is withheld. `null` alone: the counts are too few to be told apart,
 * and none of them may be shown. Of the others the smallest go first, equal ones together, so that neither their order nor a tie tells anything.
 */
export function maskCounts(counts: readonly number[]): (number | null)[] | null {
  const small = counts.filter(isSmall).length;
  if (small === 0) return [...counts];
  const steps = [0, ...new Set(counts.filter((count) => count >= LEAST_SHOWN).sort((one, other) => one - other))];
  for (const [step, limit] of steps.entries()) {
    const isHidden = (count: number): boolean => isSmall(count) || (count > 0 && count <= limit);
    const hidden = counts.filter(isHidden);
    const others = { count: hidden.length - small, most: (steps[step + 1] ?? Number.POSITIVE_INFINITY) - 1 };
    if (keepsDoubt(small, others, sumOf(hidden))) return counts.map((count) => (isHidden(count) ? null : count));
  }
  return null;
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** A count by itself, beside which no total stands. */
export const maskAlone = (count: number): number | null => (isSmall(count) ? null : count);

const isSmall = (count: number): boolean => count > 0 && count < LEAST_SHOWN;

/**
 * Whether each small count could be one as well as two, for a reader who knows the rule, the sum of what is withheld and that every other count among
 * it is smaller than the least one shown.
 */
function keepsDoubt(small: number, others: { count: number; most: number }, sum: number): boolean {
  const could = (value: number): boolean => {
    const rest = sum - value;
    const most = others.count === 0 ? 0 : others.count * others.most;
    return rest >= small - 1 + others.count * LEAST_SHOWN && rest <= (small - 1) * (LEAST_SHOWN - 1) + most;
  };
  return could(1) && could(LEAST_SHOWN - 1);
}
