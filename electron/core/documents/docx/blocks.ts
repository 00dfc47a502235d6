/** @file Each kind of block as paragraphs and tables of a Word file, in real styles, so that whoever redlines it finds headings and header rows. */
import {
  BorderStyle,
  HeadingLevel,
  type ISpacingProperties,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, type Run, type RunText, runsOf } from '#shared/domain/document-model.ts';
import { blankWidths } from '#shared/domain/documents/packets/blank.ts';
import { plotAsTable } from '#shared/domain/documents/plots/plot.ts';
import { INK, PAGE, SANS, STYLE } from './theme.ts';

export type WordBlock = Paragraph | Table;

/** Names of the two kinds of list in the numbering of the file. */
export const LISTS = { numbered: 'numbered', plain: 'plain' } as const;

/** Counts the numbered lists of one file, so that each begins at 1. */
export type ListCount = { lists: number };

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

export function wordBlocks(block: Block, count: ListCount): WordBlock[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block.level, block.text)];
    case 'paragraph':
      return [new Paragraph({ children: block.runs.map(textRun), widowControl: true })];
    case 'quote':
      return quoteOf(block);
    case 'list':
      return listOf(block, count);
    case 'pairs':
      return block.pairs.map(
        ({ label, value }) =>
          new Paragraph({
            style: STYLE.pair,
            tabStops: [{ type: TabStopType.LEFT, position: PAIR_VALUE }],
            children: [new TextRun({ text: label, font: SANS, color: INK.quiet }), new TextRun({ text: `\t${value}` })],
          }),
      );
    case 'table':
      return tableOf(block);
    case 'gap':
      return [
        new Paragraph({
          style: STYLE.gap,
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: INK.gapFill },
          children: [new TextRun({ text: `[${block.text}]` })],
        }),
      ];
    case 'signature':
      return signatureOf(block);
    case 'plot':
      return plotOf(block);
    case 'blank':
      return blankOf(block);
  }
}

/** Where the values begin; the style hangs them there. */
const PAIR_VALUE = 2400;

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

export const headingOf = (level: keyof typeof HEADINGS, text: string, spacing?: ISpacingProperties): Paragraph =>
  new Paragraph({ heading: HEADINGS[level], text, ...(spacing === undefined ? {} : { spacing }) });

const LOOKS = { none: {}, strong: { bold: true }, italic: { italics: true }, quiet: { color: INK.quiet } } as const;

/** Lines that a person broke stay broken. */
function textRun(run: Run): TextRun {
  const look = LOOKS[run.emphasis];
  const [first = '', ...others] = run.text.split('\n');
  return new TextRun({ ...look, children: [first, ...others.flatMap((line) => [new TextRun({ text: line, break: 1, ...look })])] });
}

const runsIn = (text: RunText): TextRun[] => runsOf(text).map(textRun);

function quoteOf({ text, bracket, source }: Of<'quote'>): Paragraph[] {
  const below = [bracket === '' ? '' : `[${bracket}]`, source].filter((line) => line !== '');
  return [
    ...text.split('\n').map((line) => new Paragraph({ style: STYLE.quote, text: line, keepNext: below.length > 0 })),
    ...below.map((line, index) => new Paragraph({ style: STYLE.source, text: line, keepNext: index < below.length - 1 })),
  ];
}

function listOf({ items, isNumbered }: Of<'list'>, count: ListCount): Paragraph[] {
  if (isNumbered === true) count.lists += 1;
  const numbering =
    isNumbered === true ? { reference: LISTS.numbered, level: 0, instance: count.lists } : { reference: LISTS.plain, level: 0 };
  return items.map((item) => new Paragraph({ style: 'ListParagraph', numbering, children: runsIn(item) }));
}

const CELL = { margins: { left: 80, right: 80, top: 20, bottom: 20 } } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: INK.rule } as const;

function tableOf({ caption, columns, rows }: Of<'table'>): WordBlock[] {
  const widths = columns.map(({ width }) => Math.round(width * PAGE.text));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title }, index) =>
        new TableCell({
          ...CELL,
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: INK.head },
          children: [
            new Paragraph({ style: STYLE.cell, keepNext: true, children: [new TextRun({ text: title, bold: true, font: SANS })] }),
          ],
        }),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(
          (cell, index) =>
            new TableCell({
              ...CELL,
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              children: [new Paragraph({ style: STYLE.cell, children: runsIn(cell) })],
            }),
        ),
      }),
  );
  const table = new Table({
    rows: [head, ...body],
    columnWidths: widths,
    width: { size: PAGE.text, type: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
  });
  const title = caption === '' ? [] : [new Paragraph({ style: STYLE.caption, text: caption })];
  // Two tables without a paragraph between them would become one.
  return [...title, table, new Paragraph({ text: '', spacing: HAIR_SPACE })];
}

/** Bars cannot be redlined: a Word file has the numbers that they stand for. */
function plotOf(block: Of<'plot'>): WordBlock[] {
  const { columns, rows } = plotAsTable(block);
  const width = 1 / columns.length;
  return tableOf({ kind: 'table', caption: block.title, columns: columns.map((title) => ({ title, width })), rows });
}

/** Lines of underscores to write on, or a grid of empty cells. */
function blankOf({ label, columns, rows }: Of<'blank'>): WordBlock[] {
  if (columns.length > 0) {
    const widths = blankWidths({ columns });
    const heads = columns.map((title, index) => ({ title, width: widths[index] ?? 0 }));
    const empty = Array.from({ length: rows }, () => columns.map(() => '\n'));
    return tableOf({ kind: 'table', caption: label, columns: heads, rows: empty });
  }
  const lines = Array.from(
    { length: rows },
    () =>
      new Paragraph({ tabStops: [{ type: TabStopType.LEFT, position: PAGE.text, leader: 'underscore' }], children: [new TextRun('\t')] }),
  );
  return [...(label === '' ? [] : [new Paragraph({ style: STYLE.caption, text: label, keepNext: true })]), ...lines];
}

const HAIR_SPACE: ISpacingProperties = { before: 0, after: 60, line: 120 };

/** Where the line to sign ends, and where the one for the date begins. */
const SIGN_TO = 5600;
const DATE_FROM = 6100;

function signatureOf({ label, name }: Of<'signature'>): Paragraph[] {
  const stops = (leader?: 'underscore') => [
    { type: TabStopType.LEFT, position: SIGN_TO, ...(leader === undefined ? {} : { leader }) },
    { type: TabStopType.LEFT, position: DATE_FROM },
    { type: TabStopType.LEFT, position: PAGE.text, ...(leader === undefined ? {} : { leader }) },
  ];
  return [
    new Paragraph({
      style: STYLE.signer,
      keepNext: true,
      spacing: { before: 560, after: 0 },
      tabStops: stops('underscore'),
      children: [new TextRun({ text: '\t\t\t' })],
    }),
    ...(name === '' ? [] : [new Paragraph({ style: STYLE.signer, keepNext: true, text: name })]),
    new Paragraph({
      style: STYLE.signer,
      tabStops: [{ type: TabStopType.LEFT, position: DATE_FROM }],
      children: [new TextRun({ text: `${label}\tDate`, color: INK.quiet })],
    }),
  ];
}
