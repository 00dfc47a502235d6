/** @file Thread that renders one document model and ends. Invariant: it reads the model and the font files, and touches no disk else. */
import { parentPort, workerData } from 'node:worker_threads';
import { DocumentModel } from '#shared/domain/document-model.ts';
import { installedFonts } from '../core/documents/pdf/fonts.ts';
import { renderPdf } from '../core/documents/pdf/render-pdf.ts';

async function render(): Promise<void> {
  const { bytes, pageCount } = await renderPdf(DocumentModel.parse(workerData), installedFonts());
  parentPort?.postMessage({ bytes, pageCount }, [bytes.buffer as ArrayBuffer]);
}

// No top-level await: the desktop host runs this file as CommonJS. A rejection ends the thread, and the caller learns why.
void render();
