/** @file A plot of counts as a block: bars in the PDF and on screen, a table in a Word file. Invariant: all three say the same numbers. */
import { z } from 'zod';

/** One bar a series for each label; null is a number that is withheld because it is small. */
export const PlotBar = z.object({ label: z.string(), values: z.array(z.number().int().min(0).nullable()) });
export type PlotBar = z.infer<typeof PlotBar>;

export const PlotBlock = z.object({
  kind: z.literal('plot'),
  title: z.string(),
  /** What is counted: "Cases". */
  measure: z.string(),
  /** What each bar stands for: "Building". */
  category: z.string(),
  /** One or two, the one that matters first: "2024–25", "2023–24". */
  series: z.array(z.string()).min(1).max(2),
  bars: z.array(PlotBar),
  /** Alternative text: every number in words. */
  description: z.string(),
});
export type PlotBlock = z.infer<typeof PlotBlock>;

/** How a number reads beside its bar. */
export const countInWords = (value: number | null): string => (value === null ? 'withheld' : value.toLocaleString('en-US'));

/** The same plot as rows: the label, then one number a series. */
export function plotAsTable({ category, measure, series, bars }: PlotBlock): { columns: string[]; rows: string[][] } {
  return {
    columns: [category, ...series.map((name) => (series.length === 1 ? measure : `${measure}, ${name}`))],
    rows: bars.map(({ label, values }) => [label, ...series.map((_, index) => countInWords(values[index] ?? null))]),
  };
}

/** The longest bar is so long that a reader can tell lengths apart, and a plot of nothing but zeros does not divide by them. */
export const longestBar = ({ bars }: Pick<PlotBlock, 'bars'>): number =>
  Math.max(1, ...bars.flatMap(({ values }) => values.map((value) => value ?? 0)));

/** A plot with its alternative text made from its numbers. */
export function plot(told: Omit<PlotBlock, 'kind' | 'description'>): PlotBlock {
  const { title, measure, series, bars } = told;
  const sentences = series.map((name, index) => {
    const numbers = bars.map(({ label, values }) => `${label}: ${countInWords(values[index] ?? null)}`).join('; ');
    return series.length === 1 ? `${numbers}.` : `${name}. ${numbers}.`;
  });
  return { kind: 'plot', ...told, description: `Bar chart. ${title}, ${measure.toLowerCase()}. ${sentences.join(' ')}` };
}
