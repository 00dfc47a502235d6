/**
 * @file From a rule and the day on which its clock began to the day on which it ends. Pure. Invariant: the day as counted always stands; where
 * 5 ILCS 70/1.11 moves it on, both days are given and a person chooses. Nothing here says that a deadline was kept.
 */
import { formatCivilDate } from '../format-date.ts';
import { addDays, isWeekend, weekdayOf } from '../school-calendar.ts';
import { instantOf } from '../zoned-time.ts';
import { countsAs, type DayCalendars, isAgreementDay, isCovered, lastKnownDay } from './calendars.ts';
import { holidayOfTheSundayBefore, legalHolidayOn } from './legal-holidays.ts';
import type { Count, CountUnit, Span } from './rule.ts';

/** When the clock began: a civil date, and `HH:MM` where hours are counted. */
export type Trigger = { on: string; time: string | null };

/** What of a rule is needed to count. `count` is one whose numbers are known. */
export type Countable = { count: Count; movesOn: boolean };

/**
 * `counted` is the last day as the rule counts it, with `time` where it ends at an hour; `movedTo` the day to which 5 ILCS 70/1.11 moves it on, null
 * where it does not. `because` tells how each came about, `notes` what is to be looked at.
 */
export type Candidate = { counted: string; time: string | null; movedTo: string | null; because: string[]; notes: string[] };

/** A candidate, or in a sentence why none can be worked out. */
export type CandidateOutcome = { ok: true; candidate: Candidate } | { ok: false; problem: string };

const LONGEST_SEARCH = 4000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "Saturday", "Good Friday", "a day on which …"; null for a day that is neither a weekend nor a legal holiday. */
const restNameOf = (day: string): string | null => legalHolidayOn(day) ?? (isWeekend(day) ? (WEEKDAYS[weekdayOf(day)] ?? null) : null);

class CannotCount extends Error {}

/**
 * The candidate of a rule. The first day is left out and the last one counted (5 ILCS 70/1.11); a count of 0 days ends on the day on which it began.
 * A fixed day is the next of its kind on or after the trigger, and is not moved.
 */
export function candidateDate(rule: Countable, trigger: Trigger, calendars: DayCalendars): CandidateOutcome {
  try {
    return { ok: true, candidate: counted(rule, trigger, calendars) };
  } catch (error) {
    if (error instanceof CannotCount) return { ok: false, problem: error.message };
    throw error;
  }
}

function counted({ count, movesOn }: Countable, trigger: Trigger, calendars: DayCalendars): Candidate {
  if (count.kind === 'fixed') {
    const day = fixedAfter(count, trigger.on);
    const because = [`The first ${formatCivilDate(day).replace(/, \d+$/, '')} from ${formatCivilDate(trigger.on)} on.`];
    return { ...withMove(day, { movesOn: false, isBefore: false, time: null, notes: [] }), because };
  }
  if (count.kind === 'district') throw new CannotCount('The District sets how many days it is. Enter the number, or the day by hand.');
  if (count.kind === 'agreement')
    throw new CannotCount('No agreement on record says how many days it is for the respondent. Enter the number, or the day by hand.');
  const notes: string[] = [];
  const left: string[] = [];
  let at: Trigger = trigger;
  for (const span of count.spans) at = spanFrom(at, span, { isBefore: count.isBefore, calendars, notes, left });
  const isHours = count.spans.at(-1)?.unit === 'hours';
  if (isHours) return { counted: at.on, time: at.time, movedTo: null, because: [countInWords(count, trigger)], notes };
  const moved = withMove(at.on, { movesOn, isBefore: count.isBefore, time: null, notes });
  const leftOut = left.length === 0 ? [] : [`Not counted, besides weekends: ${stretchesInWords(left)}.`];
  return { ...moved, because: [countInWords(count, trigger), ...leftOut, ...moved.because] };
}

function fixedAfter({ month, day }: { month: number; day: number }, on: string): string {
  const ending = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const year = Number(on.slice(0, 4));
  const sameYear = `${on.slice(0, 4)}${ending}`;
  return sameYear >= on ? sameYear : `${year + 1}${ending}`;
}

type Moving = { movesOn: boolean; isBefore: boolean; time: string | null; notes: string[] };

/** 5 ILCS 70/1.11: a last day on a weekend or a legal holiday is left out, and so is each such day after it. */
function withMove(day: string, { movesOn, isBefore, time, notes }: Moving): Candidate {
  const plain = { counted: day, time, movedTo: null, because: [], notes };
  const rest = restNameOf(day);
  if (rest === null) {
    const sunday = holidayOfTheSundayBefore(day);
    const note = `${sunday} fell on the Sunday before; whether this Monday is then a holiday is a question for counsel. It was not moved.`;
    return sunday === null ? plain : { ...plain, notes: [...notes, note] };
  }
  let next = day;
  while (restNameOf(next) !== null) next = addDays(next, 1);
  if (isBefore || !movesOn) {
    const earlier = previousWorkday(day);
    const note = `${formatCivilDate(day)} is a day of rest (${rest}). It is not moved on: act by ${formatCivilDate(earlier)} to be sure.`;
    return { ...plain, notes: [...notes, note] };
  }
  const because = `${formatCivilDate(day)} is a day of rest (${rest}); under 5 ILCS 70/1.11 the last day is then ${formatCivilDate(next)}.`;
  return { ...plain, movedTo: next, because: [because] };
}

function previousWorkday(day: string): string {
  let earlier = day;
  while (restNameOf(earlier) !== null) earlier = addDays(earlier, -1);
  return earlier;
}

