/** @file Each kind of block, laid out and ready to draw. Invariant: a heading, and the sentence above a table, never stand at the foot of a page without what they head. */
import type { Block, RunText } from '#shared/domain/document-model.ts';
import { prepareBlank } from './blank.ts';
import {
  artifact,
  drawLines,
  element,
  type Flow,
  flowLines,
  heightOf,
  horizontalRule,
  isPageTop,
  leadOf,
  reserve,
  roomLeft,
  type StructureElement,
  startPage,
} from './flow.ts';
import { preparePlot } from './plot.ts';
import { type Emphases, styledRuns } from './runs.ts';
import { prepareTable } from './table.ts';
import { INK, STYLE, type Style, TEXT } from './theme.ts';
import type { SetLine } from './typesetter.ts';

/** `before` is the white above it; `lead` the height that its first piece needs on a page. */
export type Prepared = {
  before: number;
  lead: number;
  keepsWithNext: boolean;
  /** The height of all of it, where it is a text that a page may hold whole. */
  whole?: number;
  /** White below it, in the place of what the next block asks for. */
  below?: number;
  draw(): void;
};

export type Bookmarks = { add(level: 2 | 3, title: string): void };
export type Setting = { flow: Flow; parent: StructureElement; bookmarks: Bookmarks };

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Lays a block out for the full text width; `next` is what stands below it. Nothing is drawn before `draw`. */
export function prepareBlock(setting: Setting, block: Block, next?: Block): Prepared {
  switch (block.kind) {
    case 'heading':
      return prepareHeading(setting, block);
    case 'paragraph':
      return prepareParagraph(setting, block, next?.kind === 'table' || next?.kind === 'list' || next?.kind === 'signature');
    case 'quote':
      return prepareQuote(setting, block);
    case 'list':
      return prepareList(setting, block);
    case 'pairs':
      return preparePairs(setting, block, next?.kind === 'signature');
    case 'table':
      return prepareTable(setting, block);
    case 'gap':
      return prepareGap(setting, block);
    case 'signature':
      return prepareSignature(setting, block);
    case 'plot':
      return preparePlot(setting, block);
    case 'blank':
      return prepareBlank(setting, block);
  }
}

const plain = (text: string, style: Style) => [{ text, style }];

const emphases: Emphases = { none: STYLE.body, strong: STYLE.bodyStrong, italic: STYLE.bodyItalic, quiet: STYLE.bodyQuiet };
const styled = (flow: Flow, text: RunText) => styledRuns(text, emphases, flow.entries);

const HEADINGS = {
  2: { style: STYLE.heading2, before: 24, below: 8 },
  3: { style: STYLE.heading3, before: 15, below: 5 },
  4: { style: STYLE.heading4, before: 9, below: 2 },
} as const;

function prepareHeading({ flow, parent, bookmarks }: Setting, block: Of<'heading'>): Prepared {
  const { style, before, below } = HEADINGS[block.level];
  const lines = flow.typesetter.setLines(plain(block.text, style), TEXT.width);
  return {
    before,
    below,
    lead: heightOf(lines),
    keepsWithNext: true,
    draw: () => {
      if (block.level !== 4) bookmarks.add(block.level, block.text);
      element(flow, parent, `H${block.level}`, (self) => flowLines(flow, self, `H${block.level}`, lines, TEXT.left));
    },
  };
}

/** A longer paragraph is text of its own and may stand apart from what follows. */
const MOST_LINES_OF_INTRODUCTION = 6;

function prepareParagraph({ flow, parent }: Setting, block: Of<'paragraph'>, introducesNext: boolean): Prepared {
  const lines = flow.typesetter.setLines(styled(flow, block.runs), TEXT.width);
  const introduces = introducesNext && lines.length <= MOST_LINES_OF_INTRODUCTION;
  return {
    before: 7,
    lead: introduces ? heightOf(lines) : leadOf(lines),
    ...(lines.length <= MOST_LINES_OF_INTRODUCTION ? { whole: heightOf(lines) } : {}),
    keepsWithNext: introduces,
    draw: () => element(flow, parent, 'P', (self) => flowLines(flow, self, 'P', lines, TEXT.left)),
  };
}

const QUOTE_INDENT = 18;

function prepareQuote({ flow, parent }: Setting, block: Of<'quote'>): Prepared {
  const width = TEXT.width - QUOTE_INDENT - 12;
  const words = flow.typesetter.setLines(plain(block.text, STYLE.quote), width);
  const set = (text: string): SetLine[] => (text === '' ? [] : flow.typesetter.setLines(plain(text, STYLE.source), width));
  const bracket = set(block.bracket === '' ? '' : `[${block.bracket}]`);
  const source = set(block.source);
  const isShort = words.length <= 6;
  const rule = (top: number, height: number): void =>
    artifact(flow, 'Layout', () => {
      flow.document
        .lineWidth(1.5)
        .strokeColor(INK.rule)
        .moveTo(TEXT.left + 6, top + 1)
        .lineTo(TEXT.left + 6, top + height)
        .stroke();
    });
  const after = heightOf(bracket) + heightOf(source) + 6;
  return {
    before: 9,
    lead: isShort ? heightOf(words) + after : leadOf(words),
    keepsWithNext: false,
    draw: () =>
      element(flow, parent, 'BlockQuote', (self) => {
        const x = TEXT.left + QUOTE_INDENT;
        element(flow, self, 'P', (quotation) => flowLines(flow, quotation, 'P', words, x, rule));
        for (const lines of [bracket, source]) {
          if (lines.length === 0) continue;
          reserve(flow, heightOf(lines));
          const gap = isPageTop(flow) ? 0 : 3;
          flow.y += gap;
          element(flow, self, 'P', (line) => flowLines(flow, line, 'P', lines, x, (top, height) => rule(top - gap - 1, height + gap + 1)));
        }
      }),
  };
}

