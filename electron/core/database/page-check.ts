/**
 * @file Checks the authentication code of every page of `cases.db` as it lies on the disk, free pages too, which SQLite's own check never reads.
 *
 * [Note: SQLCipher 4 pages] (https://www.zetetic.net/sqlcipher/design/)
 * A page is 4096 bytes, of which the last 80 are IV (16) ‖ HMAC-SHA-512 (64). The first 16 bytes of page 1 are the salt, in the clear.
 * HMAC key = PBKDF2-HMAC-SHA-512(raw key, salt with every byte XOR 0x3a, 2 rounds, 32 bytes);
 * HMAC = over ciphertext ‖ IV ‖ page number (u32, little-endian), without the salt on page 1.
 */
import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { OpenDatabase } from './open-database.ts';

const PAGE_BYTES = 4096;
const SALT_BYTES = 16;
const MAC_BYTES = 64;
const PAGES_AT_A_TIME = 256;
/** SQLite never uses the page that holds the byte at 1 GiB, its lock byte. */
const LOCK_BYTE_PAGE = 0x4000_0000 / PAGE_BYTES + 1;

function isPageSound(page: Buffer, number: number, macKey: Buffer): boolean {
  const body = page.subarray(number === 1 ? SALT_BYTES : 0, PAGE_BYTES - MAC_BYTES);
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey).update(body).update(place).digest();
  return timingSafeEqual(mac, page.subarray(PAGE_BYTES - MAC_BYTES));
}

/** Numbers of the pages, from 1, whose code is wrong; a last page that is not whole counts. `key` is the raw database key. */
export async function findDamagedPages(database: Pick<OpenDatabase, 'fileBytes' | 'readFile'>, key: Uint8Array): Promise<number[]> {
  const total = database.fileBytes();
  const salt = database.readFile(0, SALT_BYTES).map((byte) => byte ^ 0x3a);
  const macKey = pbkdf2Sync(key, salt, 2, 32, 'sha512');
  const damaged: number[] = [];
  for (let offset = 0; offset < total; offset += PAGES_AT_A_TIME * PAGE_BYTES) {
    const bytes = database.readFile(offset, Math.min(PAGES_AT_A_TIME * PAGE_BYTES, total - offset));
    for (let start = 0; start < bytes.length; start += PAGE_BYTES) {
      const page = bytes.subarray(start, start + PAGE_BYTES);
      const number = (offset + start) / PAGE_BYTES + 1;
      if (number === LOCK_BYTE_PAGE) continue;
      if (page.length < PAGE_BYTES || !isPageSound(page, number, macKey)) damaged.push(number);
    }
    await yieldToOthers();
  }
  macKey.fill(0);
  return damaged;
}
