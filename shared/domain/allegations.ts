/** @file Allegation → clause → element → pin to an exhibit. */
import { z } from 'zod';
import { Standing } from './based-on.ts';
import { ConductFacts } from './conduct-facts.ts';
import { FuzzyDate } from './fuzzy-date.ts';
import { AllegationClauseId, AllegationId, CaseId, ElementId, ExhibitId } from './ids.ts';
import { Clause, ElementKind, VersionSummary } from './policy.ts';
import { Instant, OptionalLine, OptionalProse } from './text.ts';
import { Topic } from './topics.ts';

export const ElementState = z.enum(['not-assessed', 'established', 'not-established', 'not-reached']);
export type ElementState = z.infer<typeof ElementState>;

/** Where in an exhibit the pin stands: "p. 1", "00:01:12", "line 4". Free text, because a court reads it as such. */
export const Pin = z.object({ exhibitId: ExhibitId, side: z.enum(['for', 'against']), locator: OptionalLine, note: OptionalProse });
export type Pin = z.infer<typeof Pin>;

export const ElementAssessment = z.object({
  elementId: ElementId,
  kind: ElementKind,
  text: z.string(),
  state: ElementState,
  reason: z.string(),
  pins: z.array(Pin),
  assessedBy: z.string().nullable(),
  assessedAt: Instant.nullable(),
  /** The entry in use, pins put to an element that nobody has assessed too; null where there is none. */
  standing: Standing.nullable().optional(),
});
export type ElementAssessment = z.infer<typeof ElementAssessment>;

export const AllegationClause = z.object({
  id: AllegationClauseId,
  clause: Clause,
  shortLabel: z.string(),
  /** In one's own words, or as a suggestion put it: `factsInReason` tells which. */
  addedBecause: z.string(),
  addedBy: z.string(),
  elements: z.array(ElementAssessment),
});
export type AllegationClause = z.infer<typeof AllegationClause>;

export const Allegation = z.object({
  id: AllegationId,
  caseId: CaseId,
  position: z.number().int(),
  statement: z.string(),
  conductDate: FuzzyDate,
  conductFacts: ConductFacts,
  /** Every adopted version whose days in force meet the conduct date; two when the date spans a change. */
  versionsInForce: z.array(VersionSummary),
  clauses: z.array(AllegationClause),
  /** The wording in use. */
  standing: Standing.optional(),
});
export type Allegation = z.infer<typeof Allegation>;

/** `may-apply`: a clause that the facts touch; `may-excuse`: a permission. The investigator decides; nothing is scored. */
export const SuggestionRole = z.enum(['may-apply', 'may-excuse']);
export type SuggestionRole = z.infer<typeof SuggestionRole>;
export const TopicSuggestion = z.object({ topic: Topic, role: SuggestionRole, reasons: z.array(z.string()).min(1) });
export type TopicSuggestion = z.infer<typeof TopicSuggestion>;
