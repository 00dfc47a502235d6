/** @file What a host supplies to the application. Invariant: the core reaches the outside through these and the casebook's folder only. */
import type { LockReason } from '#shared/domain/access.ts';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import type { FolderPurpose } from '#shared/domain/folder-purpose.ts';
import type { BoundPacket, PacketBinding } from './documents/pdf/exhibits/pieces.ts';
import type { TextExtractor } from './search/extraction/extracted-text.ts';

export type Clock = { now(): Date };

/** Gives a fresh id of 32 lower-case hexadecimal digits at each call. */
export type IdSource = { next(): string };

/** The system's own dialogs. A host without them supplies null and the window falls back to typed paths and downloads. */
export type FileDialogs = {
  chooseFolder(purpose: FolderPurpose): Promise<string | null>;
  chooseSavePlace(suggestedName: string): Promise<string | null>;
};

/** Logs codes and ids. A name, a path or any text that a person typed must never be passed here. */
export type Logger = { record(entry: { code: string; faultId?: string; detail?: string }): void };

/** Renders a document model to PDF bytes away from the caller's thread. Deterministic: one model, one byte sequence. */
export type PdfRenderer = (model: DocumentModel) => Promise<{ bytes: Uint8Array; pageCount: number }>;

/**
 * Binds documents and exhibits into one PDF away from the caller's thread. Deterministic: one binding, one byte sequence. `report` is told how many
 * pieces are bound. Rejects with Unprintable where a piece cannot be put on paper, or with the signal's reason.
 */
export type PacketRenderer = (binding: PacketBinding, watched: { signal: AbortSignal; report(done: number): void }) => Promise<BoundPacket>;

/** Everything in a finished PDF that can carry a text, read away from the caller's thread. Rejects where the file cannot be read. */
export type PdfTextReader = (bytes: Uint8Array) => Promise<{ where: string; text: string }[]>;

/**
 * Writes every page of a database file anew under another raw key, away from the caller's thread. The file must be nobody else's meanwhile.
 * Rejects with a DomainError DATABASE_DAMAGED, DISK_FULL or STORAGE_FAILED, or with the signal's reason; the file is then of no use.
 */
export type DatabaseRekeyer = (options: { file: string; from: Uint8Array; to: Uint8Array; signal: AbortSignal }) => Promise<void>;

/** Where the host remembers the folders of casebooks opened before: paths only, no case data. */
export type RecentFolders = { list(): Promise<string[]>; remember(folder: string): Promise<void> };

export type Ports = {
  host: 'desktop' | 'loopback' | 'direct';
  version: string;
  clock: Clock;
  /** Milliseconds since the machine was started. No setting of the clock moves it, and every process on the machine reads the same. */
  uptimeMs(): number;
  ids: IdSource;
  fileDialogs: FileDialogs | null;
  logger: Logger;
  renderPdf: PdfRenderer;
  renderPacket: PacketRenderer;
  readBackPdf: PdfTextReader;
  extractText: TextExtractor;
  rekeyDatabase: DatabaseRekeyer;
  recentFolders: RecentFolders;
  /** Told as a lock begins, whoever asked for it, so that the host can take the screen away at once. Never throws. */
  onLocked(reason: LockReason): void;
  /** Absolute path of the shipped `resources/` folder. */
  resourcesFolder: string;
  /** Where a new casebook is offered to be made. */
  suggestedFolder: string;
  /** Origin of evidence addresses: `evidence://due-course` or `http://127.0.0.1:PORT`; asked late, because loopback learns its port late. */
  evidenceOrigin(): string;
};
