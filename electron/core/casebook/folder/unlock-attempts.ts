/**
 * @file The file `unlock-attempts`: failed unlocks since the last success, one JSON object a line: {"at", "slotId"}. What was typed is never kept.
 * Invariant: the waits survive a restart, and a clock that is set back neither shortens a wait nor stretches it. The file has no
 * authentication: whoever can write the folder can remove it, and is then held up by Argon2id alone. So its lines go into the audit log as
 * hearsay, marked so.
 */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Instant } from '#shared/domain/text.ts';
import type { Clock } from '../../ports.ts';
import { appendDurably, removeDurably, systemCode, translateFileError } from './durable-files.ts';

const ATTEMPTS_FILE = 'unlock-attempts';
/** Of a longer file only the end is read: some thousand attempts. */
const READ_BYTES = 256 * 1024;

/** `slotId` is null when no slot bears the login name. */
const Attempt = z.object({ at: Instant, slotId: z.string().nullable() });
export type Attempt = z.infer<typeof Attempt>;

/** Seconds to wait after so many failures: none for the first three, then 1, 2, 4, 8, 16, 32, and 60 from the tenth on. */
export function waitAfter(failures: number): number {
  if (failures < 4) return 0;
  return failures < 10 ? 2 ** (failures - 4) : 60;
}

async function readEnd(file: string): Promise<string> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const start = Math.max(0, size - READ_BYTES);
      const bytes = Buffer.alloc(size - start);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
      return bytes.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return '';
    throw translateFileError(error);
  }
}

/**
 * The attempts on file. A line that cannot be read still counts as one, at the time of the line before it.
 * @throws DomainError STORAGE_FAILED, FOLDER_READ_ONLY
 */
export async function readAttempts(folder: string): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const line of (await readEnd(join(folder, ATTEMPTS_FILE))).split('\n').filter((candidate) => candidate !== '')) {
    attempts.push(readLine(line) ?? { at: attempts.at(-1)?.at ?? '1970-01-01T00:00:00.000Z', slotId: null });
  }
  return attempts;
}

function readLine(line: string): Attempt | null {
  try {
    return Attempt.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** Appends one failed try, durably. `slotId` is null where the name typed belongs to nobody. */
export async function noteFailedAttempt(folder: string, at: Date, slotId: string | null): Promise<void> {
  await appendDurably(join(folder, ATTEMPTS_FILE), `${JSON.stringify({ at: at.toISOString(), slotId })}\n`);
}

/** Removes the file once its tries stand in the audit log. */
export async function forgetAttempts(folder: string): Promise<void> {
  await removeDurably(join(folder, ATTEMPTS_FILE));
}

/** Tells how long to wait, from the file and, where the clock has been set back, from this process's own running time. */
export class UnlockPacer {
  readonly #clock: Clock;
  readonly #elapsedMs: () => number;
  readonly #seenAhead = new Map<string, number>();

  /** `elapsedMs` is a running time that no clock setting moves. */
  constructor(clock: Clock, elapsedMs: () => number = () => performance.now()) {
    this.#clock = clock;
    this.#elapsedMs = elapsedMs;
  }

  /** Whole seconds until the next try is taken; 0 when it may come now. */
  secondsToWait(folder: string, attempts: readonly Attempt[]): number {
    const last = attempts.at(-1);
    const wait = waitAfter(attempts.length) * 1000;
    if (last === undefined || wait === 0) return 0;
    const sinceLast = this.#clock.now().getTime() - Date.parse(last.at);
    const passed = sinceLast >= 0 ? sinceLast : this.#passedSinceFirstSeen(`${folder}\n${attempts.length}\n${last.at}`);
    return Math.max(0, Math.ceil((wait - passed) / 1000));
  }

  /** An attempt dated in the future: the wait runs from when this process first saw it. */
  #passedSinceFirstSeen(key: string): number {
    const now = this.#elapsedMs();
    const first = this.#seenAhead.get(key) ?? now;
    this.#seenAhead.set(key, first);
    return now - first;
  }
}
