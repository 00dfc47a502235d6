/** @file Sets of a short list as the bits of one number, so that SQL can meet two of them. Invariant: a list only ever grows at its end, or what is kept would mean something else. */

/** The place of each word in `all` as a bit; words that are not in it are left out. */
export function bitsOf(words: readonly string[], all: readonly string[]): number {
  return words.reduce((bits, word) => {
    const place = all.indexOf(word);
    return place < 0 ? bits : bits | (1 << place);
  }, 0);
}

/** The words whose bits are set, in the order of `all`. */
export function wordsOf<Word extends string>(bits: number, all: readonly Word[]): Word[] {
  return all.filter((_, place) => (bits & (1 << place)) !== 0);
}
