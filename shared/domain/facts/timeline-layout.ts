/** @file Where the marks of a timeline stand in a window of days. Invariant: pure; days are counted from 1970-01-01, and a mark keeps all its possible days. */
import type { TimelineMark } from './timeline.ts';

/** A stretch of days, from the beginning of the first to the end of the last. */
export type DayWindow = { from: number; to: number };

const DAY = 86_400_000;

export const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
export const dateOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Whether it can be drawn: something with neither a first nor a last day has no place. */
export const isPlaced = ({ first, last }: Pick<TimelineMark, 'first' | 'last'>): boolean => first !== null || last !== null;

/** Days left free on either side of what is shown. */
const MARGIN = 14;
/** A window never shows less than this. */
export const SHORTEST_WINDOW = 3;

/** The window that shows every mark. Policies last for years and only count where nothing else is placed. */
export function wholeWindow(marks: readonly TimelineMark[]): DayWindow {
  const placed = marks.filter(isPlaced);
  const counted = placed.some(({ lane }) => lane !== 'policy') ? placed.filter(({ lane }) => lane !== 'policy') : placed;
  const days = counted.flatMap(({ first, last }) => [first, last].flatMap((date) => (date === null ? [] : [dayNumber(date)])));
  if (days.length === 0) return { from: dayNumber('2020-01-01'), to: dayNumber('2020-12-31') };
  return { from: Math.min(...days) - MARGIN, to: Math.max(...days) + 1 + MARGIN };
}

/** The window half or twice as long around a day, and never longer than the whole. */
export function zoomed(window: DayWindow, factor: number, around: number, whole: DayWindow): DayWindow {
  const length = Math.min(Math.max((window.to - window.from) * factor, SHORTEST_WINDOW), whole.to - whole.from);
  const share = (around - window.from) / (window.to - window.from);
  return within({ from: around - share * length, to: around + (1 - share) * length }, whole);
}

/** The window moved by a share of its length, as far as the whole goes. */
export function moved(window: DayWindow, share: number, whole: DayWindow): DayWindow {
  const by = (window.to - window.from) * share;
  return within({ from: window.from + by, to: window.to + by }, whole);
}

function within(window: DayWindow, whole: DayWindow): DayWindow {
  const length = window.to - window.from;
  const from = Math.min(Math.max(window.from, whole.from), whole.to - length);
  return { from, to: from + length };
}

/** Whether some of its possible days lie in the window. */
export function isInWindow({ first, last }: Pick<TimelineMark, 'first' | 'last'>, window: DayWindow): boolean {
  return (
    (first === null || dayNumber(first) < window.to) &&
    (last === null || dayNumber(last) + 1 > window.from) &&
    (first !== null || last !== null)
  );
}

/** A mark in a lane: from `left` to `right`, in pixels, on one of the lane's lines. `label` is the room for its title, 0 where there is none; it follows the mark, or goes before it where only there is room. */
export type PlacedMark = {
  mark: TimelineMark;
  left: number;
  right: number;
  line: number;
  label: number;
  isLabelBefore: boolean;
  isOpenBefore: boolean;
  isOpenAfter: boolean;
};

const LEAST_WIDTH = 10;
const LETTER = 6.6;
const LONGEST_LABEL = 190;
/** A title in less room than this says nothing. */
const SHORTEST_LABEL = 56;
const GAP = 10;
const MOST_LINES = 7;

type Reach = { left: number; right: number };

/** The room for a title beside a mark: after it, otherwise before it, otherwise what is left after it. */
function roomBeside({ left, right }: Reach, wanted: number, width: number): { label: number; isLabelBefore: boolean } {
  if (right + wanted <= width) return { label: wanted, isLabelBefore: false };
  if (left >= wanted) return { label: wanted, isLabelBefore: true };
  const rest = width - right;
  return { label: rest >= SHORTEST_LABEL ? rest : 0, isLabelBefore: false };
}

