/** @file Reads PDFs back in a thread of their own, one a document, so that a long one holds nobody up. */
import { Worker } from 'node:worker_threads';
import type { PdfTextReader } from '../core/ports.ts';

/** @param entry the script `workers/read-back`: TypeScript from source, JavaScript when built */
export function createPdfTextReader(entry: URL): PdfTextReader {
  return (bytes) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(entry, { workerData: bytes });
      worker.once('message', (texts: { where: string; text: string }[]) => {
        resolve(texts);
        void worker.terminate();
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The thread ended without an answer.')));
    });
}
