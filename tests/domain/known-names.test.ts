/** @file Names in a text: every variant is found, and put out of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames, type KnownName, replaceNames } from '#shared/domain/review/known-names.ts';

const names: KnownName[] = [
  { name: 'Dana Whitlock', stands: 'the respondent' },
  { name: 'Anne-Marie O’Dea', stands: 'witness 1' },
  { name: 'Li Ng', stands: 'witness 2' },
  { name: 'Jordan Reed', stands: 'witness 3' },
  { name: 'Pat Reed', stands: 'witness 4' },
  { name: 'José Müller', stands: 'parent or guardian 1' },
];

describe('a name is replaced', () => {
  it.each([
    ['in the middle of a sentence', 'On Monday Dana Whitlock said so.', 'On Monday the respondent said so.'],
    ['at the start of one', 'It was late. Dana Whitlock left.', 'It was late. The respondent left.'],
    ['with its honorific', 'Later Ms. Whitlock left.', 'Later the respondent left.'],
    ['with an initial', 'By Dana M. Whitlock himself.', 'By the respondent himself.'],
    ['turned around, in capitals', 'From: WHITLOCK, DANA', 'From: The respondent'],
    ['in the genitive', 'This is Whitlock’s page.', 'This is the respondent’s page.'],
    ['in a login', 'Mail of dwhitlock2@example.org.', 'Mail of the respondent@example.org.'],
    ['broken at the end of a line', 'Seen by Whit-\nlock today.', 'Seen by the respondent today.'],
    [
      'with a hyphen, a space or neither',
      'Then Anne Marie, then AnneMarie, then anne-marie o’dea.',
      'Then witness 1, then witness 1, then witness 1.',
    ],
    ['without its accents', 'Then Jose Muller and JOSE MUELLER.', 'Then parent or guardian 1 and parent or guardian 1.'],
    ['with a soft hyphen inside', 'By mül\u00adler.josé today.', 'By parent or guardian 1 today.'],
    ['of two letters only with a capital', 'Then Ng came, ng.', 'Then witness 2 came, ng.'],
    ['that two people share', 'Then Reed came, not Pat Reed.', 'Then someone in this case came, not witness 4.'],
  ])('%s', (_what, text, expected) => {
    expect(replaceNames(text, names)).toBe(expected);
  });
});

it('a plain word that is spelled like a part of a name stays, and is found', () => {
  const text = 'The reed bent.';
  expect(replaceNames(text, names)).toBe(text);
  expect(findNames(text, names)).toMatchObject([{ start: 4, end: 8, isSure: false }]);
});

it('words that only resemble a name are left alone', () => {
  const text = 'She liked English; white locks; a readiness to ring; odeum.';
  expect(findNames(text, names.slice(0, 5))).toEqual([]);
});

it('a text without names comes back as it was, accents and line ends included', () => {
  const text = '  Naïve façade —\r\n“quoted”\tÅngström ﬁn ';
  expect(replaceNames(text, names)).toBe(text);
});

/** Ways to write one letter or the gap between two words of a name. */
const written = (name: string) =>
  fc.array(fc.constantFrom('upper', 'lower', 'accent', 'soft', 'plain'), { minLength: name.length, maxLength: name.length }).chain((ways) =>
    fc.constantFrom(' ', '-', '  ', '\n', '', '\u2011', '\u00a0').map((gap) =>
      [...name]
        .map((letter, index) => {
          if (letter === ' ') return gap;
          const way = ways[index];
          if (way === 'upper') return letter.toUpperCase();
          if (way === 'lower') return letter.toLowerCase();
          if (way === 'accent') return `${letter}\u0301`;
          return way === 'soft' ? `${letter}\u00ad` : letter;
        })
        .join(''),
    ),
  );

it('no way of writing a name gets past the search', () => {
  fc.assert(
    fc.property(written('Dana Whitlock'), fc.lorem(), fc.lorem(), (name, before, after) => {
      expect(findNames(`${before} ${name} ${after}`, names).map((found) => found.stands)).toContainEqual(['the respondent']);
    }),
    { numRuns: 400 },
  );
});

it('what was replaced is not found again', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.lorem({ maxCount: 4 }), ...names.map(({ name }) => written(name.replace('’', ''))))), (words) => {
      const text = words.join(' ');
      expect(findNames(replaceNames(text, names), names).filter((found) => found.isSure)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
