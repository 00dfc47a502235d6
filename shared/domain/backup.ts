/** @file Backups of a casebook: where, how often, which there are. Invariant: a snapshot counts only when all of it was read back. */
import { z } from 'zod';
import { Instant, Sha256 } from './text.ts';

export const SnapshotId = z
  .string()
  .regex(/^[0-9a-f]{32}$/, 'An id is 32 hexadecimal digits.')
  .brand<'SnapshotId'>();
export type SnapshotId = z.infer<typeof SnapshotId>;

/** All of the newest this many snapshots are kept, and of the older ones the first of each month. */
export const SNAPSHOTS_KEPT = 14;

/** Days without a backup on another drive after which the window reminds, where no schedule says otherwise. */
export const REMIND_AFTER_DAYS = 7;

/**
 * good: it is where it was put, as it was recorded; drive-missing: its place is not there now; missing: the place is there and it is not;
 * damaged: the last check found it altered or incomplete; unrecorded: it lies in the place, and this casebook has no record of it.
 */
export const SnapshotState = z.enum(['good', 'drive-missing', 'missing', 'damaged', 'unrecorded']);
export type SnapshotState = z.infer<typeof SnapshotState>;

/** One backup. `name` is its folder's; `bytes` counts every file it needs, also those it shares with others. */
export const Snapshot = z.object({
  id: SnapshotId,
  name: z.string(),
  madeAt: Instant,
  place: z.string(),
  bytes: z.number().int().min(0),
  /** Last number of the audit log in it, and that event's hash. */
  headNumber: z.number().int().min(1),
  headHash: Sha256,
  keyNumber: z.number().int().min(1),
  /** On the drive of the casebook itself a snapshot does not count as a backup: one fault takes both. */
  isSeparateVolume: z.boolean(),
  state: SnapshotState,
  /** When all of it was last read back. */
  checkedAt: Instant,
});
export type Snapshot = z.infer<typeof Snapshot>;

/** Where backups go and how often one is made by itself; `everyDays` null makes them by hand only. */
export const BackupPlan = z.object({
  place: z.string(),
  everyDays: z.number().int().min(1).max(90).nullable(),
  isSeparateVolume: z.boolean(),
});
export type BackupPlan = z.infer<typeof BackupPlan>;

/**
 * What the frame says, the weightiest first. none: nothing to say; no-plan: no place was chosen; drive-missing: one is due and its place is not
 * there; failed: the last try by itself came to nothing; same-volume: they all lie on the casebook's own drive; overdue: one is due.
 */
export const BackupReminder = z.enum(['none', 'no-plan', 'drive-missing', 'failed', 'same-volume', 'overdue']);
export type BackupReminder = z.infer<typeof BackupReminder>;
