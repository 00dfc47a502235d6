/** @file Text as the list of cases searches it: case and accents do not matter, so "jose" finds "José". */

/** Lower case, without marks on letters. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words to look for, folded; no words find everything. */
export function searchWords(typed: string): string[] {
  return foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
}
