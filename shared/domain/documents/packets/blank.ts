/** @file A place to be filled in by hand. Invariant: on paper it is lines or an empty grid; nothing in it is the application's. */
import { z } from 'zod';

/** `columns` empty: `rows` lines to write on; else a grid with these heads and `rows` empty rows, the first column the widest. */
export const BlankBlock = z.object({
  kind: z.literal('blank'),
  label: z.string(),
  columns: z.array(z.string()).max(8),
  rows: z.number().int().min(1).max(30),
});
export type BlankBlock = z.infer<typeof BlankBlock>;

/** Shares of the width, summing to 1: the first column gets as much as two others. */
export function blankWidths({ columns }: Pick<BlankBlock, 'columns'>): number[] {
  const parts = columns.length + 1;
  return columns.map((_, index) => (index === 0 ? 2 : 1) / parts);
}

/** In words, where no lines can be drawn. */
export const blankInWords = ({ rows }: Pick<BlankBlock, 'rows'>): string =>
  rows === 1 ? 'One line to fill in by hand' : `${rows} lines to fill in by hand`;
