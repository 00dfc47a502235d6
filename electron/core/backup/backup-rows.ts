/** @file Rows of backups: where they go, and each that was read back as good. */

/** The one plan, `id` 1. `place` is an absolute folder of this machine; `every_days` null means by hand only. */
export type BackupPlanRow = { id: number; place: string; every_days: number | null; is_separate_volume: number; changed_at: string };

/**
 * A snapshot. `place` is the folder that the plan named, `folder` the name of the snapshot's own; `slot_ids` is a JSON list of the key slots whose
 * secrets opened the casebook then; `manifest_sha256` is the digest of its manifest file; `is_sound` is what the last check found; `removed_at` is
 * set once it was thinned out.
 */
export type BackupRow = {
  id: string;
  place: string;
  folder: string;
  made_at: string;
  is_separate_volume: number;
  head_number: number;
  head_hash: string;
  key_number: number;
  slot_ids: string;
  bytes: number;
  manifest_sha256: string;
  checked_at: string;
  is_sound: number;
  removed_at: string | null;
};

export type BackupTables = { backup_plan: BackupPlanRow; backup: BackupRow };
