/** @file Thread that reads one PDF back and ends. Invariant: it touches no disk. */
import { parentPort, workerData } from 'node:worker_threads';
import { pdfTexts } from '../core/documents/redaction/read-back/pdf-texts.ts';

async function readBack(): Promise<void> {
  parentPort?.postMessage(await pdfTexts(workerData));
}

// No top-level await: the desktop host runs this file as CommonJS. A rejection ends the thread, and the caller learns why.
void readBack();
