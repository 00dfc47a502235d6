/**
 * @file Checks the write-ahead log of `cases.db`, which SQLite believes by unkeyed checksums alone and cuts off in silence where one is wrong.
 *
 * [Note: Frames of the log] (https://www.sqlite.org/fileformat2.html#the_write_ahead_log)
 * log    = header ‖ frame ‖ frame ‖ …
 * header = magic (0x377f0682 or …83) ‖ version ‖ page size ‖ checkpoint number ‖ salt 1 ‖ salt 2 ‖ checksum 1 ‖ checksum 2, each u32 big-endian
 * frame  = page number ‖ pages of the database after a commit, else 0 ‖ salt 1 ‖ salt 2 ‖ checksum 1 ‖ checksum 2 ‖ page as in `cases.db`
 * A frame is live when it bears the header's salts and stale otherwise: SQLite takes new salts when it begins the log anew, and overwrites.
 * A checksum runs on from that of the frame before over the first 8 bytes of the frame's header and the page as encrypted, in words of 32 bits,
 * big-endian when the magic number is odd.
 */
import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { DomainError } from '#shared/domain/errors.ts';
import { translateFileError } from '../casebook/folder/durable-files.ts';
import type { OpenDatabase } from './open-database.ts';
import {
  damagedPagesRefusal,
  digestOfCodes,
  findDamagedPages,
  isPageSound,
  openPageFile,
  PAGE_BYTES,
  type PageFile,
  pageMacKey,
} from './page-check.ts';
import { translateStorageError } from './storage-errors.ts';

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const FRAME_BYTES = FRAME_HEADER_BYTES + PAGE_BYTES;
const FRAMES_AT_A_TIME = 256;

type Checksum = readonly [number, number];

/** One whole frame. `databasePages`: how many the database has after the commit that this frame ends, 0 inside a transaction; `follows`: its checksum runs on from that of the frame before; `isSound`: the page bears its authentication code. */
export type LogFrame = { page: number; databasePages: number; isLive: boolean; follows: boolean; isSound: boolean };

export type LogFrames = { isHeaderSound: boolean; frames: LogFrame[] };

function runOn(bytes: Buffer, from: Checksum, isBigEndian: boolean): Checksum {
  let [first, second] = from;
  for (let place = 0; place < bytes.length; place += 8) {
    const one = isBigEndian ? bytes.readUInt32BE(place) : bytes.readUInt32LE(place);
    const other = isBigEndian ? bytes.readUInt32BE(place + 4) : bytes.readUInt32LE(place + 4);
    first = (first + one + second) >>> 0;
    second = (second + other + first) >>> 0;
  }
  return [first, second];
}

const checksumAt = (bytes: Buffer, place: number): Checksum => [bytes.readUInt32BE(place), bytes.readUInt32BE(place + 4)];
const areEqual = (one: Checksum, other: Checksum) => one[0] === other[0] && one[1] === other[1];

/** Every whole frame of a log, live and stale. `macKey` is that of the database's pages. */
export async function readFrames(log: PageFile, macKey: KeyObject): Promise<LogFrames> {
  const header = log.readFile(0, HEADER_BYTES);
  if (header.length < HEADER_BYTES) return { isHeaderSound: true, frames: [] };
  const isBigEndian = (header.readUInt32BE(0) & 1) === 1;
  const salts = checksumAt(header, 16);
  let before = checksumAt(header, 24);
  const isKnown = (header.readUInt32BE(0) & 0xffff_fffe) >>> 0 === 0x377f_0682 && header.readUInt32BE(8) === PAGE_BYTES;
  const isHeaderSound = isKnown && areEqual(runOn(header.subarray(0, 24), [0, 0], isBigEndian), before);
  const frames: LogFrame[] = [];
  const whole = Math.floor((log.fileBytes() - HEADER_BYTES) / FRAME_BYTES);
  for (let index = 0; index < whole; index += FRAMES_AT_A_TIME) {
    const bytes = log.readFile(HEADER_BYTES + index * FRAME_BYTES, Math.min(FRAMES_AT_A_TIME, whole - index) * FRAME_BYTES);
    for (let start = 0; start + FRAME_BYTES <= bytes.length; start += FRAME_BYTES) {
      const frame = bytes.subarray(start, start + FRAME_BYTES);
      const content = frame.subarray(FRAME_HEADER_BYTES);
      const page = frame.readUInt32BE(0);
      const checksum = checksumAt(frame, 16);
      frames.push({
        page,
        databasePages: frame.readUInt32BE(4),
        isLive: areEqual(checksumAt(frame, 8), salts),
        follows: areEqual(runOn(content, runOn(frame.subarray(0, 8), before, isBigEndian), isBigEndian), checksum),
        isSound: isPageSound(content, page, macKey),
      });
      before = checksum;
    }
    await yieldToOthers();
  }
  return { isHeaderSound, frames };
}

const isWhole = (frame: LogFrame) => frame.isLive && frame.follows;
const isCommit = (frame: LogFrame) => frame.databasePages > 0;

