import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mentionedIn,
  mentionOf,
  parseMentions,
  resolveMentions,
  resolveMentionsWithin,
  SOMEONE_ELSE,
  stripMentions,
  writeSegments,
} from '#shared/domain/mentions.ts';

const dana = '1'.padStart(32, '0');
const student = '2'.padStart(32, '0');
const names: Record<string, string> = { [dana]: 'Dana Whitlock', [student]: 'Student A' };
const nameOf = (id: string) => names[id];
const text = `${mentionOf(dana)} spoke to ${mentionOf(student)}, twice to ${mentionOf(student)}.`;

/** Texts that come close to a mention, mentions among them. */
const piece = fc.oneof(
  fc.string(),
  fc.constantFrom('@', '@[', '@[participant:', ']', '@[participant:abc]', '@Student A', '\n'),
  fc.constantFrom(dana, student).map(mentionOf),
);
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('mentions in a text', () => {
  it('are found in order, each as a node with the id of a participant', () => {
    expect(parseMentions(text)).toEqual([
      { kind: 'mention', participantId: dana },
      { kind: 'text', text: ' spoke to ' },
      { kind: 'mention', participantId: student },
      { kind: 'text', text: ', twice to ' },
      { kind: 'mention', participantId: student },
      { kind: 'text', text: '.' },
    ]);
    expect(mentionedIn(text)).toEqual([dana, student]);
  });

  it('are read by the names of today', () => {
    expect(resolveMentions(text, nameOf)).toBe('Dana Whitlock spoke to Student A, twice to Student A.');
    names[student] = 'Student Q';
    expect(resolveMentions(text, nameOf)).toContain('twice to Student Q');
    names[student] = 'Student A';
  });

  it('show no id for somebody who is not known', () => {
    expect(resolveMentions(mentionOf('f'.repeat(32)), nameOf)).toBe(SOMEONE_ELSE);
    expect(stripMentions(`Told ${mentionOf(dana)} at noon.`)).toBe('Told at noon.');
  });

  it('give a name as it is, whatever characters it holds', () => {
    expect(resolveMentions(mentionOf(dana), () => "$& $1 O'Dea")).toBe("$& $1 O'Dea");
  });

  it('are resolved wherever they stand in a record', () => {
    const bytes = new Uint8Array([1]);
    const record = { at: null, count: 2, lists: [[text]], nested: { reason: mentionOf(student) }, bytes };
    expect(resolveMentionsWithin(record, nameOf)).toEqual({
      at: null,
      count: 2,
      lists: [['Dana Whitlock spoke to Student A, twice to Student A.']],
      nested: { reason: 'Student A' },
      bytes,
    });
  });

  it('make the same text again once taken apart', () => {
    fc.assert(fc.property(anyText, (written) => writeSegments(parseMentions(written)) === written));
  });

  it('leave no written form behind, whatever stands around them', () => {
    fc.assert(fc.property(anyText, (written) => !/@\[participant:[0-9a-f]{32}\]/.test(resolveMentions(written, nameOf))));
  });
});