/** The marks of one lane, each where it keeps clear of the others; titles give way where there is no room for them all. */
export function placeLane(marks: readonly TimelineMark[], window: DayWindow, width: number): { placed: PlacedMark[]; lines: number } {
  const perDay = width / (window.to - window.from);
  const x = (day: number): number => (day - window.from) * perDay;
  const ends: number[] = [];
  const placed = marks
    .filter((mark) => isInWindow(mark, window))
    .map((mark) => {
      const left = mark.first === null ? 0 : x(dayNumber(mark.first));
      const right = mark.last === null ? width : x(dayNumber(mark.last) + 1);
      const middle = (left + right) / 2;
      const isNarrow = right - left < LEAST_WIDTH;
      return {
        mark,
        left: Math.max(isNarrow ? middle - LEAST_WIDTH / 2 : left, 0),
        right: Math.min(isNarrow ? middle + LEAST_WIDTH / 2 : right, width),
        isOpenBefore: mark.first === null || left < 0,
        isOpenAfter: mark.last === null || right > width,
      };
    })
    .sort((one, other) => one.left - other.left)
    .map((place): PlacedMark => {
      const wanted = Math.min(place.mark.title.length * LETTER + GAP, LONGEST_LABEL);
      const beside = place.mark.isBand
        ? { label: Math.max(place.right - place.left - GAP, 0), isLabelBefore: false }
        : roomBeside(place, wanted, width);
      const begins = beside.isLabelBefore ? place.left - beside.label : place.left;
      const free = ends.findIndex((end) => end <= begins);
      const line = free >= 0 ? free : ends.length < MOST_LINES ? ends.length : ends.indexOf(Math.min(...ends));
      const isCrowded = free < 0 && ends.length >= MOST_LINES;
      const label = isCrowded && !place.mark.isBand ? 0 : beside.label;
      const after = place.mark.isBand || beside.isLabelBefore ? 0 : label;
      ends[line] = Math.max(ends[line] ?? 0, place.right + after + 4);
      return { ...place, line, label, isLabelBefore: beside.isLabelBefore };
    });
  return { placed, lines: Math.max(ends.length, 1) };
}

/** Where a line across the lanes stands, and what is written at it. */
export type Tick = { day: number; label: string };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** How far lines may stand apart: days within a month, then months within a year, then years. */
const DAY_STEPS = [1, 2, 5, 10];
const MONTH_STEPS = [1, 2, 3, 6];
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100];

/** At most `most` lines, at days, months or years that people count by. */
export function ticksOf(window: DayWindow, most: number): Tick[] {
  for (const step of DAY_STEPS) if ((window.to - window.from) / step <= most) return dayTicks(window, step);
  const months = (window.to - window.from) / 30.44;
  for (const step of MONTH_STEPS) if (months / step <= most) return monthTicks(window, step);
  const step = YEAR_STEPS.find((years) => months / 12 / years <= most) ?? 100;
  return monthTicks(window, step * 12);
}

function dayTicks(window: DayWindow, step: number): Tick[] {
  const ticks: Tick[] = [];
  for (let day = Math.ceil(window.from); day < window.to; day += 1) {
    const [year = '', month = '', ofMonth = ''] = dateOfDay(day).split('-');
    const isKept = step === 1 || Number(ofMonth) === 1 || (Number(ofMonth) % step === 0 && Number(ofMonth) <= 31 - step);
    if (isKept) ticks.push({ day, label: `${MONTHS[Number(month) - 1]} ${Number(ofMonth)}, ${year}` });
  }
  return ticks;
}

function monthTicks(window: DayWindow, step: number): Tick[] {
  const ticks: Tick[] = [];
  const first = new Date(window.from * DAY);
  for (let count = first.getUTCFullYear() * 12 + first.getUTCMonth(); ; count += 1) {
    const [year, month] = [Math.floor(count / 12), count % 12];
    const day = Date.UTC(year, month, 1) / DAY;
    if (day >= window.to) return ticks;
    if (day < window.from || count % step !== 0) continue;
    ticks.push({ day, label: step >= 12 ? String(year) : `${MONTHS[month]} ${year}` });
  }
}
