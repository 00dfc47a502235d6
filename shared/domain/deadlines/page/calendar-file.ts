/**
 * @file Dates as a calendar file, RFC 5545. Invariant: no name of a person and no text that a person typed is in it; whoever wants to know more opens
 * the casebook.
 */
export type CalendarEntry = {
  /** Unique and the same each time: calendars know an entry again by it. */
  uid: string;
  /** How often it was changed: the newer one stands. */
  sequence: number;
  day: string;
  /** The instant in UTC where it ends at an hour; null for a whole day. */
  at: string | null;
  summary: string;
  description: string;
  /** Days before it on which the calendar reminds; null for none. */
  reminderDays: number | null;
};

const compact = (text: string): string => text.replaceAll(/[-:]/g, '').replace(/\.\d+/, '');

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line break. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll(/\r\n|\n|\r/g, '\\n');

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** RFC 5545, 3.1: at most 75 octets a line, without cutting a character; what goes on begins with a space. */
export function folded(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ['', 0];
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      lines.push(current);
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function eventLines({ uid, sequence, day, at, summary, description, reminderDays }: CalendarEntry, stamp: string): string[] {
  const when =
    at === null ? [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(nextDay(day))}`] : [`DTSTART:${compact(at)}`];
  const reminder =
    reminderDays === null
      ? []
      : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(summary)}`, `TRIGGER:-P${reminderDays}D`, 'END:VALARM'];
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    ...when,
    `SEQUENCE:${sequence}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'CLASS:CONFIDENTIAL',
    'TRANSP:TRANSPARENT',
    ...reminder,
    'END:VEVENT',
  ];
}

/** The file, with line ends as the standard asks for. `madeAt` is an instant in UTC. */
export function calendarFile(entries: readonly CalendarEntry[], madeAt: string): string {
  const stamp = compact(madeAt);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Due Course//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
