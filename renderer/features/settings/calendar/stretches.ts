/** @file Days without school that belong together, as people name them: a break is one line, not ten. */
import type { DayWithoutSchool, DayWithoutSchoolKind } from '#shared/domain/district.ts';
import { addDays, isWeekend } from '#shared/domain/school-calendar.ts';

/** Days in a row, weekends between them left out, with the same reason and kind. */
export type Stretch = { first: string; last: string; kind: DayWithoutSchoolKind; reason: string; days: string[] };

function follows(day: string, last: string): boolean {
  let next = addDays(last, 1);
  while (isWeekend(next)) next = addDays(next, 1);
  return day <= next;
}

/** Days in order, those that belong together as one. */
export function stretchesOf(daysOff: readonly DayWithoutSchool[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { day, kind, reason } of daysOff) {
    const before = stretches.at(-1);
    if (before !== undefined && before.kind === kind && before.reason === reason && reason !== '' && follows(day, before.last)) {
      before.last = day;
      before.days.push(day);
    } else {
      stretches.push({ first: day, last: day, kind, reason, days: [day] });
    }
  }
  return stretches;
}
