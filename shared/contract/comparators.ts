/** @file Comparators: what was decided in matters near the one at hand. Confidential: for the workspace and the recommendation memo alone. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { ComparatorKind, Comparators, ComparatorUse } from '../domain/comparators/comparators.ts';
import { CaseId, CorrectiveActionId } from '../domain/ids.ts';
import { OptionalLine, OptionalProse, Prose } from '../domain/text.ts';
import { base } from './base.ts';

export const comparatorsContract = {
  list: base.input(z.object({ caseId: CaseId })).output(Comparators),
  /** `undecided` takes back what was said of the matter. */
  decide: base
    .input(
      z.object({
        caseId: CaseId,
        kind: ComparatorKind,
        id: z.string().regex(/^[0-9a-f]{32}$/),
        use: ComparatorUse,
        reason: OptionalProse,
        clearedBy: OptionalLine,
        basedOn: BasedOn.optional(),
      }),
    )
    .output(Comparators),
  /** Why a level lies above those of the comparators. */
  explainHarsher: base
    .input(z.object({ caseId: CaseId, correctiveActionId: CorrectiveActionId, reason: Prose, basedOn: BasedOn.optional() }))
    .output(Comparators),
};
