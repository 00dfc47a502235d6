/**
 * @file A new root key: the database copied and written anew under it, and put in the place of the old one. Invariant: until the copy has the
 * database's name everything is as it was; from then on the old root key opens nothing here.
 *
 * [Note: Steps of a renewal]
 * 1. the session ends: the log of writes is empty, `cases.db` is whole in itself
 * 2. `cases.db` → `cases.db.next`, which is rekeyed in a thread of its own
 * 3. the event that says why is written into the copy, the head signed, the copy closed, every page's code checked, the file synced
 * 4. `casebook.json.next`: the new header, synced
 * 5. `cases.db.next` → `cases.db`: the renewal is committed
 * 6. `casebook.json.next` → `casebook.json`
 * What is left when it is cut short says how far it came; `finish-renewal.ts` settles it.
 */
import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignedHead } from '#shared/domain/audit-event.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type CasebookHeader, type KeySlot, sealHeader, type UnsealedHeader } from '../casebook/casebook-header.ts';
import {
  FILE_MODE,
  removeDurably,
  renameDurably,
  replaceFile,
  syncFolder,
  translateFileError,
  writeFully,
} from '../casebook/folder/durable-files.ts';
import { HEADER_FILE } from '../casebook/folder/header-file.ts';
import { noteHeaderWritten } from '../casebook/header-freshness.ts';
import { purposeKey } from '../casebook/keys/key-derivation.ts';
import { DATABASE_FILE, type OpenCasebook, openCasebook, type SessionParts } from '../casebook/open-casebook.ts';
import { vouchForHead } from '../casebook/vouch-for-head.ts';
import { assertSoundAtRest } from '../database/log-check.ts';
import { openDatabase } from '../database/open-database.ts';
import { createUnitOfWork } from '../database/unit-of-work.ts';
import type { Progress } from '../long-work.ts';
import type { Clock } from '../ports.ts';
import type { EventDraft, WriteHandle } from '../service-context.ts';
import { NEXT_DATABASE_FILE, NEXT_HEADER_FILE, removeNextDatabase } from './finish-renewal.ts';

export type Renewal = {
  /** The slots that stay, with new ones among them. The root key is sealed to these and to nobody else. */
  slots: KeySlot[];
  changes: Partial<Pick<UnsealedHeader, 'codesToConfirm'>>;
  /** What is written with the event, in its unit of work. */
  write(handle: WriteHandle): Promise<void>;
  event: EventDraft;
};

type Author = { actorId: string; epoch: number };

const COPY_BYTES = 4 * 1024 * 1024;

/** Copies the database file with its bytes as they are; a third of the whole task. */
async function copyDatabase(from: string, to: string, progress: Progress): Promise<number> {
  const source = await open(from, 'r');
  try {
    const { size } = await source.stat();
    const target = await open(to, 'wx', FILE_MODE);
    try {
      const buffer = Buffer.alloc(Math.min(COPY_BYTES, Math.max(size, 1)));
      for (let done = 0; done < size; ) {
        progress.signal.throwIfAborted();
        const { bytesRead } = await source.read(buffer, 0, buffer.length, done);
        if (bytesRead === 0) throw new DomainError('STORAGE_FAILED');
        await writeFully(target, buffer.subarray(0, bytesRead));
        done += bytesRead;
        progress.report(done, size * 3);
      }
      await target.sync();
    } finally {
      await target.close();
    }
    return size;
  } finally {
    await source.close();
  }
}

