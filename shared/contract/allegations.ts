/** @file Allegations, suggested clauses with reasons, and elements with pins. */
import { z } from 'zod';
import { Allegation, AllegationClause, ElementState, Pin, SuggestionRole } from '../domain/allegations.ts';
import { BasedOn } from '../domain/based-on.ts';
import { ConductFacts } from '../domain/conduct-facts.ts';
import { FuzzyDate } from '../domain/fuzzy-date.ts';
import { AllegationClauseId, AllegationId, CaseId, ClauseId, ElementId } from '../domain/ids.ts';
import { Clause } from '../domain/policy.ts';
import { OptionalProse, Prose } from '../domain/text.ts';
import { base } from './base.ts';

export const ClauseSuggestion = z.object({
  clause: Clause,
  shortLabel: z.string(),
  role: SuggestionRole,
  reasons: z.array(z.string()).min(1),
  isAdded: z.boolean(),
});
export type ClauseSuggestion = z.infer<typeof ClauseSuggestion>;

export const allegationsContract = {
  list: base.input(z.object({ caseId: CaseId })).output(z.array(Allegation)),
  record: base.input(z.object({ caseId: CaseId, statement: Prose, conductDate: FuzzyDate, conductFacts: ConductFacts })).output(Allegation),
  amend: base
    .input(
      z.object({
        allegationId: AllegationId,
        statement: Prose,
        conductDate: FuzzyDate,
        conductFacts: ConductFacts,
        basedOn: BasedOn.optional(),
      }),
    )
    .output(Allegation),
  suggestions: base
    .input(z.object({ allegationId: AllegationId }))
    .output(z.object({ explanation: z.string(), suggestions: z.array(ClauseSuggestion) })),
  /** Every clause of the versions in force, for choosing by hand. */
  clausesInForce: base
    .input(z.object({ allegationId: AllegationId }))
    .output(z.array(z.object({ clause: Clause, shortLabel: z.string() }))),
  /** `reason` is the suggestion's, or typed by hand where the clause was not suggested. */
  addClause: base.input(z.object({ allegationId: AllegationId, clauseId: ClauseId, reason: Prose })).output(AllegationClause),
  removeClause: base.input(z.object({ allegationClauseId: AllegationClauseId, reason: Prose })).output(Allegation),
  /** Puts back a clause that was removed, with its assessments and pins. */
  restoreClause: base.input(z.object({ allegationClauseId: AllegationClauseId })).output(AllegationClause),
  /** Established and not established need a reason; not reached needs one too. `pins` replaces the pins of this element. */
  assessElement: base
    .input(
      z.object({
        allegationClauseId: AllegationClauseId,
        elementId: ElementId,
        state: ElementState,
        reason: OptionalProse,
        pins: z.array(Pin).max(100),
        basedOn: BasedOn.optional(),
      }),
    )
    .output(AllegationClause),
};
