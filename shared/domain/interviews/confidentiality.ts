/**
 * @file What may be asked to stay between those present. Invariant: the wording of this application is narrow, ends, and leaves open whom the person
 * may always speak to; an order that says more limits speech to come (192 F.3d 742).
 */

/** The narrow request. For the district's attorney to approve before it is used. */
export const STANDARD_CONFIDENTIALITY =
  'Until the interviews in this matter are done, we ask you not to discuss the questions and answers of today with anybody who may be interviewed. ' +
  'You may at any time speak with your union, a lawyer, a government agency, your spouse or partner, your doctor or clergy, and with colleagues about ' +
  'pay, hours and working conditions. You may tell what you yourself saw and did. Please do not change or delete anything that has to do with this ' +
  'matter, and do not act against anybody because they took part.';

const carveOuts: readonly (readonly [name: string, found: RegExp])[] = [
  ['an end', /\buntil\b|\bwhile\b|\bends?\b/i],
  ['the union', /\bunion\b|\bassociation\b|\brepresentative\b/i],
  ['a lawyer', /\blawyer\b|\battorney\b|\bcounsel\b/i],
  ['an agency', /\bagenc(?:y|ies)\b|\bgovernment\b/i],
  ['spouse or clergy', /\bspouse\b|\bpartner\b|\bclergy\b/i],
  ['working conditions among colleagues', /\bworking conditions\b|\bconcerted\b/i],
];

/** What a wording does not name among the things that such a request must leave open. It finds words, and does not judge them. */
export function missingCarveOuts(text: string): string[] {
  return carveOuts.filter(([, found]) => !found.test(text)).map(([name]) => name);
}
