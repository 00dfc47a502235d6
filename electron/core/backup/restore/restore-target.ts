/** @file Where a restored casebook comes to lie. Invariant: nothing that was there before is touched; until it is whole, it bears another name. */
import { mkdir, readdir, realpath, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { DomainError } from '#shared/domain/errors.ts';
import {
  FILE_MODE,
  makeFolder,
  removeDurably,
  renameDurably,
  systemCode,
  translateFileError,
} from '../../casebook/folder/durable-files.ts';
import { takeInUseLock } from '../../casebook/folder/in-use-lock.ts';
import { assertLocalPlace, assertOnThisMachine, folderNameFor, SUFFIX } from '../../casebook/folder/place.ts';

/** Lies in a casebook that is being restored: what bears it under the name of a partial one may be removed. */
const MARK = 'restore-unfinished';

export type RestoreTarget = {
  /** The casebook's folder to be. */
  folder: string;
  /** Where it is built. */
  partial: string;
  /** Gives it its name. */
  finish(): Promise<void>;
  /** Removes everything that was made. */
  abandon(): Promise<void>;
};

async function namesOrNull(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw systemCode(error) === 'ENOTDIR' ? new DomainError('FOLDER_NOT_EMPTY') : translateFileError(error);
  }
}

/** What an earlier restore left that was killed goes; anything else of that name stays, and is refused. */
async function clearPartial(partial: string): Promise<void> {
  const names = await namesOrNull(partial);
  if (names === null) return;
  if (!names.includes(MARK)) throw new DomainError('FOLDER_NOT_EMPTY');
  takeInUseLock(partial).release();
  await rm(partial, { recursive: true, force: true });
}

/** The first folder above `folder` that is there. */
async function firstThere(folder: string): Promise<string> {
  for (let place = folder; ; place = dirname(place)) {
    if ((await namesOrNull(place)) !== null || dirname(place) === place) return place;
  }
}

/**
 * Checks everything about the new folder and changes nothing: `into` is absent or empty; it is the casebook itself when its name ends in .casebook, else
 * the casebook is made in it.
 * @throws DomainError FOLDER_REFUSED, FOLDER_NOT_EMPTY, FOLDER_READ_ONLY, STORAGE_FAILED
 */
export async function planTarget(into: string, casebookName: string, backupFolder: string): Promise<{ parent: string; folder: string }> {
  assertOnThisMachine(into);
  const chosen = resolve(into);
  const isItself = basename(chosen).endsWith(SUFFIX) && basename(chosen) !== SUFFIX;
  const folder = isItself ? chosen : join(chosen, folderNameFor(casebookName));
  await assertLocalPlace(folder);
  const names = await namesOrNull(chosen);
  const leftOver = `${basename(folder)}.partial`;
  if (names?.some((name) => isItself || name !== leftOver)) throw new DomainError('FOLDER_NOT_EMPTY');
  const [there, backup] = await Promise.all([firstThere(chosen).then((place) => realpath(place)), realpath(backupFolder)]);
  if (`${there}${sep}`.startsWith(`${backup}${sep}`)) throw new DomainError('FOLDER_REFUSED', { kind: 'inside-backup' });
  return { parent: dirname(folder), folder };
}

/** Makes the folder in which the casebook is built. @throws DomainError FOLDER_NOT_EMPTY, FOLDER_READ_ONLY, DISK_FULL, STORAGE_FAILED */
export async function makeTarget({ parent, folder }: { parent: string; folder: string }): Promise<RestoreTarget> {
  const partial = `${folder}.partial`;
  let firstMade: string | undefined;
  let isOurs = false;
  const abandon = async (): Promise<void> => {
    if (isOurs) await rm(partial, { recursive: true, force: true }).catch(() => undefined);
    // Only folders that this restore made, and only while nothing is in them.
    for (let place = parent; firstMade !== undefined && place.startsWith(firstMade); place = dirname(place)) {
      await rmdir(place).catch(() => undefined);
    }
  };
  try {
    firstMade = await mkdir(parent, { recursive: true, mode: 0o700 });
    await clearPartial(partial);
    isOurs = true;
    await makeFolder(partial);
    await writeFile(join(partial, MARK), '', { mode: FILE_MODE });
  } catch (error) {
    await abandon();
    throw translateFileError(error);
  }
  return {
    folder,
    partial,
    abandon,
    async finish() {
      await rmdir(folder).catch(() => undefined);
      await renameDurably(partial, folder);
      isOurs = false;
      // Whole under its name; the mark alone does no harm.
      await removeDurably(join(folder, MARK)).catch(() => undefined);
    },
  };
}
