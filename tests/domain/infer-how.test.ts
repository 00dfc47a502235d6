import { describe, expect, test } from 'vitest';
import { inferHow } from '#shared/domain/infer-how.ts';
import { instantOf } from '#shared/domain/zoned-time.ts';

describe('how a line was done, from its first words', () => {
  test.each([
    ['called union president, left message', 'call'],
    ['Left a voicemail for Ms. Ortiz', 'call'],
    ['Met with the principal', 'meeting'],
    ['e-mailed the notice', 'e-mail'],
    ['emailed counsel', 'e-mail'],
    ['Texted the aide', 'message'],
    ['Served the letter by hand', 'letter'],
    ['Visited room 12', 'visit'],
  ] as const)('%s', (text, how) => expect(inferHow(text)).toBe(how));

  test.each(['Callous remark noted', 'Metal detector report', 'Waiting for the schedule', ''])('nothing from “%s”', (text) =>
    expect(inferHow(text)).toBeNull(),
  );
});

describe('the instant of a clock time in a zone', () => {
  test.each([
    ['2026-01-15', '10:20', 'America/Chicago', '2026-01-15T16:20:00.000Z'],
    ['2026-07-15', '10:20', 'America/Chicago', '2026-07-15T15:20:00.000Z'],
    ['2026-07-15', '00:10', 'UTC', '2026-07-15T00:10:00.000Z'],
    // On the day the clocks change: before, in the hour that is skipped, and after.
    ['2026-03-08', '01:30', 'America/Chicago', '2026-03-08T07:30:00.000Z'],
    ['2026-03-08', '02:30', 'America/Chicago', '2026-03-08T08:30:00.000Z'],
    ['2026-03-08', '03:30', 'America/Chicago', '2026-03-08T08:30:00.000Z'],
    // The hour that comes twice counts the first time.
    ['2026-11-01', '01:30', 'America/Chicago', '2026-11-01T06:30:00.000Z'],
  ])('%s %s in %s', (date, time, zone, instant) => expect(instantOf(date, time, zone)).toBe(instant));
});
