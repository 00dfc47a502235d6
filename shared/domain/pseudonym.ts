/** @file Pseudonyms for students: Student A … Student Z, Student AA. Invariant: a pseudonym once given is never given again in the incident. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The `index`-th pseudonym, from 0: Student A, … Student Z, Student AA, Student AB. */
export function studentPseudonym(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / alphabet.length) - 1) {
    letters = `${alphabet[rest % alphabet.length]}${letters}`;
  }
  return `Student ${letters}`;
}

/** The first pseudonym not among those already given, removed students' included. */
export function nextStudentPseudonym(given: readonly string[]): string {
  const taken = new Set(given);
  let index = 0;
  while (taken.has(studentPseudonym(index))) index += 1;
  return studentPseudonym(index);
}
