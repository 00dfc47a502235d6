/**
 * @file Backups that still hold what a disposal erased: which they are, and taking them away. Invariant: none goes before a sound one from after the erasing
 * was read back on another drive, and none while a litigation hold stands on any case.
 */
import type { Snapshot } from '#shared/domain/backup.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { OpenCasebook } from '../casebook/open-casebook.ts';
import { isAnyLitigationHeld } from '../holds/holds-that-stop.ts';
import type { WriteHandle } from '../service-context.ts';
import { markRemoved } from './backup-queries.ts';
import { backupFolderIn } from './folder/backup-folder.ts';
import { atPlace } from './folder/backup-place.ts';
import { listBackups } from './list-backups.ts';
import { removeSnapshot, removeUnnamedBlobs } from './thin-backups.ts';

/** Backups that end before this event of the log, on record or lying in a known place. @throws DomainError STORAGE_FAILED */
export async function backupsBefore(casebook: OpenCasebook, eventNumber: number): Promise<Snapshot[]> {
  return (await listBackups(casebook)).filter(({ headNumber }) => headNumber < eventNumber);
}

/** What is gone of them, and how it was taken away. */
export type GoneSnapshots = { removed: Snapshot[]; struck: Snapshot[] };

/**
 * Removes those that are reachable from their drives; a missing one is struck off the record where a person says how it was destroyed. The caller
 * records both through `strikeOff`.
 * @throws DomainError NOT_ALLOWED while no sound backup from after the erasing lies on another drive; LITIGATION_HOLD; BACKUP_PLACE_REFUSED, STORAGE_FAILED
 */
export async function takeAway(
  casebook: OpenCasebook,
  eventNumber: number,
  { strikeMissing }: { strikeMissing: boolean },
): Promise<GoneSnapshots> {
  if (await isAnyLitigationHeld(casebook.context.unitOfWork.read)) throw new DomainError('LITIGATION_HOLD');
  const all = await listBackups(casebook);
  if (!all.some(({ headNumber, state, isSeparateVolume }) => headNumber >= eventNumber && state === 'good' && isSeparateVolume)) {
    throw new DomainError('NOT_ALLOWED', {
      problem: 'There is no backup from after the erasing yet that was read back on another drive.',
      next: 'Make one under Settings, backups. The older ones go only once it stands.',
    });
  }
  const holding = all.filter(({ headNumber }) => headNumber < eventNumber);
  const here = holding.filter(({ state }) => state !== 'drive-missing' && state !== 'missing');
  for (const place of new Set(here.map((snapshot) => snapshot.place))) {
    const folder = backupFolderIn(place, casebook.header.name);
    await atPlace(async () => {
      for (const { name } of here.filter((snapshot) => snapshot.place === place)) await removeSnapshot(folder, name);
      await removeUnnamedBlobs(folder);
    });
  }
  const away = holding.filter((snapshot) => !here.includes(snapshot));
  return { removed: here, struck: away.filter(({ state }) => strikeMissing || state === 'missing') };
}

/** Inside the unit of work that records it: these are no longer on record. */
export async function strikeOff(handle: WriteHandle, gone: readonly Snapshot[], at: string): Promise<void> {
  const ids = gone.filter(({ state }) => state !== 'unrecorded').map(({ id }) => id);
  if (ids.length > 0) await markRemoved(handle, ids, at);
}
