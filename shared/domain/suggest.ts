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

/** Values of one field of the facts, as their labels read. */
export type NamedFact = { field: keyof ConductFacts; values: string[] };

/** A reason as `reasonOf` writes it; no rule and no label has brackets of its own. */
const SUGGESTED = /[^()]+ \(([^()]+)\)\.(?: |$)/y;

/**
 * The facts that a suggestion's reasons name, in their order and without repeats, however the rules are worded by now; null where these are a
 * person's own words.
 */
export function factsInReason(reason: string): { facts: NamedFact[]; isGuideline: boolean } | null {
  const isGuideline = reason.endsWith(` ${guidelineCaution}`);
  const told = isGuideline ? reason.slice(0, -guidelineCaution.length - 1) : reason;
  const found = new Map<keyof ConductFacts, Set<string>>();
  let end = 0;
  while (end < told.length) {
    SUGGESTED.lastIndex = end;
    const match = SUGGESTED.exec(told);
    if (match === null) return null;
    for (const part of (match[1] ?? '').split('; ')) {
      const fact = namedFact(part);
      if (fact === null) return null;
      found.set(fact.field, new Set([...(found.get(fact.field) ?? []), ...fact.values]));
    }
    end = SUGGESTED.lastIndex;
  }
  if (found.size === 0) return null;
  return { facts: [...found].map(([field, values]) => ({ field, values: [...values] })), isGuideline };
}

/** "content: Student work, A student’s name"; null for anything that the vocabulary does not say so. */
function namedFact(part: string): NamedFact | null {
  const fields = Object.keys(conductVocabulary) as (keyof ConductFacts)[];
  const field = fields.find((candidate) => part.startsWith(`${conductVocabulary[candidate].name}: `));
  if (field === undefined) return null;
  const labels: string[] = Object.values(conductVocabulary[field].values);
  const values: string[] = [];
  let rest = part.slice(conductVocabulary[field].name.length + 2);
  while (rest !== '') {
    const label = labels.find((candidate) => rest === candidate || rest.startsWith(`${candidate}, `));
    if (label === undefined) return null;
    values.push(label);
    rest = rest.slice(label.length + 2);
  }
  return values.length === 0 ? null : { field, values };
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
