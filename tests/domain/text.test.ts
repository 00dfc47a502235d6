/** @file What becomes of text that people type or paste. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Line, OptionalLine, Prose } from '#shared/domain/text.ts';

describe('a line', () => {
  test.each([
    ['Jordan\nAmes', 'Jordan Ames'],
    ['Jordan\r\n\tAmes', 'Jordan Ames'],
    ['  Jordan Ames\n', 'Jordan Ames'],
    ['Jordan\u2028Ames', 'Jordan Ames'],
  ])('%j is one line: %j', (typed, stored) => {
    expect(Line.parse(typed)).toBe(stored);
  });

  test.each(['\u202e', '\u202d', '\u2066', '\u2067', '\u2069', '\u200e', '\u200f', '\u061c'])('loses the direction mark %j', (mark) => {
    expect(Line.parse(`gpj.${mark}exe${mark} Ames`)).toBe('gpj.exe Ames');
  });

  test('that holds nothing else is empty', () => {
    expect(Line.safeParse('\n\u202e\t').success).toBe(false);
    expect(OptionalLine.parse('\n\u202e\t')).toBe('');
  });

  test('keeps letters that join or are written from the right', () => {
    for (const name of ['فاطمة الزهراء', 'נועה לוי', 'क्‍ष']) expect(Line.parse(name)).toBe(name.normalize('NFC'));
  });

  test('is the same when it is stored again, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const first = Line.safeParse(typed);
        if (!first.success) return;
        expect(first.data).not.toMatch(/[\n\t\r\u202a-\u202e\u2066-\u2069]/);
        expect(Line.parse(first.data)).toBe(first.data);
      }),
    );
  });
});

test('running text keeps its lines, its tabs and the words of others as they are', () => {
  expect(Prose.parse('a\r\n\tb \u202ec')).toBe('a\n\tb \u202ec');
});
