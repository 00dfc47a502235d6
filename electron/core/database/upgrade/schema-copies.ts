/**
 * @file The folders `before-schema-<n>/` in a casebook: `cases.db` and `casebook.json` as they were before a migration from schema n.
 * Invariant: a folder of that name is whole and durable; whatever is being made or removed bears `.partial` at its end.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from '#shared/domain/errors.ts';
import {
  FILE_MODE,
  makeFolder,
  renameDurably,
  syncFolder,
  systemCode,
  translateFileError,
  writeFully,
} from '../../casebook/folder/durable-files.ts';
import { damagedPagesRefusal, findDamagedPages, openPageFile } from '../page-check.ts';

const PREFIX = 'before-schema-';
const PARTIAL = '.partial';
const PIECE_BYTES = 1 << 20;

/** Copies `from` to `to`, durably; gives the SHA-256 of what was read. */
async function copyFile(from: string, to: string): Promise<string> {
  const source = await open(from, constants.O_RDONLY);
  try {
    const target = await open(to, 'wx', FILE_MODE);
    try {
      const hash = createHash('sha256');
      const piece = Buffer.alloc(PIECE_BYTES);
      for (;;) {
        const { bytesRead } = await source.read(piece, 0, PIECE_BYTES);
        if (bytesRead === 0) break;
        hash.update(piece.subarray(0, bytesRead));
        await writeFully(target, piece.subarray(0, bytesRead));
      }
      await target.sync();
      return hash.digest('hex');
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  const source = await open(file, constants.O_RDONLY);
  try {
    for await (const piece of source.createReadStream({ autoClose: false })) hash.update(piece);
    return hash.digest('hex');
  } finally {
    await source.close();
  }
}

/** @throws DomainError DATABASE_DAMAGED when a page of the copy does not bear its code, STORAGE_FAILED when the copy is not what was read */
async function assertCopySound(file: string, digest: string, key: Uint8Array): Promise<void> {
  const pages = openPageFile(file);
  try {
    const damaged = await findDamagedPages(pages, key);
    if (damaged.length > 0) throw damagedPagesRefusal(damaged);
  } finally {
    pages.close();
  }
  if ((await digestOf(file)) !== digest) throw new DomainError('STORAGE_FAILED');
}

/** What is to be copied: the names of the two files in `folder`, and the raw key of the database. */
export type Originals = { folder: string; database: string; header: string; key: Uint8Array };

/**
 * Copies both files to `before-schema-<schema>/`, reads the copies back, and only then lets them take the place of an earlier copy of that name. The
 * database must be closed and its log empty.
 * @throws DomainError DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED, DATABASE_DAMAGED; nothing of the new copy is then left
 */
export async function copyBeforeMigration({ folder, database, header, key }: Originals, schema: number): Promise<void> {
  const target = join(folder, `${PREFIX}${schema}`);
  const partial = `${target}${PARTIAL}`;
  try {
    await rm(partial, { recursive: true, force: true });
    await makeFolder(partial);
    const digest = await copyFile(join(folder, database), join(partial, database));
    await assertCopySound(join(partial, database), digest, key);
    const headerDigest = await copyFile(join(folder, header), join(partial, header));
    if ((await digestOf(join(partial, header))) !== headerDigest) throw new DomainError('STORAGE_FAILED');
    await syncFolder(partial);
    const earlier = await setAside(target);
    await renameDurably(partial, target);
    if (earlier !== null) await rm(earlier, { recursive: true, force: true });
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
    throw translateFileError(error);
  }
}

/** Takes its name from a copy, so that no copy of that name is ever half removed; null when there is none. */
async function setAside(copy: string): Promise<string | null> {
  const aside = `${copy}.earlier${PARTIAL}`;
  await rm(aside, { recursive: true, force: true });
  try {
    await renameDurably(copy, aside);
    return aside;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  return (await readdir(folder)).filter((name) => pattern.test(name));
}

/** Removes what a copying or a removal that was cut short left behind. @throws DomainError FOLDER_READ_ONLY, STORAGE_FAILED */
export async function sweepPartialCopies(folder: string): Promise<void> {
  try {
    for (const name of await namesIn(folder, /^before-schema-\d+(\.earlier)?\.partial$/)) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  } catch (error) {
    throw translateFileError(error);
  }
}

async function removeThose(folder: string, isToGo: (copies: { name: string; schema: number }[]) => Promise<string[]>): Promise<void> {
  try {
    const copies = (await namesIn(folder, /^before-schema-\d+$/)).map((name) => ({ name, schema: Number(name.slice(PREFIX.length)) }));
    for (const name of await isToGo(copies)) {
      const aside = await setAside(join(folder, name));
      if (aside !== null) await rm(aside, { recursive: true, force: true });
    }
    if (copies.length > 0) await syncFolder(folder);
  } catch (error) {
    throw translateFileError(error);
  }
}

/**
 * Removes all copies but the `kept` of the newest schemas. With `kept` 0 all go: after a removal by order they would keep readable what is to be read
 * no more.
 * @throws DomainError FOLDER_READ_ONLY, STORAGE_FAILED
 */
export function removeCopies(folder: string, kept: number): Promise<void> {
  return removeThose(folder, async (copies) => {
    const newestFirst = copies.toSorted((one, other) => other.schema - one.schema);
    return newestFirst.slice(kept).map(({ name }) => name);
  });
}

const Keyed = z.object({ keyNumber: z.int() });

/**
 * Removes the copies under an earlier root key: somebody who was removed since may hold it. One whose header cannot be read goes too.
 * @throws DomainError FOLDER_READ_ONLY, STORAGE_FAILED
 */
export function removeCopiesOfEarlierKeys(folder: string, options: { header: string; keyNumber: number }): Promise<void> {
  return removeThose(folder, async (copies) => {
    const named = copies.map(async ({ name }) => {
      const text = await readFile(join(folder, name, options.header), 'utf8').catch(() => '');
      return { name, keyNumber: keyNumberIn(text) };
    });
    return (await Promise.all(named)).filter(({ keyNumber }) => keyNumber !== options.keyNumber).map(({ name }) => name);
  });
}

function keyNumberIn(header: string): number | null {
  try {
    return Keyed.parse(JSON.parse(header)).keyNumber;
  } catch {
    return null;
  }
}
