/** @file What taking the text out of an item gives. Invariant: whatever the item holds, it ends in one of three states. */

/** `parts` are pages where there are pages, and otherwise one stretch. `isCut` where the item held more than is kept. */
export type ExtractedText =
  | { state: 'extracted'; parts: { part: number; text: string }[]; isCut: boolean }
  | { state: 'nothing' }
  | { state: 'failed'; reason: string };

/** Takes the text out away from the caller's thread, within limits of time and memory. Rejects with the signal's reason alone. */
export type TextExtractor = (item: { bytes: Uint8Array<ArrayBuffer>; mediaType: string }, signal: AbortSignal) => Promise<ExtractedText>;

/** Characters kept of one item, and of one part of it. */
export const MOST_CHARACTERS = 4_000_000;
export const PART_CHARACTERS = 100_000;
export const MOST_PAGES = 2_000;

/** Runs of white space as one space or one break, without unseen control characters, cut where too long. */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]+/gu, (unseen) => (/[\n\t]/.test(unseen) ? '\n' : ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

/** A long text as parts of a bounded length, broken between words. */
export function inParts(text: string): ExtractedText {
  const tidy = tidyText(text.slice(0, MOST_CHARACTERS));
  if (tidy === '') return { state: 'nothing' };
  const parts: { part: number; text: string }[] = [];
  for (let from = 0; from < tidy.length; ) {
    const most = Math.min(tidy.length, from + PART_CHARACTERS);
    const space = most === tidy.length ? most : tidy.lastIndexOf(' ', most);
    const to = space > from ? space : most;
    parts.push({ part: parts.length + 1, text: tidy.slice(from, to) });
    from = to;
  }
  return { state: 'extracted', parts, isCut: text.length > MOST_CHARACTERS };
}
