/** @file Text → lines that fit a width. Invariant: every character that was typed is printed, if need be as its Unicode number. */
import type { Face, PdfFonts } from './fonts.ts';
import { createInk, featuresOf } from './ink.ts';
import type { Style } from './theme.ts';

/** Where a text leads, or the place that others lead to. Compared as an object: one mark is one link. */
export type Mark = { goTo: string; tells: string } | { names: string };
export type StyledText = { text: string; style: Style; mark?: Mark };
/** One stretch of a line in one style; `x` counts from the line's left edge. */
export type Segment = { text: string; style: Style; x: number; mark: Mark | undefined };
export type SetLine = { segments: Segment[]; leading: number };

type OpenFont = { hasGlyphForCodePoint(codePoint: number): boolean };
/** What pdfkit keeps of its current font; its types leave this out. */
type WithFont = { _font: { font: OpenFont } };

export type Typesetter = {
  widthOf(text: string, style: Style): number;
  /** Breaks at spaces and line ends, inside a word only where it alone is wider than the line. */
  setLines(texts: readonly StyledText[], width: number): SetLine[];
  /** True once some character had to be printed as its number. */
  hasReplaced(): boolean;
  select(style: Style): void;
  /** Puts a stretch of one style on the page; `baseline` counts from its top. */
  write(text: string, style: Style, x: number, baseline: number): void;
};

const OTHER_FACE: Record<Face, Face> = {
  serif: 'sans',
  serifItalic: 'serif',
  serifStrong: 'sansStrong',
  sans: 'serif',
  sansStrong: 'serifStrong',
};

const graphemes = new Intl.Segmenter('en-US', { granularity: 'grapheme' });
/** Joiners and variation selectors draw nothing by themselves. */
const INVISIBLE = /[\u200b-\u200d\u2060\u00ad]|[\ufe00-\ufe0f]/gu;
const BASIC = /^[\n\x20-\x7e]*$/;

/** Measures with the document's own fonts, so that what was measured is what is drawn. */
export function createTypesetter(document: PDFKit.PDFDocument, fonts: PdfFonts): Typesetter {
  const widths = new Map<string, Map<string, number>>();
  const openFonts = new Map<Face, OpenFont>();
  let replaced = false;

  const select = (style: Style): void => {
    document.font(fonts[style.face]).fontSize(style.size).fillColor(style.ink);
  };
  const openFont = (face: Face): OpenFont => {
    const known = openFonts.get(face);
    if (known) return known;
    document.font(fonts[face]);
    const opened = (document as unknown as WithFont)._font.font;
    openFonts.set(face, opened);
    return opened;
  };
  const widthsIn = ({ face, size, isCode }: Style): Map<string, number> => {
    const key = `${face} ${size} ${isCode === true}`;
    const known = widths.get(key) ?? new Map<string, number>();
    widths.set(key, known);
    return known;
  };
  // A style is one object for many words, so the words of one are found without writing out its name each time.
  let measured: { style: Style; widths: Map<string, number> } | undefined;
  const widthOf = (text: string, style: Style): number => {
    if (measured?.style !== style) measured = { style, widths: widthsIn(style) };
    const known = measured.widths.get(text);
    if (known !== undefined) return known;
    document.font(fonts[style.face]).fontSize(style.size);
    const width = document.widthOfString(text, featuresOf(style));
    measured.widths.set(text, width);
    return width;
  };
  const covers = (face: Face, cluster: string): boolean =>
    [...cluster].every((character) => openFont(face).hasGlyphForCodePoint(character.codePointAt(0) ?? 0));

  /** Gives each cluster to a face that has it, or spells it out. */
  const printable = ({ text, style, ...marked }: StyledText): StyledText[] => {
    if (BASIC.test(text)) return [{ text, style, ...marked }];
    const out: StyledText[] = [];
    const add = (piece: string, face: Face): void => {
      const last = out.at(-1);
      if (last?.style.face === face) last.text += piece;
      else out.push({ text: piece, style: face === style.face ? style : { ...style, face }, ...marked });
    };
    for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
      const cluster = segment.replace(INVISIBLE, '');
      if (cluster === '' || cluster === '\t') add(cluster === '\t' ? ' ' : '', style.face);
      else if (cluster === '\n' || covers(style.face, cluster)) add(cluster, style.face);
      else if (covers(OTHER_FACE[style.face], cluster)) add(cluster, OTHER_FACE[style.face]);
      else {
        replaced = true;
        add(spelledOut(segment), style.face);
      }
    }
    return out;
  };

  return {
    widthOf,
    select,
    write: createInk(document, select),
    hasReplaced: () => replaced,
    setLines: (texts, width) => breakIntoLines(texts.flatMap(printable).flatMap(markCodes), width, widthOf),
  };
}

/** A digest or a key: long, unbroken and with a digit. */
const CODE = /(?=[A-Za-z+/=]*\d)[A-Za-z0-9+/=]{16,}/g;

const LONG = /[A-Za-z0-9+/=]{16}/;

