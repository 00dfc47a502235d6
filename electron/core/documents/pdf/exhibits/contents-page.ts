/** @file The first pages of a packet: what it is and what is in it, each entry a link to its first page. */
import { artifact, drawLines, element, type Flow, heightOf, horizontalRule, paintLines, type StructureElement } from '../flow.ts';
import { INK, STYLE, TEXT } from '../theme.ts';
import type { SetLine } from '../typesetter.ts';
import { CONTENTS, PACKET_STYLE } from './packet-style.ts';
import type { PacketBinding } from './pieces.ts';

type Laid = { title: SetLine[]; note: SetLine[]; height: number };
/** Entries by page, set before any page is drawn: their number decides how many pages stand before the first piece. */
export type LaidContents = {
  head: { kicker: SetLine[]; title: SetLine[]; facts: SetLine[]; remarks: SetLine[]; bottom: number };
  pages: Laid[][];
};

/** What a link to a piece is called within the file. */
export const pieceName = (index: number): string => `piece-${index + 1}`;

const HEADING_HEIGHT = 34;

export function layContents(flow: Flow, binding: PacketBinding): LaidContents {
  const set = (text: string, style: Parameters<Flow['typesetter']['setLines']>[0][number]['style'], width: number): SetLine[] =>
    text === '' ? [] : flow.typesetter.setLines([{ text, style }], width);
  const kicker = set(binding.district, STYLE.district, TEXT.width);
  const title = set(binding.title, STYLE.title, TEXT.width);
  const facts = set(`Case ${binding.caseNumber}  ·  ${binding.remarks[0] ?? ''}`, STYLE.bodyQuiet, TEXT.width);
  const remarks = binding.remarks.slice(1).flatMap((remark) => set(remark, STYLE.body, TEXT.width));
  const bottom =
    TEXT.top + heightOf(kicker) + 5 + heightOf(title) + 13 + heightOf(facts) + (remarks.length === 0 ? 0 : 6 + heightOf(remarks)) + 16;
  const pages: Laid[][] = [[]];
  let y = bottom + HEADING_HEIGHT;
  for (const piece of binding.pieces) {
    const label = piece.kind === 'exhibit' ? `${piece.label}: ${piece.title}` : piece.title;
    const laid = {
      title: set(label, PACKET_STYLE.entry, CONTENTS.textWidth),
      note: set(piece.note, PACKET_STYLE.entryNote, CONTENTS.textWidth),
    };
    const height = heightOf(laid.title) + heightOf(laid.note) + CONTENTS.entryGap;
    if (y + height > TEXT.bottom && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      y = TEXT.top + HEADING_HEIGHT;
    }
    pages.at(-1)?.push({ ...laid, height });
    y += height;
  }
  return { head: { kicker, title, facts, remarks, bottom }, pages };
}

/** Draws the contents onto the pages that were kept free for them, the first pages of the document. `firstPages` count from 1. */
export function drawContents(flow: Flow, section: StructureElement, laid: LaidContents, firstPages: readonly number[]): void {
  flow.document.switchToPage(0);
  drawHead(flow, section, laid);
  let index = 0;
  let y = laid.head.bottom;
  const heading = flow.typesetter.setLines([{ text: 'Contents', style: STYLE.heading2 }], TEXT.width);
  element(flow, section, 'H2', (self) => drawLines(flow, self, 'H2', heading, TEXT.left, y));
  element(flow, section, 'TOC', (list) => {
    for (const [page, entries] of laid.pages.entries()) {
      if (page > 0) {
        flow.document.switchToPage(page);
        y = TEXT.top;
        const again = flow.typesetter.setLines([{ text: 'Contents, continued', style: STYLE.heading2 }], TEXT.width);
        artifact(flow, 'Pagination', () => paintLines(flow, again, TEXT.left, y));
      }
      y += HEADING_HEIGHT;
      for (const entry of entries) {
        drawEntry(flow, list, { entry, index, page: firstPages[index] ?? 1, y });
        y += entry.height;
        index += 1;
      }
    }
  });
}

function drawHead(flow: Flow, section: StructureElement, { head }: LaidContents): void {
  let y: number = TEXT.top;
  element(flow, section, 'P', (self) => drawLines(flow, self, 'P', head.kicker, TEXT.left, y));
  y += heightOf(head.kicker) + 5;
  element(flow, section, 'H1', (self) => drawLines(flow, self, 'H1', head.title, TEXT.left, y));
  y += heightOf(head.title) + 9;
  horizontalRule(flow, { x: TEXT.left, y, width: TEXT.width, weight: 1.2, ink: INK.strongRule });
  y += 4;
  element(flow, section, 'P', (self) => drawLines(flow, self, 'P', head.facts, TEXT.left, y));
  y += heightOf(head.facts) + 6;
  if (head.remarks.length > 0) element(flow, section, 'P', (self) => drawLines(flow, self, 'P', head.remarks, TEXT.left, y));
}

type Entry = { entry: Laid; index: number; page: number; y: number };

function drawEntry(flow: Flow, list: StructureElement, { entry, index, page, y }: Entry): void {
  const number = flow.typesetter.setLines([{ text: `${index + 1}.`, style: PACKET_STYLE.entry }], CONTENTS.numberWidth);
  const right = flow.typesetter.setLines([{ text: String(page), style: PACKET_STYLE.entry }], CONTENTS.pageWidth);
  const rightX = TEXT.left + TEXT.width - flow.typesetter.widthOf(String(page), PACKET_STYLE.entry);
  leader(flow, entry, rightX, y);
  element(flow, list, 'TOCI', (item) => {
    element(flow, item, 'Lbl', (self) => drawLines(flow, self, 'Lbl', number, TEXT.left, y));
    element(flow, item, 'Reference', (reference) => {
      element(flow, reference, 'Link', (link) => {
        drawLines(flow, link, 'Link', entry.title, CONTENTS.textLeft, y);
        drawLines(flow, link, 'Link', right, rightX, y);
        // pdfkit hands unknown keys on to the annotation; PDF/UA wants its contents in words.
        const options = { structParent: link, Contents: new String(`Page ${page}`) } as unknown as PDFKit.Mixins.AnnotationOption;
        flow.document.goTo(TEXT.left, y, TEXT.width, heightOf(entry.title), pieceName(index), options);
      });
    });
    if (entry.note.length > 0) {
      element(flow, item, 'P', (self) => drawLines(flow, self, 'P', entry.note, CONTENTS.textLeft, y + heightOf(entry.title)));
    }
  });
}

/** Dots from the end of the title to the page number, in columns of their own so that they stand below each other. */
function leader(flow: Flow, entry: Laid, rightX: number, y: number): void {
  const last = entry.title.at(-1);
  const segment = last?.segments.at(-1);
  if (last === undefined || segment === undefined) return;
  const end = CONTENTS.textLeft + segment.x + flow.typesetter.widthOf(segment.text, segment.style) + 6;
  const baseline = y + heightOf(entry.title) - last.leading / 2 + PACKET_STYLE.entry.size * 0.34;
  artifact(flow, 'Layout', () => {
    flow.document.fillColor(INK.rule);
    for (let x = Math.ceil(end / 6) * 6; x < rightX - 6; x += 6) flow.document.circle(x, baseline - 0.6, 0.6).fill();
  });
}
