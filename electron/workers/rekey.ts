/** @file Thread that gives one database file another key and ends. Invariant: it touches that file and no other. */
import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '#shared/domain/errors.ts';
import { rekeyFile } from '../core/database/rekey-file.ts';
import type { RekeyAnswer } from '../hosts/rekey-thread.ts';

function rekey({ file, from, to }: { file: string; from: Uint8Array; to: Uint8Array }): RekeyAnswer {
  try {
    rekeyFile(file, from, to);
    return { isDone: true };
  } catch (error) {
    if (error instanceof DomainError) return { isDone: false, code: error.code };
    throw error;
  } finally {
    from.fill(0);
    to.fill(0);
  }
}

parentPort?.postMessage(rekey(workerData));
