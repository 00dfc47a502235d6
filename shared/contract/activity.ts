/** @file The audit log, as read. */
import { z } from 'zod';
import { CaseId } from '../domain/ids.ts';
import { Instant, Sha256 } from '../domain/text.ts';
import { base } from './base.ts';

export const ActivityEntry = z.object({
  number: z.number().int(),
  at: Instant,
  by: z.string(),
  type: z.string(),
  sentence: z.string(),
  caseNumber: z.string().nullable(),
  hash: Sha256,
  /** A court had its content removed: the sentence says so and the chain still holds. */
  isRemoved: z.boolean(),
  /** Recorded at an earlier time than the event before it: the clock was set back. The number, not the time, tells the order. */
  isBeforePrevious: z.boolean(),
});
export type ActivityEntry = z.infer<typeof ActivityEntry>;

export const activityContract = {
  /** Newest first. `before` is an event number to go on from. */
  list: base
    .input(z.object({ caseId: CaseId.nullable(), before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }))
    .output(z.object({ entries: z.array(ActivityEntry), hasMore: z.boolean() })),
  /** Recomputes the whole chain and checks every signed head and the database's own guards: long work. */
  verify: base.output(z.object({ isSound: z.boolean(), eventCount: z.number().int(), headHash: Sha256, problem: z.string() })),
};
