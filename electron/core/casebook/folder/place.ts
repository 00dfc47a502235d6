/** @file Where a casebook may lie: a local, writable folder that nothing copies away. */
import { constants, realpathSync } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DomainError } from '#shared/domain/errors.ts';
import { translateFileError } from './durable-files.ts';

export const SUFFIX = '.casebook';

/** Names of folders that a synchronising program keeps; compared with each part of the path. */
const synchronised: readonly (readonly [RegExp, string])[] = [
  [/^onedrive( - .*)?$/i, 'onedrive'],
  [/^dropbox( \(.*\))?$/i, 'dropbox'],
  [/^(google ?drive|googledrive-.*|my drive|drivefs)$/i, 'google-drive'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'icloud'],
  [/^(cloudstorage|box|box sync|nextcloud|owncloud|pcloud ?drive|mega|syncthing|sync)$/i, 'synchronised'],
];

/** statfs types of network file systems on Linux (linux/magic.h): NFS, SMB, CIFS, SMB2, AFS, Coda. */
const networkTypes = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245]);

function kindByName(path: string): string | null {
  if (/^(\\\\|\/\/)[^?.]/.test(path) || /^\\\\\?\\UNC\\/i.test(path)) return 'network';
  for (const part of path.split(/[\\/]+/)) {
    const match = synchronised.find(([pattern]) => pattern.test(part));
    if (match !== undefined) return match[1];
  }
  const roots = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial']
    .map((name) => process.env[name])
    .filter((root) => root !== undefined);
  return roots.some((root) => root !== '' && resolve(path).startsWith(resolve(root))) ? 'onedrive' : null;
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
 * Refuses what synchronises or lies on another machine: two copies would drift apart, and SQLite's write-ahead log does not work over a network.
 * @throws DomainError FOLDER_REFUSED with details.kind onedrive, dropbox, google-drive, icloud, synchronised or network
 */
export async function assertLocalPlace(folder: string): Promise<void> {
  const real = realPlace(folder);
  const kind = kindByName(folder) ?? kindByName(real);
  if (kind !== null) throw new DomainError('FOLDER_REFUSED', { kind });
  if (process.platform !== 'linux') return;
  const { type } = await statfs(real);
  if (networkTypes.has(type)) throw new DomainError('FOLDER_REFUSED', { kind: 'network' });
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
