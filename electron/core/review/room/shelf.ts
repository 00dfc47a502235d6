/** @file Where a reviewer's sealed files lie: in a casebook's folder, or in memory around one file that came by itself. */
import { listReviewFiles, readReviewFile, removeReviewFile, writeReviewFile } from '../sealing/review-folder.ts';

/** Files under ids; a file is never changed. */
export type Shelf = {
  names(): Promise<string[]>;
  /** Null when there is none any more. @throws DomainError NOT_A_REVIEW_FILE, STORAGE_FAILED, FOLDER_READ_ONLY */
  read(name: string): Promise<Uint8Array | null>;
  /** @throws DomainError DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** @throws DomainError FOLDER_READ_ONLY, STORAGE_FAILED */
  remove(name: string): Promise<void>;
};

export function folderShelf(folder: string): Shelf {
  return {
    names: () => listReviewFiles(folder),
    read: (name) => readReviewFile(folder, name),
    put: (name, bytes) => writeReviewFile(folder, name, bytes),
    remove: (name) => removeReviewFile(folder, name),
  };
}

/** Holds sealed bytes alone, so it may outlive a lock; it is gone when the program ends. `bytes` lie under a name of their own. */
export function memoryShelf(bytes: Uint8Array): Shelf {
  const files = new Map<string, Uint8Array>([['', bytes]]);
  return {
    names: async () => [...files.keys()],
    read: async (name) => files.get(name) ?? null,
    put: async (name, put) => {
      files.set(name, put);
    },
    remove: async (name) => {
      files.delete(name);
    },
  };
}
