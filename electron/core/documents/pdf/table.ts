/** @file Tables. Invariant: the header stands at the top of every page of the table, and a row is split only when a page cannot hold it. */
import type { Block, RunText } from '#shared/domain/document-model.ts';
import type { Prepared, Setting } from './blocks.ts';
import {
  artifact,
  drawLines,
  element,
  type Flow,
  heightOf,
  horizontalRule,
  isPageTop,
  pageRoom,
  paintLines,
  roomLeft,
  type StructureElement,
  startPage,
} from './flow.ts';
import { type Emphases, styledRuns } from './runs.ts';
import { INK, STYLE, type Style, TEXT } from './theme.ts';
import type { SetLine } from './typesetter.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;
type Column = { x: number; width: number };
type Row = { cells: SetLine[][]; height: number };

const PAD = { x: 5, top: 4, bottom: 4.5 } as const;

type Layout = { columns: Column[]; header: Row; rows: Row[]; caption: SetLine[] };

/** The sans has no italic among the faces that are printed, so what is italic in a cell is set in the serif's. */
const emphasesOf = (style: Style): Emphases => ({
  none: style,
  strong: { ...style, face: 'sansStrong' },
  italic: { ...style, face: 'serifItalic' },
  quiet: { ...style, ink: INK.quiet },
});

function layOut(flow: Flow, block: TableBlock): Layout {
  let x = TEXT.left;
  const columns = block.columns.map(({ width }) => {
    const column = { x, width: width * TEXT.width };
    x += column.width;
    return column;
  });
  // The outer cells start flush with the text, so the padding counts only between columns.
  const set = (texts: readonly RunText[], style: (typeof STYLE)['cell' | 'columnTitle']): Row => {
    const cells = columns.map((column, index) =>
      flow.typesetter.setLines(
        styledRuns(texts[index] ?? '', emphasesOf(style), flow.entries),
        column.width - PAD.x * 2 + (index === 0 ? PAD.x : 0),
      ),
    );
    return { cells, height: Math.max(style.leading, ...cells.map(heightOf)) + PAD.top + PAD.bottom };
  };
  return {
    columns,
    header: set(
      block.columns.map((column) => column.title),
      STYLE.columnTitle,
    ),
    rows: block.rows.map((row) => set(row, STYLE.cell)),
    caption: block.caption === '' ? [] : flow.typesetter.setLines([{ text: block.caption, style: STYLE.caption }], TEXT.width),
  };
}

const textLeft = (column: Column, index: number): number => column.x + (index === 0 ? 0 : PAD.x);

/** Sets a table, to be drawn where the flow then stands; breaks between rows and repeats the header. */
export function prepareTable({ flow, parent }: Setting, block: TableBlock): Prepared {
  const layout = layOut(flow, block);
  const { header, rows, caption } = layout;
  const first = rows[0]?.height ?? 0;
  const top = (caption.length === 0 ? 0 : heightOf(caption) + 4) + header.height;
  return {
    before: 11,
    lead: Math.min(top + Math.min(first, pageRoom / 3), pageRoom),
    keepsWithNext: false,
    draw: () =>
      element(flow, parent, 'Table', (table) => {
        if (caption.length > 0) {
          element(flow, table, 'Caption', (self) => drawLines(flow, self, 'Caption', caption, TEXT.left, flow.y));
          flow.y += heightOf(caption) + 4;
        }
        drawHeader(flow, table, layout);
        for (const row of rows) drawRow(flow, table, layout, row);
        flow.y += 2;
      }),
  };
}

function headerRules(flow: Flow, header: Row): void {
  horizontalRule(flow, { x: TEXT.left, y: flow.y, width: TEXT.width, weight: 0.9, ink: INK.strongRule });
  horizontalRule(flow, { x: TEXT.left, y: flow.y + header.height, width: TEXT.width, weight: 0.5, ink: INK.strongRule });
}

function drawHeader(flow: Flow, table: StructureElement, { columns, header }: Layout): void {
  headerRules(flow, header);
  element(flow, table, 'TR', (tr) => {
    for (const [index, column] of columns.entries()) {
      element(
        flow,
        tr,
        'TH',
        (th) => drawLines(flow, th, 'TH', header.cells[index] ?? [], textLeft(column, index), flow.y + PAD.top),
        'Column',
      );
    }
  });
  flow.y += header.height;
}

/** On the following pages the header is for the eye alone: a reader of the tags meets it once. */
function repeatHeader(flow: Flow, { columns, header }: Layout): void {
  headerRules(flow, header);
  artifact(flow, 'Pagination', () => {
    for (const [index, column] of columns.entries()) {
      paintLines(flow, header.cells[index] ?? [], textLeft(column, index), flow.y + PAD.top);
    }
  });
  flow.y += header.height;
}

function drawRow(flow: Flow, table: StructureElement, layout: Layout, row: Row): void {
  const { columns, header } = layout;
  const turnPage = (): void => {
    startPage(flow);
    repeatHeader(flow, layout);
  };
  const fitsAPage = row.height <= pageRoom - header.height;
  if (row.height > roomLeft(flow) && (fitsAPage || roomLeft(flow) < pageRoom / 3) && !isPageTop(flow)) turnPage();
  element(flow, table, 'TR', (tr) => {
    const owners = columns.map(() => {
      const td = flow.document.struct('TD');
      tr.add(td);
      return td;
    });
    let rest = row.cells;
    while (true) {
      const room = roomLeft(flow) - PAD.top - PAD.bottom;
      const now = rest.map((lines) => lines.slice(0, Math.max(1, Math.floor(room / STYLE.cell.leading))));
      for (const [index, column] of columns.entries()) {
        const owner = owners[index];
        if (owner) drawLines(flow, owner, 'TD', now[index] ?? [], textLeft(column, index), flow.y + PAD.top);
      }
      flow.y += Math.max(STYLE.cell.leading, ...now.map(heightOf)) + PAD.top + PAD.bottom;
      horizontalRule(flow, { x: TEXT.left, y: flow.y, width: TEXT.width });
      rest = rest.map((lines, index) => lines.slice(now[index]?.length ?? 0));
      if (rest.every((lines) => lines.length === 0)) break;
      turnPage();
    }
    for (const owner of owners) owner.end();
  });
}
