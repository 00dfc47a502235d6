/** @file The stretches of time that reports about many cases cover. Invariant: days are civil dates, both ends counted. */
import { z } from 'zod';
import { formatCivilDate } from '../../format-date.ts';
import { addDays, weekdayOf } from '../../school-calendar.ts';
import { CivilDate } from '../../text.ts';

export const Period = z.object({ from: CivilDate, to: CivilDate });
export type Period = z.infer<typeof Period>;

/** Monday to Sunday. */
export function weekOf(day: string): Period {
  const from = addDays(day, -((weekdayOf(day) + 6) % 7));
  return { from, to: addDays(from, 6) };
}

/** July 1 to June 30: the year in which districts budget and report, whatever the first day of school. */
export function schoolYearOf(day: string): Period {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '07-01' ? 1 : 0);
  return { from: `${year}-07-01`, to: `${year + 1}-06-30` };
}

/** "2024–25" */
export const schoolYearName = ({ from }: Period): string => `${from.slice(0, 4)}–${String(Number(from.slice(0, 4)) + 1).slice(-2)}`;

export const before = (period: Period, kind: 'week' | 'school-year'): Period =>
  kind === 'week' ? weekOf(addDays(period.from, -1)) : schoolYearOf(addDays(period.from, -1));
export const after = (period: Period, kind: 'week' | 'school-year'): Period =>
  kind === 'week' ? weekOf(addDays(period.to, 1)) : schoolYearOf(addDays(period.to, 1));

/** "Nov 16 to Nov 22, 2026" */
export function periodInWords({ from, to }: Period): string {
  const start = formatCivilDate(from);
  return `${from.slice(0, 4) === to.slice(0, 4) ? start.slice(0, -6) : start} to ${formatCivilDate(to)}`;
}

export const isWithin = (day: string, { from, to }: Period): boolean => day >= from && day <= to;