/** The frames that SQLite takes up when it opens the database: up to the last commit before the first frame that is not whole. */
function framesToRecover({ isHeaderSound, frames }: LogFrames): LogFrame[] {
  if (!isHeaderSound) return [];
  const broken = frames.findIndex((frame) => !isWhole(frame));
  const leading = broken === -1 ? frames : frames.slice(0, broken);
  return leading.slice(0, leading.findLastIndex(isCommit) + 1);
}

/**
 * Pages of the damaged frames in a log that nobody has open; 0 stands for the log's own header. A frame that a power failure cut off does not count:
 * it can only be of the last transaction, which had not been acknowledged. So a frame that is not whole counts once a later transaction has begun,
 * for each is made durable before the next.
 */
function damagedAtRest(log: LogFrames): number[] {
  const { isHeaderSound, frames } = log;
  if (!isHeaderSound) return frames.some((frame) => frame.isSound) ? [0] : [];
  const unsound = framesToRecover(log).filter((frame) => !frame.isSound);
  const place = frames.findIndex((frame) => !isWhole(frame));
  const broken = frames[place];
  if (broken === undefined) return unsound.map((frame) => frame.page);
  const beyond = frames.slice(place + 1).filter((frame) => isWhole(frame) && frame.isSound);
  const later = isCommit(broken) ? beyond : beyond.slice(beyond.findIndex(isCommit) + 1);
  const isOfEarlierTransaction = later.length > 0 && (isCommit(broken) || beyond.some(isCommit));
  return [...unsound, ...(isOfEarlierTransaction ? [broken] : [])].map((frame) => frame.page);
}

/**
 * Pages of the damaged frames among the first `count`, those that the connection which has the log open works with; 0 stands for the log's own header
 * and for frames that are gone.
 */
function damagedInUse({ isHeaderSound, frames }: LogFrames, count: number): number[] {
  const inUse = frames.slice(0, count);
  const damaged = inUse.filter((frame) => !isWhole(frame) || !frame.isSound).map((frame) => frame.page);
  const hasGaps = count > 0 && (!isHeaderSound || inUse.length < count);
  return hasGaps ? [0, ...damaged] : damaged;
}

/** Pages of the damaged frames of the log that this open database works with. Goes on while others write. @throws DomainError STORAGE_FAILED */
export async function findDamagedInLog({ connection, readFile, fileBytes }: OpenDatabase, key: Uint8Array): Promise<number[]> {
  const file = `${connection.name}-wal`;
  if (!existsSync(file)) return [];
  const macKey = pageMacKey({ readFile, fileBytes }, key);
  let log: ReturnType<typeof openPageFile> | undefined;
  try {
    log = openPageFile(file);
    for (;;) {
      const before = log.readFile(0, HEADER_BYTES);
      const [counted] = connection.pragma('wal_checkpoint(NOOP)') as { log: number }[];
      const frames = await readFrames(log, macKey);
      // Begun anew meanwhile, it holds other frames than were counted.
      if (log.readFile(0, HEADER_BYTES).equals(before)) return damagedInUse(frames, Math.max(0, counted?.log ?? 0));
    }
  } catch (error) {
    throw translateFileError(translateStorageError(error));
  } finally {
    log?.close();
  }
}

/**
 * What a sound database was found to be. `codes` is the digest of its pages' codes, null where a log has pages of its own; `hasLostWrite` when the log
 * ends in a transaction that is not whole and that SQLite will leave out.
 */
export type AtRest = { codes: string | null; hasLostWrite: boolean };

/**
 * Lets a database that nobody has open pass only when every page that it will be read from bears its code: those of the file, but for what the log
 * replaces, and those of the log. Nothing is written.
 * @throws DomainError DATABASE_DAMAGED, with the numbers of the first damaged pages, also when the key is not its own; STORAGE_FAILED
 */
export async function assertSoundAtRest(file: string, key: Uint8Array): Promise<AtRest> {
  const opened: ReturnType<typeof openPageFile>[] = [];
  const openIfThere = (name: string) => {
    if (!existsSync(name)) return null;
    const pageFile = openPageFile(name);
    opened.push(pageFile);
    return pageFile;
  };
  try {
    const database = openIfThere(file);
    if (database === null || database.fileBytes() === 0) throw new DomainError('DATABASE_DAMAGED');
    const log = openIfThere(`${file}-wal`);
    const frames = log === null ? { isHeaderSound: true, frames: [] } : await readFrames(log, pageMacKey(database, key));
    const recovered = framesToRecover(frames);
    const replaced = new Set(recovered.map((frame) => frame.page));
    const pages = recovered.at(-1)?.databasePages ?? Number.POSITIVE_INFINITY;
    const inFile = (await findDamagedPages(database, key)).filter((page) => page <= pages && !replaced.has(page));
    const damaged = [...new Set([...inFile, ...damagedAtRest(frames)])];
    if (damaged.length > 0) throw damagedPagesRefusal(damaged);
    return {
      codes: recovered.length > 0 ? null : await digestOfCodes(database),
      hasLostWrite: frames.frames.slice(recovered.length).some((frame) => frame.isLive),
    };
  } catch (error) {
    throw translateFileError(error);
  } finally {
    for (const pageFile of opened) pageFile.close();
  }
}
