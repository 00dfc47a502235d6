/** @file A sealed file leaving the casebook's folder as it is. Invariant: nothing that is not sealed passes here. */
import { type FileHandle, open, rm } from 'node:fs/promises';
import { basename, sep } from 'node:path';
import { DomainError } from '#shared/domain/errors.ts';
import { FILE_MODE, renameDurably, translateFileError, writeFully } from '../casebook/folder/durable-files.ts';
import type { Ports } from '../ports.ts';

/** saved: at the place that the person chose; download: the window hands `base64` to the browser; dismissed: nobody chose a place. */
export type SealedCopy =
  | { outcome: 'saved'; fileName: string }
  | { outcome: 'download'; fileName: string; base64: string }
  | { outcome: 'dismissed' };

const insideCasebook = {
  problem: 'A sealed file that is to travel does not belong inside a casebook folder.',
  next: 'Choose a folder outside every casebook.',
};

/**
 * Lets the person choose a place, or hands the bytes over where the host has no dialogs. `log` runs before the file can be had.
 * @throws DomainError NOT_ALLOWED for a place inside a casebook; DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED
 */
export async function saveSealed(
  ports: Pick<Ports, 'fileDialogs' | 'ids'>,
  file: { fileName: string; bytes: Uint8Array },
  log: (outcome: 'saved' | 'download') => Promise<void>,
): Promise<SealedCopy> {
  if (ports.fileDialogs === null) {
    await log('download');
    return { outcome: 'download', fileName: file.fileName, base64: Buffer.from(file.bytes).toString('base64') };
  }
  const place = await ports.fileDialogs.chooseSavePlace(file.fileName);
  if (place === null) return { outcome: 'dismissed' };
  if (place.split(sep).some((part) => part.toLowerCase().endsWith('.casebook'))) throw new DomainError('NOT_ALLOWED', insideCasebook);
  const passing = `${place}.${ports.ids.next().slice(-8)}.part`;
  try {
    const handle = await open(passing, 'wx', FILE_MODE);
    await pour(handle, file.bytes);
    await log('saved');
    await renameDurably(passing, place);
  } catch (error) {
    await rm(passing, { force: true }).catch(() => undefined);
    throw translateFileError(error);
  }
  return { outcome: 'saved', fileName: basename(place) };
}

async function pour(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await writeFully(handle, bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
