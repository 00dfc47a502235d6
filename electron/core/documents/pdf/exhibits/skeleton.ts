/**
 * @file Everything of a packet but what is placed from other PDFs: contents, covers, pictures, stamps, tags, bookmarks, and a page kept free for each
 * page that comes. Invariant: the page numbers it prints are those of the finished packet.
 */
import PDFDocument from 'pdfkit';
import { prepareBlock } from '../blocks.ts';
import {
  artifact,
  drawLines,
  element,
  type Flow,
  flowLines,
  heightOf,
  horizontalRule,
  isPageTop,
  paintLines,
  type StructureElement,
} from '../flow.ts';
import type { PdfFonts } from '../fonts.ts';
import { INK, STYLE, TEXT } from '../theme.ts';
import { createTypesetter } from '../typesetter.ts';
import { drawContents, layContents, pieceName } from './contents-page.ts';
import type { OpenedPiece, Size } from './open-piece.ts';
import { ACROSS, type Frame, PACKET_STYLE, UPRIGHT } from './packet-style.ts';
import { type ExhibitPiece, type PacketBinding, Unprintable } from './pieces.ts';

/** `placed[i]` is the first of the pages kept free for piece i, counted from 0; null where nothing is placed. */
export type Skeleton = { bytes: Uint8Array; placed: (number | null)[]; pieces: { firstPage: number; pageCount: number }[] };

type Stamp = { frame: Frame; label: string; beside: string };
type Drawing = { flow: Flow; binding: PacketBinding; stamps: Map<number, Stamp>; keptFree: PDFKit.Mixins.ImageSrc };

/** One grey dot; the page of another PDF takes its place. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64');

/** @throws Unprintable */
export async function makeSkeleton(binding: PacketBinding, opened: readonly OpenedPiece[], fonts: PdfFonts): Promise<Skeleton> {
  const document = openDocument(binding, fonts);
  const finished = collect(document);
  const flow: Flow = { document, typesetter: createTypesetter(document, fonts), underlay: () => undefined, entries: new Set(), y: 0 };
  const root = document.struct('Document');
  document.addStructure(root);
  const contents = document.struct('Sect');
  root.add(contents);
  const laid = layContents(flow, binding);
  for (const _ of laid.pages) addPage(flow, UPRIGHT);
  document.switchToPage(0);
  document.outline.addItem('Contents', {});
  document.switchToPage(laid.pages.length - 1);
  const drawing: Drawing = { flow, binding, stamps: new Map(), keptFree: openedBy(document, DOT) };
  const placed: (number | null)[] = [];
  const pieces: Skeleton['pieces'] = [];
  for (const [index, piece] of binding.pieces.entries()) {
    const first = document.bufferedPageRange().count;
    const section = document.struct('Sect');
    root.add(section);
    const pages = opened[index]?.pages ?? [];
    placed.push(
      piece.kind === 'document'
        ? keepPagesFree(drawing, { title: piece.title, index, pages })
        : drawExhibit(drawing, { piece, index, pages, section }),
    );
    section.end();
    pieces.push({ firstPage: first + 1, pageCount: document.bufferedPageRange().count - first });
  }
  drawContents(
    flow,
    contents,
    laid,
    pieces.map(({ firstPage }) => firstPage),
  );
  contents.end();
  root.end();
  drawStamps(drawing, laid.pages.length);
  document.end();
  return { bytes: await finished, placed, pieces };
}

function openDocument(binding: PacketBinding, fonts: PdfFonts): PDFKit.PDFDocument {
  const preparedAt = new Date(binding.preparedAt);
  return new PDFDocument({
    pdfVersion: '1.7',
    // pdfkit names the subset so; its types know PDF/A alone.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: 'en-US',
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    font: fonts.serif,
    info: {
      Title: `${binding.title}, case ${binding.caseNumber}`,
      Author: binding.preparedBy,
      Subject: 'Packet',
      Creator: 'Due Course',
      CreationDate: preparedAt,
      ModDate: preparedAt,
    },
  });
}

async function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  await new Promise<void>((resolve, reject) => {
    document.on('end', () => resolve());
    document.on('error', reject);
  });
  return new Uint8Array(Buffer.concat(chunks));
}

function addPage(flow: Flow, frame: Frame): void {
  flow.document.addPage({ size: [frame.width, frame.height], margin: 0 });
  flow.y = TEXT.top;
}

const last = (flow: Flow): number => flow.document.bufferedPageRange().count - 1;

function open({ flow }: Drawing, index: number, title: string): PDFKit.PDFOutline {
  flow.document.addNamedDestination(pieceName(index), 'Fit');
  return flow.document.outline.addItem(title, { expanded: false });
}

