/** The half of pdf.js that reads; it ships without types, and only its presence counts here. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
