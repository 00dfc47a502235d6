/**
 * @file One person as a redacted document must not tell them, and every form in which they may be told.
 *
 * [Note: Forms of a name]
 * Each word of a name counts by itself, but for particles ("van", "de", "Jr."). Words that stand together without a space ("O’Dea", "Anne-Marie")
 * count in one piece too, and so does the whole name. First names bring what their bearers are called for short. Logins are made of initials and
 * words: "dwhitlock", "whitlockd", "dana.w". All forms are folded: case, accents, apostrophes and hyphens do not matter.
 */
import { wordsOf } from '../../review/folded-text.ts';
import { nicknamesOf } from './nicknames.ts';

/** `stands` is the pseudonym. `isNamed`: by a person's choice the name stays; it is known all the same, to tell it from somebody else's. */
export type Identity = {
  stands: string;
  names: readonly string[];
  /** Accounts and numbers, each found as a whole. */
  codes: readonly string[];
  isNamed: boolean;
};

/** A form that is looked for. `breaks`: after how many letters a word of the name ends, so that a blank may stand there. `isNickname`: only with a capital. */
export type NameForm = { text: string; stands: string; breaks: readonly number[]; isNickname: boolean };

const particles = new Set(
  'de del della der den di da do dos du la le van von of the and bin ibn al el san st jr sr ii iii iv mr mrs ms dr'.split(' '),
);

/** How some write what a keyboard lacks: "Mueller" for "Müller". */
const spelledOut: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', ñ: 'ny' };

const spellings = (name: string): string[] => {
  const lower = name.normalize('NFC').toLowerCase();
  return [lower, lower.replace(/[äöüøåñ]/g, (letter) => spelledOut[letter] ?? letter)];
};

const counts = (text: string): boolean => [...text].length > 1 && !particles.has(text);

/** The words of a name that count by themselves, folded, in order. */
export const nameWords = (name: string): string[] => wordsOf(name).filter((word) => !particles.has(word));

/** "Not named by the caller": what was entered in the place of a name, of which no word names anybody. */
const isPhrase = (name: string): boolean =>
  /^\p{Lu}/u.test(name) && name.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word) && !particles.has(word)).length > 1;

/** Where all words but the last end, in letters from the beginning. */
const breaksOf = (words: readonly string[]): number[] => words.slice(0, -1).map((_, index) => words.slice(0, index + 1).join('').length);

/** Every form of a person's names, the longest first. */
export function formsOf({ names, stands }: Identity): NameForm[] {
  const forms = new Map<string, NameForm>();
  const add = (words: readonly string[], isNickname = false): void => {
    const text = words.join('');
    if (counts(text) && !forms.has(text)) forms.set(text, { text, stands, breaks: breaksOf(words), isNickname });
  };
  for (const name of names) {
    for (const spelling of spellings(name)) {
      const words = wordsOf(spelling);
      if (isPhrase(name)) {
        add(words);
        continue;
      }
      for (const word of words) add([word]);
      add(words);
      for (const stretch of spelling.split(/\s+/)) add(wordsOf(stretch));
      // "de la Cruz" in one piece, from where the family name may begin.
      for (let from = 1; from < words.length - 1; from += 1) add(words.slice(from));
    }
  }
  for (const name of names.filter((one) => !isPhrase(one)))
    for (const nickname of nicknamesOf(nameWords(name)[0] ?? '')) add([nickname], true);
  return [...forms.values()].sort((one, other) => other.text.length - one.text.length);
}

/** What a login of this person may read, folded and without digits at its end. */
export function loginsOf({ names }: Identity): Set<string> {
  const logins = new Set<string>();
  for (const name of names) {
    const words = nameWords(name);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || words.length < 2 || isPhrase(name)) continue;
    const compound = wordsOf(name.split(/\s+/).at(-1) ?? '').join('');
    for (const called of [first, ...nicknamesOf(first)]) {
      for (const family of new Set([last, compound, wordsOf(name).slice(1).join('')])) {
        for (const login of [called + family, family + called, called[0] + family, family + called[0], called + family[0]])
          logins.add(login);
      }
    }
    logins.add(words.map((word) => word[0]).join('') + last);
    logins.add(
      words
        .slice(0, -1)
        .map((word) => word[0])
        .join('') + last,
    );
  }
  return new Set([...logins].filter((login) => login.length > 2));
}

/** First letters of a name of two words or more: "dw", with the middle one too: "dmw". */
export function initialsOf({ names }: Identity): Set<string> {
  return new Set(
    names.flatMap((name) => {
      const words = nameWords(name);
      const [first, last] = [words[0]?.[0], words.at(-1)?.[0]];
      return words.length < 2 || isPhrase(name) || first === undefined || last === undefined
        ? []
        : [first + last, words.map((word) => word[0]).join('')];
    }),
  );
}
