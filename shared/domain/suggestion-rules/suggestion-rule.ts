/** @file The shape of a suggestion rule. Invariant: each rule has a reason in a sentence; none scores, none concludes. */
import type { SuggestionRole } from '../allegations.ts';
import type { ConductFacts } from '../conduct-facts.ts';
import type { Predicate } from '../predicate.ts';
import type { Topic } from '../topics.ts';

export type SuggestionRule = {
  topic: Topic;
  role: SuggestionRole;
  /** Must hold on what is known. */
  when: Predicate<ConductFacts>;
  /** Holds the rule back when it holds; what is not known never holds it back. */
  unless?: Predicate<ConductFacts>;
  reason: string;
};
