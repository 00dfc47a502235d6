/** @file What somebody typed, as words and as an expression of the full text. Invariant: nothing typed is ever read as syntax, and nothing fails. */

/** Words as the index takes texts apart: letters, figures and the marks on them. */
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
const MOST_WORDS = 12;
const LONGEST_WORD = 64;
/** Beginnings of words up to this length have an index of their own; see the migration. */
export const INDEXED_BEGINNING = 6;

/** Whole words, and the last one, which may be the beginning of a word. */
export type Sought = { whole: string[]; last: string };

/** Null when there is nothing to look for: no word, or one letter alone, with which nearly everything begins. */
export function wordsSought(typed: string): Sought | null {
  const words = [...typed.normalize('NFC').matchAll(WORD)].slice(0, MOST_WORDS).map(([word]) => word.slice(0, LONGEST_WORD));
  const last = words.pop();
  if (last === undefined) return null;
  const isLetterAlone = [...last].length < 2 && !/\p{N}/u.test(last);
  if (!isLetterAlone) return { whole: words, last };
  const before = words.pop();
  return before === undefined ? null : { whole: words, last: before };
}

/** Quoted, a word is a word: `NEAR`, `OR` and `*` lose their meaning. No word holds a quotation mark. */
const quoted = (word: string): string => `"${word}"`;

/**
 * The expression for these words in title or text, of one case where `caseId` is given. With `isWhole` the last one counts as a word of its own. A
 * single figure does too: with it half of all numbers begin.
 */
export function expressionFor({ whole, last }: Sought, options: { caseId: string | null; isWhole: boolean }): string {
  const isBeginning = !options.isWhole && [...last].length >= 2;
  const words = [...whole.map(quoted), `${quoted(last)}${isBeginning ? ' *' : ''}`].join(' AND ');
  const scope = options.caseId === null ? '' : `refs : ${quoted(options.caseId)} AND `;
  return `${scope}{title body} : (${words})`;
}
