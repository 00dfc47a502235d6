/** @file The plots of a school year beside the one before it, with small numbers withheld. */

import type { Block } from '#shared/domain/document-model.ts';
import { schoolYearName } from '#shared/domain/documents/casebook/periods.ts';
import { maskAlone, maskCounts } from '#shared/domain/documents/plots/mask-counts.ts';
import { type PlotBar, plot } from '#shared/domain/documents/plots/plot.ts';
import { paragraph } from '../model/blocks.ts';
import type { Counts } from './year-in-numbers.ts';

/** Two years side by side: `now` the one that is reported, `before` the one before it. */
export type Pair<T> = { now: T; before: T };

/** `year` are the first days; `showsSmall` where a named person asked for every number. */
export type Years = Pair<{ from: string; to: string }> & { showsSmall: boolean };

type Breakdown = {
  title: string;
  measure: string;
  category: string;
  counts: Pair<Counts>;
  label: (key: string) => string;
  /** In which order the bars stand; left out, the most frequent comes first. */
  order?: (keys: readonly string[]) => string[];
  /** Whether the counts add up to a total that a reader knows or may know. */
  addsUp: boolean;
};

/** So many bars are told apart at a glance; what is beyond them is counted together. */
const MOST_BARS = 14;

/** A plot, or the sentence that stands in its place. */
export function breakdown(years: Years, told: Breakdown): Block {
  const { title, measure, category, counts, label, addsUp } = told;
  const keys = orderedKeys(told);
  if (keys.length === 0) return paragraph('Nothing was recorded in either year.');
  const columns = [counts.now, counts.before].map((of) => columnOf(of, keys, addsUp && !years.showsSmall, years.showsSmall));
  const isTold = columns.some((column) => column?.some((count) => count !== null && count > 0));
  if (columns[0] === null || !isTold) return paragraph(tooFew);
  const series = columns.flatMap((column, index) => (column === null ? [] : [{ column, of: index === 0 ? years.now : years.before }]));
  const bars = keys.map(
    (key, index): PlotBar => ({
      label: key === REST ? restLabel(told) : label(key),
      values: series.map(({ column }) => column[index] ?? null),
    }),
  );
  return plot({ title, measure, category, series: series.map(({ of }) => schoolYearName(of)), bars });
}

export const tooFew = 'The numbers of this year are too few to be told apart without telling whose they are.';

/** Stands for every key that has no bar of its own. */
const REST = '';
const restLabel = ({ category }: Breakdown): string => `Every other ${category.toLowerCase()}`;

function orderedKeys({ counts, order }: Breakdown): string[] {
  const all = [...new Set([...counts.now.keys(), ...counts.before.keys()])].filter((key) => key !== REST);
  const count = (key: string): number => counts.now.get(key) ?? 0;
  const frequent = [...all].sort((one, other) => count(other) - count(one) || one.localeCompare(other));
  if (all.length <= MOST_BARS) return order === undefined ? frequent : order(all);
  const kept = frequent.slice(0, MOST_BARS - 1);
  return [...(order === undefined ? kept : order(kept)), REST];
}

function columnOf(counts: Counts, keys: readonly string[], addsUp: boolean, showsSmall: boolean): (number | null)[] | null {
  const own = new Set(keys);
  const rest = [...counts].reduce((sum, [key, count]) => sum + (own.has(key) ? 0 : count), 0);
  const column = keys.map((key) => (key === REST ? rest : (counts.get(key) ?? 0)));
  if (showsSmall) return column;
  return addsUp ? maskCounts(column) : column.map(maskAlone);
}
