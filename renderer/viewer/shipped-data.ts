/** @file Character maps, stand-in fonts and decoders that some PDF files need. Invariant: each is a file of this build; no other address is asked. */

const addresses: Record<string, string> = {
  ...import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', { query: '?url', import: 'default', eager: true }),
  ...import.meta.glob<string>('../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
};
const byFileName = new Map(Object.entries(addresses).map(([path, address]) => [path.split('/').at(-1) ?? path, address]));

/** What pdf.js asks for by file name. Shaped as its `BinaryDataFactory`. */
export class ShippedData {
  /** @throws Error for a file that is not shipped; pdf.js then draws what it can without it. */
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const address = byFileName.get(filename);
    if (address === undefined) throw new Error('not shipped');
    const response = await fetch(new URL(address, document.baseURI));
    if (!response.ok) throw new Error('not served');
    return new Uint8Array(await response.arrayBuffer());
  }
}
