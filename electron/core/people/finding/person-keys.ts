/** @file By what a person is found again. Pure. Invariant: nothing of a student ever becomes a key. */
import { foldText } from '../../cases/search-text.ts';
import type { PersonKeyRow } from '../people-rows.ts';

export type PersonKey = Pick<PersonKeyRow, 'kind' | 'key'>;

const TITLES = new Set(['dr', 'mr', 'mrs', 'ms', 'miss', 'mx', 'prof', 'professor', 'coach']);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** The words of a name, folded, the given name first: "Whitlock, Dana" gives "dana" and "whitlock". Titles and suffixes are left out. */
export function nameWords(name: string): string[] {
  const [before = '', ...after] = foldText(name).split(',');
  const ordered = after.length === 0 ? before : `${after.join(' ')} ${before}`;
  const words = ordered.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !SUFFIXES.has(word));
  const untitled = words.filter((word) => !TITLES.has(word));
  return untitled.length === 0 ? words : untitled;
}

/** Last name and first initial, "whitlock d"; a single word stands for itself. Empty where there is no name. */
export function shortName(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  const first = words.length > 1 ? words[0]?.charAt(0) : undefined;
  return first === undefined ? last : `${last} ${first}`;
}

/** An account as it is compared: folded, without spaces and the sign before it. */
export function foldedAccount(account: string): string {
  return foldText(account).replaceAll(/\s+/g, '').replace(/^@+/, '');
}

/** Every key of somebody with this name and this account; either may be empty. */
export function personKeys(name: string, account: string): PersonKey[] {
  const words = nameWords(name);
  const keys: PersonKey[] = [...new Set(words)].map((key) => ({ kind: 'word', key }));
  const short = shortName(words);
  if (short !== '') keys.push({ kind: 'name', key: short });
  const folded = foldedAccount(account);
  if (folded !== '') keys.push({ kind: 'account', key: folded });
  return keys;
}
