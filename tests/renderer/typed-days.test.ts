/** @file Days without school as people type and paste them. */
import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../renderer/features/settings/calendar/stretches.ts';
import { readDaysOff } from '../../renderer/features/settings/calendar/typed-days.ts';

const FIRST_DAY = '2025-08-18';
const read = (text: string) => readDaysOff(text, FIRST_DAY, 'closed');

describe('a line', () => {
  it.each<[string, string[], string]>([
    ['Sep 1 Labor Day', ['2025-09-01'], 'Labor Day'],
    ['Monday, September 1, 2025: Labor Day', ['2025-09-01'], 'Labor Day'],
    ['Sept. 1st - Labor Day', ['2025-09-01'], 'Labor Day'],
    ['1/19 Martin Luther King Day', ['2026-01-19'], 'Martin Luther King Day'],
    ['1/19/26, Martin Luther King Day', ['2026-01-19'], 'Martin Luther King Day'],
    ['2025-11-26 to 2025-11-28 Thanksgiving', ['2025-11-26', '2025-11-27', '2025-11-28'], 'Thanksgiving'],
    ['11/26-28 Thanksgiving', ['2025-11-26', '2025-11-27', '2025-11-28'], 'Thanksgiving'],
    ['Dec 31 – Jan 2 Winter break', ['2025-12-31', '2026-01-01', '2026-01-02'], 'Winter break'],
    ['Apr 3 - Apr 6 Spring break', ['2026-04-03', '2026-04-06'], 'Spring break'],
    ['2026-03-27,2026-03-30,"Break, spring"', ['2026-03-27', '2026-03-30'], 'Break, spring'],
    ['2026-02-16\tPresidents’ Day', ['2026-02-16'], 'Presidents’ Day'],
    ['2026-05-25', ['2026-05-25'], ''],
  ])('%s', (line, days, reason) => {
    const { days: found, unread } = read(line);
    expect(unread).toEqual([]);
    expect(found.map(({ day }) => day)).toEqual(days);
    expect(new Set(found.map((entry) => entry.reason))).toEqual(new Set([reason]));
  });

  it('says by its reason whether the office works', () => {
    const kinds = read('Oct 10 Institute day\nOct 13 Columbus Day\nOct 14 Retreat (no students)\nNov 4 Teacher convention (closed)').days;
    expect(kinds.map(({ kind }) => kind)).toEqual(['no-attendance', 'closed', 'no-attendance', 'closed']);
  });

  it('that cannot be read is given back, and the others are taken', () => {
    const { days, unread } = read('Sep 1 Labor Day\nFeb 30 Nothing\nsometime in spring\n\nMay 25 Memorial Day');
    expect(days.map(({ day }) => day)).toEqual(['2025-09-01', '2026-05-25']);
    expect(unread).toEqual(['Feb 30 Nothing', 'sometime in spring']);
  });

  it('with a range that runs backwards, or over months, is not guessed at', () => {
    expect(read('2026-01-05 to 2025-12-22 Break').unread).toHaveLength(1);
    expect(read('Sep 1 – Mar 2 Everything').unread).toHaveLength(1);
  });
});

it('days of one break stand as one stretch, over the weekend', () => {
  const { days } = read('Dec 22 – Jan 2 Winter break\nJan 19 Martin Luther King Day');
  expect(stretchesOf(days).map(({ first, last, reason }) => [first, last, reason])).toEqual([
    ['2025-12-22', '2026-01-02', 'Winter break'],
    ['2026-01-19', '2026-01-19', 'Martin Luther King Day'],
  ]);
});
