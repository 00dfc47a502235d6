/** @file What is missing at a fact. Invariant: a gap is a question to a person and no judgment of the fact. */
import { z } from 'zod';
import type { Fact } from './facts.ts';

export const FactGap = z.enum(['no-evidence', 'one-source', 'disputed', 'undated', 'not-tied']);
export type FactGap = z.infer<typeof FactGap>;

const sourceOf = ({ on }: Fact['pins'][number]): string => (on.kind === 'exhibit' ? on.exhibitId : on.statementId);

/** How many exhibits and statements it rests on; several places in one of them are one source. */
export const sourceCount = ({ pins }: Pick<Fact, 'pins'>): number => new Set(pins.map(sourceOf)).size;

/** The gaps of one fact, in the order of `FactGap`. What was so anyway needs no date. */
export function gapsOf(fact: Pick<Fact, 'pins' | 'status' | 'happened' | 'kind' | 'bearings'>): FactGap[] {
  const sources = sourceCount(fact);
  const gaps: [FactGap, boolean][] = [
    ['no-evidence', sources === 0],
    ['one-source', sources === 1],
    ['disputed', fact.status === 'disputed'],
    ['undated', fact.happened.kind === 'unknown' && fact.kind !== 'background'],
    ['not-tied', fact.bearings.length === 0],
  ];
  return gaps.flatMap(([gap, isOpen]) => (isOpen ? [gap] : []));
}
