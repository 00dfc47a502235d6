/** @file Finding a person of the matter by what is typed after `@`. Pure. */
import type { PersonInMatter } from '../display/people-in-matter.ts';

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const MOST_SHOWN = 8;

/** Those still in the matter with a word of the name, or the role, that begins with each of the words; all of them for no words. */
export function peopleMatching(people: readonly PersonInMatter[], words: string): PersonInMatter[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return people
    .filter(({ isPresent, name, role }) => {
      const known = folded(`${name} ${role}`).split(/[^\p{L}\p{N}]+/u);
      return isPresent && wanted.every((word) => known.some((part) => part.startsWith(word)));
    })
    .slice(0, MOST_SHOWN);
}
