/** @file What the palette offers to do, by the words that people type for it. */
import { describe, expect, it } from 'vitest';
import { actionsFitting, findActions } from '../../renderer/features/find/find-actions.ts';
import { trackWords } from '../../renderer/features/intake/track-words.ts';
import { tracksInOrder } from '../../shared/domain/tracks.ts';

const actionsWith = (shortcuts: Parameters<typeof findActions>[0]['shortcuts'] = [], went: string[] = []) =>
  findActions({
    caseId: null,
    shortcuts,
    going: { to: (place) => went.push(place), toTab: (_, tab) => went.push(tab), toNewMatter: (track) => went.push(track) },
  });

describe('the actions of the palette', () => {
  it('open a matter of each size by the words that the size is opened with elsewhere', () => {
    for (const track of tracksInOrder) {
      const went: string[] = [];
      const fitting = actionsFitting(actionsWith([], went), trackWords[track].begin);
      expect(fitting.map(({ label }) => label)).toEqual([trackWords[track].begin]);
      fitting[0]?.run();
      expect(went).toEqual([track]);
    }
    expect(actionsFitting(actionsWith(), 'note').map(({ label }) => label)).toEqual(['Write a note']);
  });

  it('offer what a page gives a key of its own once, with that key', () => {
    const shortcut = { keys: '1', does: trackWords.note.begin, run: () => undefined };
    const fitting = actionsFitting(actionsWith([shortcut]), 'note');
    expect(fitting.map(({ label, keys }) => ({ label, keys }))).toEqual([{ label: 'Write a note', keys: '1' }]);
  });
});
