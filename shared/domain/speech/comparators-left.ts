/**
 * @file Matters decided elsewhere, beside what is left without the statement. Invariant: a shared clause is pointed at; whether two matters are alike, and
 * what follows from it, is for people.
 */
import { z } from 'zod';
import type { Comparators } from '../comparators/comparators.ts';
import { CivilDate } from '../text.ts';
import type { WhatIf } from './what-if.ts';

export const ComparatorLeft = z.object({
  /** Stands for the person's name. */
  called: z.string(),
  levelName: z.string(),
  decidedOn: CivilDate,
  /** Clauses that both share and that are left, in whole or in part. */
  sharesLeft: z.array(z.string()),
  /** Clauses that both share and that fall away, or of which nobody said how far they rest on the statement. */
  sharesGone: z.array(z.string()),
  /** A person told the two matters apart. */
  isToldApart: z.boolean(),
});
export type ComparatorLeft = z.infer<typeof ComparatorLeft>;

/** `leftCount`: how many of those shown share a clause that is left and were not told apart. `isFew`: fewer than say what is usual. */
export const ComparatorsLeft = z.object({ matters: z.array(ComparatorLeft), leftCount: z.number().int(), isFew: z.boolean() });
export type ComparatorsLeft = z.infer<typeof ComparatorsLeft>;

/** Whether a text names a clause: its label stands in it and goes on with no further digit or letter. */
function names(text: string, label: string): boolean {
  const [whole, sought] = [text, label].map((one) => one.toLowerCase().replace(/\s+/g, ' ')) as [string, string];
  for (let at = whole.indexOf(sought); at >= 0; at = whole.indexOf(sought, at + 1)) {
    if (!/[0-9a-z]/.test(whole.charAt(at + sought.length))) return true;
  }
  return false;
}

/** The comparators of a case by what they share with the charges that are left. Those that share no clause are left out. @param enough how many tell what is usual */
export function comparatorsLeft(
  { comparators }: Pick<Comparators, 'comparators'>,
  { allegations }: WhatIf,
  enough: number,
): ComparatorsLeft {
  const clauses = allegations.flatMap((allegation) => allegation.clauses);
  const labels = (isLeft: boolean) => [
    ...new Set(clauses.filter(({ left }) => (left === 'remains' || left === 'in-part') === isLeft).map(({ label }) => label)),
  ];
  const left = labels(true);
  const gone = labels(false).filter((label) => !left.includes(label));
  const matters = comparators.flatMap(({ called, levelName, decidedOn, overlaps, decision }): ComparatorLeft[] => {
    const shared = overlaps.find(({ aspect, state }) => aspect === 'clause' && state === 'same');
    if (shared === undefined) return [];
    return [
      {
        called,
        levelName,
        decidedOn,
        sharesLeft: left.filter((label) => names(shared.there, label)),
        sharesGone: gone.filter((label) => names(shared.there, label)),
        isToldApart: decision?.use === 'distinguished',
      },
    ];
  });
  const leftCount = matters.filter(({ sharesLeft, isToldApart }) => sharesLeft.length > 0 && !isToldApart).length;
  return { matters, leftCount, isFew: leftCount < enough };
}
