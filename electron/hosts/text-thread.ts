/** @file Takes the text out of an item in a thread of its own, which is ended when it takes too long or too much. */
import { Worker } from 'node:worker_threads';
import type { ExtractedText, TextExtractor } from '../core/search/extraction/extracted-text.ts';

const LONGEST_MS = 60_000;
const MEMORY = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 };

/** @param entry the script `workers/text`: TypeScript from source, JavaScript when built */
export function createTextExtractor(entry: URL, longestMs = LONGEST_MS): TextExtractor {
  return (item, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const worker = new Worker(entry, {
        workerData: item,
        transferList: [item.bytes.buffer],
        resourceLimits: MEMORY,
        stdout: true,
        stderr: true,
      });
      const end = (settle: () => void) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        void worker.terminate();
        settle();
      };
      const failed = (reason: string) => end(() => resolve({ state: 'failed', reason }));
      const stop = () => end(() => reject(signal.reason));
      const timer = setTimeout(() => failed('Reading it took too long.'), longestMs);
      signal.addEventListener('abort', stop, { once: true });
      worker.once('message', (text: ExtractedText) => end(() => resolve(text)));
      worker.once('error', (error: NodeJS.ErrnoException) =>
        failed(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'Reading it took too much memory.' : 'It could not be read.'),
      );
      worker.once('exit', () => failed('It could not be read.'));
    });
}
