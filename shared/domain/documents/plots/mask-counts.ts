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
 * and none of them may be shown.
 */
export function maskCounts(counts: readonly number[]): (number | null)[] | null {
  const small = counts.filter(isSmall).length;
  if (small === 0) return [...counts];
  // The smallest of the others goes first: it says least.
  const others = counts.filter((count) => count >= LEAST_SHOWN).sort((one, other) => one - other);
  for (let withheld = 0; withheld <= others.length; withheld += 1) {
    const limit = withheld === 0 ? null : (others[withheld - 1] ?? null);
    const hidden = hiddenUpTo(counts, limit, withheld);
    const sum = counts.reduce((total, count, index) => total + (hidden.has(index) ? count : 0), 0);
    if (keepsDoubt(small, withheld, sum)) return counts.map((count, index) => (hidden.has(index) ? null : count));
  }
  return null;
}

/** A count by itself, beside which no total stands. */
export const maskAlone = (count: number): number | null => (isSmall(count) ? null : count);

const isSmall = (count: number): boolean => count > 0 && count < LEAST_SHOWN;

function hiddenUpTo(counts: readonly number[], limit: number | null, withheld: number): Set<number> {
  const hidden = new Set(counts.flatMap((count, index) => (isSmall(count) ? [index] : [])));
  if (limit === null) return hidden;
  let left = withheld;
  const inOrder = counts.map((count, index) => ({ count, index })).sort((one, other) => one.count - other.count);
  for (const { count, index } of inOrder) {
    if (left > 0 && count >= LEAST_SHOWN && count <= limit) {
      hidden.add(index);
      left -= 1;
    }
  }
  return hidden;
}

/** Whether each small count could be one as well as two, for a reader who knows the rule and the sum of what is withheld. */
function keepsDoubt(small: number, others: number, sum: number): boolean {
  const could = (value: number): boolean => {
    const rest = sum - value;
    const least = (small - 1) * 1 + others * LEAST_SHOWN;
    const most = others > 0 ? Number.POSITIVE_INFINITY : (small - 1) * (LEAST_SHOWN - 1);
    return rest >= least && rest <= most;
  };
  return could(1) && could(LEAST_SHOWN - 1);
}
