import { expect, test } from 'vitest';
import { calendarFile, folded } from '#shared/domain/deadlines/page/calendar-file.ts';
import { DeadlineRule, TriggerKey } from '#shared/domain/deadlines/rule.ts';
import { deadlineRules, triggerLabels } from '#shared/domain/deadlines/rules/rule-table.ts';
import { shippedTemplates, TemplateItem } from '#shared/domain/deadlines/task-templates.ts';

test('every rule has an id of its own, a citation, a day as of which it was read and a reason', () => {
  expect(new Set(deadlineRules.map(({ id }) => id)).size).toBe(deadlineRules.length);
  for (const rule of deadlineRules) expect(DeadlineRule.parse(rule)).toEqual(rule);
});

test('every beginning of a clock has its label, and every one but a person’s own has a rule', () => {
  for (const key of TriggerKey.options) {
    expect(triggerLabels[key]).not.toBe('');
    if (key !== 'other') expect(deadlineRules.filter(({ trigger }) => trigger === key).length).toBeGreaterThan(0);
  }
});

test('a rule that was not checked says so', () => {
  const unchecked = deadlineRules.filter(({ verified }) => verified.includes('not checked')).map(({ id }) => id);
  expect(unchecked).toEqual(
    expect.arrayContaining(['state-superintendent-report', 'hearing-opens', 'board-order', 'foia-response', 'labor-charge']),
  );
});

test('what ships to begin with is as a person may record it', () => {
  for (const { items } of shippedTemplates) for (const item of items) expect(TemplateItem.parse(item)).toEqual(item);
});

test('a calendar file has lines of at most 75 octets, ends them as RFC 5545 asks, and escapes its marks', () => {
  const entry = {
    uid: 'deadline-1@due-course.invalid',
    sequence: 2,
    day: '2026-12-31',
    at: null,
    summary: `2026-0001: ${'Täglich; wöchentlich, '.repeat(8)}`,
    description: 'One line\nanother \\ line',
    reminderDays: 7,
  };
  const file = calendarFile(
    [entry, { ...entry, uid: 'b', at: '2026-12-31T22:40:00.000Z', reminderDays: null }],
    '2026-11-22T10:00:00.000Z',
  );
  const lines = file.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(file.replaceAll('\r\n', '')).not.toContain('\n');
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const unfolded = file.replaceAll('\r\n ', '');
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  expect(unfolded).toContain('DTSTART:20261231T224000Z\r\n');
  expect(unfolded).toContain('DTSTAMP:20261122T100000Z\r\n');
  expect(unfolded).toContain('wöchentlich\\, ');
  expect(unfolded).toContain('DESCRIPTION:One line\\nanother \\\\ line');
  expect(unfolded.match(/BEGIN:VALARM/g)).toHaveLength(1);
});

test('a line is never cut inside a character', () => {
  expect(
    folded('é'.repeat(100))
      .split('\r\n')
      .map((line) => line.trimStart())
      .join(''),
  ).toBe('é'.repeat(100));
});
