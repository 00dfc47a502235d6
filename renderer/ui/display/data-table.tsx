/** @file Every list is this table with the same habits: arrows move, Enter opens, typing filters, `?` shows the keys. */
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { useShortcut } from '../page/shortcuts.ts';
import './data-table.css';

export type Column<Row> = {
  key: string;
  header: string;
  /** Any CSS width; the column without one takes what is left. */
  width?: string;
  isNumber?: boolean;
  /** The cell that names its row to a screen reader. Exactly one column should be. */
  isRowName?: boolean;
  cell: (row: Row) => ReactNode;
};

type DataTableProps<Row> = {
  /** Names the table to a screen reader: "Cases". */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  onOpen?: (row: Row) => void;
  /** The filter field above the table; its owner filters the rows. */
  filter?: { value: string; onChange: (value: string) => void; label: string };
  /** Stands beside the filter field. */
  toolbar?: ReactNode;
  /** Stands in place of the rows when there are none. */
  empty: ReactNode;
  /** Pixels of a usual row, where it has more than one line. */
  rowHeight?: number;
  /** How many rows there are in all, where `rows` is only the first part of them. */
  total?: number;
};

type TableRowProps<Row> = {
  row: Row;
  index: number;
  columns: readonly Column<Row>[];
  isActive: boolean;
  isOpenable: boolean;
  /** Tells the virtualizer how high the row turned out; null where every row is in the document. */
  measure: ((row: Element | null) => void) | null;
};

function PlainTableRow<Row>({ row, index, columns, isActive, isOpenable, measure }: TableRowProps<Row>) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} tabIndex={isActive ? 0 : -1} className={isOpenable ? 'is-openable' : ''}>
      {columns.map((column) => {
        const className = column.isNumber ? 'is-number' : '';
        return column.isRowName ? (
          <th key={column.key} scope="row" className={className}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} className={className}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

// Scrolling draws the table anew for every few rows; those that stay in view need no work then.
const TableRow = memo(PlainTableRow) as typeof PlainTableRow;

/** The row in which an event happened; undefined outside any row. */
function indexOf(target: EventTarget): number | undefined {
  const index = target instanceof Element ? target.closest<HTMLElement>('tr[data-index]')?.dataset.index : undefined;
  return index === undefined ? undefined : Number(index);
}

const VIRTUAL_FROM = 200;
/** A row of one line, in pixels; only where a row was not yet measured. */
const ROW_HEIGHT = 41;

/** A table of records. From 200 rows on only those in view are in the document; `aria-rowcount` still tells the whole number. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, onOpen, filter, toolbar, empty, rowHeight = ROW_HEIGHT } = props;
  const [activeIndex, setActiveIndex] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const filterField = useRef<HTMLInputElement>(null);
  const isVirtual = rows.length >= VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: isVirtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // Heights come from the observer after layout: asking each new row at once would force a layout in the middle of drawing.
    measureElement: (_row, entry) => entry?.borderBoxSize[0]?.blockSize ?? rowHeight,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const shown = isVirtual ? items.map((item) => item.index) : rows.map((_, index) => index);
  const spaceAbove = isVirtual ? (items[0]?.start ?? 0) : 0;
  const spaceBelow = isVirtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const active = Math.min(activeIndex, Math.max(rows.length - 1, 0));

  const filterValue = filter?.value;
  // What is sought is shown from its beginning, wherever the list stood before.
  useEffect(() => {
    if (filterValue === undefined) return;
    setActiveIndex(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [filterValue]);

  useShortcut('↑ ↓', 'Move through the table', null);
  useShortcut('Enter', 'Open the row', null);
  useShortcut('/', 'Filter the table', filter ? () => filterField.current?.focus() : null);

  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setActiveIndex(next);
    if (isVirtual) virtualizer.scrollToIndex(next);
    window.requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`tr[data-index="${next}"]`)?.focus());
  };

  const onClick = (event: MouseEvent<HTMLTableSectionElement>): void => {
    const row = rows[indexOf(event.target) ?? -1];
    if (row !== undefined) onOpen?.(row);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    const isOnRow = event.target instanceof HTMLTableRowElement;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 1);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) {
      event.preventDefault();
      moveTo(target);
      return;
    }
    if (!isOnRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[active];
    if (event.key === 'Enter' && onOpen && row !== undefined) {
      event.preventDefault();
      onOpen(row);
    } else if (filter && /^[\p{L}\p{N}]$/u.test(event.key)) {
      event.preventDefault();
      filter.onChange(filter.value + event.key);
      filterField.current?.focus();
    }
  };

  return (
    <div className="data-table">
      {(filter || toolbar) && (
        <div className="data-table-bar">
          {filter && (
            <TextInput
              ref={filterField}
              className="data-table-filter"
              aria-label={filter.label}
              placeholder={filter.label}
              leftSection={<IconSearch size={16} aria-hidden />}
              value={filter.value}
              onChange={(event) => filter.onChange(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') filter.onChange('');
                if (event.key === 'ArrowDown' && rows.length > 0) moveTo(active);
              }}
            />
          )}
          {toolbar}
        </div>
      )}
      {rows.length === 0 ? (
        empty
      ) : (
        <section ref={scroller} className={isVirtual ? 'data-table-scroller data-table-virtual' : 'data-table-scroller'} aria-label={label}>
          <table aria-rowcount={(props.total ?? rows.length) + 1}>
            <colgroup>
              {columns.map((column) => (
                <col key={column.key} style={column.width ? { width: column.width } : {}} />
              ))}
            </colgroup>
            <thead>
              <tr aria-rowindex={1}>
                {columns.map((column) => (
                  <th key={column.key} scope="col" className={column.isNumber ? 'is-number' : ''}>
                    {column.header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody onKeyDown={onKeyDown} onClick={onClick} onFocus={(event) => setActiveIndex(indexOf(event.target) ?? active)}>
              {spaceAbove > 0 && <tr aria-hidden style={{ height: spaceAbove }} />}
              {shown.map((index) => {
                const row = rows[index];
                if (row === undefined) return null;
                return (
                  <TableRow
                    key={rowKey(row)}
                    row={row}
                    index={index}
                    columns={columns}
                    isActive={index === active}
                    isOpenable={onOpen !== undefined}
                    measure={isVirtual ? virtualizer.measureElement : null}
                  />
                );
              })}
              {spaceBelow > 0 && <tr aria-hidden style={{ height: spaceBelow }} />}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
