/** @file One PDF from documents and exhibits. Invariant: one binding gives one byte sequence; nothing of a foreign PDF runs, links or is turned into dots. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { PdfFonts } from '../fonts.ts';
import { createCopier } from './copy-objects.ts';
import { joinDocument } from './join-document.ts';
import { type OpenedPiece, openPiece } from './open-piece.ts';
import { type BoundPacket, type PacketBinding, type PacketPiece, Unprintable } from './pieces.ts';
import { pageAsPicture } from './place-page.ts';
import { makeSkeleton } from './skeleton.ts';

const name = (key: string): PDFName => PDFName.of(key);

/**
 * Binds the pieces in their order behind a page of contents.
 * @param report told how many pieces are bound
 * @throws Unprintable where a piece cannot be put on paper
 */
export async function renderPacket(
  binding: PacketBinding,
  fonts: PdfFonts,
  report: (done: number) => void = () => undefined,
): Promise<BoundPacket> {
  const opened: OpenedPiece[] = [];
  for (const [place, piece] of binding.pieces.entries()) opened.push(await openPiece(piece, place));
  const told = { ...binding, pieces: binding.pieces.map((piece, place) => withWhatIsNotShown(piece, opened[place])) };
  const skeleton = await makeSkeleton(told, opened, fonts);
  const packet = await PDFDocument.load(skeleton.bytes, { updateMetadata: false });
  const pages = packet.getPages();
  const { elements, bookmarks } = standIns(packet);
  for (const [place, piece] of binding.pieces.entries()) {
    const pdf = opened[place]?.pdf ?? null;
    const first = skeleton.placed[place] ?? null;
    if (pdf !== null && first !== null) {
      const kept = pages.slice(first, first + pdf.getPageCount());
      // The contents are the first element and the first bookmark.
      const [element, bookmark] = [elements[place + 1], bookmarks[place + 1]];
      if (element === undefined || bookmark === undefined) throw new Error('The packet has no place for a piece.');
      if (piece.kind === 'document') {
        const place = { pages: kept.map(({ node }) => node), pageRefs: kept.map(({ ref }) => ref), element, bookmark };
        await joinDocument(packet, pdf, place);
      } else await placeExhibit(packet, { kept, pdf, place });
    }
    report(place + 1);
  }
  const bytes = await packet.save({ addDefaultPage: false, updateFieldAppearances: false });
  return { bytes, pageCount: pages.length, pieces: skeleton.pieces };
}

/** Says in the contents and on the cover that something on the pages could not be shown. */
function withWhatIsNotShown(piece: PacketPiece, opened: OpenedPiece | undefined): PacketPiece {
  const count = opened?.notShown ?? 0;
  if (piece.kind === 'document' || count === 0) return piece;
  const words = count === 1 ? '1 comment or mark on its pages is not shown' : `${count} comments or marks on its pages are not shown`;
  return { ...piece, note: `${piece.note}\n${words}`, details: [...piece.details, { label: 'Not shown', value: words }] };
}

/** The elements below the root and the outermost bookmarks, in their order. */
function standIns(packet: PDFDocument): { elements: PDFRef[]; bookmarks: PDFRef[] } {
  const root = packet.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const kids = root.lookup(name('K'));
  const top = kids instanceof PDFArray ? kids.lookup(0, PDFDict) : kids;
  const below = top instanceof PDFDict ? top.lookup(name('K'), PDFArray).asArray() : [];
  const bookmarks: PDFRef[] = [];
  let next = packet.catalog.lookup(name('Outlines'), PDFDict).get(name('First'));
  while (next instanceof PDFRef) {
    bookmarks.push(next);
    next = packet.context.lookup(next, PDFDict).get(name('Next'));
  }
  return { elements: below.filter((each) => each instanceof PDFRef), bookmarks };
}

type Placing = { kept: ReturnType<PDFDocument['getPages']>; pdf: PDFDocument; place: number };

async function placeExhibit(packet: PDFDocument, { kept, pdf, place }: Placing): Promise<void> {
  const copier = createCopier(pdf.context, packet.context);
  for (const [index, page] of pdf.getPages().entries()) {
    const leaf = kept[index]?.node;
    const images = leaf?.Resources()?.lookup(name('XObject'));
    if (!(images instanceof PDFDict)) throw new Error('The page kept free has no place for a picture.');
    const [key] = images.keys();
    if (key === undefined) throw new Error('The page kept free has no place for a picture.');
    try {
      images.set(key, await pageAsPicture(page.node, { copier, target: packet.context }));
    } catch {
      throw new Unprintable(place, `Page ${index + 1} of it is not laid out as a PDF should be.`);
    }
  }
}
