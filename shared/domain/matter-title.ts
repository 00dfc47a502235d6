/** @file The title that a matter gets where nobody typed one. Invariant: it names no person, because titles stand in lists and are read over shoulders. */
import { formatCivilDate } from './format-date.ts';

/** Position and day, as far as they are known: "Science teacher, report of Oct 15, 2021". */
export function matterTitle({ position, receivedOn }: { position: string; receivedOn: string | null }): string {
  const day = receivedOn === null || receivedOn === '' ? 'report, day not known' : `report of ${formatCivilDate(receivedOn)}`;
  const title = position.trim() === '' ? day : `${position.trim()}, ${day}`;
  return title.charAt(0).toUpperCase() + title.slice(1);
}
