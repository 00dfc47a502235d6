/** @file Thread that takes the text out of one item and ends. Invariant: it touches no disk; its caller bounds its time and its memory. */
import { parentPort, workerData } from 'node:worker_threads';
import { extractText } from '../core/search/extraction/extract-text.ts';

async function extract(): Promise<void> {
  parentPort?.postMessage(await extractText(workerData));
}

// No top-level await: the desktop host runs this file as CommonJS. A rejection ends the thread, and the caller learns why.
void extract();
