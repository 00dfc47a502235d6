/** @file Conduct facts → topics, as data: every rule, in the order in which suggestions are listed. */
import { channelRules } from './suggestion-rules/channel-rules.ts';
import { conductRules } from './suggestion-rules/conduct-rules.ts';
import { excuseRules } from './suggestion-rules/excuse-rules.ts';
import { informationRules } from './suggestion-rules/information-rules.ts';
import type { SuggestionRule } from './suggestion-rules/suggestion-rule.ts';
import { workAndEffectRules } from './suggestion-rules/work-and-effect-rules.ts';

export const suggestionRules: readonly SuggestionRule[] = [
  ...channelRules,
  ...informationRules,
  ...conductRules,
  ...workAndEffectRules,
  ...excuseRules,
];
