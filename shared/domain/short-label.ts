/** @file How clauses and versions are named in a line: "5:125 §6"; "5:125, adopted Sep 29, 2014, revised Dec 16, 2019". */
import { formatCivilDate } from './format-date.ts';
import type { CivilDate } from './text.ts';

/** What stands before a number, by a word of the label path's first part; the section that lists employees' duties has none. */
const prefixes: readonly [needle: string, prefix: string][] = [
  ['superintendent', 'Supt. '],
  ['guideline', 'Guideline '],
];

/** Words kept of an unnumbered paragraph's last label. */
const keptWords = 4;

/** The trailing numbers and letters of a label path as one: `["…", "3", "a"]` is 3a, `["…", "3", "1"]` is 3.1; empty for a paragraph. */
function trailingNumber(labelPath: readonly string[]): string {
  const start = labelPath.findLastIndex((part) => !/^(\d+|[a-z])$/.test(part)) + 1;
  return labelPath.slice(start).reduce((number, part) => `${number}${number !== '' && /^\d/.test(part) ? '.' : ''}${part}`, '');
}

/**
 * Short name of a clause: `5:125 §6` for a numbered item, `5:125 Supt. 3a` for a numbered duty, `5:125 Guideline 4`, and for a paragraph
 * without a number the first words of its label: `5:125 “Approved accounts”`. `code` is the instrument's, such as `5:125`.
 */
export function shortLabel(code: string, labelPath: readonly string[]): string {
  const number = trailingNumber(labelPath);
  const section = labelPath[0]?.toLowerCase() ?? '';
  const prefix = prefixes.find(([needle]) => section.includes(needle))?.[1] ?? '§';
  if (number !== '') return `${code} ${prefix}${number}`;
  const words = (labelPath.at(-1) ?? '').split(/\s+/);
  const kept = words.slice(0, keptWords).join(' ');
  return `${code} “${kept}${words.length > keptWords ? '…' : ''}”`;
}

/** The band "5:125, adopted Sep 29, 2014, revised Dec 16, 2019": the last revision only. */
export function versionLabel(version: { code: string; adoptedOn: CivilDate; revisedOn: readonly CivilDate[] }): string {
  const revised = [...version.revisedOn].sort().at(-1);
  const adopted = `${version.code}, adopted ${formatCivilDate(version.adoptedOn)}`;
  return revised === undefined ? adopted : `${adopted}, revised ${formatCivilDate(revised)}`;
}
