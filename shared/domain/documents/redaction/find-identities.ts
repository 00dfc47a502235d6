/**
 * @file Where a text tells who somebody is. Pure.
 *
 * [Note: Sure and unsure]
 * A place is sure where hardly anything else can be meant: it is replaced without asking. A month, or another word of the language that is spelled
 * like part of a name ("May", "Mark", "PE" for initials), is unsure where nothing beside it tells: it stays, and stops the document until a person has
 * decided. A name inside a longer word of the language ("Allen" in "challenge") is no name.
 */
import { type FoldedText, type FoldedWord, foldText } from '../../review/folded-text.ts';
import { isAbbreviation, isAlsoWord, isMonth, isVerb } from './also-words.ts';
import { formsOf, type Identity, initialsOf, loginsOf, type NameForm } from './identity.ts';

/** Whether a folded word is one of the language, and common. */
export type IsCommonWord = (word: string) => boolean;

/** `isNamed`: the one whom it tells keeps the name. `word` is what is found without case and marks, by which the same word is known again. */
export type Told = { start: number; end: number; stands: readonly string[]; isSure: boolean; isNamed: boolean; word: string };

export type Looker = (text: string) => Told[];

type Place = { start: number; end: number; stands: string; isSure: boolean };

/** What is looked for, made once for many texts. */
export function lookFor(identities: readonly Identity[], isCommonWord: IsCommonWord): Looker {
  const named = new Set(identities.filter((one) => one.isNamed).map((one) => one.stands));
  const each = identities.map((identity) => ({
    stands: identity.stands,
    forms: formsOf(identity),
    logins: loginsOf(identity),
    initials: initialsOf(identity),
    codes: identity.codes
      .map((code) =>
        foldText(code)
          .words.map((word) => word.text)
          .join(''),
      )
      .filter((code) => code.length > 2),
  }));
  return (text) => {
    const folded = foldText(text);
    if (folded.words.length === 0) return [];
    const reading: Reading = {
      text,
      folded,
      squeezed: folded.letters.map(({ letter }) => letter).join(''),
      tokens: loginTokens(text),
      initials: initialsIn(text),
      isCommonWord,
    };
    const places = each.flatMap(({ stands, forms, logins, initials, codes }) => [
      ...forms.flatMap((form) => placesOf(reading, form)),
      ...loginPlaces(reading, logins, stands),
      ...reading.initials.filter(({ letters }) => initials.has(letters)).map(({ span, isSure }) => ({ ...span, stands, isSure })),
      ...codes.flatMap((code) => codePlaces(reading, code, stands)),
    ]);
    return joined(text, places, named);
  };
}

type Span = { start: number; end: number };
type Reading = {
  text: string;
  folded: FoldedText;
  squeezed: string;
  tokens: Span[];
  initials: ReturnType<typeof initialsIn>;
  isCommonWord: IsCommonWord;
};

/** Stretches that are no prose: addresses, handles, links, names of files, and words with digits or underscores in them. */
function loginTokens(text: string): Span[] {
  return [...text.matchAll(/\S+/g)]
    .map(({ index, 0: token }) => ({ start: index, end: index + token.length, token }))
    .filter(({ token }) => /[@_]|:\/\/|[\p{L}\p{N}]\.[\p{L}\p{N}]{2}/u.test(token) || (/\d/.test(token) && /\p{L}/u.test(token)));
}

const within = (spans: readonly Span[], place: Span): Span | undefined =>
  spans.find(({ start, end }) => start <= place.start && place.end <= end);

/** In a login what surrounds the name goes with it up to the next "/", "@" or ":"; an e-mail address goes whole. */
function widened({ text, tokens }: Reading, place: Span): Span {
  const token = within(tokens, place);
  if (token === undefined) return place;
  const body = text.slice(token.start, token.end);
  const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u.exec(body);
  if (mail !== null && token.start + mail.index <= place.start && place.end <= token.start + mail.index + mail[0].length) {
    return { start: token.start + mail.index, end: token.start + mail.index + mail[0].length };
  }
  let { start, end } = place;
  while (start > token.start && /[\p{L}\p{M}\p{N}._+-]/u.test(text[start - 1] ?? '')) start -= 1;
  while (end < token.end && /^(?:[\p{L}\p{M}\p{N}_+-]|\.[\p{L}\p{N}])/u.test(text.slice(end, end + 3))) end += 1;
  if (start > token.start && text[start - 1] === '@') start -= 1;
  return { start, end };
}

function occurrences(haystack: string, needle: string): number[] {
  const places: number[] = [];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) places.push(at);
  return places;
}

function placesOf(reading: Reading, form: NameForm): Place[] {
  const { folded, squeezed } = reading;
  const length = [...form.text].length;
  return occurrences(squeezed, form.text).flatMap((at) => {
    const last = at + form.text.length - 1;
    const word = folded.words.find((one) => one.first <= at && at < one.first + one.text.length);
    if (word === undefined) return [];
    const isInOneWord = last < word.first + word.text.length;
    const found = isInOneWord ? inOneWord(reading, form, word, at) : length > 3 ? acrossWords(reading, form, at, last) : null;
    return found === null ? [] : [{ ...found, stands: form.stands }];
  });
}

