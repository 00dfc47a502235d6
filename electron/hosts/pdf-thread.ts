/** @file Renders PDFs in a thread of their own, one a document, so that a long one holds nobody up. */
import { Worker } from 'node:worker_threads';
import type { PdfRenderer } from '../core/ports.ts';

/** Lines and words are thrown away as fast as they are set: a small nursery would be swept all the time. */
const YOUNG = { maxYoungGenerationSizeMb: 64 };

/** @param entry the script `workers/pdf`: TypeScript from source, JavaScript when built */
export function createPdfRenderer(entry: URL): PdfRenderer {
  return (model) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(entry, { workerData: model, resourceLimits: YOUNG });
      worker.once('message', (rendered: { bytes: Uint8Array; pageCount: number }) => {
        resolve(rendered);
        void worker.terminate();
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The thread ended without a document.')));
    });
}
