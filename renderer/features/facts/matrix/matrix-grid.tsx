import { type CSSProperties, type KeyboardEvent, type MouseEvent, memo, useLayoutEffect, useRef, useState } from 'react';
import type { Matrix, MatrixColumn, MatrixRow } from '#shared/domain/facts/matrix.ts';
import { resolveMentions } from '#shared/domain/mentions.ts';
import { useNameOf } from '../../../ui/display/people-in-matter.ts';
import { CellMark, cellInWords } from './cell-mark.tsx';
import { inView, namesWithin, placesOf, SIZES, type Stretch, scrolledTo } from './matrix-window.ts';

export type Place = { row: number; column: number };

const cellId = ({ row, column }: Place): string => `matrix-cell-${row}-${column}`;

/**
 * A table may be a grid (ARIA in HTML, section 3). It keeps the focus and names the cell at hand, so that no cell that scrolls out of the document
 * takes the focus along.
 */
const gridOn = (active: Place) => ({ role: 'grid', tabIndex: 0, 'aria-activedescendant': cellId(active) });
const gridCell = (isHere: boolean) => ({ role: 'gridcell', 'aria-selected': isHere });

type MatrixGridProps = {
  matrix: Matrix;
  active: Place;
  onMove: (place: Place) => void;
  /** A letter that says how the fact stands, or one that takes it away. */
  onKey: (key: string) => boolean;
};

/** `active` is the column of the cell at hand where it stands in this row, otherwise -1. */
type RowProps = { row: MatrixRow; at: number; matrix: Matrix; columns: readonly number[]; active: number; names: number };

function PlainRow({ row, at, matrix, columns, active, names }: RowProps) {
  return (
    <tr
      aria-rowindex={at + 2}
      className={active >= 0 ? 'matrix-row matrix-row-active' : 'matrix-row'}
      style={{ top: SIZES.head + at * SIZES.row }}
    >
      <th scope="row" aria-colindex={1} className="matrix-name">
        <span className="quiet">{row.under}</span>
        <span className="matrix-text">{row.text}</span>
      </th>
      {columns.map((place) => {
        const column = matrix.columns[place];
        if (column === undefined) return null;
        const cell = matrix.cell(row, column);
        const isHere = place === active;
        // Most of a large matrix is empty: its lines are a background, and an empty cell is in the document only while it is at hand.
        if (cell === undefined && !isHere) return null;
        return (
          <td
            key={column.key}
            {...gridCell(isHere)}
            id={cellId({ row: at, column: place })}
            aria-colindex={place + 2}
            aria-label={`${column.name}: ${cellInWords(cell)}`}
            className={isHere ? 'matrix-cell matrix-cell-active' : 'matrix-cell'}
            style={{ left: names + place * SIZES.column }}
          >
            {cell !== undefined && <CellMark cell={cell} />}
          </td>
        );
      })}
    </tr>
  );
}

// Scrolling sideways changes the columns of every row, scrolling down leaves those in view as they are.
const Row = memo(PlainRow);

type HeadsProps = { columns: readonly number[]; matrix: Matrix; names: number; nameOf: (id: string) => string | undefined };

