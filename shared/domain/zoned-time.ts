/** @file From a date and a clock time in a zone to an instant. */
import type { CivilDate, Instant } from './text.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(zone, made);
  return made;
}

/** Milliseconds by which the clocks of a zone are ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    formatterFor(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant at which clocks in `zone` (an IANA name) show `time` (24-hour `HH:MM`) on `date`. An hour that a change of clocks repeats is taken
 * the first time; one that it skips is taken as an hour later.
 */
export function instantOf(date: CivilDate, time: string, zone: string): Instant {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const [before, after] = [offsetAt(asUtc - 86_400_000, zone), offsetAt(asUtc + 86_400_000, zone)];
  const fitting = [before, after].map((offset) => asUtc - offset).find((candidate) => candidate + offsetAt(candidate, zone) === asUtc);
  return new Date(fitting ?? asUtc - before).toISOString();
}

/** Whether the machine knows a zone of this name. */
export function isZone(zone: string): boolean {
  try {
    formatterFor(zone);
    return true;
  } catch {
    return false;
  }
}
