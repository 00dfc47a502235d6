/**
 * @file Bounds for what people type. Invariant: stored text is trimmed, NFC and free of control characters but newline and tab; a line holds
 * neither of these two, nor marks that turn the direction of writing.
 */
import { z } from 'zod';

/** By code unit, without taking the text apart: it runs over every text of a casebook whenever that is read. */
function hasControlCharacter(text: string): boolean {
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if ((code < 32 && code !== 10 && code !== 9) || code === 127) return true;
  }
  return false;
}

/** Marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm. Unseen, they make a name read as another. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** As pasted into a field of one line: breaks and tabs become a space. A direction mark cannot be seen, so nobody could take it out by hand. */
const onOneLine = (text: string): string => text.replaceAll(DIRECTION_MARKS, '').replaceAll(/[\n\t\u2028\u2029]+/g, ' ');

const typed = (maximum: number, laidOut: (text: string) => string = (text) => text) =>
  z
    .string()
    // Not toLocaleString: it would load the locales of the whole world into every start.
    .max(maximum, `Use at most ${String(maximum).replace(/\B(?=(\d{3})+$)/g, ',')} characters.`)
    .transform((text) => laidOut(text.normalize('NFC').replace(/\r\n?/g, '\n')).trim())
    .refine((text) => !hasControlCharacter(text), 'Remove the control characters from this text.')
    // Half of a character cannot be stored as UTF-8, nor be hashed for the audit log.
    .refine((text) => text.isWellFormed(), 'Remove the character that is cut in half from this text.');

/** One line that must not be empty: a name, a title. At most 200 characters. */
export const Line = typed(200, onOneLine).refine((text) => text.length > 0, 'Enter some text.');
/** One line that may be empty. At most 200 characters. */
export const OptionalLine = typed(200, onOneLine);
/** Running text that must not be empty. At most 20,000 characters. */
export const Prose = typed(20_000).refine((text) => text.length > 0, 'Enter some text.');
/** Running text that may be empty. At most 20,000 characters. */
export const OptionalProse = typed(20_000);

/** A civil date, `YYYY-MM-DD`, that exists in the calendar. */
export const CivilDate = z.iso.date('Enter a date that exists, such as 2021-10-14.');
export type CivilDate = z.infer<typeof CivilDate>;
/** An instant in UTC, ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;
/** SHA-256, 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof Sha256>;
