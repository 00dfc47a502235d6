/**
 * @file What makes a passphrase acceptable, after NIST SP 800-63B rev. 4, 3.1.1.2: 15 characters and more, any characters, no composition rules,
 * and a block list, here the estimate of zxcvbn over common passwords, words, names and what is known of this casebook.
 */
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { PassphraseRating } from '../casebook-status.ts';

/** Counted in characters as people see code points, after NFC. */
const MINIMUM_CHARACTERS = 15;
/** zxcvbn's score from which guessing takes longer than anybody has: 10^8 guesses, each as slow as one unlock. */
const ACCEPTABLE_SCORE = 3;

const sentences = [
  'This is easily guessed: it repeats, or it is a common phrase.',
  'This is easily guessed. Use several words that have nothing to do with each other.',
  'This could be guessed. Add another word or two.',
  'This is a good passphrase.',
  'This is a strong passphrase.',
] as const;

/** Letters and digits that must remain when the known words are taken out. */
const MINIMUM_OWN_CHARACTERS = 8;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Loaded at first use: the word lists are of no use before someone types a new passphrase. */
function loadEstimator(): Promise<ZxcvbnFactory> {
  estimator ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-en')]).then(
    ([core, common, english]) =>
      new core.ZxcvbnFactory({
        dictionary: { ...common.dictionary, ...english.dictionary },
        graphs: common.adjacencyGraphs,
        translations: english.translations,
      }),
  );
  return estimator;
}

function ownCharacters(passphrase: string, words: readonly string[]): number {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word.toLowerCase(), ' '), passphrase.toLowerCase());
  return [...rest.replace(/[^\p{L}\p{N}]/gu, '')].length;
}

/** Rates a passphrase. `known` is what an attacker would try first: the casebook's name and the person's. */
export async function ratePassphrase(passphrase: string, known: readonly string[]): Promise<PassphraseRating> {
  const normal = passphrase.normalize('NFC');
  const characters = [...normal].length;
  const words = known.flatMap((text) => [text, ...text.split(/\s+/)]).filter((word) => word.length > 2);
  const { score } = (await loadEstimator()).check(normal.slice(0, 256), [...words, 'due course', 'casebook', 'passphrase']);
  if (characters < MINIMUM_CHARACTERS) {
    const missing = MINIMUM_CHARACTERS - characters;
    return {
      acceptable: false,
      score: Math.min(score, 2),
      sentence: `Use at least ${MINIMUM_CHARACTERS} characters: ${missing} more ${missing === 1 ? 'is' : 'are'} needed.`,
    };
  }
  if (ownCharacters(normal, words) < MINIMUM_OWN_CHARACTERS) {
    return {
      acceptable: false,
      score: Math.min(score, 1),
      sentence: 'This is made of names that belong to this casebook. Use other words.',
    };
  }
  return { acceptable: score >= ACCEPTABLE_SCORE, score, sentence: sentences[score] };
}
