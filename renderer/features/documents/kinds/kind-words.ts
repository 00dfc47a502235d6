/** @file What families and kinds of documents are called on the tab, and how their states read. */
import { type DocumentKind, documentKinds } from '#shared/domain/documents/kinds.ts';
import { documentStandingLabels, type KindStanding } from '#shared/domain/documents/templates/letter.ts';

type Family = (typeof documentKinds)[DocumentKind]['family'];

export const kindFamilies: readonly Family[] = ['report', 'letter', 'board', 'memo'];
export const familyLabels: Record<Family, string> = {
  report: 'Reports',
  letter: 'Letters',
  board: 'For the Board',
  memo: 'Privileged memos',
};

/** "Has 2 gaps", "Issued 3 times": the state with the number that it counts. */
export function standingInWords({ standing, gaps, issued }: KindStanding): string {
  const empty = gaps === 1 ? '1 gap' : `${gaps} gaps`;
  if (standing === 'issued') return gaps > 0 ? `Issued ${issued}, now ${empty}` : `Issued ${issued}`;
  if (standing === 'has-gaps' && gaps > 0) return `Has ${empty}`;
  return documentStandingLabels[standing];
}

/** The word for a document of this kind within a sentence and on a button: "Issue letter". */
export function nounOf(kind: DocumentKind): string {
  if (kind === 'discipline-report' || kind === 'chain-of-custody') return 'report';
  if (kind === 'board-packet') return 'packet';
  if (documentKinds[kind].family === 'letter') return 'letter';
  return documentKinds[kind].family === 'memo' ? 'memo' : 'document';
}

/** What is said above the button before the first issue. */
export function aboutIssuing(kind: DocumentKind): string {
  if (kind === 'process-log') return 'Drawn up anew each time. It leaves as a PDF; nothing is kept but the record of its leaving.';
  const noun = nounOf(kind);
  if (noun === 'memo') {
    return 'Privileged, and for counsel and those who decide alone. Issuing freezes it as a PDF of its own; no part of it is in the report.';
  }
  return `Issuing freezes the ${noun} as a PDF that cannot be changed and lists it here.`;
}
