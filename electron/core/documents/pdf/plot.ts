/** @file Plots. Invariant: a plot is one figure with its numbers in words as alternative text, and it is never split over two pages. */
import { countInWords, longestBar, type PlotBlock } from '#shared/domain/documents/plots/plot.ts';
import type { Prepared, Setting } from './blocks.ts';
import { element, type Flow, heightOf, paintLines } from './flow.ts';
import { INK, STYLE, type Style, TEXT } from './theme.ts';
import type { SetLine } from './typesetter.ts';

const LABEL_WIDTH = 0.38 * TEXT.width;
const VALUE_WIDTH = 44;
const BARS_LEFT = TEXT.left + LABEL_WIDTH + 10;
const LONGEST = TEXT.width - LABEL_WIDTH - 10 - VALUE_WIDTH;
/** Thicker where it is the only one of its label; the second series is lighter and thinner. */
const THICKNESS = { alone: 10, first: 8, second: 5 } as const;
const ROW_GAP = 8;

const inks = [INK.strongRule, INK.rule] as const;
const valueStyle: Style = { ...STYLE.cell, size: 8.5 };

type Row = { label: SetLine[]; height: number; values: (number | null)[] };

/** Sets a plot: its title, a legend where there are two series, and one row of bars a label. */
export function preparePlot({ flow, parent }: Setting, block: PlotBlock): Prepared {
  const set = (text: string, style: Style, width: number): SetLine[] => flow.typesetter.setLines([{ text, style }], width);
  const title = set(block.title, STYLE.caption, TEXT.width);
  const legend = set(legendOf(block), STYLE.source, TEXT.width);
  const inRow = block.series.length === 1 ? THICKNESS.alone : THICKNESS.first + THICKNESS.second + 5;
  const rows: Row[] = block.bars.map(({ label, values }) => {
    const lines = set(label, STYLE.cell, LABEL_WIDTH);
    return { label: lines, values, height: Math.max(heightOf(lines), inRow) };
  });
  const height = heightOf(title) + heightOf(legend) + 6 + rows.reduce((sum, row) => sum + row.height + ROW_GAP, 0);
  return {
    before: 14,
    lead: height,
    keepsWithNext: false,
    draw: () => {
      element(flow, parent, 'P', (self) => {
        const content = flow.document.markStructureContent('P');
        paintLines(flow, title, TEXT.left, flow.y);
        flow.document.endMarkedContent();
        self.add(content);
      });
      flow.y += heightOf(title);
      drawFigure(flow, parent, block, { legend, rows });
    },
  };
}

const legendOf = ({ measure, series }: PlotBlock): string =>
  series.length === 1 ? measure : `${measure}. Dark: ${series[0]}. Light: ${series[1]}.`;

function drawFigure(flow: Flow, parent: Setting['parent'], block: PlotBlock, set: { legend: SetLine[]; rows: Row[] }): void {
  const figure = flow.document.struct('Figure', { alt: block.description });
  parent.add(figure);
  const content = flow.document.markStructureContent('Figure');
  paintLines(flow, set.legend, TEXT.left, flow.y);
  flow.y += heightOf(set.legend) + 6;
  const longest = longestBar(block);
  const top = flow.y;
  for (const row of set.rows) {
    paintLines(flow, row.label, TEXT.left, flow.y + (row.height - heightOf(row.label)) / 2);
    drawBars(flow, row, longest, block.series.length);
    flow.y += row.height + ROW_GAP;
  }
  flow.document
    .lineWidth(0.5)
    .strokeColor(INK.strongRule)
    .moveTo(BARS_LEFT, top - 2)
    .lineTo(BARS_LEFT, flow.y - ROW_GAP + 2)
    .stroke();
  flow.document.endMarkedContent();
  figure.add(content);
  figure.end();
}

function drawBars(flow: Flow, row: Row, longest: number, series: number): void {
  const thicknesses = series === 1 ? [THICKNESS.alone] : [THICKNESS.first, THICKNESS.second];
  const whole = thicknesses.reduce((sum, thickness) => sum + thickness, 0) + (series - 1) * 3;
  let y = flow.y + (row.height - whole) / 2;
  for (const [index, thickness] of thicknesses.entries()) {
    const value = row.values[index] ?? null;
    const length = ((value ?? 0) / longest) * LONGEST;
    if (length > 0) flow.document.rect(BARS_LEFT, y, length, thickness).fill(inks[index] ?? INK.rule);
    const style = index === 0 ? valueStyle : { ...valueStyle, size: 7.5, leading: 9, ink: INK.quiet };
    const words = flow.typesetter.setLines([{ text: countInWords(value), style }], VALUE_WIDTH);
    paintLines(flow, words, BARS_LEFT + length + 5, y + (thickness - heightOf(words)) / 2);
    y += thickness + 3;
  }
}
