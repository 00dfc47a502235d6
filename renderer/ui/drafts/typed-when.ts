/** @file When something was typed, in the words of somebody who sits before it. */
import { formatCivilDate, formatClockTimes } from '#shared/domain/format-date.ts';

const two = (number: number): string => String(number).padStart(2, '0');
const dayOf = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** "today at 10:42 am", "yesterday at 4:05 pm", "Oct 14, 2021 at 9:30 am", by this machine's clock. */
export function typedWhen(instant: string, now: Date = new Date()): string {
  const at = new Date(instant);
  const time = formatClockTimes(`${two(at.getHours())}:${two(at.getMinutes())}`, undefined);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const day = dayOf(at) === dayOf(now) ? 'today' : dayOf(at) === dayOf(yesterday) ? 'yesterday' : formatCivilDate(dayOf(at));
  return `${day} at ${time}`;
}
