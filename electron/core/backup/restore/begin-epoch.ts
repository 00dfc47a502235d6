/** @file The first event of a restored casebook: a new epoch of its log. Invariant: the database holds exactly what the manifest's signed head says. */
import { join } from 'node:path';
import { DomainError } from '#shared/domain/errors.ts';
import { RESTORED } from '../../audit/event-types.ts';
import { reachesHead } from '../../audit/present-head.ts';
import { isHeadGenuine } from '../../audit/signed-heads.ts';
import { type CasebookHeader, sealHeader } from '../../casebook/casebook-header.ts';
import { writeHeader } from '../../casebook/folder/header-file.ts';
import { noteHeaderWritten } from '../../casebook/header-freshness.ts';
import { purposeKey } from '../../casebook/keys/key-derivation.ts';
import { enterEpoch, nextEpoch, personOfSlot } from '../../casebook/next-epoch.ts';
import { DATABASE_FILE } from '../../casebook/open-casebook.ts';
import { signingKeyOf, vouchForHead } from '../../casebook/vouch-for-head.ts';
import { type OpenDatabase, openDatabase } from '../../database/open-database.ts';
import { findDamagedPages, openPageFile } from '../../database/page-check.ts';
import { createUnitOfWork } from '../../database/unit-of-work.ts';
import { migrateFile } from '../../database/upgrade/bring-up-to-date.ts';
import type { Ports } from '../../ports.ts';
import { insertBackup } from '../backup-queries.ts';
import type { BackupRow } from '../backup-rows.ts';
import { bytesOf } from '../snapshot/check-snapshot.ts';
import type { OpenSnapshot } from './open-snapshot.ts';

export type Restored = { header: CasebookHeader; epoch: number };

/** Where the snapshot lies that the casebook was restored from. */
export type Origin = { place: string; isSeparateVolume: boolean };

/** The snapshot itself becomes the first backup on the restored casebook's record: no earlier one can have known of it. */
function rowOf(snapshot: OpenSnapshot, origin: Origin, at: string): BackupRow {
  const { manifest } = snapshot;
  return {
    id: manifest.snapshotId,
    place: origin.place,
    folder: snapshot.name,
    made_at: manifest.madeAt,
    is_separate_volume: origin.isSeparateVolume ? 1 : 0,
    head_number: manifest.head.number,
    head_hash: manifest.head.hash,
    key_number: manifest.keyNumber,
    slot_ids: JSON.stringify(manifest.slotIds),
    bytes: bytesOf(manifest),
    manifest_sha256: snapshot.manifestSha256,
    checked_at: at,
    is_sound: 1,
    removed_at: null,
  };
}

/** @throws DomainError BACKUP_NOT_SOUND when the log ends elsewhere than the manifest says, or another casebook signed it. */
async function assertHeadOf(database: OpenDatabase, snapshot: OpenSnapshot): Promise<void> {
  const { head } = snapshot.manifest;
  const publicKey = Buffer.from(snapshot.header.publicKey, 'base64');
  const { isReached, present } = await reachesHead(database.reader, head);
  const isOwn = publicKey.equals((await signingKeyOf(database.reader)).public_key);
  if (!isReached || present !== head.number || !isOwn || !isHeadGenuine(head, publicKey))
    throw new DomainError('BACKUP_NOT_SOUND', { reason: 'head' });
}

async function recordRestore(ports: Ports, database: OpenDatabase, snapshot: OpenSnapshot, origin: Origin): Promise<Restored> {
  const { header, manifest, slot, isByCode: isByRecoveryCode } = snapshot;
  const user = await personOfSlot(database.reader, slot.id);
  if (user === undefined) throw new DomainError('BACKUP_NOT_SOUND', { reason: 'people' });
  const epoch = await nextEpoch(database.reader);
  const at = ports.clock.now();
  const head = await createUnitOfWork(database, { actorId: user.id, epoch, clock: ports.clock }).write(async (handle, record) => {
    await enterEpoch(handle, epoch);
    await insertBackup(handle, rowOf(snapshot, origin, at.toISOString()));
    const { epoch: epochBefore, number, hash } = manifest.head;
    const from = { id: manifest.snapshotId, madeAt: manifest.madeAt };
    const payload = { fromHead: { epoch: epochBefore, number, hash }, snapshot: from, isByRecoveryCode };
    await record({ type: RESTORED, version: 1, caseId: null, payload });
    return vouchForHead(handle, { casebookId: header.casebookId, at });
  });
  const { checksum: _checksum, mac: _mac, ...rest } = header;
  const lastBackupAt = origin.isSeparateVolume ? manifest.madeAt : header.lastBackupAt;
  return { header: sealHeader({ ...rest, lastHead: head, lastBackupAt, databaseSeal: null }, snapshot.rootKey), epoch };
}

/**
 * Checks the restored database in `folder`, page by page and against the signed head, brings it to the present schema, records the restore as the first
 * event of the next epoch, and writes the header that goes with it.
 * @throws DomainError BACKUP_NOT_SOUND, NEWER_FORMAT, DISK_FULL, STORAGE_FAILED
 */
export async function beginEpoch(ports: Ports, folder: string, snapshot: OpenSnapshot, origin: Origin): Promise<Restored> {
  const file = join(folder, DATABASE_FILE);
  const key = purposeKey(snapshot.rootKey, snapshot.header.casebookId, 'due-course/v1/database');
  try {
    const pages = openPageFile(file);
    const damaged = await findDamagedPages(pages, key).finally(() => pages.close());
    if (damaged.length > 0) throw new DomainError('BACKUP_NOT_SOUND', { reason: 'database' });
    await migrateFile(file, key);
    const database = openDatabase(file, key);
    try {
      await assertHeadOf(database, snapshot);
      const restored = await recordRestore(ports, database, snapshot, origin);
      await noteHeaderWritten(database, restored.header);
      await writeHeader(folder, restored.header);
      return restored;
    } finally {
      database.close();
    }
  } finally {
    key.fill(0);
  }
}