function markCodes({ text, style, ...marked }: StyledText): StyledText[] {
  if (!LONG.test(text)) return [{ text, style, ...marked }];
  const out: StyledText[] = [];
  let taken = 0;
  for (const match of text.matchAll(CODE)) {
    if (match.index > taken) out.push({ text: text.slice(taken, match.index), style, ...marked });
    out.push({ text: match[0], style: { ...style, isCode: true }, ...marked });
    taken = match.index + match[0].length;
  }
  if (taken < text.length) out.push({ text: text.slice(taken), style, ...marked });
  return out;
}

/** `[U+1F602]`; a joined emoji lists every code point. */
function spelledOut(cluster: string): string {
  const numbers = [...cluster].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return `[${numbers.join(' ')}]`;
}

type Piece = StyledText & { width: number };
type Word = { pieces: Piece[]; width: number; spaceAfter: Piece | null; endsLine: boolean };

function breakIntoLines(texts: readonly StyledText[], width: number, widthOf: Typesetter['widthOf']): SetLine[] {
  const lines: SetLine[] = [];
  const leading = Math.max(...texts.map((text) => text.style.leading), 0);
  let segments: Segment[] = [];
  let x = 0;
  /** A line that goes on keeps its blank, which is not seen, so that a reader of the text finds two words and not one. */
  const endLine = (goesOn: boolean): void => {
    const last = segments.at(-1);
    if (last) last.text = last.text.trimEnd() + (goesOn && last.text.endsWith(' ') ? ' ' : '');
    lines.push({ segments, leading });
    segments = [];
    x = 0;
  };
  const place = (piece: Piece): void => {
    const last = segments.at(-1);
    if (last?.style === piece.style && last.mark === piece.mark) last.text += piece.text;
    else segments.push({ text: piece.text, style: piece.style, x, mark: piece.mark });
    x += piece.width;
  };
  const placeInParts = (piece: Piece): void => {
    for (const text of partsThatFit(piece, width, widthOf)) {
      const part = { ...piece, text, width: widthOf(text, piece.style) };
      if (x > 0 && x + part.width > width) endLine(true);
      place(part);
    }
  };
  for (const word of wordsOf(texts, widthOf)) {
    if (x > 0 && x + word.width > width) endLine(true);
    word.pieces.forEach(word.width <= width ? place : placeInParts);
    if (word.spaceAfter && x > 0) place(word.spaceAfter);
    if (word.endsLine) endLine(false);
  }
  if (segments.length > 0) endLine(false);
  return lines;
}

const BREAKS_WITHIN = /[-–—/]/;
/** Up to and with a hyphen, dash or slash that a line may break after: not after a single letter ("e-mail"), not before a digit. */
const PARTS = /[^ \n]*?[^ \n]{2}[-–—/](?=[^ \n\d])|[^ \n]+/g;

/** Words with their trailing space; a hyphen, dash or slash inside a word is a place to break, but not after a single letter: "e-mail". */
function* wordsOf(texts: readonly StyledText[], widthOf: Typesetter['widthOf']): Generator<Word> {
  const fresh = (): Word => ({ pieces: [], width: 0, spaceAfter: null, endsLine: false });
  let word = fresh();
  for (const { text, ...set } of texts) {
    const blank = widthOf(' ', set.style);
    const tokens = text.match(/\n| +|[^ \n]+/g) ?? [];
    for (const [index, token] of tokens.entries()) {
      if (token === '\n') {
        yield { ...word, endsLine: true };
        word = fresh();
        continue;
      }
      if (token.startsWith(' ')) {
        yield { ...word, spaceAfter: { ...set, text: ' ', width: blank } };
        word = fresh();
        continue;
      }
      const parts = BREAKS_WITHIN.test(token) ? (token.match(PARTS) ?? []) : [token];
      for (const [place, part] of parts.entries()) {
        // Measured with the blank after it, as it will be drawn: the font then shapes each word once and not twice.
        const isBeforeBlank = place === parts.length - 1 && tokens[index + 1]?.startsWith(' ') === true;
        const width = isBeforeBlank ? widthOf(`${part} `, set.style) - blank : widthOf(part, set.style);
        word.pieces.push({ ...set, text: part, width });
        word.width += width;
        if (!/[-–—/]$/.test(part)) continue;
        yield word;
        word = fresh();
      }
    }
  }
  if (word.pieces.length > 0) yield word;
}

/** A word wider than the line falls apart after punctuation of addresses where it can, else between characters. */
function partsThatFit(piece: StyledText, width: number, widthOf: Typesetter['widthOf']): string[] {
  if (widthOf(piece.text, piece.style) <= width) return [piece.text];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(piece.text)) {
    if (part !== '' && widthOf(part + segment, piece.style) > width) {
      const cut = Math.max(...['/', '.', '?', '&', '=', '_', '@'].map((mark) => part.lastIndexOf(mark)));
      const end = cut > part.length / 2 ? cut + 1 : part.length;
      parts.push(part.slice(0, end));
      part = part.slice(end);
    }
    part += segment;
  }
  parts.push(part);
  return parts;
}
