/** @file An unlocked casebook: its keys, connections and services. Invariant: after `close` no key is left in memory and no handle on the folder. */
import { join } from 'node:path';
import type { LockReason, RecoveryCodeOrdinal } from '#shared/domain/access.ts';
import type { SignedHead } from '#shared/domain/audit-event.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { UserId } from '#shared/domain/ids.ts';
import { endsWithEvent, presentHead, reachesHead } from '../audit/present-head.ts';
import { isHeadGenuine } from '../audit/signed-heads.ts';
import { refreshDerived } from '../cases/refresh-derived.ts';
import { readBlobRows } from '../database/blob-rows.ts';
import { assertSoundAtRest } from '../database/log-check.ts';
import { readSchemaNumber } from '../database/migrate.ts';
import { type OpenDatabase, openDatabase } from '../database/open-database.ts';
import { rewriteWhereOwed } from '../database/rewrite-database.ts';
import { type ClosableUnitOfWork, createUnitOfWork } from '../database/unit-of-work.ts';
import { bringUpToDate } from '../database/upgrade/bring-up-to-date.ts';
import { removeCopiesOfEarlierKeys } from '../database/upgrade/schema-copies.ts';
import { shipTemplates } from '../documents/templates/ship-templates.ts';
import { type AddressRegister, createAddressRegister } from '../evidence/address-book.ts';
import { type ClosableBlobStore, createBlobStore } from '../evidence/blob-store.ts';
import { IntakeRegister } from '../evidence/intake/intake-register.ts';
import { shipLaw } from '../law/ship-law.ts';
import type { Ports } from '../ports.ts';
import { TextReading } from '../search/extraction/text-reading.ts';
import type { BlobRegister, EventDraft, ReadHandle, ServiceContext } from '../service-context.ts';
import {
  assertHeaderAuthentic,
  type CasebookHeader,
  type KeySlot,
  type PassphraseSlot,
  sealHeader,
  type UnsealedHeader,
} from './casebook-header.ts';
import { type CasebookSettings, readSettings, readSigningKey, readUserOfSlot } from './casebook-queries.ts';
import type { UserRow } from './casebook-rows.ts';
import { removeDurably } from './folder/durable-files.ts';
import { HEADER_FILE } from './folder/header-file.ts';
import type { InUseLock } from './folder/in-use-lock.ts';
import { assertHeaderFresh, isAsLocked, replaceHeader, writeLastHeader } from './header-freshness.ts';
import { purposeKey } from './keys/key-derivation.ts';
import { type SealedRootKey, sealRootKey } from './keys/root-key.ts';
import { passingCopiesIn, sweepPassingCopies } from './passing-copies.ts';
import { type NamedBlobs, sweepBlobs } from './sweep-blobs.ts';
import { vouchForHead } from './vouch-for-head.ts';

export const DATABASE_FILE = 'cases.db';
/** The last event of every session that ended in good order. */
const LOCKED_EVENT = 'casebook.locked';

/** What a session is made from. It takes over `rootKey` and `lock`. */
export type SessionParts = {
  ports: Ports;
  folder: string;
  header: CasebookHeader;
  rootKey: Buffer;
  /** The slot of whoever signed in. */
  slot: PassphraseSlot;
  lock: InUseLock;
};

export class OpenCasebook {
  readonly folder: string;
  readonly context: ServiceContext;
  readonly addresses: AddressRegister;
  readonly blobs: ClosableBlobStore;
  readonly database: OpenDatabase;
  /** False when some page of the database was put back or changed between the last lock and this session. */
  readonly isAsLocked: boolean;
  /** The last session ended in the middle of a write, which was left out. */
  readonly hasLostWrite: boolean;
  readonly rootKey: Buffer;
  settings: CasebookSettings;
  #header: CasebookHeader;
  readonly #unitOfWork: ClosableUnitOfWork;
  readonly #lock: InUseLock;
  readonly #slotId: string;
  #headerQueue: Promise<unknown> = Promise.resolve();

