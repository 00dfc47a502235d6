import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { AboutKind, LogHow, type LogLine } from '#shared/domain/log.ts';
import { aboutKindLabels, logHowLabels } from '#shared/domain/log-labels.ts';
import { api } from '../../app/client.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { useShortcut } from '../../ui/page/shortcuts.ts';
import { useJump } from '../../ui/workspace/jump.ts';
import { useChoicesAtHand } from './choices-at-hand.ts';
import { LineRow } from './line-row.tsx';

const PAGE_SIZE = 200;
/** Pixels of a usual line; each is measured once it stands. */
const LINE_HEIGHT = 104;

type Order = 'newest' | 'oldest';
type Filter = { how: LogHow | null; who: string | null; aboutKind: AboutKind | null };

const noFilter: Filter = { how: null, who: null, aboutKind: null };

/** The lines of a case, page by page, with only those in view in the document. */
export function LogList({ caseId }: { caseId: CaseId }) {
  const { names } = useChoicesAtHand();
  const [order, setOrder] = useState<Order>('newest');
  const [filter, setFilter] = useState(noFilter);
  const log = useInfiniteQuery(
    api.log.list.infiniteOptions({
      input: (offset: number) => ({ caseId, filter, order, offset, limit: PAGE_SIZE }),
      initialPageParam: 0,
      getNextPageParam: (page, pages) => {
        const read = pages.reduce((sum, { lines }) => sum + lines.length, 0);
        return read < page.total ? read : null;
      },
      placeholderData: (before) => before,
    }),
  );
  if (log.isPending) return <LoadingState what="the log" />;
  if (log.data === undefined) return <RefusalNotice error={log.error} onRetry={() => void log.refetch()} />;
  const [first] = log.data.pages;
  const lines = log.data.pages.flatMap((page) => page.lines);
  const isFiltered = filter !== noFilter;
  if ((first?.all ?? 0) === 0) {
    return (
      <EmptyState title="Nothing in the log yet" headingLevel={3} isCompact>
        Press L on any screen, or write the first line above: a call, a meeting, a letter that went out.
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <LogBar order={order} onOrder={setOrder} filter={filter} onFilter={setFilter} names={names} />
      <p className="quiet small log-count" role="status">
        {isFiltered ? `${first?.total ?? 0} of ${first?.all ?? 0} lines` : count(first?.all ?? 0)}
      </p>
      {lines.length === 0 ? (
        <EmptyState
          title="No line fits"
          headingLevel={3}
          isCompact
          actions={
            <Button variant="default" onClick={() => setFilter(noFilter)}>
              Show every line
            </Button>
          }
        />
      ) : (
        <Lines lines={lines} hasMore={log.hasNextPage} onMore={() => void log.fetchNextPage()} />
      )}
      <RefusalNotice error={log.isFetchNextPageError ? log.error : null} onRetry={() => void log.fetchNextPage()} />
    </div>
  );
}

const count = (lines: number): string => (lines === 1 ? '1 line' : `${lines.toLocaleString('en-US')} lines`);

type LinesProps = { lines: readonly LogLine[]; hasMore: boolean; onMore: () => void };

function Lines({ lines, hasMore, onMore }: LinesProps) {
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState(0);
  const virtualizer = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => LINE_HEIGHT,
    overscan: 6,
    scrollMargin: table.current?.offsetTop ?? 0,
    getItemKey: (index) => lines[index]?.id ?? index,
  });
  const items = virtualizer.getVirtualItems();
  const margin = virtualizer.options.scrollMargin;
  const spaceAbove = (items[0]?.start ?? margin) - margin;
  const spaceBelow = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin);
  const isNearEnd = (items.at(-1)?.index ?? 0) >= lines.length - 20;
  const more = useRef(onMore);
  more.current = onMore;
  useEffect(() => {
    if (hasMore && isNearEnd) more.current();
  }, [hasMore, isNearEnd]);
  useShortcut('↑ ↓', 'Move through the lines of the log', null);
  // A line that is aimed at may lie out of sight or not be read yet: it is gone to as soon as it is there.
  const { target } = useJump();
  const aimedAt = lines.findIndex(({ id }) => target?.anchor === anchors.logLine(id));
  const isAwaited = target?.anchor.startsWith(anchors.logLine('')) === true && aimedAt === -1;
  useEffect(() => {
    if (aimedAt >= 0) virtualizer.scrollToIndex(aimedAt, { align: 'center' });
  }, [aimedAt, virtualizer]);
  useEffect(() => {
    if (isAwaited && hasMore && lines.length > 0) more.current();
  }, [isAwaited, hasMore, lines.length]);

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(lines.length - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`tr[data-index="${next}"]`)?.focus());
  };
  // Only on a row itself: in a field of a row these keys are the field's.
  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const moves: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: lines.length - 1 };
    const target = moves[event.key];
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  };
  return (
    <table ref={table} className="sheet-table log-table" aria-label="Lines of the log" aria-rowcount={hasMore ? -1 : lines.length + 1}>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What was done</th>
          <th scope="col">Line</th>
        </tr>
      </thead>
      <tbody onKeyDown={onKeyDown}>
        {spaceAbove > 0 && <tr aria-hidden style={{ height: spaceAbove }} />}
        {items.map(({ index, key }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <tr
              key={key}
              id={anchors.logLine(line.id)}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
              tabIndex={index === active ? 0 : -1}
              className="log-line"
              onFocus={() => setActive(index)}
            >
              <LineRow line={line} />
            </tr>
          );
        })}
        {spaceBelow > 0 && <tr aria-hidden style={{ height: spaceBelow }} />}
      </tbody>
    </table>
  );
}

type LogBarProps = {
  order: Order;
  onOrder: (order: Order) => void;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  names: readonly string[];
};

function LogBar({ order, onOrder, filter, onFilter, names }: LogBarProps) {
  const change = (part: Partial<Filter>) => {
    const next = { ...filter, ...part };
    onFilter(next.how === null && next.who === null && next.aboutKind === null ? noFilter : next);
  };
  return (
    <div className="log-bar">
      <NativeSelect
        label="Order"
        data={[
          { value: 'newest', label: 'Newest first' },
          { value: 'oldest', label: 'Oldest first' },
        ]}
        value={order}
        onChange={(event) => onOrder(event.currentTarget.value === 'oldest' ? 'oldest' : 'newest')}
      />
      <NativeSelect
        label="How"
        data={[{ value: '', label: 'Any way' }, ...LogHow.options.map((how) => ({ value: how, label: logHowLabels[how] }))]}
        value={filter.how ?? ''}
        onChange={(event) => change({ how: LogHow.safeParse(event.currentTarget.value).data ?? null })}
      />
      <NativeSelect
        label="With whom"
        data={[{ value: '', label: 'Anybody' }, ...names.map((name) => ({ value: name, label: name }))]}
        value={filter.who ?? ''}
        onChange={(event) => change({ who: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
      <NativeSelect
        label="About"
        data={[{ value: '', label: 'Anything' }, ...AboutKind.options.map((kind) => ({ value: kind, label: aboutKindLabels[kind] }))]}
        value={filter.aboutKind ?? ''}
        onChange={(event) => change({ aboutKind: AboutKind.safeParse(event.currentTarget.value).data ?? null })}
      />
    </div>
  );
}
