/** @file Document model → PDF bytes: tagged (PDF/UA), bookmarked, on US Letter. Invariant: one model gives one byte sequence. */
import PDFDocument from 'pdfkit';
import type { Block, DocumentModel, DocumentPart } from '#shared/domain/document-model.ts';
import { resolveMentionsWithin } from '#shared/domain/mentions.ts';
import { type Bookmarks, type Prepared, prepareBlock } from './blocks.ts';
import { element, type Flow, flowLines, horizontalRule, isPageTop, roomLeft, type StructureElement, space, startPage } from './flow.ts';
import type { PdfFonts } from './fonts.ts';
import { drawDraftMark, drawFurniture, drawSeal } from './furniture.ts';
import { drawLetterEnd, drawLetterHead, roomForEnd } from './letter.ts';
import { entriesOf } from './runs.ts';
import { INK, STYLE, TEXT } from './theme.ts';
import { createTypesetter } from './typesetter.ts';

/**
 * Renders every block of every part, in order; each part starts on a fresh page. Mentions are resolved where a model is drawn up; one that was
 * missed there names nobody here, because an id is never printed.
 */
export async function renderPdf(drawnUp: DocumentModel, fonts: PdfFonts): Promise<{ bytes: Uint8Array; pageCount: number }> {
  const model = resolveMentionsWithin(drawnUp, () => undefined);
  const document = openDocument(model, fonts);
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => {
    document.on('end', () => resolve());
    document.on('error', reject);
  });
  const flow: Flow = {
    document,
    typesetter: createTypesetter(document, fonts),
    underlay: model.isDraft ? drawDraftMark : () => undefined,
    entries: entriesOf(model),
    y: 0,
  };
  const root = document.struct('Document');
  document.addStructure(root);
  const pages: { part: DocumentPart; isFirst: boolean }[] = [];
  for (const [index, part] of model.parts.entries()) {
    startPage(flow);
    drawPart(flow, root, model, part, index);
    const before = pages.length;
    while (pages.length < document.bufferedPageRange().count) pages.push({ part, isFirst: pages.length === before });
  }
  drawSeal(flow, root, model);
  root.end();
  const pageCount = document.bufferedPageRange().count;
  for (const [index, page] of pages.entries()) {
    document.switchToPage(index);
    drawFurniture(flow, model, { ...page, page: index + 1, pageCount });
  }
  document.end();
  await finished;
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pageCount };
}

function openDocument(model: DocumentModel, fonts: PdfFonts): PDFKit.PDFDocument {
  const preparedAt = new Date(model.preparedAt);
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
      Title: model.caseNumber === '' ? model.title : `${model.title}, case ${model.caseNumber}`,
      Author: model.preparedBy,
      Subject: model.parts.map((part) => part.title).join('; '),
      Creator: 'Due Course',
      CreationDate: preparedAt,
      ModDate: preparedAt,
    },
  });
}

function drawPart(flow: Flow, root: StructureElement, model: DocumentModel, part: DocumentPart, index: number): void {
  element(flow, root, 'Sect', (section) => {
    if (part.letter === undefined) drawTitle(flow, section, model, part, index);
    else drawLetterHead(flow, section, model, part.letter);
    const bookmarks = openBookmarks(flow, part.title);
    const setting = { flow, parent: section, bookmarks };
    const prepared = part.blocks.map((block, place) => prepareBlock(setting, block, part.blocks[place + 1]));
    if (index === model.parts.length - 1 && flow.typesetter.hasReplaced()) prepared.push(prepareBlock(setting, replacementNote));
    const end = part.letter === undefined ? 0 : roomForEnd(flow, part.letter);
    for (const [position, block] of prepared.entries()) {
      const above = whiteAbove(prepared, position);
      const isLast = position === prepared.length - 1 && part.letter !== undefined;
      const needed = isLast ? (block.whole ?? block.lead) + end : neededFrom(prepared, position);
      if (!isPageTop(flow) && roomLeft(flow) < above + needed) startPage(flow);
      space(flow, above);
      block.draw();
    }
    if (part.letter !== undefined) drawLetterEnd(flow, section, part.letter);
  });
}

const replacementNote: Block = {
  kind: 'paragraph',
  runs: [{ text: 'A character that the typefaces lack is printed as its Unicode number in brackets.', emphasis: 'quiet' }],
};

const whiteAbove = (prepared: readonly Prepared[], position: number): number =>
  prepared[position - 1]?.below ?? prepared[position]?.before ?? 0;

/** A heading needs room for itself, for every heading right below it and for the start of what they head. */
function neededFrom(prepared: readonly Prepared[], position: number): number {
  let needed = 0;
  for (const [offset, block] of prepared.slice(position, position + 4).entries()) {
    needed += block.lead + (offset === 0 ? 0 : whiteAbove(prepared, position + offset));
    if (!block.keepsWithNext) break;
  }
  return needed;
}

function drawTitle(flow: Flow, section: StructureElement, model: DocumentModel, part: DocumentPart, index: number): void {
  const width = TEXT.width;
  const whole = model.parts.length === 1 ? model.title : `${model.title}, part ${index + 1} of ${model.parts.length}`;
  const kicker = `${model.district}  ·  ${whole}`;
  const over = flow.typesetter.setLines([{ text: kicker, style: STYLE.district }], width);
  const title = flow.typesetter.setLines([{ text: part.title, style: STYLE.title }], width);
  element(flow, section, 'P', (self) => flowLines(flow, self, 'P', over, TEXT.left));
  flow.y += 5;
  element(flow, section, 'H1', (self) => flowLines(flow, self, 'H1', title, TEXT.left));
  flow.y += 9;
  horizontalRule(flow, { x: TEXT.left, y: flow.y, width, weight: 1.2, ink: INK.strongRule });
  flow.y += 4;
}

function openBookmarks(flow: Flow, partTitle: string): Bookmarks {
  const { outline } = flow.document;
  const part = outline.addItem(partTitle, { expanded: true });
  let section = part;
  return {
    add: (level, title) => {
      if (level === 2) section = part.addItem(title, { expanded: false });
      else section.addItem(title);
    },
  };
}
