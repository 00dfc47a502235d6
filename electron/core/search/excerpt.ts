/** @file The stretch of a text around the words that were found in it, with these marked. Invariant: the stretches together are plain text of the entry. */
import type { Stretch } from '#shared/domain/find.ts';
import { foldText } from '../cases/search-text.ts';
import type { Sought } from './words-sought.ts';

const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
const BEFORE = 48;
const AFTER = 140;
/** Farther into a text no word is looked for: what is shown is then its beginning. */
const LOOKED_THROUGH = 200_000;

type Range = { from: number; to: number };

function matchesIn(text: string, { whole, last }: Sought): Range[] {
  const wholeWords = new Set(whole.map(foldText));
  const beginning = foldText(last);
  return [...text.slice(0, LOOKED_THROUGH).matchAll(WORD)].flatMap((found) => {
    const word = foldText(found[0]);
    return wholeWords.has(word) || word.startsWith(beginning) ? [{ from: found.index, to: found.index + found[0].length }] : [];
  });
}

/** The whole of a short text, such as a title, with the words marked. */
export function markWords(text: string, sought: Sought): Stretch[] {
  return stretchesOf(text, { from: 0, to: text.length }, matchesIn(text, sought));
}

/** Some words before the first match and some after it; the beginning of the text where nothing in it matches. */
export function excerptOf(text: string, sought: Sought): Stretch[] {
  const matches = matchesIn(text, sought);
  const first = matches[0]?.from ?? 0;
  const from = first <= BEFORE ? 0 : afterSpace(text, first - BEFORE, first);
  const to = Math.min(text.length, from + BEFORE + AFTER);
  const end =
    to === text.length ? to : Math.max(text.lastIndexOf(' ', to), first + (matches[0] === undefined ? 0 : matches[0].to - first), from);
  const shown = stretchesOf(text, { from, to: end }, matches);
  return [...(from > 0 ? [{ text: '… ', isMatch: false }] : []), ...shown, ...(end < text.length ? [{ text: ' …', isMatch: false }] : [])];
}

function afterSpace(text: string, from: number, before: number): number {
  const space = text.indexOf(' ', from);
  return space === -1 || space >= before ? from : space + 1;
}

function stretchesOf(text: string, within: Range, matches: readonly Range[]): Stretch[] {
  const stretches: Stretch[] = [];
  let done = within.from;
  const put = (to: number, isMatch: boolean) => {
    if (to > done) stretches.push({ text: text.slice(done, to).toWellFormed().replace(/\s+/g, ' '), isMatch });
    done = Math.max(done, to);
  };
  for (const { from, to } of matches) {
    if (from < done || to > within.to) continue;
    put(from, false);
    put(to, true);
  }
  put(within.to, false);
  return stretches;
}
