/** @file Dates as people know them. Invariant: a fuzzy date always spans a first and a last possible day, either of which may be open. */
import { z } from 'zod';

/** A day, a month or a year: `2021-10-14`, `2021-10`, `2021`. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'Enter a date, a month or a year.')
  .refine((text) => text.length < 10 || z.iso.date().safeParse(text).success, 'Enter a date that exists, such as 2021-10-14.');
export type PartialDate = z.infer<typeof PartialDate>;

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, such as 10:20.');

/** When something happened: exact, about, before, after, between or unknown. Times are local to the district. */
export const FuzzyDate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exact'), date: z.iso.date(), timeFrom: ClockTime.optional(), timeTo: ClockTime.optional() }),
  z.object({ kind: z.literal('about'), date: PartialDate, timeFrom: ClockTime.optional(), timeTo: ClockTime.optional() }),
  z.object({ kind: z.literal('before'), date: PartialDate }),
  z.object({ kind: z.literal('after'), date: PartialDate }),
  z.object({ kind: z.literal('between'), from: z.iso.date(), to: z.iso.date() }),
  z.object({ kind: z.literal('unknown') }),
]);
export type FuzzyDate = z.infer<typeof FuzzyDate>;
