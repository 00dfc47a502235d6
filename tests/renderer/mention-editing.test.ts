import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionedIn, mentionOf } from '#shared/domain/mentions.ts';
import { afterEdit, askedFor, shownText, storedText, withMention } from '../../renderer/ui/form/mention-editing.ts';
import { peopleMatching } from '../../renderer/ui/form/people-matching.ts';

const one = '1'.repeat(32);
const other = '2'.repeat(32);
const names: Record<string, string> = { [one]: 'Alex Reed', [other]: 'Alex Reed', ['3'.repeat(32)]: 'Student A' };
const nameOf = (id: string) => names[id];

/** Whether these are among those, in their order. */
function isWithin(these: readonly string[], those: readonly string[]): boolean {
  let found = 0;
  for (const one of those) if (one === these[found]) found += 1;
  return found === these.length;
}

/** The stored text after the author replaces a stretch of what is shown. */
function edited(stored: string, start: number, end: number, typed: string): string {
  const shown = shownText(stored, nameOf);
  const after = shown.text.slice(0, start) + typed + shown.text.slice(end);
  return storedText(afterEdit(shown, after, start + typed.length));
}

const stored = `Saw ${mentionOf(one)} and ${mentionOf(other)}.`;
const shown = 'Saw @Alex Reed and @Alex Reed.';

describe('the text that an author sees', () => {
  it('has names and no ids, and is stored as it was', () => {
    expect(shownText(stored, nameOf).text).toBe(shown);
    expect(storedText(shownText(stored, nameOf))).toBe(stored);
  });

  it('keeps two people of one name apart while it is edited around them', () => {
    expect(edited(stored, 14, 14, ',')).toBe(`Saw ${mentionOf(one)}, and ${mentionOf(other)}.`);
    expect(edited(stored, 4, 4, '@')).toBe(`Saw @${mentionOf(one)} and ${mentionOf(other)}.`);
    expect(edited(stored, 0, 4, '')).toBe(`${mentionOf(one)} and ${mentionOf(other)}.`);
    expect(edited(stored, 4, 19, '')).toBe(`Saw ${mentionOf(other)}.`);
  });

  it('loses a mention whole when a part of it is taken away, and makes plain words of it when something is typed into it', () => {
    expect(edited(stored, 13, 14, '')).toBe(`Saw  and ${mentionOf(other)}.`);
    expect(edited(stored, 9, 9, 'x')).toBe(`Saw @Alexx Reed and ${mentionOf(other)}.`);
  });

  it('never moves, doubles or invents a mention, whatever is replaced', () => {
    const texts = fc.array(
      fc.oneof(fc.constantFrom(one, other).map(mentionOf), fc.constantFrom('a', '@', ' ', 'Alex Reed', '@Alex Reed')),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(12), fc.constantFrom('', 'a', '@', ' Reed', '@Alex Reed'), (parts, start, length, typed) => {
        const before = parts.join('');
        const { text, spans } = shownText(before, nameOf);
        const from = Math.min(start, text.length);
        const to = Math.min(from + length, text.length);
        const kept = spans.filter((span) => span.end <= from || span.start >= to).map(({ participantId }) => participantId);
        const after = edited(before, from, to, typed);
        const now = shownText(after, nameOf).spans.map(({ participantId }) => participantId);
        const all = spans.map(({ participantId }) => participantId);
        // What is typed may be what was there: then a mention under the edit may stay, too.
        expect(isWithin(kept, now) && isWithin(now, all)).toBe(true);
        expect(mentionedIn(after).every((id) => id === one || id === other)).toBe(true);
      }),
    );
  });
});

describe('asking for a person', () => {
  const at = (text: string) => askedFor({ text, spans: [] }, text.length);
  it('begins with an @ that begins a word', () => {
    expect(at('Told @al')).toEqual({ start: 5, words: 'al' });
    expect(at('(@')).toEqual({ start: 1, words: '' });
    expect(at('@Student A')).toEqual({ start: 0, words: 'Student A' });
    expect(at('office@district')).toBeNull();
    expect(at('@al\nnext line')).toBeNull();
    expect(askedFor(shownText(mentionOf(one), nameOf), 10)).toBeNull();
  });

  it('finds by any word of the name or by the role, without accents, and offers nobody who has left', () => {
    const person = (name: string, role: string, isPresent = true) => ({ participantId: name, name, role, isPseudonym: false, isPresent });
    const people = [person('José Álvarez', 'witness'), person('Student A', 'student'), person('Ann Gone', 'witness', false)];
    const found = (words: string) => peopleMatching(people, words).map(({ name }) => name);
    expect(found('')).toEqual(['José Álvarez', 'Student A']);
    expect(found('alv')).toEqual(['José Álvarez']);
    expect(found('witn')).toEqual(['José Álvarez']);
    expect(found('gone')).toEqual([]);
  });

  it('stores whom the author chose', () => {
    const text = 'Told @Alex Reed that';
    expect(storedText(withMention({ text, spans: [] }, { start: 5, end: 15, participantId: other }))).toBe(`Told ${mentionOf(other)} that`);
  });
});
