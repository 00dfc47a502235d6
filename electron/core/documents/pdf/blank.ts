/** @file Places to be filled in by hand. Invariant: a blank is never split over two pages. */
import { type BlankBlock, blankWidths } from '#shared/domain/documents/packets/blank.ts';
import type { Prepared, Setting } from './blocks.ts';
import { artifact, drawLines, element, heightOf, horizontalRule } from './flow.ts';
import { INK, STYLE, type Style, TEXT } from './theme.ts';
import type { SetLine } from './typesetter.ts';

/** Room to write by hand. */
const LINE_HEIGHT = 24;
const CELL_PAD = 5;

export function prepareBlank({ flow, parent }: Setting, block: BlankBlock): Prepared {
  const set = (text: string, style: Style, width: number): SetLine[] =>
    text === '' ? [] : flow.typesetter.setLines([{ text, style }], width);
  const label = set(block.label, STYLE.caption, TEXT.width);
  const widths = blankWidths(block).map((share) => share * TEXT.width);
  const heads = block.columns.map((column, index) => set(column, STYLE.columnTitle, (widths[index] ?? 0) - CELL_PAD * 2));
  const head = heads.length === 0 ? 0 : Math.max(...heads.map(heightOf)) + 6;
  const height = heightOf(label) + (label.length === 0 ? 0 : 3) + head + block.rows * LINE_HEIGHT;
  return {
    before: 12,
    lead: height,
    keepsWithNext: false,
    draw: () => {
      if (label.length > 0) {
        element(flow, parent, 'P', (self) => drawLines(flow, self, 'P', label, TEXT.left, flow.y));
        flow.y += heightOf(label) + 3;
      }
      if (heads.length === 0) {
        for (let row = 1; row <= block.rows; row += 1) {
          horizontalRule(flow, { x: TEXT.left, y: flow.y + row * LINE_HEIGHT - 2, width: TEXT.width, ink: INK.strongRule });
        }
        flow.y += block.rows * LINE_HEIGHT;
      } else drawGrid({ heads, widths, head, rows: block.rows });
    },
  };

  function drawGrid(grid: { heads: SetLine[][]; widths: number[]; head: number; rows: number }): void {
    const top = flow.y;
    const bottom = top + grid.head + grid.rows * LINE_HEIGHT;
    const lefts = grid.widths.map((_, index) => TEXT.left + grid.widths.slice(0, index).reduce((sum, width) => sum + width, 0));
    element(flow, parent, 'Table', (table) => {
      element(flow, table, 'TR', (row) => {
        for (const [index, lines] of grid.heads.entries()) {
          element(flow, row, 'TH', (cell) => drawLines(flow, cell, 'TH', lines, (lefts[index] ?? 0) + CELL_PAD, top + 3), 'Column');
        }
      });
    });
    artifact(flow, 'Layout', () => {
      flow.document.lineWidth(0.6).strokeColor(INK.strongRule);
      flow.document.rect(TEXT.left, top, TEXT.width, bottom - top).stroke();
      for (const left of lefts.slice(1)) flow.document.moveTo(left, top).lineTo(left, bottom).stroke();
      for (let row = 0; row < grid.rows; row += 1) {
        const y = top + grid.head + row * LINE_HEIGHT;
        flow.document
          .moveTo(TEXT.left, y)
          .lineTo(TEXT.left + TEXT.width, y)
          .stroke();
      }
    });
    flow.y = bottom + 2;
  }
}
