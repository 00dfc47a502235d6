import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionOf } from '#shared/domain/mentions.ts';
import { hasForm, parseRichText, plainWords } from '#shared/domain/rich-text.ts';

const none = (text: string) => ({ text, emphasis: 'none' as const });
const lily = mentionOf('0'.repeat(32));

describe('what a person typed', () => {
  test('has paragraphs, lists and emphasis, in order', () => {
    expect(parseRichText('He **did** say *so*.\n- one\n- two\n\n1. first\n2. second')).toEqual([
      {
        kind: 'paragraph',
        runs: [none('He '), { text: 'did', emphasis: 'strong' }, none(' say '), { text: 'so', emphasis: 'italic' }, none('.')],
      },
      { kind: 'list', isNumbered: false, items: [[none('one')], [none('two')]] },
      { kind: 'list', isNumbered: true, items: [[none('first')], [none('second')]] },
    ]);
  });

  test.each([
    '5. May was a holiday.',
    '2 * 3 * 4',
    '**',
    'a*b*c',
    '* a *',
    '1. a\n3. b',
    '2021-10-14 – 15',
    'file*name*.txt',
    '-5 degrees',
  ])('stays as typed where it only looks like form: %s', (text) => {
    expect(parseRichText(text)).toEqual([{ kind: 'paragraph', runs: [none(text)] }]);
    expect(plainWords(text)).toBe(text);
    expect(hasForm(text)).toBe(false);
  });

  test('keeps a mention whole within emphasis', () => {
    expect(parseRichText(`**${lily} was there**`)).toEqual([
      { kind: 'paragraph', runs: [{ text: `${lily} was there`, emphasis: 'strong' }] },
    ]);
  });

  test('loses no word and no number, whatever was typed', () => {
    const pieces = fc.constantFrom('a', ' ', '\n', '- ', '1. ', '2. ', '*', '**', 'word', lily, '\n\n', '.', '–');
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
        (text) => {
          const shown = parseRichText(text).flatMap((block) =>
            block.kind === 'paragraph'
              ? block.runs.map((run) => run.text)
              : block.items.flatMap((item, place) => [block.isNumbered ? String(place + 1) : '', ...item.map((run) => run.text)]),
          );
          const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
          expect(letters(shown.join(''))).toBe(letters(text));
          expect(letters(plainWords(text))).toBe(letters(text));
        },
      ),
    );
  });
});
