/** @file Text as names are compared in it: without case, marks and hyphens. Invariant: every letter knows where it stands in the text as typed. */

/** One letter or digit, folded; `start` and `end` are places in the text as typed. */
export type FoldedLetter = { letter: string; start: number; end: number };

/** Letters between two that are neither letter nor digit. `start` and `end` are places in the text; `first` is the place of its first letter. */
export type FoldedWord = { text: string; start: number; end: number; first: number; isCapital: boolean };

export type FoldedText = { letters: FoldedLetter[]; words: FoldedWord[] };

/** Letters that Unicode does not take apart. */
const special: Record<string, string> = { ß: 'ss', ø: 'o', đ: 'd', ð: 'd', ł: 'l', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i', ħ: 'h' };

const IGNORED = /^[\p{M}\p{Cf}]$/u;
const LETTER = /^[\p{L}\p{N}]$/u;

/** A character without case and marks; empty for one that is no letter and no digit. */
function foldCharacter(character: string): string {
  const lower = character.toLowerCase();
  const plain = special[lower] ?? lower.normalize('NFKD');
  return [...plain]
    .filter((part) => LETTER.test(part))
    .map((part) => special[part] ?? part)
    .join('');
}

/** Characters seen before, for the few that most texts are made of; null for one that neither counts nor parts a word. */
const seen = new Map<string, string | null>();
const MOST_SEEN = 4_096;

function foldedOf(character: string): string | null {
  const known = seen.get(character);
  if (known !== undefined) return known;
  const folded = IGNORED.test(character) ? null : foldCharacter(character);
  if (seen.size < MOST_SEEN) seen.set(character, folded);
  return folded;
}

/** Marks and invisible characters, such as a soft hyphen, neither count nor part a word. */
export function foldText(text: string): FoldedText {
  const letters: FoldedLetter[] = [];
  const words: FoldedWord[] = [];
  let open: FoldedWord | null = null;
  let place = 0;
  for (const character of text) {
    const start = place;
    place += character.length;
    const folded = foldedOf(character);
    if (folded === null) continue;
    if (folded === '') {
      open = null;
      continue;
    }
    if (open === null) {
      open = { text: '', start, end: place, first: letters.length, isCapital: character !== character.toLowerCase() };
      words.push(open);
    }
    open.text += folded;
    open.end = place;
    for (const letter of folded) letters.push({ letter, start, end: place });
  }
  return { letters, words };
}

/** The folded words of a name, in order. */
export function wordsOf(text: string): string[] {
  return foldText(text).words.map((word) => word.text);
}