type Found = Span & { isSure: boolean };

function inOneWord(reading: Reading, form: NameForm, word: FoldedWord, at: number): Found | null {
  const span = { start: word.start, end: word.end };
  // Scripts without capitals and blanks: the letters themselves are all there is to go by.
  if (/\p{Lo}/u.test(form.text)) return lettersAt(reading.folded, at, form.text);
  if (DIGEST.test(word.text)) return null;
  const isLogin = within(reading.tokens, span) !== undefined;
  if (word.text === form.text) return wholeWord(reading, form, word, isLogin);
  if (form.isNickname || form.text.length < 5) return null;
  if (isLogin) return { ...widened(reading, span), isSure: true };
  if (reading.isCommonWord(word.text)) return null;
  // "Whitlocks" and "dwhitlock" go whole: what is left of them would tell as much.
  return at >= word.first ? { ...span, isSure: true } : null;
}

const DIGEST = /^[0-9a-f]{12,}$/;

function lettersAt({ letters }: FoldedText, at: number, text: string): Found | null {
  const [first, last] = [letters[at], letters[at + text.length - 1]];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end, isSure: true };
}

function wholeWord(reading: Reading, form: NameForm, word: FoldedWord, isLogin: boolean): Found | null {
  const span = { start: word.start, end: word.end };
  const length = [...form.text].length;
  if (isLogin && length > 2 && !isAlsoWord(form.text)) return { ...widened(reading, span), isSure: true };
  if (!word.isCapital) {
    if (length < 3 || form.isNickname || isVerb(form.text) || (form.breaks.length > 0 && reading.isCommonWord(form.text))) return null;
    return { ...span, isSure: !isAlsoWord(form.text) };
  }
  const before = reading.text.slice(Math.max(0, span.start - 40), span.start);
  if (CALLED.test(before)) return { ...span, isSure: true };
  if (isMonth(form.text)) return { ...span, isSure: !isDate(reading.text, span) };
  // A capital tells nothing where a sentence begins.
  const isBeginning = /(^|[.!?:;•–]["”’)]?\s+|\n\s*|["“(]\s*)$/.test(before);
  if (isAlsoWord(form.text)) return { ...span, isSure: !isBeginning };
  if (length === 2 && isAbbreviation(form.text))
    return { ...span, isSure: !isBeginning && /\p{Ll}/u.test(reading.text.slice(span.start, span.end)) };
  return { ...span, isSure: !(form.isNickname && isBeginning && reading.isCommonWord(form.text)) };
}

/** What only stands before a name: an honorific, an initial. */
const CALLED =
  /(?<![\p{L}\p{N}])(?:[Mm]rs?|[Mm]s|[Mm]iss|[Mm]x|[Dd]r|[Pp]rof(?:essor)?|[Cc]oach|[Ss]eñora?)\.?\s+$|(?<![\p{L}\p{N}])\p{Lu}\.\s?$/u;

/** A month with a number beside it, or after a word that leads to a date. */
function isDate(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 24);
  const before = text.slice(Math.max(0, start - 24), start);
  return /^[\s.,]*(of\s+)?\d/.test(after) || /\d(st|nd|rd|th)?\s+(of\s+)?$/.test(before) || LEADS_TO_DATE.test(before);
}
const LEADS_TO_DATE =
  /(^|\s)(in|since|until|till|by|of|during|early|late|mid|mid-|from|to|through|before|after|last|next|this|every|each|between|and|month)[\s-]+$/i;

