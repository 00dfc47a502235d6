/**
 * @file Every page of a casebook's database as plain bytes: those of `cases.db`, free ones too, and those that lie in frames of its write-ahead
 * log, stale ones too. SQLCipher 4 with a raw key: AES-256-CBC, the last 80 bytes of a page are IV (16) and HMAC (64), and page 1 begins with
 * the salt (https://www.zetetic.net/sqlcipher/design/). Frames: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
import { createDecipheriv } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readHeader } from '../../electron/core/casebook/folder/header-file.ts';
import { purposeKey } from '../../electron/core/casebook/keys/key-derivation.ts';
import { rootKeyOf } from './root-key-of.ts';

const PAGE = 4096;
const RESERVED = 80;
const LOG_HEADER = 32;
const FRAME_HEADER = 24;

export type PlainPage = { where: string; bytes: Buffer };

export async function decryptedPages(folder: string, passphrase: string): Promise<PlainPage[]> {
  const header = await readHeader(folder);
  const key = purposeKey(await rootKeyOf(header, passphrase), header.casebookId, 'due-course/v1/database');
  const file = await readFile(join(folder, 'cases.db'));
  const log = await readFile(join(folder, 'cases.db-wal')).catch(() => Buffer.alloc(0));
  const pages: PlainPage[] = [];
  for (let offset = 0; offset + PAGE <= file.length; offset += PAGE) {
    const number = offset / PAGE + 1;
    pages.push({ where: `page ${number}`, bytes: decrypt(file.subarray(offset, offset + PAGE), number, key) });
  }
  for (let offset = LOG_HEADER; offset + FRAME_HEADER + PAGE <= log.length; offset += FRAME_HEADER + PAGE) {
    const number = log.readUInt32BE(offset);
    const page = log.subarray(offset + FRAME_HEADER, offset + FRAME_HEADER + PAGE);
    pages.push({ where: `page ${number} in the log`, bytes: decrypt(page, number, key) });
  }
  return pages;
}

function decrypt(page: Buffer, number: number, key: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(PAGE - RESERVED, PAGE - RESERVED + 16));
  decipher.setAutoPadding(false);
  return Buffer.concat([decipher.update(page.subarray(number === 1 ? 16 : 0, PAGE - RESERVED)), decipher.final()]);
}

/** Where a phrase stands; a phrase that runs over the end of a page is found by its halves. */
export function pagesHolding(pages: readonly PlainPage[], phrase: string): string[] {
  const bytes = Buffer.from(phrase, 'utf8');
  const half = Math.ceil(bytes.length / 2);
  const pieces = [bytes, bytes.subarray(0, half), bytes.subarray(half)];
  return pages.filter((page) => pieces.some((piece) => page.bytes.includes(piece))).map(({ where }) => where);
}