function Heads({ columns, matrix, names, nameOf }: HeadsProps) {
  const title = (column: MatrixColumn) => `${column.name}: ${resolveMentions(column.text, nameOf)}`;
  return (
    <thead>
      <tr aria-rowindex={1} className="matrix-heads">
        <th scope="col" aria-colindex={1} className="matrix-name matrix-corner">
          Element
        </th>
        {columns.map((at) => {
          const column = matrix.columns[at];
          return column === undefined ? null : (
            <th
              key={column.key}
              scope="col"
              aria-colindex={at + 2}
              aria-label={column.name}
              title={title(column)}
              className={column.kind === 'fact' ? 'matrix-head' : 'matrix-head matrix-head-exhibit'}
              style={{ left: names + at * SIZES.column }}
            >
              {column.short}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const steps: Record<string, Place> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -8, column: 0 },
  PageDown: { row: 8, column: 0 },
};

/** The heads stay in view above the rows that scroll below them. */
const isOnHeads = ({ target }: MouseEvent): boolean => target instanceof Element && target.closest('thead') !== null;

const between = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/** The part of the grid in view, kept while nothing new comes into it. */
function useInView(rows: number, columns: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [window, setWindow] = useState<{ rows: Stretch; columns: Stretch; names: number }>({
    rows: { from: 0, to: 15 },
    columns: { from: 0, to: 20 },
    names: SIZES.names,
  });
  const look = () => {
    const box = scroller.current;
    if (box === null) return;
    const names = namesWithin(box.clientWidth);
    const next = {
      names,
      rows: inView(box.scrollTop, box.clientHeight - SIZES.head, SIZES.row, rows),
      columns: inView(box.scrollLeft, box.clientWidth - names, SIZES.column, columns),
    };
    setWindow((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  };
  const latest = useRef(look);
  latest.current = look;
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => latest.current());
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return { scroller, window, look };
}

/** Elements down, facts and exhibits across. Only what is in view is in the document; the counts still tell the whole. */
export function MatrixGrid({ matrix, active, onMove, onKey }: MatrixGridProps) {
  const nameOf = useNameOf();
  const [rowCount, columnCount] = [matrix.rows.length, matrix.columns.length];
  const { scroller, window, look } = useInView(rowCount, columnCount);
  const columns = placesOf(window.columns, active.column).filter((at) => at < columnCount);
  const rows = placesOf(window.rows, active.row).filter((at) => at < rowCount);
  // The same list for the same columns, so that rows in view need no work while others come.
  const kept = useRef<number[]>([]);
  if (kept.current.join() !== columns.join()) kept.current = columns;

  const moveTo = (place: Place) => {
    const next = { row: between(place.row, rowCount - 1), column: between(place.column, columnCount - 1) };
    onMove(next);
    const box = scroller.current;
    if (box === null) return;
    box.scrollTop = scrolledTo(next.row, { start: box.scrollTop, length: box.clientHeight - SIZES.head, size: SIZES.row });
    box.scrollLeft = scrolledTo(next.column, { start: box.scrollLeft, length: box.clientWidth - window.names, size: SIZES.column });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step !== undefined) moveTo({ row: active.row + step.row, column: active.column + step.column });
    else if (event.key === 'Home') moveTo({ row: active.row, column: 0 });
    else if (event.key === 'End') moveTo({ row: active.row, column: columnCount - 1 });
    else if (!onKey(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent) => {
    const canvas = event.currentTarget.getBoundingClientRect();
    const inBox = event.clientX - (scroller.current?.getBoundingClientRect().left ?? 0);
    const row = Math.floor((event.clientY - canvas.top - SIZES.head) / SIZES.row);
    const column = Math.floor((event.clientX - canvas.left - window.names) / SIZES.column);
    const isCell = inBox > window.names && row >= 0 && row < rowCount && column < columnCount;
    if (isCell && !isOnHeads(event)) onMove({ row, column });
  };
  return (
    <div ref={scroller} className="matrix-grid" onScroll={look}>
      <table
        {...gridOn(active)}
        aria-label="Elements against facts and exhibits"
        aria-rowcount={rowCount + 1}
        aria-colcount={columnCount + 1}
        className="matrix-canvas"
        style={
          {
            '--matrix-names': `${window.names}px`,
            width: window.names + columnCount * SIZES.column,
            height: SIZES.head + rowCount * SIZES.row,
          } as CSSProperties
        }
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <Heads columns={kept.current} matrix={matrix} names={window.names} nameOf={nameOf} />
        <tbody>
          {rows.map((at) => {
            const row = matrix.rows[at];
            return row === undefined ? null : (
              <Row
                key={row.key}
                row={row}
                at={at}
                matrix={matrix}
                columns={kept.current}
                active={at === active.row ? active.column : -1}
                names={window.names}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
