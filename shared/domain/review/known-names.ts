/**
 * @file Names known in a case: found in a text in every variant, and put out of it. Pure.
 *
 * [Note: What counts as a name in a text]
 * Case, accents, apostrophes, hyphens, spaces and invisible characters do not matter: "Anne-Marie O’Dea" is found as "annemarie odea". Each part of
 * a name counts by itself. A part of six letters or more is found across hyphens, spaces and line ends and inside longer words ("dwhitlock");
 * one of five inside a word; one of three or four as a whole word; one of two as a whole word with a capital. A single letter never counts.
 */
import { type NameOf, parseMentions } from '../mentions.ts';
import { type FoldedText, foldText, wordsOf } from './folded-text.ts';

/** `stands` is what a reader sees in its place: "the respondent". Two entries with one `stands` are one person. */
export type KnownName = { name: string; stands: string };

/** A stretch of a text that holds a name, or a part of one. `isSure` is false for a plain word that happens to be spelled like a part. */
export type NameInText = { start: number; end: number; stands: readonly string[]; isSure: boolean };

/** In place of a name that two people of the case share. */
const SOMEONE = 'someone in this case';

/** Small words inside names, and what follows them: they name nobody. */
const particles = new Set('de del della der den di da do dos du la le van von of the and bin ibn al el san st jr sr ii iii iv'.split(' '));

type Part = { text: string; stands: string };

/** How some write what a keyboard lacks: "Mueller" for "Müller". */
const spelledOut: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** The parts of a name that are looked for, each stretch between spaces also in one piece: "O’Dea" gives "dea" and "odea". */
function partsOf({ name, stands }: KnownName): Part[] {
  const lower = name.normalize('NFC').toLowerCase();
  const texts = [lower, lower.replace(/[äöüøå]/g, (letter) => spelledOut[letter] ?? letter)].flatMap((spelling) => [
    wordsOf(spelling).join(''),
    ...spelling.split(/\s+/).map((stretch) => wordsOf(stretch).join('')),
    ...wordsOf(spelling),
  ]);
  return [...new Set(texts)].filter((text) => [...text].length > 1 && !particles.has(text)).map((text) => ({ text, stands }));
}

function occurrences(haystack: string, needle: string): number[] {
  const places: number[] = [];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) places.push(at);
  return places;
}

function isCapital(text: string, place: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(place) ?? 32);
  return character !== character.toLowerCase();
}

/** A part of six letters or more, anywhere in the letters of the text. */
function findLong(text: string, { letters, words }: FoldedText, part: Part): NameInText[] {
  const squeezed = letters.map(({ letter }) => letter).join('');
  return occurrences(squeezed, part.text).flatMap((at) => {
    const first = letters[at];
    const last = letters[at + part.text.length - 1];
    if (first === undefined || last === undefined) return [];
    const within = words.find((word) => word.start <= first.start && last.end <= word.end);
    const isPlainWord = within?.text === part.text && !isCapital(text, first.start);
    // A longer word, such as a login, goes as a whole: what is left of it would tell as much.
    const span = within === undefined ? { start: first.start, end: last.end } : { start: within.start, end: within.end };
    return [{ ...span, stands: [part.stands], isSure: !isPlainWord }];
  });
}

function findShort({ words }: FoldedText, part: Part): NameInText[] {
  const length = [...part.text].length;
  return words.flatMap((word) => {
    const isWhole = word.text === part.text;
    const isFound = isWhole ? length > 2 || word.isCapital : length === 5 && word.text.includes(part.text);
    return isFound ? [{ start: word.start, end: word.end, stands: [part.stands], isSure: word.isCapital || !isWhole }] : [];
  });
}

/** Every place where a known name or a part of one stands, in the order of the text; places of one name that touch are one. */
export function findNames(text: string, names: readonly KnownName[]): NameInText[] {
  const folded = foldText(text);
  const found = names
    .flatMap(partsOf)
    .flatMap((part) => ([...part.text].length > 5 ? findLong(text, folded, part) : findShort(folded, part)))
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const joined: { start: number; end: number; each: string[]; isSure: boolean }[] = [];
  for (const { start, end, stands, isSure } of found) {
    const before = joined.at(-1);
    const isNext = before !== undefined && start >= before.end && isOneName(text.slice(before.end, start), before.each, stands);
    if (before !== undefined && (start < before.end || isNext)) {
      before.end = Math.max(before.end, end);
      before.each.push(...stands);
      // Two parts of one name beside each other are no plain words.
      before.isSure ||= isSure || isNext;
    } else joined.push({ start, end, each: [...stands], isSure });
  }
  return joined.map(({ start, end, each, isSure }) => ({ start, end, stands: mostNamed(each), isSure }));
}

/** Spaces, a comma, a hyphen or an initial between two parts of one person's name. */
function isOneName(between: string, before: readonly string[], after: readonly string[]): boolean {
  return after.some((stands) => before.includes(stands)) && /^[\s,.\-‐-―·'’]{0,3}(\p{L}\.?\s)?$/u.test(between);
}

/** Whoever most of the parts belong to: "Jordan Reed" is Jordan Reed though another Reed is in the case. */
function mostNamed(each: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const stands of each) counts.set(stands, (counts.get(stands) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([stands]) => stands);
}

const HONORIFIC = /(?<![\p{L}\p{N}])(mr|mrs|ms|miss|mx|dr|prof|professor|coach|señora?)\.?\s*$/iu;

/**
 * The text with every name that is surely one replaced by who it is in the case, an honorific before it included. What only may be a name, a
 * plain word spelled like one, stays for a person to judge: `findNames` still finds it.
 */
export function replaceNames(text: string, names: readonly KnownName[]): string {
  let replaced = '';
  let done = 0;
  for (const { start, end, stands, isSure } of findNames(text, names)) {
    if (!isSure) continue;
    const before = text.slice(done, start).replace(HONORIFIC, '');
    replaced += before + placed(stands.length === 1 ? (stands[0] ?? SOMEONE) : SOMEONE, replaced + before);
    done = end;
  }
  return replaced + text.slice(done);
}

/**
 * The text with every mention replaced by who it is in the case, an honorific before it included. Exact where `replaceNames` has to look for a
 * name: a mention holds none.
 */
export function replaceMentions(text: string, standsOf: NameOf): string {
  return parseMentions(text).reduce((replaced, segment) => {
    if (segment.kind === 'text') return replaced + segment.text;
    const before = replaced.replace(HONORIFIC, '');
    return before + placed(standsOf(segment.participantId) ?? SOMEONE, before);
  }, '');
}

/** With a capital where a sentence or a line begins. */
function placed(stands: string, before: string): string {
  return /(^|[.!?:]["”’)]?\s+|\n\s*)$/.test(before) ? stands.charAt(0).toUpperCase() + stands.slice(1) : stands;
}
