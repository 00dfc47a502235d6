/** @file Every string in every object of a PDF, whether a reader shows it or not. */
import type { PDFDict, PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import type { PdfText } from './pdf-texts.ts';

type Library = typeof import('@cantoo/pdf-lib');

/** Keys whose strings are no text: ids, digests, shapes of fonts. */
const notText = new Set(['ID', 'CheckSum', 'W', 'Panose', 'CIDSet', 'CharSet', 'FontFile2', 'FontFile3']);

const places: Record<string, string> = {
  Alt: 'Alternative text',
  ActualText: 'Text in the place of what is drawn',
  E: 'Expansion of an abbreviation',
  T: 'Title inside the file',
  Contents: 'Note in the file',
  URI: 'Link target',
  Title: 'Bookmark or title',
  Author: 'Author of the file',
  Subject: 'Subject of the file',
  Keywords: 'Keywords of the file',
  F: 'Name of an attachment',
  UF: 'Name of an attachment',
};

/** @throws Error when the file cannot be taken apart */
export async function stringsOfPdf(bytes: Uint8Array): Promise<PdfText[]> {
  const library = await import('@cantoo/pdf-lib');
  const document = await library.PDFDocument.load(bytes, { updateMetadata: false });
  const found: PdfText[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    walk(library, object, 'Somewhere in the file', found);
    if (object instanceof library.PDFRawStream) readStream(library, object, found);
  }
  return found;
}

function walk(library: Library, object: PDFObject, where: string, found: PdfText[]): void {
  if (object instanceof library.PDFString || object instanceof library.PDFHexString) found.push({ where, text: object.decodeText() });
  else if (object instanceof library.PDFArray) for (const entry of object.asArray()) walk(library, entry, where, found);
  else if (object instanceof library.PDFDict) walkDictionary(library, object, where, found);
  else if (object instanceof library.PDFStream) walkDictionary(library, object.dict, where, found);
}

function walkDictionary(library: Library, dictionary: PDFDict, where: string, found: PdfText[]): void {
  for (const [key, value] of dictionary.entries()) {
    const name = key.decodeText();
    if (!notText.has(name)) walk(library, value, places[name] ?? where, found);
  }
}

/** Metadata and attachments are text as they are; of drawing instructions only what marked content says of itself is new. */
function readStream(library: Library, stream: PDFRawStream, found: PdfText[]): void {
  const kind = String(stream.dict.get(library.PDFName.of('Type')) ?? '');
  const isProgram = ['Length1', 'Length2', 'Length3'].some((key) => stream.dict.has(library.PDFName.of(key)));
  const isPicture = String(stream.dict.get(library.PDFName.of('Subtype')) ?? '') === '/Image';
  if (isProgram || isPicture || kind === '/XRef' || kind === '/ObjStm') return;
  const decoded = library.decodePDFRawStream(stream).decode();
  if (kind === '/Metadata') found.push({ where: 'Metadata of the file', text: markupText(new TextDecoder().decode(decoded)) });
  else if (kind === '/EmbeddedFile') found.push({ where: 'Attachment', text: new TextDecoder().decode(decoded) });
  else
    for (const text of markedTexts(library, new TextDecoder('latin1').decode(decoded)))
      found.push({ where: 'Text in the place of what is drawn', text });
}

/** XMP without its tags, and what stands in their attributes. */
const markupText = (xml: string): string =>
  `${xml.replace(/<[^>]*>/g, ' ')} ${[...xml.matchAll(/"([^"]*)"/g)].map((one) => one[1]).join(' ')}`.replace(
    /&#(x?)([0-9a-f]+);/gi,
    (_, hex: string, number: string) => String.fromCodePoint(Number.parseInt(number, hex === '' ? 10 : 16)),
  );

const MARKED = /\/(?:ActualText|Alt|E|T|Lang)\s*(?:\(((?:\\[\s\S]|[^\\()])*)\)|<([0-9A-Fa-f\s]*)>)/g;

function markedTexts(library: Library, instructions: string): string[] {
  return [...instructions.matchAll(MARKED)].map(([, literal, hex]) =>
    literal === undefined
      ? library.PDFHexString.of((hex ?? '').replace(/\s/g, '')).decodeText()
      : library.PDFString.of(literal).decodeText(),
  );
}
