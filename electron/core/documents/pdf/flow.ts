/** @file The running page: where the next line goes, when a page ends, and which structure element owns what is drawn. */
import { INK, PAGE, STYLE, TEXT } from './theme.ts';
import type { Segment, SetLine, Typesetter } from './typesetter.ts';

type Document = PDFKit.PDFDocument;
export type StructureElement = PDFKit.PDFStructureElement;

export type Flow = {
  readonly document: Document;
  readonly typesetter: Typesetter;
  /** Draws what lies under the text of each page. */
  readonly underlay: (flow: Flow) => void;
  /** The names of the places in this document that a text may lead to. */
  readonly entries: ReadonlySet<string>;
  /** Top edge of the next line, from the top of the page. */
  y: number;
};

/** Begins a new page, with its underlay, at the top of the text. */
export function startPage(flow: Flow): void {
  flow.document.addPage({ size: [PAGE.width, PAGE.height], margin: 0 });
  flow.underlay(flow);
  flow.y = TEXT.top;
}

export const roomLeft = (flow: Flow): number => TEXT.bottom - flow.y;
export const pageRoom = TEXT.bottom - TEXT.top;
export const isPageTop = (flow: Flow): boolean => flow.y === TEXT.top;

/** Goes to a fresh page unless `height` still fits or the page is fresh already. */
export function reserve(flow: Flow, height: number): void {
  if (!isPageTop(flow) && roomLeft(flow) < height) startPage(flow);
}

/** Leaves `height` points free, except at the top of a page. */
export function space(flow: Flow, height: number): void {
  if (!isPageTop(flow)) flow.y += height;
}

export const heightOf = (lines: readonly SetLine[]): number => lines.reduce((sum, line) => sum + line.leading, 0);

/** Adds a child element to the tree and ends it once `draw` has filled it, so that finished parts leave memory. */
export function element(flow: Flow, parent: StructureElement, tag: string, draw: (self: StructureElement) => void, scope?: 'Column'): void {
  // pdfkit reads `scope` for header cells; its types leave it out.
  const options: PDFKit.Mixins.StructureElementOptions & { scope?: 'Column' } = scope ? { scope } : {};
  const self = flow.document.struct(tag, options);
  parent.add(self);
  draw(self);
  self.end();
}

/**
 * Draws lines at `x`, downwards from `top`, as marked content of `owner`: one stretch between links, and each link an element of its own. Does not
 * move the flow.
 */
export function drawLines(flow: Flow, owner: StructureElement, tag: string, lines: readonly SetLine[], x: number, top: number): void {
  let open: PDFKit.PDFStructureContent | undefined;
  const close = (): void => {
    if (open === undefined) return;
    flow.document.endMarkedContent();
    owner.add(open);
    open = undefined;
  };
  let y = top;
  for (const line of lines) {
    for (const segment of line.segments) {
      if (segment.mark !== undefined && 'goTo' in segment.mark) {
        close();
        drawLink(flow, owner, { segment, mark: segment.mark, x, y, leading: line.leading });
        continue;
      }
      open ??= flow.document.markStructureContent(tag);
      if (segment.mark !== undefined) flow.document.addNamedDestination(segment.mark.names, 'XYZ', null, y - 4, null);
      paintSegment(flow, segment, x, y, line.leading);
    }
    y += line.leading;
  }
  open ??= flow.document.markStructureContent(tag);
  close();
}

type PlacedLink = { segment: Segment; mark: { goTo: string; tells: string }; x: number; y: number; leading: number };

function drawLink(flow: Flow, owner: StructureElement, { segment, mark, x, y, leading }: PlacedLink): void {
  const { document, typesetter } = flow;
  element(flow, owner, 'Link', (link) => {
    const content = document.markStructureContent('Link');
    paintSegment(flow, segment, x, y, leading);
    document.endMarkedContent();
    link.add(content);
    const { size } = segment.style;
    const baseline = baselineOf(segment, y, leading);
    const width = typesetter.widthOf(segment.text.trimEnd(), segment.style);
    // What pdfkit reads here its types do not know: the element that owns the link, and what it says to a reader of the tags.
    const owned = { structParent: link, Contents: new String(mark.tells) } as unknown as PDFKit.Mixins.AnnotationOption;
    document.goTo(x + segment.x - 0.5, baseline - size * 0.85, width + 1, size * 1.15, mark.goTo, owned);
  });
}

/** A raised figure stands above the baseline of the body text beside it, not above one of its own. */
function baselineOf({ style: { size, rise } }: Segment, top: number, leading: number): number {
  return rise === undefined ? top + (leading + size * 0.68) / 2 : top + (leading + STYLE.body.size * 0.68) / 2 - rise;
}

function paintSegment(flow: Flow, segment: Segment, x: number, top: number, leading: number): void {
  if (segment.text === '') return;
  flow.typesetter.write(segment.text, segment.style, x + segment.x, baselineOf(segment, top, leading));
}

/** The ink alone, for use inside an artifact or marked content that is already open. */
export function paintLines(flow: Flow, lines: readonly SetLine[], x: number, top: number): void {
  let y = top;
  for (const line of lines) {
    for (const segment of line.segments) paintSegment(flow, segment, x, y, line.leading);
    y += line.leading;
  }
}

/** What is not part of the text: rules, tints, running heads. */
export function artifact(flow: Flow, type: 'Layout' | 'Pagination', draw: () => void): void {
  flow.document.markContent('Artifact', { type });
  draw();
  flow.document.endMarkedContent();
}

export type Rule = { x: number; y: number; width: number; weight?: number; ink?: string };

/** Draws a line that readers of the tagged text pass over. Lengths in points. */
export function horizontalRule(flow: Flow, { x, y, width, weight = 0.5, ink = INK.rule }: Rule): void {
  artifact(flow, 'Layout', () => {
    flow.document
      .lineWidth(weight)
      .strokeColor(ink)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  });
}

/** How many of `lines` may go on this page so that neither side of the break is left with a single line. */
function linesThatFit(lines: readonly SetLine[], room: number): number {
  let fit = 0;
  let height = 0;
  for (const line of lines) {
    if (height + line.leading > room + 0.01) break;
    height += line.leading;
    fit += 1;
  }
  if (fit === lines.length) return fit;
  if (lines.length - fit === 1) fit -= 1;
  return fit < 2 ? 0 : fit;
}

/** The least height that may stand at the foot of a page: two lines, or all of a short text. */
export const leadOf = (lines: readonly SetLine[]): number => heightOf(lines.length <= 3 ? lines : lines.slice(0, 2));

/**
 * Draws lines of one element over as many pages as they need. `beside` draws what stands beside each stretch, such as a quotation's rule,
 * before its text.
 */
export function flowLines(
  flow: Flow,
  owner: StructureElement,
  tag: string,
  lines: readonly SetLine[],
  x: number,
  beside?: (top: number, height: number) => void,
): void {
  let rest = lines;
  while (rest.length > 0) {
    let fit = linesThatFit(rest, roomLeft(flow));
    if (fit === 0 && isPageTop(flow)) fit = rest.length;
    if (fit > 0) {
      const now = rest.slice(0, fit);
      beside?.(flow.y, heightOf(now));
      drawLines(flow, owner, tag, now, x, flow.y);
      flow.y += heightOf(now);
      rest = rest.slice(fit);
    }
    if (rest.length > 0) startPage(flow);
  }
}
