import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { DatedItem, MarkedDay } from '#shared/domain/deadlines/page/overview.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { addDays, weekdayOf } from '#shared/domain/school-calendar.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { DatedRow } from './dated-row.tsx';
import { MonthCell } from './month-cell.tsx';

type MonthViewProps = {
  month: string;
  onMonth: (month: string) => void;
  items: readonly DatedItem[];
  marked: readonly MarkedDay[];
  today: string;
};

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

const nameOf = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const shifted = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
};

/** Six weeks at most, from the Sunday on or before the first. */
function weeksOf(month: string): string[][] {
  const first = addDays(`${month}-01`, -weekdayOf(`${month}-01`));
  const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_unused, day) => addDays(first, week * 7 + day)));
  return weeks.filter((week) => week.some((day) => day.startsWith(month)));
}

/** A month with what falls on each day, holidays and the District's days off; the dates of the day at hand below. Arrows move, also past the month. */
export function MonthView({ month, onMonth, items, marked, today }: MonthViewProps) {
  const [at, setAt] = useState(today.startsWith(month) ? today : `${month}-01`);
  const grid = useRef<HTMLTableElement>(null);
  const byDay = Map.groupBy(items, ({ dueOn }) => dueOn);
  const warnings = Map.groupBy(
    items.filter(({ softOn }) => softOn !== null),
    ({ softOn }) => softOn ?? '',
  );
  const go = (by: number) => {
    const next = shifted(month, by);
    onMonth(next);
    setAt(today.startsWith(next) ? today : `${next}-01`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = addDays(at, step);
    setAt(next);
    if (!next.startsWith(month)) onMonth(next.slice(0, 7));
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus());
  };
  const ofDay = byDay.get(at) ?? [];
  const warned = warnings.get(at) ?? [];
  return (
    <section className="panel stack deadline-panel" aria-labelledby="month-heading">
      <div className="month-bar">
        <Button variant="default" size="compact-md" aria-label={`Earlier: ${nameOf(shifted(month, -1))}`} onClick={() => go(-1)}>
          <IconChevronLeft size={16} aria-hidden />
        </Button>
        <Button variant="default" size="compact-md" aria-label={`Later: ${nameOf(shifted(month, 1))}`} onClick={() => go(1)}>
          <IconChevronRight size={16} aria-hidden />
        </Button>
        <h2 id="month-heading" aria-live="polite">
          {nameOf(month)}
        </h2>
        {!today.startsWith(month) && (
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => {
              onMonth(today.slice(0, 7));
              setAt(today);
            }}
          >
            Go to today
          </Button>
        )}
      </div>
      <table ref={grid} className="deadline-month" aria-labelledby="month-heading" onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday.slice(0, 3)}
                <span className="visually-hidden">{weekday.slice(3)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <MonthCell
                  key={day}
                  day={day}
                  isOther={!day.startsWith(month)}
                  isToday={day === today}
                  isAtHand={day === at}
                  mark={marked.find((one) => one.day === day) ?? null}
                  items={byDay.get(day) ?? []}
                  warnings={warnings.get(day) ?? []}
                  onChoose={() => setAt(day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="stack stack-tight">
        <h3>{formatCivilDate(at)}</h3>
        {ofDay.length + warned.length === 0 && (
          <EmptyState title="Nothing falls on this day" headingLevel={3} isCompact>
            Choose another day, with the arrow keys or a press.
          </EmptyState>
        )}
        {ofDay.length > 0 && (
          <ul className="dated-list" aria-label="Last days">
            {ofDay.map((item) => (
              <DatedRow key={item.key} item={item} today={today} />
            ))}
          </ul>
        )}
        {warned.length > 0 && (
          <>
            <h4>Warnings that come on this day</h4>
            <ul className="dated-list" aria-label="Warnings">
              {warned.map((item) => (
                <DatedRow key={item.key} item={item} today={today} />
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
