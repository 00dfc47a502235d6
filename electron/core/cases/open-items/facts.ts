/** @file Open items of facts: one line a kind of gap, with the facts it stands at. A gap stops nothing; it asks a person to look. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import type { Fact } from '#shared/domain/facts/facts.ts';
import { type FactGap, gapsOf } from '#shared/domain/facts/gaps.ts';
import type { CaseSnapshot, OpenItemRule } from './case-snapshot.ts';

/** A disputed fact and one with a single source are no omissions; the filters on the tab show them. */
const asked: readonly (readonly [FactGap, one: string, several: string])[] = [
  [
    'no-evidence',
    'has no evidence. Pin it, or say where evidence may be found',
    'have no evidence. Pin them, or say where evidence may be found',
  ],
  ['undated', 'has no date. Enter it as well as it is known', 'have no date. Enter it as well as it is known'],
  ['not-tied', 'is tied to no element. Say what it bears on', 'are tied to no element. Say what they bear on'],
];

const MOST_NAMED = 6;

/** "Fact 3", "Facts 2, 5 and 7", "Facts 1, 2, 3, 4, 5, 6 and 12 more". */
function named(facts: readonly Fact[]): string {
  const numbers = facts.map(({ position }) => position).sort((one, other) => one - other);
  if (numbers.length === 1) return `Fact ${numbers[0]}`;
  const shown = numbers.length > MOST_NAMED ? [...numbers.slice(0, MOST_NAMED), `${numbers.length - MOST_NAMED} more`] : numbers;
  return `Facts ${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

export const factItems: OpenItemRule = ({ facts, allegations }: CaseSnapshot) => {
  const isCharged = allegations.some(({ clauses }) => clauses.length > 0);
  return asked.flatMap(([gap, one, several]): OpenItem[] => {
    const open = facts.filter((fact) => gapsOf(fact).includes(gap) && !(gap === 'no-evidence' && fact.expectedSource !== ''));
    const [first] = open;
    if (first === undefined || (gap === 'not-tied' && !isCharged)) return [];
    const text = `${named(open)} ${open.length === 1 ? one : several}.`;
    return [{ key: `facts-${gap}`, tab: 'facts', anchor: anchors.fact(first.id), text, blocks: 'nothing' }];
  });
};
