/** @file pdf.js without scripts, fonts, pictures or a worker of its own. */

/** An open PDF, as pdf.js gives it. */
export type OpenPdf = Awaited<ReturnType<typeof import('pdfjs-dist/legacy/build/pdf.mjs')['getDocument']>['promise']>;

/** Opens a copy of the bytes, since pdf.js keeps what it is given. @throws Error when it is no PDF, or locked */
export async function openWithPdfjs(bytes: Uint8Array): Promise<OpenPdf> {
  // Both at hand before the first document, so that pdf.js looks for no file of a worker and starts none.
  Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') });
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, disableFontFace: true, verbosity: VerbosityLevel.ERRORS })
    .promise;
}
