/** @file A copy of an item leaving the casebook. Invariant: the copy has the recorded digest and its leaving is logged, or there is no copy. */
import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { basename, sep } from 'node:path';
import { DomainError } from '#shared/domain/errors.ts';
import { FILE_MODE, renameDurably, translateFileError, writeFully } from '../casebook/folder/durable-files.ts';
import type { AddressGrant, ServiceContext } from '../service-context.ts';

/** One item of a register with the digest that was recorded for it; `label` names it in a refusal: "Ex. 3". */
export type RecordedItem = Omit<AddressGrant, 'disposition'> & { sha256: string; label: string };

/** saved: at the place that the person chose; download: once, from `address`; dismissed: nobody chose a place, nothing left. */
export type CopyOutcome =
  | { outcome: 'saved'; fileName: string }
  | { outcome: 'download'; address: string; fileName: string }
  | { outcome: 'dismissed' };

/**
 * Reads the whole item and compares it with what was recorded.
 * @throws DomainError EVIDENCE_MISSING, EVIDENCE_ALTERED
 */
export async function requireUnaltered(context: ServiceContext, item: RecordedItem): Promise<void> {
  try {
    const found = await context.blobs.digest(item.register, item.id, item.dataKey);
    if (found.sha256 !== item.sha256 || found.size !== item.size) throw new DomainError('EVIDENCE_ALTERED');
  } catch (error) {
    const isDamage = error instanceof DomainError && (error.code === 'EVIDENCE_ALTERED' || error.code === 'EVIDENCE_MISSING');
    throw isDamage ? new DomainError(error.code, { exhibit: item.label }, { cause: error }) : error;
  }
}

/** What the evidence origin may do with the item for one address. */
export function grantOf(item: RecordedItem, disposition: AddressGrant['disposition']): AddressGrant {
  const { sha256: _recorded, label: _label, ...granted } = item;
  return { ...granted, disposition };
}

/**
 * Lets a copy out: to the place chosen in the system's dialog, or, where the host has none, by an address that works once. `log` records
 * the leaving; it runs before the copy can be had, so that no copy is without its entry.
 * @throws DomainError EVIDENCE_MISSING, EVIDENCE_ALTERED; DISK_FULL, FOLDER_READ_ONLY, NOT_ALLOWED, STORAGE_FAILED for the chosen place
 */
export async function copyOut(
  context: ServiceContext,
  item: RecordedItem,
  log: (outcome: 'saved' | 'download') => Promise<void>,
): Promise<CopyOutcome> {
  await requireUnaltered(context, item);
  const dialogs = context.ports.fileDialogs;
  if (dialogs === null) {
    await log('download');
    return { outcome: 'download', address: context.addresses.issue(grantOf(item, 'attachment')), fileName: item.fileName };
  }
  const place = await dialogs.chooseSavePlace(item.fileName);
  if (place === null) return { outcome: 'dismissed' };
  await saveAt(context, place, { fill: (file) => pour(context, item, file), log: () => log('saved') });
  return { outcome: 'saved', fileName: basename(place) };
}

/**
 * The same for a file that is drawn up as it leaves. `make` records the leaving and gives the bytes; it runs once a place is chosen.
 * @throws DomainError DISK_FULL, FOLDER_READ_ONLY, NOT_ALLOWED, STORAGE_FAILED for the chosen place
 */
export async function letOut(
  context: ServiceContext,
  file: { fileName: string; mediaType: string },
  make: (outcome: 'saved' | 'download') => Promise<Uint8Array>,
): Promise<CopyOutcome> {
  const dialogs = context.ports.fileDialogs;
  if (dialogs === null) {
    const bytes = await make('download');
    const nowhere = { register: 'issued', id: '', dataKey: new Uint8Array() } as const;
    const address = context.addresses.issue({ ...file, ...nowhere, bytes, size: bytes.length, viewer: 'none', disposition: 'attachment' });
    return { outcome: 'download', address, fileName: file.fileName };
  }
  const place = await dialogs.chooseSavePlace(file.fileName);
  if (place === null) return { outcome: 'dismissed' };
  await saveAt(context, place, { fill: async (handle) => writeFully(handle, await make('saved')), log: async () => undefined });
  return { outcome: 'saved', fileName: basename(place) };
}

const insideCasebook = {
  problem: 'A copy inside a casebook folder would lie there without its encryption, or take the place of one of its files.',
  next: 'Choose a folder outside every casebook.',
};

/** Writes beside the chosen place under a passing name, so that a file already there is replaced by a whole copy or not at all. */
async function saveAt(
  context: ServiceContext,
  place: string,
  { fill, log }: { fill: (file: FileHandle) => Promise<void>; log: () => Promise<void> },
): Promise<void> {
  if (place.split(sep).some((part) => part.toLowerCase().endsWith('.casebook'))) throw new DomainError('NOT_ALLOWED', insideCasebook);
  const passing = `${place}.${context.ports.ids.next().slice(-8)}.part`;
  // Before its first byte: should this process die, the next unlock removes it.
  await context.passingCopies.begin(passing);
  try {
    const file = await open(passing, 'wx', FILE_MODE);
    try {
      await fill(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await log();
    await renameDurably(passing, place);
  } catch (error) {
    await rm(passing, { force: true }).catch(() => undefined);
    throw translateFileError(error);
  } finally {
    // A lock may have closed the database meanwhile: the next unlock then finds nothing left to remove.
    await context.passingCopies.end(passing).catch(() => undefined);
  }
}

async function pour(context: ServiceContext, item: RecordedItem, file: FileHandle): Promise<void> {
  const hash = createHash('sha256');
  for await (const bytes of context.blobs.read(item.register, item.id, item.dataKey)) {
    hash.update(bytes);
    await writeFully(file, bytes);
  }
  if (hash.digest('hex') !== item.sha256) throw new DomainError('EVIDENCE_ALTERED', { exhibit: item.label });
}