/** Records the event in the copy, under the new key, signs the head, and has the copy know the header that `seal` makes of that head. */
async function recordInCopy(
  copy: { file: string; key: Uint8Array; casebookId: string; clock: Clock },
  author: Author,
  renewal: Renewal,
  seal: (lastHead: SignedHead) => CasebookHeader,
): Promise<CasebookHeader> {
  const { casebookId, clock } = copy;
  const database = openDatabase(copy.file, copy.key);
  try {
    const lastHead = await createUnitOfWork(database, { ...author, clock }).write(async (handle, record) => {
      await renewal.write(handle);
      await record(renewal.event);
      return vouchForHead(handle, { casebookId, at: clock.now() });
    });
    const header = seal(lastHead);
    await noteHeaderWritten(database, header);
    return header;
  } finally {
    database.close();
  }
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the copy and its header, both durable, beside those that stand. Gives the header. */
async function prepare(
  parts: SessionParts,
  rootKey: Buffer,
  sealed: Pick<UnsealedHeader, 'keyNumber' | 'rootKey' | 'rootKeySignature'>,
  options: { author: Author; renewal: Renewal; progress: Progress },
): Promise<CasebookHeader> {
  const { folder, header, ports } = parts;
  const { renewal, progress } = options;
  const next = join(folder, NEXT_DATABASE_FILE);
  const from = purposeKey(parts.rootKey, header.casebookId, 'due-course/v1/database');
  const to = purposeKey(rootKey, header.casebookId, 'due-course/v1/database');
  try {
    const size = await copyDatabase(join(folder, DATABASE_FILE), next, progress);
    await ports.rekeyDatabase({ file: next, from, to, signal: progress.signal });
    progress.report(size * 2, size * 3);
    const { checksum: _checksum, mac: _mac, ...unsealed } = header;
    const keyMadeAt = ports.clock.now().toISOString();
    const changes = { ...sealed, ...renewal.changes, slots: renewal.slots, keyMadeAt, databaseSeal: null };
    const copy = { file: next, key: to, casebookId: header.casebookId, clock: ports.clock };
    const made = await recordInCopy(copy, options.author, renewal, (lastHead) =>
      sealHeader({ ...unsealed, ...changes, lastHead }, rootKey),
    );
    await assertSoundAtRest(next, to);
    await syncFile(next);
    progress.report(size * 3, size * 3);
    await replaceFile(join(folder, NEXT_HEADER_FILE), `${JSON.stringify(made, null, 2)}\n`);
    return made;
  } finally {
    from.fill(0);
    to.fill(0);
  }
}

async function putInPlace(folder: string): Promise<void> {
  await renameDurably(join(folder, NEXT_DATABASE_FILE), join(folder, DATABASE_FILE));
  await renameDurably(join(folder, NEXT_HEADER_FILE), join(folder, HEADER_FILE));
}

/** Opens a session again after the old one has ended; null when that cannot be done, and then nothing is held any more. */
async function reopen(parts: SessionParts): Promise<{ casebook: OpenCasebook | null; fault: unknown }> {
  try {
    return { casebook: await openCasebook(parts), fault: null };
  } catch (fault) {
    parts.rootKey.fill(0);
    parts.lock.release();
    return { casebook: null, fault };
  }
}

/**
 * Ends the session of `casebook` and begins another: under a new root key, or, when it failed or was stopped, under the old one with `fault`
 * saying why. `casebook` is null when no session could be begun; the casebook then is locked and whole.
 */
export async function renewSession(
  casebook: OpenCasebook,
  renewal: Renewal,
  progress: Progress,
): Promise<{ casebook: OpenCasebook | null; fault: unknown }> {
  const author = { actorId: casebook.context.actor.userId, epoch: casebook.settings.epoch };
  const keyNumber = casebook.header.keyNumber + 1;
  const rootKey = randomBytes(32);
  const sealed = await casebook.sealRootKey({ keyNumber, rootKey, slots: renewal.slots });
  const event = { type: 'root_key.renewal_begun', version: 1, caseId: null, payload: { keyNumber } };
  const { parts, fault } = await casebook.suspend(event);
  const { folder } = parts;
  let header: CasebookHeader;
  try {
    if (fault !== null) throw fault;
    header = await prepare(parts, rootKey, sealed, { author, renewal, progress });
    progress.commit();
  } catch (error) {
    rootKey.fill(0);
    await removeDurably(join(folder, NEXT_HEADER_FILE)).catch(() => undefined);
    await removeNextDatabase(folder).catch(() => undefined);
    return { casebook: (await reopen(parts)).casebook, fault: translateFileError(error) };
  }
  try {
    await syncFolder(folder);
    await putInPlace(folder);
  } catch (error) {
    // Whichever rename did not come about: the next unlock settles it. Nothing may be written meanwhile.
    rootKey.fill(0);
    parts.rootKey.fill(0);
    parts.lock.release();
    return { casebook: null, fault: translateFileError(error) };
  }
  parts.rootKey.fill(0);
  const slot = header.slots.find(({ id }) => id === parts.slot.id);
  if (slot?.kind !== 'passphrase') throw new Error('Whoever renews the root key keeps a slot.');
  return reopen({ ...parts, header, rootKey, slot });
}
