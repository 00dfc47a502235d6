/** @file A rule about time as it stands for a District. */
import { z } from 'zod';
import { Instant } from '../text.ts';
import { DeadlineRule } from './rule.ts';

/** `copy` is the District's own wording, null where there was never one; one that was taken back leaves the rule as it ships. */
export const RuleInUse = DeadlineRule.extend({
  copy: z.object({ id: z.string(), reason: z.string(), by: z.string(), at: Instant, isTakenBack: z.boolean() }).nullable(),
});
export type RuleInUse = z.infer<typeof RuleInUse>;
