import './calendar.css';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { SchoolYearInput } from '#shared/domain/district.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { addDays, dayInSchoolYear, daysBetween, weekdayOf } from '#shared/domain/school-calendar.ts';

type CalendarYear = Pick<SchoolYearInput, 'firstDay' | 'lastDay' | 'daysOff'>;
type YearGridProps = { year: CalendarYear /** Without it the calendar is only read. */; onToggle?: (day: string) => void };

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, PageUp: -28, PageDown: 28 };
const stateWords = {
  attendance: 'school',
  'no-attendance': 'no students, office open',
  closed: 'closed',
  weekend: 'weekend',
  outside: 'outside the school year',
};

const monthName = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The weeks of a month: seven days each, null where the month has none. */
function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const days = daysBetween(first, addDays(first, 30)).filter((day) => day.startsWith(month));
  const cells = [...Array.from({ length: weekdayOf(first) }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_unused, weekday) => cells[week * 7 + weekday] ?? null),
  );
}

/** From the first to the last day of which the calendar speaks, every month. */
function monthsOf({ firstDay, lastDay, daysOff }: CalendarYear): string[] {
  const last = [lastDay, ...daysOff.map(({ day }) => day)].reduce((one, other) => (one > other ? one : other));
  return [...new Set(daysBetween(firstDay, last).map((day) => day.slice(0, 7)))];
}

function labelOf(year: CalendarYear, day: string): string {
  const reason = year.daysOff.find((off) => off.day === day)?.reason ?? '';
  const words = `${WEEKDAYS[weekdayOf(day)]}, ${formatCivilDate(day)}: ${stateWords[dayInSchoolYear(year, day)]}`;
  return reason === '' ? words : `${words}, ${reason}`;
}

type DayCellProps = YearGridProps & { day: string; focused: string; onFocus: (day: string) => void };

function DayCell({ year, day, onToggle, focused, onFocus }: DayCellProps) {
  const state = dayInSchoolYear(year, day);
  const number = Number(day.slice(8));
  if (onToggle === undefined) {
    return (
      <span className={`day day-${state}`}>
        <span aria-hidden>{number}</span>
        <span className="visually-hidden">{labelOf(year, day)}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={`day day-${state}`}
      data-day={day}
      tabIndex={day === focused ? 0 : -1}
      aria-label={labelOf(year, day)}
      title={year.daysOff.find((off) => off.day === day)?.reason}
      onFocus={() => onFocus(day)}
      onClick={() => onToggle(day)}
    >
      {number}
    </button>
  );
}

/**
 * The months of a school year. One stop for the Tab key; arrows go from day to day and week to week, Page Up and Page Down by four weeks, Enter or
 * Space changes the day at hand.
 */
export function YearGrid({ year, onToggle }: YearGridProps) {
  const [at, setAt] = useState(year.firstDay);
  const place = useRef<HTMLElement>(null);
  const months = monthsOf(year);
  // The day at hand may have left the calendar with its first day.
  const focused = months.includes(at.slice(0, 7)) ? at : year.firstDay;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || onToggle === undefined) return;
    event.preventDefault();
    place.current?.querySelector<HTMLElement>(`[data-day="${addDays(focused, step)}"]`)?.focus();
  };
  return (
    <section ref={place} className="year-grid" aria-label="Calendar of the school year" onKeyDown={onKeyDown}>
      {months.map((month) => (
        <table key={month} className="month">
          <caption>{monthName(month)}</caption>
          <thead>
            <tr>
              {WEEKDAYS.map((weekday) => (
                <th key={weekday} scope="col" abbr={weekday}>
                  {weekday.slice(0, 2)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week.find((day) => day !== null)}>
                {week.map((day, weekday) => (
                  <td key={day ?? WEEKDAYS[weekday]}>
                    {day !== null && (
                      <DayCell year={year} day={day} focused={focused} onFocus={setAt} {...(onToggle === undefined ? {} : { onToggle })} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

/** What the marks of the calendar mean. */
export function YearLegend() {
  return (
    <ul className="year-legend">
      <li>
        <span className="day day-attendance" aria-hidden>
          8
        </span>
        School
      </li>
      <li>
        <span className="day day-no-attendance" aria-hidden>
          8
        </span>
        No students, office open
      </li>
      <li>
        <span className="day day-closed" aria-hidden>
          8
        </span>
        Closed
      </li>
    </ul>
  );
}
