/** @file Which element of which clause a text is about. */
import type { Allegation } from '#shared/domain/allegations.ts';
import { type BearingOnElement, hasContraryEvidence } from '#shared/domain/findings/contrary-evidence.ts';
import type { AllegationClauseId, ElementId } from '#shared/domain/ids.ts';

export type ElementPlace = { allegationClauseId: AllegationClauseId; elementId: ElementId };

/** As a key of what is typed on the element. */
export const elementKey = ({ allegationClauseId, elementId }: ElementPlace): string => `${allegationClauseId}-${elementId}`;

/** Every element of every clause charged, in order. */
export function elementsOf({ clauses }: Allegation): ElementPlace[] {
  return clauses.flatMap((charged) => charged.elements.map(({ elementId }) => ({ allegationClauseId: charged.id, elementId })));
}

/** Those with evidence against how they were assessed. */
export function disputedElements({ clauses }: Allegation, bearings: readonly BearingOnElement[]): ElementPlace[] {
  return clauses.flatMap((charged) =>
    charged.elements
      .filter((element) => hasContraryEvidence(charged, element, bearings))
      .map(({ elementId }) => ({ allegationClauseId: charged.id, elementId })),
  );
}
