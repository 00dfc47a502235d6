/** @file Which day it is where this computer stands. */
import type { CivilDate } from '#shared/domain/text.ts';
import type { Clock } from '../ports.ts';

/** The civil date by the clock port, in the zone of this computer: a task that is due today is due until midnight here, not in Greenwich. */
export function civilToday(clock: Clock): CivilDate {
  const now = clock.now();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The civil date so many days after another. */
export function civilDayAfter(day: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
