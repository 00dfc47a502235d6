/** @file Backup and restore. Progress and cancelling go through the long task; the calls here end when the work has ended. */
import { z } from 'zod';
import { BackupPlan, BackupReminder, Snapshot, SnapshotId } from '../domain/backup.ts';
import { ErrorCode } from '../domain/errors.ts';
import { Instant, Sha256 } from '../domain/text.ts';
import { base } from './base.ts';

/** A path as typed or chosen. */
const Path = z.string().trim().min(1, 'Enter a folder.').max(1000);

export const BackupOverview = z.object({
  plan: BackupPlan.nullable(),
  /** The signed-in person may change the plan. */
  mayChangePlan: z.boolean(),
  /** `unchosen` without a plan. */
  placeState: z.enum(['unchosen', 'there', 'missing']),
  /** Of the newest snapshot on another drive that was read back. */
  lastBackupAt: Instant.nullable(),
  /** When the next one is due; null where there is neither schedule nor backup. */
  dueAt: Instant.nullable(),
  reminder: BackupReminder,
  /** Why the last try by itself came to nothing; null since the last good one. */
  lastRefusal: ErrorCode.nullable(),
});
export type BackupOverview = z.infer<typeof BackupOverview>;

/** What would become of a place: how much fits, and whether it counts. */
export const PlaceReport = z.object({ isSeparateVolume: z.boolean(), freeBytes: z.number().min(0) });
export type PlaceReport = z.infer<typeof PlaceReport>;

export const SnapshotCheck = z.object({
  snapshot: Snapshot,
  /** Empty when every file is as it was recorded. `subject` is a file of the backup by its name there. */
  problems: z.array(z.object({ subject: z.string(), problem: z.string() })),
});
export type SnapshotCheck = z.infer<typeof SnapshotCheck>;

/** What a backup folder says of itself. Nothing of it is proven before its passphrase was given. */
export const FoundBackup = z.object({
  /** The `.backup` folder. */
  folder: z.string(),
  casebookName: z.string(),
  snapshots: z.array(
    z.object({
      name: z.string(),
      madeAt: Instant,
      bytes: z.number().min(0),
      people: z.array(z.object({ loginName: z.string(), displayName: z.string() })),
    }),
  ),
  /** Backups in it that cannot be read at all. */
  damagedCount: z.number().int(),
});
export type FoundBackup = z.infer<typeof FoundBackup>;

/** Whose passphrase of that time opens it, or one of the recovery codes of that time. */
const RestoreKey = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), loginName: z.string().max(200), passphrase: z.string().min(1).max(1024) }),
  z.object({ kind: z.literal('recovery-code'), code: z.string().min(1).max(200) }),
]);

export const backupContract = {
  overview: base.output(BackupOverview),
  /** @throws BACKUP_PLACE_REFUSED with the reason, FOLDER_MISSING, FOLDER_READ_ONLY */
  tryPlace: base.input(z.object({ place: Path })).output(PlaceReport),
  /** Administrators alone. `place` is an existing folder in which `Name.backup` is made. */
  setPlan: base.input(z.object({ place: Path, everyDays: BackupPlan.shape.everyDays })).output(BackupOverview),
  /** Newest first, from the record and from the place. */
  list: base.output(z.array(Snapshot)),
  /** Makes one now, reads it back, then thins older ones out; `removed` counts those. */
  now: base.output(z.object({ snapshot: Snapshot, removed: z.number().int() })),
  /** Reads every file of one again. */
  verify: base.input(z.object({ snapshotId: SnapshotId })).output(SnapshotCheck),
  /** What lies in a target folder, or in the `.backup` folder itself. Needs no open casebook. */
  look: base.input(z.object({ folder: Path })).output(z.array(FoundBackup)),
  /**
   * Restores into a folder that is absent or empty: itself when its name ends in .casebook, else `Name.casebook` in it. Everything is checked
   * before anything is made. Needs no open casebook and touches none.
   */
  restore: base
    .input(z.object({ folder: Path, snapshot: z.string().max(100), into: Path, key: RestoreKey }))
    .output(z.object({ folder: z.string(), madeAt: Instant, epoch: z.number().int(), headNumber: z.number().int(), headHash: Sha256 })),
};
