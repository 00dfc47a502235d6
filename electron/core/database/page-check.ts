/**
 * @file Checks the authentication code of every page of `cases.db` as it lies on the disk, free pages too, which SQLite's own check never reads.
 *
 * [Note: SQLCipher 4 pages] (https://www.zetetic.net/sqlcipher/design/)
 * A page is 4096 bytes, of which the last 80 are IV (16) ‖ HMAC-SHA-512 (64). The first 16 bytes of page 1 are the salt, in the clear.
 * HMAC key = PBKDF2-HMAC-SHA-512(raw key, salt with every byte XOR 0x3a, 2 rounds, 32 bytes);
 * HMAC = over ciphertext ‖ IV ‖ page number (u32, little-endian), without the salt on page 1.
 */
import { createHash, createHmac, createSecretKey, type KeyObject, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { DomainError } from '#shared/domain/errors.ts';

export const PAGE_BYTES = 4096;
const SALT_BYTES = 16;
const MAC_BYTES = 64;
const PAGES_AT_A_TIME = 256;
/** SQLite never uses the page that holds the byte at 1 GiB, its lock byte. */
const LOCK_BYTE_PAGE = 0x4000_0000 / PAGE_BYTES + 1;
/** The most pages that a refusal names. */
const NAMED_PAGES = 8;

/** A file as pages are read from it. `readFile` gives fewer bytes at the file's end. */
export type PageFile = { fileBytes(): number; readFile(offset: number, length: number): Buffer };

/**
 * A file of pages that no connection of this process has open: POSIX drops a process's locks on a file when any of its handles is closed.
 * @throws the system's error
 */
export function openPageFile(file: string): PageFile & { close(): void } {
  const handle = openSync(file, 'r');
  return {
    fileBytes: () => fstatSync(handle).size,
    readFile(offset, length) {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(handle, bytes, 0, length, offset));
    },
    close: () => closeSync(handle),
  };
}

/** The key of the pages' codes, for the salt that the database in `database` begins with. */
export function pageMacKey(database: PageFile, key: Uint8Array): KeyObject {
  const salt = database.readFile(0, SALT_BYTES).map((byte) => byte ^ 0x3a);
  const derived = pbkdf2Sync(key, salt, 2, 32, 'sha512');
  const macKey = createSecretKey(derived);
  derived.fill(0);
  return macKey;
}

/** Whether these 4096 bytes are page `number` of the database whose key it is. */
export function isPageSound(page: Buffer, number: number, macKey: KeyObject): boolean {
  const body = page.subarray(number === 1 ? SALT_BYTES : 0, PAGE_BYTES - MAC_BYTES);
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey).update(body).update(place).digest();
  return timingSafeEqual(mac, page.subarray(PAGE_BYTES - MAC_BYTES));
}

/** Every page with its number, from 1; the last may be cut short. Yields to others now and then. */
async function* pagesOf(database: PageFile): AsyncGenerator<{ page: Buffer; number: number }> {
  const total = database.fileBytes();
  for (let offset = 0; offset < total; offset += PAGES_AT_A_TIME * PAGE_BYTES) {
    const bytes = database.readFile(offset, Math.min(PAGES_AT_A_TIME * PAGE_BYTES, total - offset));
    for (let start = 0; start < bytes.length; start += PAGE_BYTES) {
      const number = (offset + start) / PAGE_BYTES + 1;
      if (number !== LOCK_BYTE_PAGE) yield { page: bytes.subarray(start, start + PAGE_BYTES), number };
    }
    await yieldToOthers();
  }
}

/** Numbers of the pages, from 1, whose code is wrong; a last page that is not whole counts. `key` is the raw database key. */
export async function findDamagedPages(database: PageFile, key: Uint8Array): Promise<number[]> {
  const macKey = pageMacKey(database, key);
  const damaged: number[] = [];
  for await (const { page, number } of pagesOf(database)) {
    if (page.length < PAGE_BYTES || !isPageSound(page, number, macKey)) damaged.push(number);
  }
  return damaged;
}

/**
 * One digest for which pages stand together: SHA-256, in hexadecimal, of the codes of all pages in order. Each code vouches for its page alone, so an
 * older page in the place of a newer one passes by itself and changes this.
 */
export async function digestOfCodes(database: PageFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const { page } of pagesOf(database)) hash.update(page.subarray(PAGE_BYTES - MAC_BYTES));
  return hash.digest('hex');
}

/** The refusal of a database with these pages damaged; its details name the first of them, but for 0, which is no page. */
export function damagedPagesRefusal(damaged: readonly number[]): DomainError {
  const pages = damaged.filter((page) => page > 0);
  if (pages.length === 0) return new DomainError('DATABASE_DAMAGED');
  return new DomainError('DATABASE_DAMAGED', { count: pages.length, pages: pages.slice(0, NAMED_PAGES).join(', ') });
}
