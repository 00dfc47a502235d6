import { describe, expect, it } from 'vitest';
import {
  answersOf,
  emptyMatter,
  isSavable,
  type MatterDraft,
  shownTitle,
  toInput,
} from '../../renderer/features/intake/new-matter/matter-draft.ts';
import { intakeSteps, questionsOfStep, stepState } from '../../renderer/features/intake/new-matter/steps.ts';
import { noPerson } from '../../renderer/ui/workspace/person-answer.ts';
import { trackScopes } from '../../shared/domain/tracks.ts';

const typed = (part: Partial<MatterDraft> = {}): MatterDraft => ({
  ...emptyMatter('2026-03-02', 'Mara Voss'),
  summary: 'A parent called about a post.',
  ...part,
});
const answer = { answer: 'yes', note: 'In room 12.', handedTo: '', handedOn: '2026-03-02', reference: '' } as const;

describe('what is typed for a new matter', () => {
  it('is received today by the person at work, and needs nothing but what was reported', () => {
    const empty = emptyMatter('2026-03-02', 'Mara Voss');
    expect(empty).toMatchObject({ receivedOn: '2026-03-02', receivedBy: 'Mara Voss' });
    expect(isSavable(empty)).toBe(false);
    expect(isSavable({ ...empty, summary: '  ' })).toBe(false);
    expect(isSavable(typed({ receivedOn: '', receivedHow: '' }))).toBe(true);
  });

  it('sends what is empty as not known', () => {
    const input = toInput(typed({ receivedOn: '' }), 'investigation');
    expect(input).toMatchObject({ receivedOn: null, receivedHow: null, complainant: null, title: '', firstHour: [] });
  });

  it('shows the title that the matter will get, until another is typed', () => {
    expect(shownTitle(typed({ position: 'Art teacher' }))).toBe('Art teacher, report of Mar 2, 2026');
    expect(shownTitle(typed({ title: '' }))).toBe('');
    expect(toInput(typed({ title: ' A post ' }), 'note').title).toBe('A post');
  });

  it('answers three questions by one on a note, and each by itself when there is a doubt', () => {
    expect(answersOf(typed({ stopCards: 'none' }), 'note').map((entry) => entry.answer)).toEqual(['no', 'no', 'no']);
    expect(answersOf(typed(), 'note')).toEqual([]);
    const doubt = typed({ stopCards: 'some', firstHour: { 'images-of-a-child': answer, 'title-ix': answer } });
    expect(answersOf(doubt, 'note')).toEqual([{ ...answer, question: 'images-of-a-child' }]);
  });

  it('leaves out what the track does not ask, and loses none of it on the way to another', () => {
    const draft = typed({ complainantRole: 'resident', firstHour: { litigation: { ...answer, handedOn: '' } } });
    expect(toInput(draft, 'note').complainant).toBeNull();
    expect(toInput(draft, 'investigation')).toMatchObject({
      complainant: { role: 'resident', name: '' },
      firstHour: [{ question: 'litigation', answer: 'yes', handedOn: null }],
    });
  });
});

describe('the five steps', () => {
  it.each(['supervisory', 'investigation'] as const)('ask every question of the track once: %s', (track) => {
    const asked = intakeSteps.flatMap((step) => questionsOfStep(step, track)).map(({ id }) => id);
    expect(asked).toHaveLength(new Set(asked).size);
    expect([...asked].sort()).toEqual([...trackScopes[track].firstHour].sort());
  });

  it('say how far they are', () => {
    const state = (part: Partial<MatterDraft>) =>
      intakeSteps.map((step) => stepState(step, { ...emptyMatter('2026-03-02', 'Mara Voss'), ...part }, 'investigation'));
    expect(state({})).toEqual(['empty', 'empty', 'empty', 'empty', 'empty']);
    expect(
      state({
        summary: 'A post.',
        respondent: { ...noPerson, name: 'Orla Finch' },
        firstHour: { 'child-in-danger': answer, litigation: answer },
      }),
    ).toEqual(['begun', 'begun', 'begun', 'begun', 'empty']);
    expect(state({ summary: 'A post.', receivedHow: 'letter' })[0]).toBe('filled');
  });
});
