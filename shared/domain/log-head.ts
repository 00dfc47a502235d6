/** @file A head of the audit log as it is printed and typed: the anchor outside the database that a later state is compared with. */
import { z } from 'zod';
import { Instant, Sha256 } from './text.ts';

/** Place and hash of one event. The epoch counts the restores, for after one the same number may name another event. */
export const LogHead = z.object({ epoch: z.int().min(1), number: z.int().min(1), hash: Sha256 });
export type LogHead = z.infer<typeof LogHead>;

/** Reads `EPOCH:NUMBER:HASH`. The hash may be broken into groups, as documents print it. Null for anything else. */
export function parseLogHead(typed: string): LogHead | null {
  const match = /^\s*(\d{1,9})\s*:\s*(\d{1,15})\s*:([0-9a-fA-F\s]+)$/.exec(typed);
  if (match === null) return null;
  const [, epoch = '', number = '', hash = ''] = match;
  const head = LogHead.safeParse({ epoch: Number(epoch), number: Number(number), hash: hash.replace(/\s/g, '').toLowerCase() });
  return head.success ? head.data : null;
}

/**
 * leads-there: the log holds that event with that hash. rolled-back: it ends before it. parted: another event stands in its place.
 * lost-by-restore: the log was restored from a backup that was older than the head; `restore` is the event that did so.
 */
export const HeadComparison = z.object({
  outcome: z.enum(['leads-there', 'rolled-back', 'parted', 'lost-by-restore']),
  /** When the event was recorded, where the log leads to it. A claim of this machine's clock. */
  at: Instant.nullable(),
  present: LogHead,
  restore: z.object({ at: Instant, number: z.int(), fromNumber: z.int() }).nullable(),
});
export type HeadComparison = z.infer<typeof HeadComparison>;
