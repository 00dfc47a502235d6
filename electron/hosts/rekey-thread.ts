/** @file Gives a database file another key in a thread of its own: it is one long call of SQLite's, which nothing interrupts but the thread's end. */
import { Worker } from 'node:worker_threads';
import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import type { DatabaseRekeyer } from '../core/ports.ts';

/** What the thread says at its end. */
export type RekeyAnswer = { isDone: true } | { isDone: false; code: ErrorCode };

/** @param entry the script `workers/rekey`: TypeScript from source, JavaScript when built */
export function createDatabaseRekeyer(entry: URL): DatabaseRekeyer {
  return async ({ file, from, to, signal }) => {
    signal.throwIfAborted();
    const keys = { from: Uint8Array.from(from), to: Uint8Array.from(to) };
    const worker = new Worker(entry, { workerData: { file, ...keys } });
    keys.from.fill(0);
    keys.to.fill(0);
    const stop = () => void worker.terminate();
    signal.addEventListener('abort', stop);
    let answer: RekeyAnswer | null = null;
    let fault: unknown = null;
    worker.on('message', (message: RekeyAnswer) => {
      answer = message;
    });
    worker.on('error', (error) => {
      fault = error;
    });
    // Only once the thread is gone does it hold the file no longer.
    await new Promise((resolve) => worker.once('exit', resolve));
    signal.removeEventListener('abort', stop);
    signal.throwIfAborted();
    assertDone(answer, fault);
  };
}

function assertDone(answer: RekeyAnswer | null, fault: unknown): void {
  if (answer?.isDone === true) return;
  if (answer !== null) throw new DomainError(answer.code);
  throw fault ?? new Error('The thread ended without an answer.');
}
