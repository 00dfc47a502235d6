import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type CaseFilter, type CaseOrder, type CaseRow, type CaseSort, caseOrderLabels } from '#shared/domain/case-list.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { useShortcut } from '../../ui/page/shortcuts.ts';
import { caseColumns, caseTableFeatures, columnOrders, columnWidths, type ShownRow } from './case-columns.tsx';
import { CaseTableRow } from './case-table-row.tsx';
import { useCaseRows } from './use-case-rows.ts';

type CaseTableProps = {
  filter: CaseFilter;
  sort: CaseSort;
  today: string;
  /** With the preview beside it there is room for fewer columns. */
  isNarrow: boolean;
  onSort: (sort: CaseSort) => void;
  onOpen: (row: CaseRow) => void;
  onActive: (row: CaseRow | undefined) => void;
  onTogglePreview: () => void;
  onType: (letter: string) => void;
};

/** Every row is as high, so that any of a hundred thousand can be gone to without drawing those before it. */
const ROW_HEIGHT = 60;
const OVERSCAN = 6;

const indexOf = (target: EventTarget): number | undefined => {
  const index = target instanceof Element ? target.closest<HTMLElement>('tr[data-index]')?.dataset.index : undefined;
  return index === undefined ? undefined : Number(index);
};

/** The rows that are in view, and those around them that are read already. Arrows move, Enter opens, Space shows the preview. */
export function CaseTable(props: CaseTableProps) {
  const { filter, sort, today, isNarrow, onOpen, onActive } = props;
  const scroller = useRef<HTMLElement>(null);
  const [active, setActive] = useState(0);
  const [range, setRange] = useState({ first: 0, last: 0 });
  const rows = useCaseRows(filter, sort, range);
  const total = rows.total ?? 0;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => setRange((before) => (before.first === first && before.last === last ? before : { first, last })), [first, last]);

  const question = JSON.stringify([filter, sort]);
  // What is sought is shown from its beginning, wherever the list stood before.
  useLayoutEffect(() => {
    if (question === '') return;
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [question]);

  const activeRow = rows.rowAt(Math.min(active, Math.max(total - 1, 0)));
  const tell = useRef(onActive);
  tell.current = onActive;
  useEffect(() => tell.current(activeRow), [activeRow]);

  const shown: ShownRow[] = items.map(({ index }) => ({ index, row: rows.rowAt(index), today }));
  const table = useTable({
    features: caseTableFeatures,
    columns: caseColumns,
    data: shown,
    getRowId: ({ index }) => String(index),
    manualSorting: true,
    state: {
      sorting: useMemo(() => [{ id: sort.by, desc: sort.isDescending }], [sort.by, sort.isDescending]),
      columnVisibility: useMemo(() => ({ building: !isNarrow, opened: !isNarrow, clauses: !isNarrow, next: !isNarrow }), [isNarrow]),
    },
  });
  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(total - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next);
    window.requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`tr[data-index="${next}"]`)?.focus());
  };
  useShortcut('↑ ↓ PgUp PgDn', 'Move through the cases', null);
  useShortcut('Enter', 'Open the case', null);
  useShortcut('Space', 'Show or hide the preview', null);

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 1);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: total - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) moveTo(target);
    else if (event.key === 'Enter' && activeRow) onOpen(activeRow);
    else if (event.key === ' ') props.onTogglePreview();
    else if (/^[\p{L}\p{N}]$/u.test(event.key)) props.onType(event.key);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLTableSectionElement>): void => {
    const index = indexOf(event.target);
    const row = index === undefined ? undefined : rows.rowAt(index);
    if (index === undefined || row === undefined) return;
    if (isNarrow) setActive(index);
    else onOpen(row);
  };

  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const tableRows = table.getRowModel().rows;
  return (
    <>
      <RefusalNotice error={rows.error} onRetry={rows.retry} />
      <section ref={scroller} className="data-table case-table" aria-label="Cases">
        <table aria-rowcount={total + 1}>
          <colgroup>
            {table.getVisibleLeafColumns().map((column) => (
              <col key={column.id} style={columnWidths[column.id] ? { width: columnWidths[column.id] } : {}} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {table.getHeaderGroups()[0]?.headers.map((header) => (
                <SortableHeader key={header.id} id={header.id} sort={sort} onSort={props.onSort}>
                  {String(header.column.columnDef.header)}
                </SortableHeader>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={onKeyDown} onClick={onClick} onFocus={(event) => setActive(indexOf(event.target) ?? active)}>
            {above > 0 && <tr aria-hidden style={{ height: above }} />}
            {tableRows.map((tableRow) => (
              <CaseTableRow key={tableRow.id} tableRow={tableRow} isActive={tableRow.original.index === active} isNarrow={isNarrow} />
            ))}
            {below > 0 && <tr aria-hidden style={{ height: below }} />}
          </tbody>
        </table>
      </section>
    </>
  );
}

type SortableHeaderProps = { id: string; sort: CaseSort; onSort: (sort: CaseSort) => void; children: string };

function SortableHeader({ id, sort, onSort, children }: SortableHeaderProps) {
  const order: CaseOrder | undefined = columnOrders[id];
  if (order === undefined) return <th scope="col">{children}</th>;
  const isSorted = sort.by === order;
  const Icon = sort.isDescending ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className="case-sort"
        title={`Sort by ${caseOrderLabels[order].toLowerCase()}`}
        onClick={() => onSort({ by: order, isDescending: isSorted ? !sort.isDescending : order === 'number' || order === 'opened' })}
      >
        {children}
        {isSorted && <Icon size={14} aria-hidden />}
      </button>
    </th>
  );
}
