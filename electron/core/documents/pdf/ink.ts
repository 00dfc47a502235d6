/**
 * @file Writes a stretch of one style into the page. A report is the same few thousand words over and over, so each is shaped once and kept as what
 * goes into the page; pdfkit's own `text` shapes, measures and encodes every line anew. Invariant: what is written is what `text` would write.
 */
import type { Style } from './theme.ts';

/** Thousandths of the size; a glyph that stands off its place has an offset. */
type Position = { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number };
type OpenFont = { id: string; ref(): unknown; encode(text: string, features?: unknown): [glyphs: string[], positions: Position[]] };
/** What pdfkit keeps to itself; its types leave this out. */
type Internals = {
  _font: OpenFont;
  page: { fonts: Record<string, unknown>; height: number };
  addContent(operators: string): void;
  _fragment(text: string, x: number, y: number, options: object): void;
};

/** What pdfkit needs to set text in this style. fontkit takes features as a record; pdfkit's types know only the list. */
export function featuresOf(style: Style): { features?: PDFKit.Mixins.OpenTypeFeatures[] } {
  return style.isCode ? { features: { liga: false, calt: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[] } : {};
}

/** For one document: what was shaped holds numbers of its glyphs. */
export function createInk(
  document: PDFKit.PDFDocument,
  select: (style: Style) => void,
): (text: string, style: Style, x: number, baseline: number) => void {
  const inside = document as unknown as Internals;
  const shaped = new Map<OpenFont, Map<string, string | null>>();

  const shape = (font: OpenFont, word: string, style: Style): string | null => {
    const known = shaped.get(font) ?? new Map<string, string | null>();
    shaped.set(font, known);
    const key = style.isCode ? `\n${word}` : word;
    const before = known.get(key);
    if (before !== undefined) return before;
    const operators = operatorsOf(...font.encode(word, featuresOf(style).features));
    known.set(key, operators);
    return operators;
  };

  return (text, style, x, baseline) => {
    select(style);
    const { _font: font, page } = inside;
    const words = (style.isCode ? [text] : (text.match(/[^ ]* |[^ ]+/g) ?? [])).map((word) => shape(font, word, style));
    if (words.includes(null)) {
      inside._fragment(text, x, baseline, { baseline: 'alphabetic', textWidth: 0, wordCount: 1, ...featuresOf(style) });
      return;
    }
    page.fonts[font.id] ??= font.ref();
    const place = `1 0 0 1 ${short(x)} ${short(page.height - baseline)} Tm /${font.id} ${style.size} Tf`;
    inside.addContent(`q 1 0 0 -1 0 ${page.height} cm BT ${place} [${words.join('').replaceAll('><', '')}] TJ ET Q`);
  };
}

const short = (points: number): number => Math.round(points * 1000) / 1000;

/** Glyphs with the white between them; null where one stands off its place, which takes more than a row of glyphs. */
function operatorsOf(glyphs: readonly string[], positions: readonly Position[]): string | null {
  let operators = '';
  let row = '';
  for (const [index, glyph] of glyphs.entries()) {
    const position = positions[index];
    if (position === undefined || position.xOffset !== 0 || position.yOffset !== 0) return null;
    row += glyph;
    const white = position.advanceWidth - position.xAdvance;
    if (white === 0) continue;
    operators += `<${row}>${short(white)}`;
    row = '';
  }
  return row === '' ? operators : `${operators}<${row}>`;
}
