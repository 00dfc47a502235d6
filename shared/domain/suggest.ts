/** @file Suggestions: conduct facts → topics → clauses of a version, each with its reasons. The investigator decides. */
import type { SuggestionRole, TopicSuggestion } from './allegations.ts';
import type { ConductFacts } from './conduct-facts.ts';
import { conductVocabulary } from './conduct-labels.ts';
import type { ClauseKind } from './policy.ts';
import { evaluatePredicate } from './predicate.ts';
import type { SuggestionRule } from './suggestion-rules/suggestion-rule.ts';
import { suggestionRules } from './suggestion-rules.ts';
import type { Topic } from './topics.ts';

/** Said with every guideline: its breach alone is no breach of the policy. */
const guidelineCaution =
  'This is a guideline, which is advice and not a rule: where nothing else applies, a hold comes before any corrective action.';

/** Kinds that an allegation can never rest on. */
const neverSuggested: readonly ClauseKind[] = ['definition', 'statement', 'administrative-duty'];

/** The rule's reason with the facts that made it hold, or null where it does not fire. */
function reasonOf(rule: SuggestionRule, facts: ConductFacts): string | null {
  const { outcome, because } = evaluatePredicate(rule.when, facts, conductVocabulary);
  if (outcome !== 'holds') return null;
  if (rule.unless && evaluatePredicate(rule.unless, facts, conductVocabulary).outcome === 'holds') return null;
  return `${rule.reason} (${because.join('; ')}).`;
}

/** The topics that the facts touch, in the order of the rules; several rules for one topic give it several reasons. */
export function suggestTopics(facts: ConductFacts): TopicSuggestion[] {
  const found = new Map<Topic, TopicSuggestion>();
  for (const rule of suggestionRules) {
    const reason = reasonOf(rule, facts);
    if (reason === null) continue;
    const earlier = found.get(rule.topic);
    if (earlier) earlier.reasons.push(reason);
    else found.set(rule.topic, { topic: rule.topic, role: rule.role, reasons: [reason] });
  }
  return [...found.values()];
}

export type SuggestedClause<Entry> = { clause: Entry; role: SuggestionRole; reasons: string[] };

/**
 * The clauses of a version that the facts touch, in the order given. A permission comes up as `may-excuse`, everything else as
 * `may-apply`; a guideline says that it is advice. Definitions, statements and duties of the administration never come up.
 */
export function suggestClauses<Entry extends { kind: ClauseKind; topics: readonly Topic[] }>(
  facts: ConductFacts,
  clauses: readonly Entry[],
): SuggestedClause<Entry>[] {
  const suggestions = suggestTopics(facts);
  return clauses.flatMap((clause) => {
    if (neverSuggested.includes(clause.kind)) return [];
    const role: SuggestionRole = clause.kind === 'permission' ? 'may-excuse' : 'may-apply';
    const matching = suggestions.filter((suggestion) => suggestion.role === role && clause.topics.includes(suggestion.topic));
    const reasons = [...new Set(matching.flatMap((suggestion) => suggestion.reasons))];
    if (reasons.length === 0) return [];
    return [{ clause, role, reasons: clause.kind === 'guideline' ? [...reasons, guidelineCaution] : reasons }];
  });
}
