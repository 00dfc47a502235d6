import { describe, expect, it } from 'vitest';
import { emptyMatter, type MatterDraft, problemsOf, suggestedTitle, toInput } from '../../renderer/features/cases/new-matter.ts';
import { NewMatter } from '../../shared/contract/cases.ts';

const filled: MatterDraft = {
  ...emptyMatter('2021-10-15'),
  receivedHow: 'telephone',
  summary: 'An invented report.',
  complainantRole: 'parent-or-guardian',
  complainantName: 'Robin Faircloth',
  respondentName: 'Dana Whitlock',
  position: 'Mathematics teacher',
  building: 'Fernmoor Middle School',
};

describe('the form for a new matter', () => {
  it('suggests a title from the position and the day, never from a name', () => {
    expect(suggestedTitle(filled)).toBe('Mathematics teacher, report of Oct 15, 2021');
    expect(suggestedTitle(emptyMatter('2021-10-15'))).toBe('');
  });

  it('gives the contract what it asks for as soon as nothing is missing', () => {
    expect(problemsOf(filled)).toEqual({});
    expect(NewMatter.safeParse(toInput(filled)).success).toBe(true);
  });

  it('asks for an account in place of an unknown name, and sends no name that was typed before', () => {
    const unknown: MatterDraft = { ...filled, isRespondentKnown: false };
    expect(Object.keys(problemsOf(unknown))).toEqual(['respondentAccount']);
    expect(toInput({ ...unknown, respondentAccount: '@invented' })?.respondent).toMatchObject({ name: '', account: '@invented' });
  });

  it('never sends the name of a student who complains', () => {
    expect(toInput({ ...filled, complainantRole: 'student' })?.complainant).toEqual({ role: 'student', name: '' });
  });

  it.each(['receivedOn', 'receivedHow', 'summary', 'complainantRole', 'respondentName', 'position', 'building'] as const)(
    'says what to do when %s is empty',
    (field) => {
      expect(problemsOf({ ...filled, [field]: '', title: 'A title' })).toHaveProperty(field, expect.stringMatching(/\.$/));
    },
  );
});
