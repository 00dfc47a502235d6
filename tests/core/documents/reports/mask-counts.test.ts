/** @file Withholding small numbers. The last test is a reader who knows the rule and the total, and tries everything. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAST_SHOWN, maskAlone, maskCounts } from '#shared/domain/documents/plots/mask-counts.ts';

test('shows everything where nothing is small, zeros too', () => {
  expect(maskCounts([12, 0, 3])).toEqual([12, 0, 3]);
});

test('withholds the smallest other number with a single small one', () => {
  expect(maskCounts([2, 40, 6])).toEqual([null, 40, null]);
});

test('goes on where the sum would still give it away', () => {
  // Withheld: two small ones. Together they are 2, so each would have to be 1.
  expect(maskCounts([1, 1, 30])).toEqual([null, null, null]);
  expect(maskCounts([1, 2, 30])).toEqual([null, null, 30]);
});

test('shows none of the numbers where they are too few to be told apart', () => {
  expect(maskCounts([1])).toBeNull();
  expect(maskCounts([0, 2, 0])).toBeNull();
});

test('by itself, one and two are withheld', () => {
  expect([0, 1, 2, 3].map(maskAlone)).toEqual([0, null, null, 3]);
});

/** Every way in which withheld counts that sum to `sum` may be made up, as a reader of the rule knows them: more than zero each. */
function ways(places: number, sum: number): number[][] {
  if (places === 0) return sum === 0 ? [[]] : [];
  return Array.from({ length: Math.max(0, sum - places + 1) }, (_, index) => index + 1).flatMap((first) =>
    ways(places - 1, sum - first).map((rest) => [first, ...rest]),
  );
}

test('no small number can be worked out from the others and the total', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 6 }), (counts) => {
      const masked = maskCounts(counts);
      if (masked === null) return;
      masked.forEach((shown, index) => {
        if (shown !== null) expect(shown).toBe(counts[index]);
        else expect(counts[index]).toBeGreaterThan(0);
      });
      const hidden = counts.flatMap((count, index) => (masked[index] === null ? [count] : []));
      const sum = hidden.reduce((total, count) => total + count, 0);
      // The reader runs the rule on every guess and keeps those that would have been printed in this way.
      const guesses = ways(hidden.length, sum).filter((guess) => {
        const rest = [...guess];
        const whole = masked.map((shown) => shown ?? rest.shift() ?? 0);
        return guess.some((count) => count < LEAST_SHOWN) && JSON.stringify(maskCounts(whole)) === JSON.stringify(masked);
      });
      hidden.forEach((count, place) => {
        if (count < LEAST_SHOWN) expect(new Set(guesses.map((guess) => guess[place])).size).toBeGreaterThan(1);
      });
    }),
    { numRuns: 3000 },
  );
});