  constructor(parts: SessionParts & Found, settings: CasebookSettings, user: UserRow) {
    const { ports, folder, header, database } = parts;
    this.#slotId = parts.slot.id;
    this.folder = folder;
    this.database = database;
    this.isAsLocked = parts.isAsLocked;
    this.hasLostWrite = parts.hasLostWrite;
    this.rootKey = parts.rootKey;
    this.settings = settings;
    this.#header = header;
    this.#lock = parts.lock;
    this.addresses = createAddressRegister(ports);
    this.blobs = createBlobStore(folder);
    this.#unitOfWork = createUnitOfWork(database, { actorId: user.id, epoch: settings.epoch, clock: ports.clock }, refreshDerived);
    this.context = {
      ports,
      unitOfWork: this.#unitOfWork,
      blobs: this.blobs,
      addresses: this.addresses,
      passingCopies: passingCopiesIn(database),
      intakes: new IntakeRegister(),
      textReading: new TextReading(() => this.context),
      actor: { userId: UserId.parse(user.id), displayName: user.display_name, role: user.role },
      casebook: { id: header.casebookId, name: header.name, district: settings.district, publicKey: header.publicKey },
      folder,
      slots: () => this.#header.slots,
    };
  }

  get header(): CasebookHeader {
    return this.#header;
  }

  /** The slot of whoever signed in, as it stands in the header now. */
  get slot(): PassphraseSlot {
    const slot = this.#header.slots.find(({ id }) => id === this.#slotId);
    if (slot?.kind !== 'passphrase') throw new Error('The signed-in person has no slot.');
    return slot;
  }

  /** Recovery codes that this session must see typed back before any case. Investigators go on: they can do nothing about them. */
  get codesToConfirm(): RecoveryCodeOrdinal[] {
    return this.context.actor.role === 'administrator' ? this.#header.codesToConfirm : [];
  }

