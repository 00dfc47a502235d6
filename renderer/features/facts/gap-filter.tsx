import { Button, TextInput } from '@mantine/core';
import { factGapLabels } from '#shared/domain/facts/fact-labels.ts';
import type { Fact } from '#shared/domain/facts/facts.ts';
import { FactGap, gapsOf } from '#shared/domain/facts/gaps.ts';
import { type NameOf, resolveMentions } from '#shared/domain/mentions.ts';

/** Null and empty take everything. */
export type FactFilter = { gap: FactGap | null; words: string };

/** The facts that have the gap and say the words, in their assertion, their pins or who stands behind them. */
export function passing(facts: readonly Fact[], { gap, words }: FactFilter, nameOf: NameOf): Fact[] {
  const sought = words.trim().toLowerCase();
  return facts.filter((fact) => {
    if (gap !== null && !gapsOf(fact).includes(gap)) return false;
    if (sought === '') return true;
    const told = [fact.assertion, fact.statusBy, fact.expectedSource, ...fact.pins.flatMap(({ quote, note }) => [quote, note])];
    return resolveMentions(told.join('\n'), nameOf).toLowerCase().includes(sought);
  });
}

type GapFilterProps = { facts: readonly Fact[]; filter: FactFilter; shown: number; onChange: (filter: FactFilter) => void };

/** Each gap with how many facts have it; pressed, only those are shown. */
export function GapFilter({ facts, filter, shown, onChange }: GapFilterProps) {
  const counts = new Map(FactGap.options.map((gap) => [gap, facts.filter((fact) => gapsOf(fact).includes(gap)).length]));
  const isFiltered = filter.gap !== null || filter.words.trim() !== '';
  return (
    <search className="fact-filter" aria-label="Filter the facts">
      <TextInput
        className="fact-words"
        aria-label="Facts that say"
        placeholder="Words in a fact"
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.currentTarget.value })}
      />
      {FactGap.options.map((gap) => (
        <Button
          key={gap}
          size="compact-sm"
          variant={filter.gap === gap ? 'light' : 'default'}
          aria-pressed={filter.gap === gap}
          disabled={counts.get(gap) === 0 && filter.gap !== gap}
          onClick={() => onChange({ ...filter, gap: filter.gap === gap ? null : gap })}
        >
          {factGapLabels[gap]} ({counts.get(gap)})
        </Button>
      ))}
      <span className="quiet small" role="status">
        {isFiltered ? `${shown} of ${facts.length} shown` : `${facts.length} ${facts.length === 1 ? 'fact' : 'facts'}`}
      </span>
    </search>
  );
}