function prepareList({ flow, parent }: Setting, block: Of<'list'>): Prepared {
  const indent = block.isNumbered === true ? 24 : 16;
  const marks = block.items.map((_, index) =>
    flow.typesetter.setLines(plain(block.isNumbered === true ? `${index + 1}.` : '–', STYLE.body), indent),
  );
  const items = block.items.map((item) => flow.typesetter.setLines(styled(flow, item), TEXT.width - indent));
  return {
    before: 6,
    lead: leadOf(items[0] ?? []),
    keepsWithNext: false,
    draw: () =>
      element(flow, parent, 'L', (list) => {
        for (const [index, lines] of items.entries()) {
          reserve(flow, leadOf(lines));
          if (index > 0 && !isPageTop(flow)) flow.y += 3;
          element(flow, list, 'LI', (item) => {
            element(flow, item, 'Lbl', (label) => drawLines(flow, label, 'Lbl', marks[index] ?? [], TEXT.left + 3, flow.y));
            element(flow, item, 'LBody', (body) => flowLines(flow, body, 'LBody', lines, TEXT.left + indent));
          });
        }
      }),
  };
}

/** Brings the small label onto the baseline of the value beside it. */
const LABEL_DROP = 0.7;
const PAIR_GAP = 1.5;

/** Pairs that are signed stay with the first line to sign: no page holds signatures alone. */
function preparePairs({ flow, parent }: Setting, block: Of<'pairs'>, isSigned: boolean): Prepared {
  const labelWidth = 118;
  const rows = block.pairs.map(({ label, value }) => ({
    label: flow.typesetter.setLines(plain(label, STYLE.label), labelWidth - 10),
    value: flow.typesetter.setLines(plain(value, STYLE.body), TEXT.width - labelWidth),
  }));
  const whole = rows.reduce((height, { label, value }) => height + Math.max(heightOf(label), heightOf(value)) + PAIR_GAP, 0);
  return {
    before: 8,
    lead: isSigned ? whole : Math.max(heightOf(rows[0]?.label ?? []), leadOf(rows[0]?.value ?? [])),
    keepsWithNext: isSigned,
    draw: () =>
      element(flow, parent, 'L', (list) => {
        for (const [index, { label, value }] of rows.entries()) {
          const gap = index > 0 ? PAIR_GAP : 0;
          // With the gap: a label whose value begins on the next page would stand alone.
          reserve(flow, gap + Math.max(heightOf(label), leadOf(value)));
          if (!isPageTop(flow)) flow.y += gap;
          const bottomOfLabel = flow.y + heightOf(label);
          const page = flow.document.page;
          element(flow, list, 'LI', (item) => {
            element(flow, item, 'Lbl', (self) => drawLines(flow, self, 'Lbl', label, TEXT.left, flow.y + LABEL_DROP));
            element(flow, item, 'LBody', (self) => flowLines(flow, self, 'LBody', value, TEXT.left + labelWidth));
          });
          if (page === flow.document.page) flow.y = Math.max(flow.y, bottomOfLabel);
        }
      }),
  };
}

function prepareGap({ flow, parent }: Setting, block: Of<'gap'>): Prepared {
  const lines = flow.typesetter.setLines(plain(`[${block.text}]`, STYLE.gap), TEXT.width - 20);
  const height = heightOf(lines) + 10;
  return {
    before: 8,
    lead: height,
    keepsWithNext: false,
    draw: () => {
      artifact(flow, 'Layout', () => {
        flow.document.lineWidth(0.75).rect(TEXT.left, flow.y, TEXT.width, height).fillAndStroke(INK.gapFill, INK.gapEdge);
      });
      element(flow, parent, 'P', (self) => drawLines(flow, self, 'P', lines, TEXT.left + 10, flow.y + 5));
      flow.y += height;
    },
  };
}

function prepareSignature({ flow, parent }: Setting, block: Of<'signature'>): Prepared {
  const ruleWidth = 270;
  const dateLeft = TEXT.left + ruleWidth + 28;
  const name = flow.typesetter.setLines(plain(block.name, STYLE.signatureName), ruleWidth);
  const label = flow.typesetter.setLines(plain(block.label, STYLE.signatureLabel), ruleWidth);
  const date = flow.typesetter.setLines(plain('Date', STYLE.signatureLabel), 100);
  const height = 30 + heightOf(name) + heightOf(label);
  return {
    before: 12,
    lead: height,
    keepsWithNext: false,
    draw: () => {
      if (roomLeft(flow) < height) startPage(flow);
      const line = flow.y + 28;
      horizontalRule(flow, { x: TEXT.left, y: line, width: ruleWidth, ink: INK.strongRule });
      horizontalRule(flow, { x: dateLeft, y: line, width: TEXT.left + TEXT.width - dateLeft, ink: INK.strongRule });
      element(flow, parent, 'P', (self) => {
        if (name.length > 0) drawLines(flow, self, 'P', name, TEXT.left, line + 3);
        drawLines(flow, self, 'P', label, TEXT.left, line + 3 + heightOf(name));
        drawLines(flow, self, 'P', date, dateLeft, line + 3);
      });
      flow.y += height;
    },
  };
}