function keepPagesFree(drawing: Drawing, { title, index, pages }: { title: string; index: number; pages: readonly Size[] }): number {
  const from = last(drawing.flow) + 1;
  for (const [at, { width, height }] of pages.entries()) {
    addPage(drawing.flow, { ...UPRIGHT, width, height, line: height - 19 });
    if (at === 0) open(drawing, index, title);
  }
  return from;
}

type Exhibit = { piece: ExhibitPiece; index: number; pages: readonly Size[]; section: StructureElement };

function drawExhibit(drawing: Drawing, exhibit: Exhibit): number | null {
  const { flow } = drawing;
  const { piece, index } = exhibit;
  const title = `${piece.label}: ${piece.title}`;
  const isSlip = piece.content.kind === 'slip';
  const bookmark = { item: null as PDFKit.PDFOutline | null };
  const begin = (): void => {
    bookmark.item ??= open(drawing, index, title);
  };
  if (drawing.binding.hasCovers || isSlip) {
    addPage(flow, UPRIGHT);
    begin();
    drawCover(drawing, exhibit);
  }
  if (piece.content.kind === 'slip') return null;
  if (piece.content.kind === 'text') {
    drawText(drawing, exhibit, piece.content.text, begin);
    return null;
  }
  const from = last(flow) + 1;
  if (piece.content.kind === 'pdf') {
    for (const [at, size] of exhibit.pages.entries()) {
      drawPicture(drawing, exhibit, { size, at, count: exhibit.pages.length, begin, source: drawing.keptFree, fits: false });
      if (exhibit.pages.length > 1) bookmark.item?.addItem(`Page ${at + 1}`);
    }
    return from;
  }
  const image = openImage(flow, piece.content.bytes, index);
  drawPicture(drawing, exhibit, { size: image, at: 0, count: 1, begin, source: image.source, fits: true });
  return null;
}

/** What pdfkit makes of an image before it is drawn: its size in dots and how the camera was held. Its types know nothing of it. */
type OpenedImage = PDFKit.Mixins.ImageSrc & { width: number; height: number; orientation?: number };

const openedBy = (document: PDFKit.PDFDocument, bytes: Buffer): OpenedImage =>
  (document as unknown as { openImage(source: Buffer): OpenedImage }).openImage(bytes);

function openImage(flow: Flow, bytes: Uint8Array, place: number): Size & { source: PDFKit.Mixins.ImageSrc } {
  try {
    const image = openedBy(flow.document, Buffer.from(bytes));
    const [width, height] = (image.orientation ?? 1) > 4 ? [image.height, image.width] : [image.width, image.height];
    return { width, height, source: image };
  } catch {
    throw new Unprintable(place, 'It is not laid out as a picture of its kind should be.');
  }
}

/** `fits`: it has the shape of `size`, turned as the camera was held; what is kept free has none. */
type Picture = { size: Size; at: number; count: number; begin: () => void; source: PDFKit.Mixins.ImageSrc; fits: boolean };

function drawPicture(drawing: Drawing, { piece, section }: Exhibit, { size, at, count, begin, source, fits }: Picture): void {
  const { flow, stamps } = drawing;
  const frame = size.width > size.height ? ACROSS : UPRIGHT;
  addPage(flow, frame);
  begin();
  const scale = Math.min(frame.frameWidth / size.width, frame.frameHeight / size.height, 1);
  const [width, height] = [size.width * scale, size.height * scale];
  const [x, y] = [frame.left + (frame.frameWidth - width) / 2, frame.top + (frame.frameHeight - height) / 2];
  artifact(flow, 'Layout', () => flow.document.lineWidth(0.5).strokeColor(INK.rule).rect(x, y, width, height).stroke());
  const label = pageLabel(piece.label, at + 1, count);
  // pdfkit reads `bbox` for figures; its types leave it out.
  const options: PDFKit.Mixins.StructureElementOptions & { bbox: number[] } = {
    alt: `${label}: ${piece.title}`,
    bbox: [x, y, x + width, y + height],
  };
  const figure = flow.document.struct('Figure', options);
  section.add(figure);
  const content = flow.document.markStructureContent('Figure');
  flow.document.image(source, x, y, fits ? { fit: [width, height] } : { width, height });
  flow.document.endMarkedContent();
  figure.add(content);
  figure.end();
  stamps.set(last(flow), { frame, label, beside: piece.title });
}

/** "Ex. 3, page 2 of 5" */
const pageLabel = (label: string, page: number, count: number): string => `${label}, page ${page} of ${count}`;

