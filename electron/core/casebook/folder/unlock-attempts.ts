/**
 * @file The file `unlock-attempts`: failed unlocks since the last success, one JSON object a line: {"at", "slotId"}. What was typed is never kept.
 * Invariant: the waits survive a restart, and a clock that is set back neither shortens a wait nor stretches it. The file has no
 * authentication: whoever can write the folder can remove it, and is then held up by Argon2id alone. So its lines go into the audit log as
 * hearsay, marked so.
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Instant } from '#shared/domain/text.ts';
import type { Clock } from '../../ports.ts';
import { appendDurably, removeDurably, systemCode } from './durable-files.ts';

export const ATTEMPTS_FILE = 'unlock-attempts';
const MAXIMUM_BYTES = 256 * 1024;

/** `slotId` is null when no slot bears the login name. */
const Attempt = z.object({ at: Instant, slotId: z.string().nullable() });
export type Attempt = z.infer<typeof Attempt>;

/** Seconds to wait after so many failures: none for the first three, then 1, 2, 4, 8, 16, 32, and 60 from the tenth on. */
export function waitAfter(failures: number): number {
  if (failures < 4) return 0;
  return failures < 10 ? 2 ** (failures - 4) : 60;
}

/** The attempts on file. A line that cannot be read still counts as one, at the time of the line before it. */
export async function readAttempts(folder: string): Promise<Attempt[]> {
  const file = join(folder, ATTEMPTS_FILE);
  let text: string;
  try {
    if ((await stat(file)).size > MAXIMUM_BYTES) return [];
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
  const attempts: Attempt[] = [];
  for (const line of text.split('\n').filter((candidate) => candidate !== '')) {
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

export async function noteFailedAttempt(folder: string, at: Date, slotId: string | null): Promise<void> {
  await appendDurably(join(folder, ATTEMPTS_FILE), `${JSON.stringify({ at: at.toISOString(), slotId })}\n`);
}

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
