/** @file Where in an exhibit or a statement a pin stands. Invariant: it holds numbers and times alone, never what a person typed. */
import { z } from 'zod';

/** Hours, minutes and seconds into a recording: `01:12`, `00:01:12`. */
export const TimeCode = z
  .string()
  .regex(/^(\d{1,2}:)?[0-5]?\d:[0-5]\d$/, 'Enter minutes and seconds such as 01:12, with the hours before them where there are any.');

const share = z.number().min(0).max(100);

/** A part of a page or a picture, in percent of its width and height, from the top left corner. */
export const Region = z
  .object({ left: share, top: share, width: share, height: share })
  .refine(({ left, width }) => width > 0 && left + width <= 100.01, { message: 'The part reaches beyond the right edge.', path: ['width'] })
  .refine(({ top, height }) => height > 0 && top + height <= 100.01, {
    message: 'The part reaches beyond the lower edge.',
    path: ['height'],
  });
export type Region = z.infer<typeof Region>;

const count = z.number().int().min(1).max(100_000);

/** Seconds into a recording. */
export function secondsOf(timeCode: string): number {
  return timeCode.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

export const FactLocator = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('whole') }),
    z.object({ kind: z.literal('page'), page: count, region: Region.nullable() }),
    z.object({ kind: z.literal('region'), region: Region }),
    z.object({ kind: z.literal('time'), from: TimeCode, to: TimeCode.nullable() }),
    z.object({ kind: z.literal('lines'), from: count, to: count.nullable() }),
  ])
  .refine((locator) => locator.kind !== 'time' || locator.to === null || secondsOf(locator.to) >= secondsOf(locator.from), {
    message: 'The end lies before the beginning.',
    path: ['to'],
  })
  .refine((locator) => locator.kind !== 'lines' || locator.to === null || locator.to >= locator.from, {
    message: 'The last line lies before the first.',
    path: ['to'],
  });
export type FactLocator = z.infer<typeof FactLocator>;

const percent = (value: number): string => `${Math.round(value)} %`;

/** The corner it lies at, and how far it reaches from there. */
function regionInWords({ left, top, width, height }: Region): string {
  return `part at ${percent(left)} from the left and ${percent(top)} from the top, ${percent(width)} wide and ${percent(height)} high`;
}

/** "p. 2", "00:01:12–00:01:40", "lines 4–6", empty for the whole. */
export function locatorInWords(locator: FactLocator): string {
  switch (locator.kind) {
    case 'whole':
      return '';
    case 'page':
      return locator.region === null ? `p. ${locator.page}` : `p. ${locator.page}, ${regionInWords(locator.region)}`;
    case 'region':
      return regionInWords(locator.region);
    case 'time':
      return locator.to === null ? locator.from : `${locator.from}–${locator.to}`;
    case 'lines':
      return locator.to === null || locator.to === locator.from ? `line ${locator.from}` : `lines ${locator.from}–${locator.to}`;
  }
}
