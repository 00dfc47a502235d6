/** @file Opens what goes into a packet. Invariant: what cannot be read is refused with a sentence, never left out or bound half. */
import { ParseSpeeds, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { type PacketPiece, Unprintable } from './pieces.ts';
import { countWithoutLook, sizeOf } from './place-page.ts';

export type Size = { width: number; height: number };
/** `pdf` is null for what is no PDF; `pages` are sizes as looked at, in points; `notShown` counts comments and marks that cannot be drawn. */
export type OpenedPiece = { pdf: PDFDocument | null; pages: Size[]; notShown: number };

/** Pages that one exhibit may have in a packet. */
export const MOST_PAGES = 2_000;

/** @throws Unprintable */
export async function openPiece(piece: PacketPiece, place: number): Promise<OpenedPiece> {
  if (piece.kind === 'document') return openPdf(piece.bytes, place);
  return piece.content.kind === 'pdf' ? openPdf(piece.content.bytes, place) : { pdf: null, pages: [], notShown: 0 };
}

async function openPdf(bytes: Uint8Array, place: number): Promise<OpenedPiece> {
  const pdf = await load(bytes, place);
  let pages: Size[];
  let notShown: number;
  try {
    pages = pdf.getPages().map((page) => sizeOf(page.node));
    notShown = pdf.getPages().reduce((sum, page) => sum + countWithoutLook(page.node), 0);
  } catch {
    throw new Unprintable(place, 'Its pages are not laid out as a PDF should be.');
  }
  if (isCutOff(bytes) || pages.length !== pagesCounted(pdf)) {
    throw new Unprintable(place, 'Its file is cut off or damaged, so that pages of it may be missing.');
  }
  if (pages.length === 0) throw new Unprintable(place, 'It has no page.');
  if (pages.length > MOST_PAGES)
    throw new Unprintable(place, `It has ${pages.length} pages; a packet takes at most ${MOST_PAGES} of one exhibit.`);
  if (pages.some(({ width, height }) => !(width > 1 && height > 1 && width < 20_000 && height < 20_000))) {
    throw new Unprintable(place, 'A page of it has a size that cannot be printed.');
  }
  return { pdf, pages, notShown };
}

/** Reading goes on where a file ends too soon; what is bound must not be the half of an exhibit. */
const isCutOff = (bytes: Uint8Array): boolean => !Buffer.from(bytes.slice(-END_BYTES)).includes('startxref');
const END_BYTES = 2_048;

/** As many pages as the file itself says it has. */
function pagesCounted(pdf: PDFDocument): number {
  const count = pdf.catalog.Pages().lookup(PDFName.of('Count'));
  return count instanceof PDFNumber ? count.asNumber() : -1;
}

/** A PDF that opens for everybody and only forbids changes is opened with the empty passphrase, as viewers do. */
async function load(bytes: Uint8Array, place: number): Promise<PDFDocument> {
  const options = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };
  try {
    return await PDFDocument.load(bytes, options);
  } catch (error) {
    if (!isLocked(error)) throw new Unprintable(place, 'It is not laid out as a PDF should be.');
  }
  try {
    return await PDFDocument.load(bytes, { ...options, password: '' });
  } catch {
    throw new Unprintable(place, 'It is locked with a passphrase of its own.');
  }
}

const isLocked = (error: unknown): boolean => error instanceof Error && /encrypted/i.test(error.message);
