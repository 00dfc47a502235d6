/** @file Binds packets in a thread of their own, which is ended when it is stopped, or takes too long or too much. */
import { Worker } from 'node:worker_threads';
import { type BoundPacket, Unprintable } from '../core/documents/pdf/exhibits/pieces.ts';
import type { PacketRenderer } from '../core/ports.ts';

const LONGEST_MS = 15 * 60_000;
const MEMORY = { maxOldGenerationSizeMb: 2_048, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 };

type FromThread = { done: number } | { packet: BoundPacket } | { unprintable: { piece: number; reason: string } };

/** @param entry the script `workers/packet`: TypeScript from source, JavaScript when built */
export function createPacketRenderer(entry: URL, longestMs = LONGEST_MS): PacketRenderer {
  return (binding, { signal, report }) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const worker = new Worker(entry, { workerData: binding, resourceLimits: MEMORY, stdout: true, stderr: true });
      let done = 0;
      const end = (settle: () => void) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        void worker.terminate();
        settle();
      };
      const stop = () => end(() => reject(signal.reason));
      const tooMuch = (reason: string) => end(() => reject(new Unprintable(Math.min(done, binding.pieces.length - 1), reason)));
      const timer = setTimeout(() => tooMuch('Binding it took too long.'), longestMs);
      signal.addEventListener('abort', stop, { once: true });
      worker.on('message', (message: FromThread) => {
        if ('done' in message) {
          done = message.done;
          report(message.done);
        } else if ('packet' in message) end(() => resolve(message.packet));
        else end(() => reject(new Unprintable(message.unprintable.piece, message.unprintable.reason)));
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch('Binding it took too much memory.');
        else end(() => reject(error));
      });
      worker.once('exit', () => end(() => reject(new Error('The thread ended without a packet.'))));
    });
}