/** `left` gathers the days from Monday to Friday that do not count. */
type Counting = { isBefore: boolean; calendars: DayCalendars; notes: string[]; left: string[] };

function spanFrom(from: Trigger, { amount, unit }: Span, counting: Counting): Trigger {
  const sign = counting.isBefore ? -1 : 1;
  if (unit === 'hours') return hoursFrom(from, sign * amount, counting.calendars.zone);
  if (unit === 'calendar') return { on: addDays(from.on, sign * amount), time: null };
  if (unit === 'months') return { on: monthsFrom(from.on, sign * amount), time: null };
  if (unit === 'years') return { on: monthsFrom(from.on, sign * amount * 12), time: null };
  return { on: countedDays(from.on, { amount, unit, sign }, counting), time: null };
}

/** Hours run through nights, weekends and changes of the clocks. */
function hoursFrom({ on, time }: Trigger, hours: number, zone: string): Trigger {
  if (time === null) throw new CannotCount('Enter the time at which it began: hours are counted.');
  const end = new Date(Date.parse(instantOf(on, time, zone)) + hours * 3_600_000);
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(end);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return { on: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/** The same day of the month so many months on; the last day of a month that is too short for it. */
function monthsFrom(on: string, months: number): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(first.toISOString().slice(0, 10), Math.min(day, length) - 1);
}

type DaySpan = { amount: number; unit: Exclude<CountUnit, 'hours' | 'months' | 'years'>; sign: 1 | -1 };

function countedDays(on: string, { amount, unit, sign }: DaySpan, { calendars, notes, left: notCounted }: Counting): string {
  if (unit === 'agreement' && calendars.agreement === null)
    throw new CannotCount('No bargaining agreement is known for the respondent. Enter one under Settings, or the day by hand.');
  const needsSchoolYear = unit === 'attendance' || (unit === 'agreement' && calendars.agreement?.base === 'attendance');
  if (needsSchoolYear && !isCovered(calendars, on)) throw new CannotCount(noCalendar(on));
  const counts = (day: string): boolean => (unit === 'agreement' ? isAgreementDay(calendars, day) : countsAs(calendars, unit, day));
  let [day, left] = [on, amount];
  for (let steps = 0; left > 0; steps += 1) {
    day = addDays(day, sign);
    if (needsSchoolYear && isOutOfSight(calendars, day, sign)) throw new CannotCount(noCalendar(day));
    if (steps > LONGEST_SEARCH) throw new CannotCount('So many days cannot be counted in this calendar. Enter the day by hand.');
    if (counts(day)) left -= 1;
    else if (!isWeekend(day)) notCounted.push(day);
  }
  const usesBusiness = unit === 'business' || (unit === 'agreement' && calendars.agreement?.base === 'business');
  if (usesBusiness && !isCovered(calendars, day)) {
    const note =
      'No school calendar on record reaches that far: Monday to Friday without legal holidays was counted. Check the District’s own days.';
    if (!notes.includes(note)) notes.push(note);
  }
  return day;
}

/** Past the last school day on record, or before the first: what comes there is not known, and a day is not guessed. */
function isOutOfSight(calendars: DayCalendars, day: string, sign: 1 | -1): boolean {
  if (sign === 1) return day > (lastKnownDay(calendars) ?? '');
  return !isCovered(calendars, day);
}

const noCalendar = (day: string): string =>
  `No school calendar is on record for ${formatCivilDate(day)}. Enter the school year under Settings, or the day by hand.`;

const unitWords: Record<CountUnit, readonly [one: string, many: string]> = {
  hours: ['hour', 'hours'],
  calendar: ['calendar day', 'calendar days'],
  business: ['business day', 'business days'],
  attendance: ['day of student attendance', 'days of student attendance'],
  agreement: ['day as the agreement counts', 'days as the agreement counts'],
  months: ['month', 'months'],
  years: ['year', 'years'],
};

/** "Nov 11, 2026 and Nov 25, 2026 to Nov 27, 2026": days with nothing but a weekend between them are one stretch. */
function stretchesInWords(days: readonly string[]): string {
  const stretches: { first: string; last: string }[] = [];
  for (const day of days.toSorted()) {
    const open = stretches.at(-1);
    if (open !== undefined && nextWeekday(open.last) === day) open.last = day;
    else stretches.push({ first: day, last: day });
  }
  const words = stretches.map(({ first, last }) =>
    first === last ? formatCivilDate(first) : `${formatCivilDate(first)} to ${formatCivilDate(last)}`,
  );
  return new Intl.ListFormat('en-US', { type: 'conjunction' }).format(words);
}

function nextWeekday(day: string): string {
  let next = addDays(day, 1);
  while (isWeekend(next)) next = addDays(next, 1);
  return next;
}

/** "7 business days, then 7 calendar days" */
export function spansInWords(spans: readonly Span[]): string {
  return spans.map(({ amount, unit }) => `${amount} ${unitWords[unit][amount === 1 ? 0 : 1]}`).join(', then ');
}

function countInWords({ spans, isBefore }: Extract<Count, { kind: 'spans' }>, { on, time }: Trigger): string {
  const isSameDay = spans.every(({ amount }) => amount === 0);
  if (isSameDay) return `On the day itself, ${formatCivilDate(on)}.`;
  return `${spansInWords(spans)} counted ${isBefore ? 'back ' : ''}from ${formatCivilDate(on)}${time === null ? '' : `, ${time}`}; that day itself is left out.`;
}