  /**
   * Writes a changed header, sealed anew; one change after the other, so that none undoes another.
   * @throws DomainError DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED; the old one then stands.
   */
  changeHeader(change: Partial<UnsealedHeader>): Promise<void> {
    const written = this.#headerQueue.then(async () => {
      const sealed = sealHeader({ ...this.#header, ...change }, this.rootKey);
      await replaceHeader(this.folder, { present: this.#header, next: sealed }, this.database);
      this.#header = sealed;
    });
    this.#headerQueue = written.catch(() => undefined);
    return written;
  }

  /** Seals a root key to these slots but reviewers', and signs it. */
  async sealRootKey(options: { keyNumber: number; rootKey: Uint8Array; slots: readonly KeySlot[] }): Promise<SealedRootKey> {
    const key = await readSigningKey(this.database.reader);
    if (key === undefined) throw new Error('The casebook has no signing key.');
    const recipients = options.slots.filter(({ kind }) => kind !== 'reviewer').map(({ recipient }) => recipient);
    const { keyNumber, rootKey } = options;
    return sealRootKey({ casebookId: this.#header.casebookId, keyNumber, rootKey, recipients, signingKey: key.private_key });
  }

  /**
   * Ends the session but keeps what the next one is made from: running writes complete, then `event` is the last, and the database is closed,
   * with nothing left in its log. Intakes on their way end without a trace. `fault` says what went wrong; the session is over all the same.
   */
  async suspend(event: EventDraft): Promise<{ parts: SessionParts; fault: unknown }> {
    const { ports } = this.context;
    const parts = { ports, folder: this.folder, header: this.#header, rootKey: this.rootKey, slot: this.slot, lock: this.#lock };
    try {
      await this.#endWork();
      await this.#unitOfWork.writeLast((_, record) => record(event));
      return { parts, fault: null };
    } catch (fault) {
      return { parts, fault };
    } finally {
      this.#unitOfWork.close();
      this.addresses.clear();
      this.database.close();
    }
  }

  /** Ends what is on its way into the folders of blobs. */
  async #endWork(): Promise<void> {
    await this.context.textReading.stop();
    await this.context.intakes.abortAll();
    // A document may be on its way still: it ends without a blob, or it is finished and its row stands.
    this.blobs.close();
    const named = namedBlobs(this.database);
    await this.blobs.removeUnnamed((register, id) => named[register]?.has(id) ?? true);
  }

  /**
   * Ends the session: running writes complete, the lock is recorded, the head signed and put into `casebook.json`, the log checkpointed, the
   * keys overwritten. A fault on the way is logged and never keeps the casebook open: what was acknowledged is in the database already.
   */
  async close(reason: LockReason): Promise<void> {
    const { ports } = this.context;
    try {
      await this.#endWork();
      const head = await this.#unitOfWork.writeLast(async (handle, record) => {
        await record({ type: LOCKED_EVENT, version: 1, caseId: null, payload: { reason } });
        return vouchForHead(handle, { casebookId: this.#header.casebookId, at: ports.clock.now() });
      });
      await this.#headerQueue;
      const next = { ...this.#header, lastHead: head };
      this.#header = await writeLastHeader(this.folder, { present: this.#header, next, rootKey: this.rootKey }, this.database);
    } catch (error) {
      ports.logger.record({ code: error instanceof DomainError ? error.code : 'LOCK_INCOMPLETE' });
    }
    try {
      this.release();
    } catch {
      // The keys are overwritten all the same; what could not be closed goes with the process.
      ports.logger.record({ code: 'RELEASE_INCOMPLETE' });
    }
  }

  /** Closes everything without recording it and overwrites the keys. Safe to call twice. */
  release(): void {
    this.#unitOfWork.close();
    this.blobs.close();
    this.addresses.clear();
    try {
      this.database.close();
    } finally {
      this.rootKey.fill(0);
      this.#lock.release();
    }
  }
}

/** Ids of the blobs that the database names. */
export function namedBlobs(database: OpenDatabase): NamedBlobs {
  const named = (register: BlobRegister) => {
    const rows = readBlobRows(database.connection, register);
    return rows === null ? null : new Set(rows.map((row) => row.id));
  };
  return { evidence: named('evidence'), issued: named('issued') };
}

/** @throws DomainError HEAD_MISMATCH when the database is older than the head that the header bears, or not of the same casebook. */
async function assertHeadReached(handle: ReadHandle, header: CasebookHeader): Promise<void> {
  const anchored: SignedHead | null = header.lastHead;
  const key = await readSigningKey(handle);
  const publicKey = Buffer.from(header.publicKey, 'base64');
  if (key === undefined || !publicKey.equals(key.public_key)) throw new DomainError('HEAD_MISMATCH');
  if (anchored === null) return;
  const { isReached, present } = await reachesHead(handle, anchored);
  if (!isReached || !isHeadGenuine(anchored, publicKey)) throw new DomainError('HEAD_MISMATCH', { anchored: anchored.number, present });
}

/** The database of a casebook, whether it is as its last lock left it, and whether a write was cut off when the last session ended without one. */
type Found = { database: OpenDatabase; isAsLocked: boolean; hasLostWrite: boolean };

/** Opens `cases.db`, brought to the present schema. A page that is damaged anywhere keeps it shut: nothing is written on top of damage. */
async function openSoundDatabase(folder: string, header: CasebookHeader, rootKey: Uint8Array): Promise<Found> {
  const file = join(folder, DATABASE_FILE);
  const key = purposeKey(rootKey, header.casebookId, 'due-course/v1/database');
  let database: OpenDatabase | undefined;
  try {
    const { codes, hasLostWrite } = await assertSoundAtRest(file, key);
    const originals = { folder, database: DATABASE_FILE, header: HEADER_FILE, key };
    const olderSchema = await bringUpToDate(originals, (handle) => assertHeadReached(handle, header));
    await removeCopiesOfEarlierKeys(folder, { header: HEADER_FILE, keyNumber: header.keyNumber });
    database = openDatabase(file, key);
    await assertHeadReached(database.reader, header);
    await assertHeaderFresh(database.reader, header);
    const schema = olderSchema ?? readSchemaNumber(database.connection);
    const { number } = await presentHead(database.reader);
    return { database, isAsLocked: isAsLocked(header, { schema, codes, lastEvent: number }), hasLostWrite };
  } catch (error) {
    database?.close();
    throw error;
  } finally {
    key.fill(0);
  }
}

/**
 * Opens the casebook in `folder` with its root key, sweeps what an interrupted session left, and takes over `rootKey` and `lock`.
 * @throws DomainError HEADER_DAMAGED, DATABASE_DAMAGED, HEAD_MISMATCH, NEWER_FORMAT, DISK_FULL, STORAGE_FAILED; the caller then still holds both.
 */
export async function openCasebook(parts: SessionParts): Promise<OpenCasebook> {
  const { folder, header, rootKey, slot } = parts;
  assertHeaderAuthentic(header, rootKey);
  const found = await openSoundDatabase(folder, header, rootKey);
  const { database } = found;
  try {
    const settings = await readSettings(database.reader);
    const user = await readUserOfSlot(database.reader, slot.id);
    if (user === undefined) throw new DomainError('HEAD_MISMATCH');
    await sweepBlobs(folder, namedBlobs(database), await endsWithEvent(database.reader, LOCKED_EVENT));
    await removeDurably(join(folder, `${HEADER_FILE}.partial`));
    await sweepPassingCopies(database);
    await rewriteWhereOwed(database, parts.ports.clock.now());
    const casebook = new OpenCasebook({ ...parts, ...found }, settings, user);
    await shipLaw(casebook.context);
    await shipTemplates(casebook.context);
    return casebook;
  } catch (error) {
    database.close();
    throw error;
  }
}
