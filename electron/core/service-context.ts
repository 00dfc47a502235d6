/** @file What every service function gets first: the unlocked casebook as seen by one signed-in person. */

import type { Transaction } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { Role } from '#shared/domain/access.ts';
import type { Viewer } from '#shared/domain/evidence.ts';
import type { UserId } from '#shared/domain/ids.ts';
import type { KeySlot } from './casebook/casebook-header.ts';
import type { Tables } from './database/tables.ts';
import type { DraftHandle } from './drafts/only-drafts.ts';
import type { IntakeRegister } from './evidence/intake/intake-register.ts';
import type { Ports } from './ports.ts';
import type { TextReading } from './search/extraction/text-reading.ts';

/** Reads only: a query function that takes it cannot write. The handle of a unit of work serves too, and then sees what the unit has written. */
export type ReadHandle = Pick<ReadonlyKysely<Tables>, 'selectFrom' | 'fn'>;
/** Only inside a unit of work. Inside it nothing is awaited but the database. */
export type WriteHandle = Transaction<Tables>;

/** The one audit event of a unit of work. `payload` is JSON that RFC 8785 can canonicalise: no undefined, no NaN. */
export type EventDraft = { type: string; version: number; caseId: string | null; payload: Record<string, unknown> };

export type UnitOfWork = {
  /** Served by a second, read-only connection. */
  read: ReadHandle;
  /**
   * Runs `work` in one transaction. `work` must call `record` exactly once; the event commits with the rows or not at all.
   * @throws DomainError DISK_FULL, STORAGE_FAILED; an Error (a bug) when not exactly one event was recorded.
   */
  write<T>(work: (handle: WriteHandle, record: (event: EventDraft) => Promise<void>) => Promise<T>): Promise<T>;
  /**
   * Writes drafts, which are no part of the record and have no event. `work` is refused every other table.
   * @throws DomainError LOCKED, DISK_FULL, STORAGE_FAILED
   */
  writeDrafts<T>(work: (handle: DraftHandle) => Promise<T>): Promise<T>;
  /**
   * Writes only what is made from the record and can be made anew from it, such as the text of evidence; so it has no event. One transaction.
   * @throws DomainError LOCKED, DISK_FULL, STORAGE_FAILED
   */
  writeDerived(work: (handle: WriteHandle) => Promise<void>): Promise<void>;
  /** How many units of work, and how many writes of drafts, this session has seen. */
  changes(): { records: number; drafts: number };
  /**
   * Writes the whole database anew, so that nothing that was deleted is left in its pages or its write-ahead log, and notes that this was done.
   * Takes seconds and memory by the size of the database. Not during a backup. @throws DomainError LOCKED, DISK_FULL, STORAGE_FAILED
   */
  rewrite(): Promise<void>;
};

export type BlobRegister = 'evidence' | 'issued';

export type BlobWriter = {
  readonly dataKey: Uint8Array;
  readonly received: number;
  /** Encrypts and hashes in the same pass. Slices of any size, in order. */
  write(bytes: Uint8Array): Promise<void>;
  /** Makes file and folder durable and gives the digest of the plain bytes. The row that names the blob commits only after this. */
  finish(): Promise<{ sha256: string; size: number }>;
  /** Removes what was written. Safe to call twice. */
  abort(): Promise<void>;
};

/** Encrypted files, one an item, in Tink AES256_GCM_HKDF_1MB; associated data is `<register>/<id>` in UTF-8. */
export type BlobStore = {
  /** Removes the file of an item for good; an absent one is no fault. @throws DomainError FOLDER_READ_ONLY, STORAGE_FAILED */
  remove(register: BlobRegister, id: string): Promise<void>;
  begin(register: BlobRegister, id: string): Promise<BlobWriter>;
  /** Plain bytes, segment by segment; every segment's tag is checked before a byte of it leaves. `end` is exclusive. */
  read(register: BlobRegister, id: string, dataKey: Uint8Array, range?: { start: number; end: number }): ReadableStream<Uint8Array>;
  /** Reads the whole item. @throws DomainError EVIDENCE_MISSING, EVIDENCE_ALTERED (a tag or the length is wrong). */
  digest(register: BlobRegister, id: string, dataKey: Uint8Array): Promise<{ sha256: string; size: number }>;
};

/** One look at one item on the evidence origin. */
export type AddressGrant = {
  register: BlobRegister;
  id: string;
  dataKey: Uint8Array;
  size: number;
  mediaType: string;
  viewer: Viewer;
  /** `inline` shows it in the sandboxed frame; `attachment` is a copy out, under `fileName`. */
  disposition: 'inline' | 'attachment';
  fileName: string;
  /** What was drawn up for this address alone and lies in no register: register, id and data key then name nothing. */
  bytes?: Uint8Array;
};

/** Hands out unguessable, short-lived addresses on the evidence origin; all are void once the casebook locks. */
export type AddressBook = { issue(grant: AddressGrant): string };

export type Actor = { userId: UserId; displayName: string; role: Role };

/** Files in plain on their way to a place that a person chose, for the time until they bear their name. */
export type PassingCopies = { begin(file: string): Promise<void>; end(file: string): Promise<void> };

export type ServiceContext = {
  ports: Ports;
  unitOfWork: UnitOfWork;
  blobs: BlobStore;
  addresses: AddressBook;
  passingCopies: PassingCopies;
  /** The session's evidence intakes: one `new IntakeRegister()` at unlock; a lock awaits `intakes.abortAll()` before it closes the database. */
  intakes: IntakeRegister;
  /** Takes the text out of evidence behind all else; woken after an intake, ended by a lock. */
  textReading: TextReading;
  actor: Actor;
  casebook: { id: string; name: string; district: string; publicKey: string };
  /** The casebook's folder, and the key slots as `casebook.json` holds them at the moment. */
  folder: string;
  slots(): readonly KeySlot[];
};
