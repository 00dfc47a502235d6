/**
 * @file The file `unlock-attempts`: failed unlocks since the last success, one JSON object a line: {"at", "uptimeMs", "slotId"}. What was typed
 * is never kept.
 * Invariant: the waits survive a restart, and no setting of the clock shortens or stretches one. The file has no authentication: whoever can
 * write the folder can remove it, and is then held up by Argon2id alone. So its lines go into the audit log as hearsay, marked so.
 */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Instant } from '#shared/domain/text.ts';
import type { Ports } from '../../ports.ts';
import { appendDurably, removeDurably, systemCode, translateFileError } from './durable-files.ts';

const ATTEMPTS_FILE = 'unlock-attempts';
/** Of a longer file only the end is read: some thousand attempts. */
const READ_BYTES = 256 * 1024;

/** `slotId` is null when no slot bears the login name, and for a recovery code; `uptimeMs` is how long the machine had been running. */
const Attempt = z.object({ at: Instant, uptimeMs: z.number().min(0).nullable(), slotId: z.string().nullable() });
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
    attempts.push(readLine(line) ?? { at: attempts.at(-1)?.at ?? '1970-01-01T00:00:00.000Z', uptimeMs: null, slotId: null });
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
export async function noteFailedAttempt(folder: string, ports: Pick<Ports, 'clock' | 'uptimeMs'>, slotId: string | null): Promise<void> {
  const attempt: Attempt = { at: ports.clock.now().toISOString(), uptimeMs: ports.uptimeMs(), slotId };
  await appendDurably(join(folder, ATTEMPTS_FILE), `${JSON.stringify(attempt)}\n`);
}

/** Removes the file once its tries stand in the audit log. */
export async function forgetAttempts(folder: string): Promise<void> {
  await removeDurably(join(folder, ATTEMPTS_FILE));
}

/**
 * Tells how long to wait, by the machine's running time alone: whoever tries passphrases can set the clock. Where that time cannot be compared,
 * because the machine was started anew since, the wait runs from when this process first saw the attempt.
 */
export class UnlockPacer {
  readonly #uptimeMs: () => number;
  readonly #firstSeen = new Map<string, number>();

  constructor(ports: Pick<Ports, 'uptimeMs'>) {
    this.#uptimeMs = ports.uptimeMs;
  }

  /** Whole seconds until the next try is taken; 0 when it may come now. */
  secondsToWait(folder: string, attempts: readonly Attempt[]): number {
    const last = attempts.at(-1);
    const wait = waitAfter(attempts.length) * 1000;
    if (last === undefined || wait === 0) return 0;
    const now = this.#uptimeMs();
    const since =
      last.uptimeMs !== null && last.uptimeMs <= now ? last.uptimeMs : this.#seenFirst(`${folder}\n${attempts.length}\n${last.at}`);
    return Math.max(0, Math.ceil((wait - (now - since)) / 1000));
  }

  #seenFirst(key: string): number {
    const first = this.#firstSeen.get(key) ?? this.#uptimeMs();
    this.#firstSeen.set(key, first);
    return first;
  }
}
