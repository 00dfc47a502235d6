/** @file Proves a snapshot with a secret of its time. Invariant: what comes out was written by somebody who held the casebook's root key, all of it. */
import { DomainError } from '#shared/domain/errors.ts';
import { assertHeaderAuthentic, type CasebookHeader, type PassphraseSlot } from '../../casebook/casebook-header.ts';
import { isPassphraseSlot } from '../../casebook/desk-state.ts';
import { HEADER_FILE } from '../../casebook/folder/header-file.ts';
import { openSlot } from '../../casebook/keys/key-slots.ts';
import { normalizeRecoveryCode } from '../../casebook/keys/recovery-codes.ts';
import { openRootKey } from '../../casebook/keys/root-key.ts';
import { DATABASE_FILE } from '../../casebook/open-casebook.ts';
import { assertManifestAuthentic, type Manifest } from '../folder/manifest.ts';
import { type ReadSnapshot, readSnapshot } from './find-backups.ts';

/** What opens a backup: a person's passphrase of that time, a recovery code of that time, or a secret of which it is not said whose or what it is. */
export type RestoreKey =
  | { kind: 'passphrase'; loginName: string; passphrase: string }
  | { kind: 'recovery-code'; code: string }
  | { kind: 'any'; secret: string };

/** `slot` is the person's in whose name the restore is recorded: with a recovery code, the first administrator's. */
export type OpenSnapshot = ReadSnapshot & { name: string; rootKey: Buffer; slot: PassphraseSlot; isByCode: boolean };

type Opened = { slot: PassphraseSlot; identity: Buffer; isByCode: boolean };

async function openPassphraseSlot(header: CasebookHeader, loginName: string | null, passphrase: string): Promise<Opened | null> {
  for (const slot of header.slots.filter(isPassphraseSlot)) {
    if (loginName !== null && slot.loginName !== loginName) continue;
    const identity = await openSlot(slot, header, passphrase);
    if (identity !== null) return { slot, identity, isByCode: false };
  }
  return null;
}

async function openCodeSlot(header: CasebookHeader, typed: string): Promise<Opened | null> {
  const code = normalizeRecoveryCode(typed);
  const slot = header.slots.filter(isPassphraseSlot).find(({ role }) => role === 'administrator');
  if (code === null || slot === undefined) return null;
  for (const candidate of header.slots.filter(({ kind }) => kind === 'recovery-code')) {
    const identity = await openSlot(candidate, header, code);
    if (identity !== null) return { slot, identity, isByCode: true };
  }
  return null;
}

async function openByKey(header: CasebookHeader, key: RestoreKey): Promise<Opened> {
  if (key.kind === 'recovery-code') {
    const opened = await openCodeSlot(header, key.code);
    if (opened === null) throw new DomainError('WRONG_RECOVERY_CODE', { retryAfterSeconds: 0 });
    return opened;
  }
  const opened =
    key.kind === 'any'
      ? ((await openCodeSlot(header, key.secret)) ?? (await openPassphraseSlot(header, null, key.secret)))
      : await openPassphraseSlot(header, key.loginName, key.passphrase);
  if (opened === null) throw new DomainError('WRONG_PASSPHRASE', { retryAfterSeconds: 0 });
  return opened;
}

/** Whether the manifest speaks of this header: of its casebook, of its keys, and in its list of files. */
function belongTogether(header: CasebookHeader, manifest: Manifest): boolean {
  const slotIds = header.slots.filter(({ kind }) => kind !== 'reviewer').map(({ id }) => id);
  const paths = new Set(manifest.files.map(({ path }) => path));
  return (
    manifest.casebookId === header.casebookId &&
    manifest.head.casebookId === header.casebookId &&
    manifest.keyNumber === header.keyNumber &&
    manifest.slotIds.join() === slotIds.join() &&
    paths.has(DATABASE_FILE) &&
    paths.has(HEADER_FILE)
  );
}

/**
 * Opens a snapshot's root key and checks header and manifest with it; its files are not read yet. The caller overwrites `rootKey`.
 * @throws DomainError WRONG_PASSPHRASE, WRONG_RECOVERY_CODE, DERIVATION_REFUSED, BACKUP_NOT_SOUND, NEWER_FORMAT, STORAGE_FAILED
 */
export async function openSnapshot(backupFolder: string, name: string, key: RestoreKey): Promise<OpenSnapshot> {
  const read = await readSnapshot(backupFolder, name);
  const { header, manifest } = read;
  const { slot, identity, isByCode } = await openByKey(header, key);
  try {
    const rootKey = await openRootKey(header, identity).finally(() => identity.fill(0));
    try {
      assertHeaderAuthentic(header, rootKey);
      assertManifestAuthentic(manifest, rootKey);
      if (!belongTogether(header, manifest)) throw new DomainError('BACKUP_NOT_SOUND', { reason: 'manifest' });
      return { ...read, name, rootKey, slot, isByCode };
    } catch (error) {
      rootKey.fill(0);
      throw error;
    }
  } catch (error) {
    if (error instanceof DomainError && error.code === 'HEADER_DAMAGED')
      throw new DomainError('BACKUP_NOT_SOUND', { reason: 'header' }, { cause: error });
    throw error;
  }
}
