/** @file Holds that the provenance of an item opens. Invariant: an item that is about nobody’s private activity opens none. */
import type { Provenance } from '../evidence.ts';
import type { HoldKind } from '../holds.ts';

export type EvidenceCause = { key: string; kind: HoldKind; because: string };

/**
 * What the way in which an item was come by, and the basis on which it is kept, give cause for. `isOffDuty`: the conduct of some allegation of the case lies
 * outside work time.
 */
export function holdsFromProvenance(
  { howObtained, personnelFileBasis }: Pick<Provenance, 'howObtained' | 'personnelFileBasis'>,
  isOffDuty: boolean,
): EvidenceCause[] {
  if (personnelFileBasis === 'not-about-private-activity') return [];
  const causes: EvidenceCause[] = [];
  if (howObtained === 'answer-to-neutral-question') {
    causes.push({
      key: 'answer',
      kind: 'evidence-provenance',
      because: 'it came as the answer to a question: whose access it was and whether anybody was pressed is to be said (18 U.S.C. 2701).',
    });
  }
  // What the employee supplied or allowed in writing was not got by asking for it.
  if (howObtained === 'from-respondent' && personnelFileBasis !== 'supplied-by-employee') {
    causes.push({
      key: 'from-respondent',
      kind: 'content-request',
      because: 'it came from the respondent: whether it was asked for, which item and for which purpose is to be said (820 ILCS 55/10).',
    });
  }
  if (personnelFileBasis === 'not-yet-decided' && isOffDuty) {
    causes.push({
      key: 'basis',
      kind: 'personnel-file-limit',
      because: 'the conduct was off duty, and why a record of it may be kept is not decided (820 ILCS 40/9).',
    });
  }
  return causes;
}