/** Parted by a hyphen at the end of a line, by blanks between the words of a name, or by marks within one. */
function acrossWords(reading: Reading, form: NameForm, at: number, last: number): Found | null {
  const { text, folded } = reading;
  const [first, end] = [folded.letters[at], folded.letters[last]];
  if (first === undefined || end === undefined) return null;
  const words = folded.words.filter((word) => word.first <= last && at < word.first + word.text.length);
  const [opening, closing] = [words[0], words.at(-1)];
  if (opening === undefined || closing === undefined) return null;
  const gaps = words.slice(1).map((word, index) => text.slice(words[index]?.end ?? word.start, word.start));
  const isAligned = opening.first === at && closing.first + closing.text.length === last + 1;
  const isBroken = gaps.every((gap) => /^[-‐‑­]\s*$|^['’ʼ.]?[-‐‑]?\s*\n\s*$|^['’ʼ`´]$/u.test(gap));
  const span = { start: opening.start, end: closing.end };
  if (form.isNickname) return null;
  if (form.breaks.length > 0) {
    const isOfName = words.slice(1).every((word, index) => !/\s/.test(gaps[index] ?? '') || form.breaks.includes(word.first - at));
    return (isAligned && isOfName) || isBroken ? { ...widened(reading, span), isSure: true } : null;
  }
  if (!isBroken || (!isAligned && gaps.some((gap) => !/[-‐‑­]/u.test(gap)))) return null;
  // "co-operate" is no Cooper: two words of the language beside a hyphen or a line end are what they are.
  const areWords = words.every((word) => word.text.length > 1 && reading.isCommonWord(word.text));
  if (areWords && !isAligned) return null;
  return { ...widened(reading, span), isSure: !areWords || opening.isCapital };
}

/** Made up of initials and words of the name: sure in an address or a handle, and elsewhere where it is no word. */
function loginPlaces(reading: Reading, logins: ReadonlySet<string>, stands: string): Place[] {
  return reading.folded.words.flatMap((word) => {
    const login = word.text.replace(/\d+$/, '');
    if (!logins.has(login)) return [];
    const span = { start: word.start, end: word.end };
    const isLogin = within(reading.tokens, span) !== undefined;
    if (!isLogin && (login.length < 4 || reading.isCommonWord(word.text))) return [];
    return [{ ...widened(reading, span), stands, isSure: true }];
  });
}

/** What may be initials: "D.W." and "D. M. W." are sure, "DW" may be anything. */
function initialsIn(text: string): { span: Span; letters: string; isSure: boolean }[] {
  const dotted = [...text.matchAll(/(?<![\p{L}\p{N}.])(?:\p{Lu}\.[ -]?){1,3}\p{Lu}\.?(?![\p{L}\p{N}])/gu)];
  const bare = [...text.matchAll(/(?<![\p{L}\p{N}.@/_-])\p{Lu}{2,4}(?![\p{L}\p{N}@_-])/gu)];
  return [...dotted, ...bare].flatMap((found) => {
    const letters = foldText(found[0])
      .letters.map(({ letter }) => letter)
      .join('');
    const isDotted = found[0].includes('.');
    // Among other words in capitals it is one of them.
    if (!isDotted && (isAbbreviation(letters) || /\p{Lu}{2}\s$/u.test(text.slice(Math.max(0, found.index - 3), found.index)))) return [];
    return [{ span: { start: found.index, end: found.index + found[0].length }, letters, isSure: isDotted && !isAbbreviation(letters) }];
  });
}

/** A code as a whole: no letter and no digit goes on beside it. */
function codePlaces({ folded, squeezed, text }: Reading, code: string, stands: string): Place[] {
  return occurrences(squeezed, code).flatMap((at) => {
    const [first, last] = [folded.letters[at], folded.letters[at + code.length - 1]];
    if (first === undefined || last === undefined) return [];
    const isBound = !/[\p{L}\p{N}]/u.test(text[first.start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[last.end] ?? '');
    const start = text[first.start - 1] === '@' ? first.start - 1 : first.start;
    return isBound ? [{ start, end: last.end, stands, isSure: true }] : [];
  });
}

/** Places that touch or belong to one name become one; whoever most of its parts belong to is the one whom it tells. */
function joined(text: string, places: readonly Place[], named: ReadonlySet<string>): Told[] {
  const sorted = [...places].sort((one, other) => one.start - other.start || other.end - one.end);
  const spans: { start: number; end: number; each: Place[]; isSure: boolean }[] = [];
  for (const place of sorted) {
    const before = spans.at(-1);
    const isNext = before !== undefined && place.start >= before.end && isOneName(text.slice(before.end, place.start), before.each, place);
    if (before !== undefined && (place.start < before.end || isNext)) {
      before.end = Math.max(before.end, place.end);
      // Two parts of one name beside each other are no plain words.
      before.isSure ||= place.isSure || isNext;
      before.each.push(place);
    } else spans.push({ start: place.start, end: place.end, each: [place], isSure: place.isSure });
  }
  return spans.map(({ start, end, each, isSure }) => {
    const stands = mostTold(each);
    const word = foldText(text.slice(start, end))
      .words.map((one) => one.text)
      .join(' ');
    // A word of the language in lower case is another word than the name: who decides on one has not decided on the other.
    const isLower = !isSure && text.slice(start, end) === text.slice(start, end).toLowerCase();
    return { start, end, stands, isSure, isNamed: stands.every((one) => named.has(one)), word: isLower ? `${word} in lower case` : word };
  });
}

/** Blanks, a comma, a hyphen or an initial between two parts of one person's name. */
function isOneName(between: string, before: readonly Place[], after: Place): boolean {
  return (
    before.some(({ stands }) => stands === after.stands) &&
    /^[\s,.\-‐-―·'’]{0,3}((de|del|della|der|den|di|da|dos|du|la|le|van|von|bin|ibn|al|el|y|e)\s+|\p{L}\.?\s+){0,3}$/u.test(between)
  );
}

/** Those to whom the most different stretches belong: "Jordan Reed" is Jordan Reed though another Reed is in the case. */
function mostTold(each: readonly Place[]): string[] {
  const reach = new Map<string, Set<number>>();
  for (const { stands, start, end } of each) {
    const letters = reach.get(stands) ?? new Set<number>();
    for (let place = start; place < end; place += 1) letters.add(place);
    reach.set(stands, letters);
  }
  const most = Math.max(...[...reach.values()].map((letters) => letters.size));
  return [...reach].filter(([, letters]) => letters.size === most).map(([stands]) => stands);
}
