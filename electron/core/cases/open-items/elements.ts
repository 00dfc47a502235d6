/** @file Open items of elements: what is not assessed, and what the pins do not bear out. */
import type { Allegation, AllegationClause, ElementAssessment } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import { allegationName, inBrief, type OpenItemRule } from './case-snapshot.ts';

export const elementItems: OpenItemRule = ({ allegations }) =>
  allegations.flatMap((allegation) =>
    allegation.clauses.flatMap((charged) => [
      ...charged.elements.flatMap((element) => elementItem(allegation, charged, element)),
      ...oneSided(allegation, charged),
    ]),
  );

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
  if (state === 'established' && pins.length === 0) return { says: 'is established without evidence pinned to it.', blocks: 'nothing' };
  if (state === 'established' && !sides.has('for'))
    return { says: 'is established, but all that is pinned to it speaks against it.', blocks: 'nothing' };
  if (state === 'not-established' && pins.length > 0 && !sides.has('against')) {
    return { says: 'is not established, but all that is pinned to it speaks for it.', blocks: 'nothing' };
  }
  return null;
}

/** One line a clause and not one an element: evidence on one side is common, and a reader asks what was looked for on the other. */
function oneSided(allegation: Allegation, charged: AllegationClause): OpenItem[] {
  const sides = new Set(charged.elements.flatMap((element) => element.pins.map((pin) => pin.side)));
  const [side] = sides;
  if (sides.size !== 1 || side === undefined) return [];
  const missing = side === 'for' ? 'against' : 'for';
  return [
    {
      key: `one-sided-${charged.id}`,
      tab: 'allegations',
      anchor: anchors.clause(charged.id),
      text: `${allegationName(allegation)}, ${charged.shortLabel}: nothing is pinned ${missing} it. Pin what there is, or say in the finding what was looked for.`,
      blocks: 'nothing',
    },
  ];
}
