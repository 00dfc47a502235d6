/** @file Open items of elements: what is not assessed, and what the evidence does not bear out. */
import type { Allegation, AllegationClause, ElementAssessment } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import type { Finding } from '#shared/domain/findings.ts';
import { allegationName, inBrief, type OpenItemRule } from './case-snapshot.ts';

export const elementItems: OpenItemRule = ({ allegations, findings }) =>
  allegations.flatMap((allegation) => {
    const finding = findings.find(({ allegationId }) => allegationId === allegation.id);
    return allegation.clauses.flatMap((charged) => [
      ...charged.elements.flatMap((element) => elementItem(allegation, charged, element)),
      ...oneSided(allegation, charged, finding),
    ]);
  });

function elementItem(allegation: Allegation, charged: AllegationClause, element: ElementAssessment): OpenItem[] {
  const problem = problemOf(element);
  if (problem === null) return [];
  return [
    {
      key: `element-${charged.id}-${element.elementId}`,
      tab: 'allegations',
      anchor: anchors.element(charged.id, element.elementId),
      text: `${allegationName(allegation)}, ${charged.shortLabel}: “${inBrief(element.text)}” ${problem.says}`,
      blocks: problem.blocks,
    },
  ];
}

function problemOf({ state, pins }: ElementAssessment): { says: string; blocks: OpenItem['blocks'] } | null {
  const sides = new Set(pins.map((pin) => pin.side));
  if (state === 'not-assessed') {
    return { says: pins.length === 0 ? 'is not assessed and has no evidence either way.' : 'is not assessed.', blocks: 'issue' };
  }
  if (state === 'established' && pins.length === 0)
    return { says: 'is established without evidence for or against it.', blocks: 'nothing' };
  if (state === 'established' && !sides.has('for'))
    return { says: 'is established, but all the evidence recorded speaks against it.', blocks: 'nothing' };
  if (state === 'not-established' && pins.length > 0 && !sides.has('against')) {
    return { says: 'is not established, but all the evidence recorded speaks for it.', blocks: 'nothing' };
  }
  return null;
}

/**
 * One line a clause and not one an element: evidence on one side is common, and a reader asks what was looked for on the other. A finding that
 * says which contrary evidence was considered has answered that.
 */
function oneSided(allegation: Allegation, charged: AllegationClause, finding: Finding | undefined): OpenItem[] {
  if (finding !== undefined && finding.contraryEvidence.trim() !== '') return [];
  const sides = new Set(charged.elements.flatMap((element) => element.pins.map((pin) => pin.side)));
  const [side] = sides;
  if (sides.size !== 1 || side === undefined) return [];
  const missing = side === 'for' ? 'against' : 'for';
  return [
    {
      key: `one-sided-${charged.id}`,
      tab: 'allegations',
      anchor: anchors.clause(charged.id),
      text: `${allegationName(allegation)}, ${charged.shortLabel}: there is no evidence ${missing} it. Add what there is, or say in the finding what was looked for.`,
      blocks: 'nothing',
    },
  ];
}
