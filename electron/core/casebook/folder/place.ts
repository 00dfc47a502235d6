/**
 * @file Where a casebook may lie: a local, writable folder that nothing copies away.
 * Invariant: a path of another machine is refused by its text. To ask Windows about such a path is to introduce oneself to whoever answers there.
 */
import { constants, realpathSync } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { DomainError } from '#shared/domain/errors.ts';
import { translateFileError } from './durable-files.ts';
import { isNetworkFileSystem } from './network-file-systems.ts';

export const SUFFIX = '.casebook';

/** Why a place is refused. */
export type PlaceKind = 'onedrive' | 'dropbox' | 'google-drive' | 'icloud' | 'synchronised' | 'network';

/** Names of folders that a synchronising program keeps; compared with each part of the path. */
const synchronised: readonly (readonly [RegExp, PlaceKind])[] = [
  [/^onedrive( - .*)?$/i, 'onedrive'],
  [/^dropbox( \(.*\))?$/i, 'dropbox'],
  [/^(google ?drive|googledrive-.*|my drive|drivefs)$/i, 'google-drive'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'icloud'],
  [/^(cloudstorage|box|box sync|nextcloud|owncloud|pcloud ?drive|mega|syncthing|sync)$/i, 'synchronised'],
];

/** Two separators in front name another machine, or a device by which one is reached; only a drive's letter after \\?\ or \\.\ is local. */
function isNetworkPath(path: string): boolean {
  return /^[\\/]{2}/.test(path) && !/^[\\/]{2}[?.][\\/][a-z]:([\\/]|$)/i.test(path);
}

function isWithin(path: string, root: string): boolean {
  const [inner, outer] = [resolve(path).toLowerCase(), resolve(root).toLowerCase()];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
}

/** What speaks against a path as it is written; null when nothing does. Asks the system nothing. */
export function placeKindByName(path: string): PlaceKind | null {
  if (isNetworkPath(path)) return 'network';
  for (const part of path.split(/[\\/]+/)) {
    const match = synchronised.find(([pattern]) => pattern.test(part));
    if (match !== undefined) return match[1];
  }
  const roots = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'].map((name) => process.env[name] ?? '');
  return roots.some((root) => root !== '' && isWithin(path, root)) ? 'onedrive' : null;
}

/**
 * Refuses a path that names another machine, by its text alone: before anything else is asked about a path that a person typed.
 * @throws DomainError FOLDER_REFUSED with details.kind network
 */
export function assertOnThisMachine(path: string): void {
  if (isNetworkPath(path)) throw new DomainError('FOLDER_REFUSED', { kind: 'network' });
}

/** The nearest ancestor, or the folder itself, that exists; on Windows its native path tells a mapped drive by its UNC name. */
function realPlace(folder: string): string {
  for (let place = resolve(folder); ; place = dirname(place)) {
    try {
      return realpathSync.native(place);
    } catch {
      if (dirname(place) === place) return place;
    }
  }
}

/**
 * What speaks against a folder, by its name, by its real place and by the file system it lies on; null when nothing does. A path of another
 * machine is told by its text, before the system is asked.
 */
export async function placeKindOf(folder: string): Promise<PlaceKind | null> {
  const byName = placeKindByName(folder);
  if (byName !== null) return byName;
  const real = realPlace(folder);
  const kind = placeKindByName(real);
  if (kind !== null || process.platform !== 'linux') return kind;
  const { type } = await statfs(real);
  return isNetworkFileSystem(type, real) ? 'network' : null;
}

/**
 * Refuses what synchronises or lies on another machine: two copies would drift apart, and SQLite's write-ahead log does not work over a network.
 * @throws DomainError FOLDER_REFUSED with details.kind onedrive, dropbox, google-drive, icloud, synchronised or network
 */
export async function assertLocalPlace(folder: string): Promise<void> {
  const kind = await placeKindOf(folder);
  if (kind !== null) throw new DomainError('FOLDER_REFUSED', { kind });
}

/** @throws DomainError FOLDER_MISSING, FOLDER_READ_ONLY, STORAGE_FAILED */
export async function assertWritableFolder(folder: string): Promise<void> {
  let isFolder = false;
  try {
    isFolder = (await stat(folder)).isDirectory();
  } catch {
    isFolder = false;
  }
  if (!isFolder) throw new DomainError('FOLDER_MISSING');
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw translateFileError(error);
  }
}

/** What no system accepts in a name, what only Windows refuses, and the device names that Windows keeps for itself. */
const reservedNames = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** The folder's name for a casebook's: every character that some system refuses becomes a hyphen. */
export function folderNameFor(casebookName: string): string {
  const safe = casebookName
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .replace(/[. ]+$/, '');
  const name = safe === '' || reservedNames.test(safe) ? `Casebook ${safe}`.trim() : safe;
  return `${name}${SUFFIX}`;
}
