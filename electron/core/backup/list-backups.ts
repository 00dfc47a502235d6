/** @file The backups of a casebook, from its own record and from the place where they lie. */
import { type Snapshot, SnapshotId, type SnapshotState } from '#shared/domain/backup.ts';
import type { OpenCasebook } from '../casebook/open-casebook.ts';
import { readPlan, selectBackups } from './backup-queries.ts';
import type { BackupRow } from './backup-rows.ts';
import { backupFolderIn, snapshotIdOf } from './folder/backup-folder.ts';
import { isPlaceThere } from './folder/backup-place.ts';
import { readShelf, type Shelved } from './folder/left-overs.ts';

/** A row as the window shows it. */
export function toSnapshot(row: BackupRow, state: SnapshotState): Snapshot {
  return {
    id: SnapshotId.parse(row.id),
    name: row.folder,
    madeAt: row.made_at,
    place: row.place,
    bytes: row.bytes,
    headNumber: row.head_number,
    headHash: row.head_hash,
    keyNumber: row.key_number,
    isSeparateVolume: row.is_separate_volume === 1,
    state,
    checkedAt: row.checked_at,
  };
}

function stateOf(row: BackupRow, shelf: ReadonlyMap<string, Shelved> | null): SnapshotState {
  if (shelf === null) return 'drive-missing';
  const shelved = shelf.get(row.folder);
  if (shelved === undefined) return 'missing';
  return row.is_sound === 1 && shelved.sha256 === row.manifest_sha256 ? 'good' : 'damaged';
}

/** What lies in the place and is on nobody's record: of a copy of this casebook, or one that was put back from an earlier time. */
function unrecorded(shelved: Shelved, place: string, casebookId: string): Snapshot[] {
  const { manifest, name } = shelved;
  if (manifest === null || manifest === 'unreadable' || manifest.casebookId !== casebookId) return [];
  const { head, madeAt, keyNumber, files } = manifest;
  return [
    {
      id: SnapshotId.parse(snapshotIdOf(name)),
      name,
      madeAt,
      place,
      bytes: files.reduce((sum, { size }) => sum + size, 0),
      headNumber: head.number,
      headHash: head.hash,
      keyNumber,
      isSeparateVolume: false,
      state: 'unrecorded',
      checkedAt: madeAt,
    },
  ];
}

/**
 * Newest first. Whether a snapshot is still what it was is told by its manifest alone here; `verifySnapshot` reads it all.
 * @throws DomainError STORAGE_FAILED when a place that is there cannot be read
 */
export async function listBackups(casebook: OpenCasebook): Promise<Snapshot[]> {
  const { read } = casebook.context.unitOfWork;
  const rows = await selectBackups(read);
  const plan = await readPlan(read);
  const places = new Set([...rows.map((row) => row.place), ...(plan === undefined ? [] : [plan.place])]);
  const listed: Snapshot[] = [];
  for (const place of places) {
    const shelf = (await isPlaceThere(place)) ? await readShelf(backupFolderIn(place, casebook.header.name)) : null;
    const byName = shelf === null ? null : new Map(shelf.map((shelved) => [shelved.name, shelved]));
    const here = rows.filter((row) => row.place === place);
    listed.push(...here.map((row) => toSnapshot(row, stateOf(row, byName))));
    const known = new Set(here.map((row) => row.folder));
    listed.push(
      ...(shelf ?? []).filter(({ name }) => !known.has(name)).flatMap((one) => unrecorded(one, place, casebook.header.casebookId)),
    );
  }
  return listed.sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
}
