/** @file Where backups may go, and how far away from the casebook that is. */
import { realpath, stat, statfs } from 'node:fs/promises';
import { isAbsolute, sep } from 'node:path';
import { DomainError } from '#shared/domain/errors.ts';
import { systemCode, translateFileError } from '../../casebook/folder/durable-files.ts';
import { assertWritableFolder, placeKindByName, placeKindOf, SUFFIX } from '../../casebook/folder/place.ts';
import { BACKUP_SUFFIX } from './backup-folder.ts';

/** What a place is good for. On the casebook's own volume a backup does not count: one fault takes both. */
export type PlaceFound = { isSeparateVolume: boolean; freeBytes: number };

const storageCodes = new Set(['DISK_FULL', 'STORAGE_FAILED', 'FOLDER_READ_ONLY', 'FOLDER_MISSING', 'IN_USE']);

/** Runs what touches the place; a refusal of storage says that it was the backup's drive, not the casebook's (details.where `backup`). */
export async function atPlace<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refusal = translateFileError(error);
    if (!(refusal instanceof DomainError) || !storageCodes.has(refusal.code)) throw refusal;
    throw new DomainError(refusal.code, { ...refusal.details, where: 'backup' }, { cause: error });
  }
}

/** @throws DomainError BACKUP_PLACE_REFUSED for a path that its text already speaks against; the system is not asked. */
export function assertPlaceByName(place: string): void {
  const kind = placeKindByName(place);
  if (kind !== null) throw new DomainError('BACKUP_PLACE_REFUSED', { kind });
  if (!isAbsolute(place)) throw new DomainError('BACKUP_PLACE_REFUSED', { kind: 'relative' });
  const parts = place.split(/[\\/]+/);
  if (parts.some((part) => part.endsWith(SUFFIX))) throw new DomainError('BACKUP_PLACE_REFUSED', { kind: 'inside-casebook' });
  if (parts.some((part) => part.endsWith(BACKUP_SUFFIX))) throw new DomainError('BACKUP_PLACE_REFUSED', { kind: 'inside-backup' });
}

/**
 * Looks at an existing folder in which backups of the casebook in `casebookFolder` are to be made.
 * @throws DomainError BACKUP_PLACE_REFUSED with details.kind (onedrive, dropbox, google-drive, icloud, synchronised, network, inside-casebook,
 * inside-backup, relative); FOLDER_MISSING, FOLDER_READ_ONLY, STORAGE_FAILED with details.where `backup`
 */
export async function lookAtPlace(place: string, casebookFolder: string): Promise<PlaceFound> {
  assertPlaceByName(place);
  return atPlace(async () => {
    const kind = await placeKindOf(place);
    if (kind !== null) throw new DomainError('BACKUP_PLACE_REFUSED', { kind });
    await assertWritableFolder(place);
    const [there, here] = await Promise.all([realpath(place), realpath(casebookFolder)]);
    if (`${there}${sep}`.startsWith(`${here}${sep}`)) throw new DomainError('BACKUP_PLACE_REFUSED', { kind: 'inside-casebook' });
    const [target, source, space] = await Promise.all([stat(place), stat(casebookFolder), statfs(place)]);
    return { isSeparateVolume: target.dev !== source.dev, freeBytes: space.bavail * space.bsize };
  });
}

/** Whether a place that was chosen before is there now. Told by its text, another machine's never is. */
export async function isPlaceThere(place: string): Promise<boolean> {
  if (placeKindByName(place) !== null) return false;
  return stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** A folder as it was found: another one under the same path, as after a drive was taken out, has another identity. */
export type FolderIdentity = { device: number; node: number };

export async function identityOf(folder: string): Promise<FolderIdentity> {
  try {
    const { dev, ino } = await stat(folder);
    return { device: dev, node: ino };
  } catch (error) {
    throw systemCode(error) === 'ENOENT' ? new DomainError('FOLDER_MISSING', { where: 'backup' }) : translateFileError(error);
  }
}

/** @throws DomainError FOLDER_MISSING (where: backup) when the folder is gone or is another one: its drive was taken out meanwhile. */
export async function assertStillThere(folder: string, before: FolderIdentity): Promise<void> {
  const now = await atPlace(() => identityOf(folder));
  if (now.device !== before.device || now.node !== before.node) throw new DomainError('FOLDER_MISSING', { where: 'backup' });
}
