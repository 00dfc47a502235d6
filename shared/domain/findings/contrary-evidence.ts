/** @file Which elements have evidence against the way they were assessed, so that a finding says a word on each. Pure. */
import type { AllegationClause, ElementAssessment } from '../allegations.ts';
import type { Bearing } from '../facts/facts.ts';

/** How a fact bears on an element. */
export type BearingOnElement = { allegationClauseId: string; elementId: string; bearing: Bearing };

/** An element that the evidence is not of one mind on: established with something against it, or not established with something for it. */
export function hasContraryEvidence(
  { id }: Pick<AllegationClause, 'id'>,
  element: ElementAssessment,
  bearings: readonly BearingOnElement[] = [],
): boolean {
  const contrary = { established: ['against', 'contradicts'], 'not-established': ['for', 'supports'] }[element.state as string];
  if (contrary === undefined) return false;
  if (element.pins.some(({ side }) => contrary.includes(side))) return true;
  return bearings.some(
    ({ allegationClauseId, elementId, bearing }) =>
      allegationClauseId === id && elementId === element.elementId && contrary.includes(bearing),
  );
}

/** Whether a text says anything: a dash or a full stop does not. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