function drawText(drawing: Drawing, { piece, section }: Exhibit, text: string, begin: () => void): void {
  const { flow, stamps } = drawing;
  addPage(flow, UPRIGHT);
  begin();
  const from = last(flow);
  for (const paragraph of text.split(/\n{2,}/)) {
    const lines = flow.typesetter.setLines([{ text: paragraph, style: PACKET_STYLE.printedText }], TEXT.width);
    if (!isPageTop(flow)) flow.y += PACKET_STYLE.printedText.leading / 2;
    element(flow, section, 'P', (self) => flowLines(flow, self, 'P', lines, TEXT.left));
  }
  const count = last(flow) - from + 1;
  for (let at = 0; at < count; at += 1) {
    stamps.set(from + at, { frame: UPRIGHT, label: pageLabel(piece.label, at + 1, count), beside: `${piece.title}, printed as text` });
  }
}

const COVER_TOP = 210;

function drawCover({ flow, binding }: Drawing, { piece, section }: Exhibit): void {
  const { typesetter } = flow;
  const over = typesetter.setLines([{ text: `${binding.district}  ·  Case ${binding.caseNumber}`, style: STYLE.district }], TEXT.width);
  const name = typesetter.setLines([{ text: piece.label.replace(/^Ex\. /, 'Exhibit '), style: PACKET_STYLE.cover }], TEXT.width);
  const title = typesetter.setLines([{ text: piece.title, style: PACKET_STYLE.coverTitle }], TEXT.width);
  flow.y = COVER_TOP;
  element(flow, section, 'P', (self) => drawLines(flow, self, 'P', over, TEXT.left, flow.y));
  flow.y += heightOf(over) + 6;
  element(flow, section, 'H1', (self) => drawLines(flow, self, 'H1', name, TEXT.left, flow.y));
  flow.y += heightOf(name) + 8;
  horizontalRule(flow, { x: TEXT.left, y: flow.y, width: TEXT.width, weight: 1.2, ink: INK.strongRule });
  flow.y += 12;
  element(flow, section, 'P', (self) => drawLines(flow, self, 'P', title, TEXT.left, flow.y));
  flow.y += heightOf(title) + 16;
  const setting = { flow, parent: section, bookmarks: { add: () => undefined } };
  prepareBlock(setting, { kind: 'pairs', pairs: piece.details }).draw();
  if (piece.content.kind === 'slip') {
    flow.y += 14;
    prepareBlock(setting, { kind: 'paragraph', runs: [{ text: piece.content.reason, emphasis: 'none' }] }).draw();
  }
}

/** What stands on every page of a packet; on an exhibit's, the box with its label too. None of it covers what is placed. */
function drawStamps({ flow, binding, stamps }: Drawing, contentsPages: number): void {
  const count = flow.document.bufferedPageRange().count;
  for (let page = 0; page < count; page += 1) {
    flow.document.switchToPage(page);
    const { width, height } = flow.document.page;
    const line = `Packet page ${page + 1} of ${count}`;
    centred(flow, line, { width, y: height - 19 });
    const stamp = stamps.get(page);
    if (stamp !== undefined) drawStamp(flow, stamp, `Case ${binding.caseNumber}  ·  ${stamp.beside}`);
    if (page < contentsPages) {
      const head = flow.typesetter.setLines(
        [{ text: `Case ${binding.caseNumber}  ·  ${binding.title}`, style: STYLE.furniture }],
        TEXT.width,
      );
      artifact(flow, 'Pagination', () => paintLines(flow, head, TEXT.left, 44));
      horizontalRule(flow, { x: TEXT.left, y: 60, width: TEXT.width });
    }
  }
}

function centred(flow: Flow, text: string, { width, y }: { width: number; y: number }): void {
  const lines = flow.typesetter.setLines([{ text, style: PACKET_STYLE.pageLine }], width);
  const x = (width - flow.typesetter.widthOf(text, PACKET_STYLE.pageLine)) / 2;
  artifact(flow, 'Pagination', () => paintLines(flow, lines, x, y));
}

function drawStamp(flow: Flow, { frame, label }: Stamp, beside: string): void {
  const width = flow.typesetter.widthOf(label, PACKET_STYLE.stamp) + 16;
  const x = frame.left + frame.frameWidth - width;
  const words = flow.typesetter.setLines([{ text: label, style: PACKET_STYLE.stamp }], width);
  const left = flow.typesetter.setLines([{ text: beside, style: PACKET_STYLE.stampBeside }], frame.frameWidth - width - 16);
  artifact(flow, 'Pagination', () => {
    flow.document.lineWidth(0.9).strokeColor(INK.strongRule).rect(x, frame.stamp, width, 20).stroke();
    paintLines(flow, words, x + 8, frame.stamp + 3);
    paintLines(flow, left.slice(0, 1), frame.left, frame.stamp + 3);
  });
}
