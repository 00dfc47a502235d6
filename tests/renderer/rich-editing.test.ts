import { describe, expect, test } from 'vitest';
import { mentionOf } from '#shared/domain/mentions.ts';
import { shownText, storedText } from '../../renderer/ui/form/mention-editing.ts';
import { type Form, giveForm } from '../../renderer/ui/form/rich-editing.ts';

const lily = mentionOf('a'.repeat(32));
const nameOf = () => 'Lily';

/** `|` marks where a selection begins and ends in the shown text. */
function formed(marked: string, form: Form): string {
  const shown = shownText(marked.replaceAll('|', ''), nameOf);
  const seen = shownText(marked, nameOf).text;
  const start = seen.indexOf('|');
  const end = seen.lastIndexOf('|') - (seen.lastIndexOf('|') > start ? 1 : 0);
  const { shown: next, selection } = giveForm(shown, { start, end }, form);
  const text = storedText(next);
  return next.spans.length > 0
    ? text
    : `${text.slice(0, selection.start)}|${text.slice(selection.start, selection.end)}|${text.slice(selection.end)}`;
}

describe('giving form', () => {
  test.each([
    ['a |word| b', 'strong', 'a **|word|** b'],
    ['a **|word|** b', 'strong', 'a |word| b'],
    ['a **|word|** b', 'italic', 'a *|word|* b'],
    ['a| word |b', 'italic', 'a *|word|* b'],
    ['a ||b', 'strong', 'a **||**b'],
  ] as const)('%s as %s is %s', (before, form, after) => expect(formed(before, form)).toBe(after));

  test.each([
    ['|one\ntwo|', 'dashes', '|- one\n- two|'],
    ['|- one\n- two|', 'dashes', '|one\ntwo|'],
    ['|- one\n- two|', 'numbers', '|1. one\n2. two|'],
    ['first\nse||cond', 'numbers', 'first\n1. second||'],
  ] as const)('%s as %s is %s', (before, form, after) => expect(formed(before, form)).toBe(after));

  test('takes a mention that is cut in two in whole, and keeps it a mention', () => {
    const shown = shownText(`saw ${lily} there`, nameOf);
    const { shown: next } = giveForm(shown, { start: 6, end: 15 }, 'strong');
    expect(storedText(next)).toBe(`saw **${lily} there**`);
  });
});
