import { describe, expect, it } from 'vitest';
import { WorkspaceTab } from '#shared/domain/cases.ts';
import { FirstHourQuestionId, firstHourQuestions, StopCard } from '#shared/domain/first-hour.ts';
import { isRaise, tabsOfTrack, trackScopes, tracksInOrder } from '#shared/domain/tracks.ts';

describe('tracks', () => {
  it('each ask for all that the smaller one asks, and more', () => {
    for (const [index, larger] of tracksInOrder.entries()) {
      const smaller = tracksInOrder[index - 1];
      if (smaller === undefined) continue;
      expect(trackScopes[larger].tabs).toEqual(expect.arrayContaining([...trackScopes[smaller].tabs]));
      expect(trackScopes[larger].topics).toEqual(expect.arrayContaining([...trackScopes[smaller].topics]));
      expect(trackScopes[larger].firstHour).toEqual(expect.arrayContaining([...trackScopes[smaller].firstHour]));
      expect(trackScopes[larger].intake).toEqual(expect.arrayContaining([...trackScopes[smaller].intake]));
      expect(trackScopes[larger].tabs.length).toBeGreaterThan(trackScopes[smaller].tabs.length);
    }
  });

  it('of an investigation ask everything there is', () => {
    // What comes after a decision has a tab once there is one.
    const fromTheStart = WorkspaceTab.options.filter((tab) => tab !== 'after-decision');
    expect([...trackScopes.investigation.tabs].sort()).toEqual([...fromTheStart].sort());
    expect([...trackScopes.investigation.firstHour].sort()).toEqual([...FirstHourQuestionId.options].sort());
  });

  it('know up from down', () => {
    expect(isRaise('note', 'supervisory')).toBe(true);
    expect(isRaise('note', 'investigation')).toBe(true);
    expect(isRaise('investigation', 'supervisory')).toBe(false);
  });

  it('keep a tab that holds something, in its place on the bar', () => {
    const tabs = tabsOfTrack('note', WorkspaceTab.options, new Set(['evidence']));
    expect(tabs).toEqual(WorkspaceTab.options.filter((tab) => trackScopes.note.tabs.includes(tab) || tab === 'evidence'));
  });
});

describe('the questions of the first hour', () => {
  it('are each there once, with authority, routing and a name; three of them stop intake', () => {
    expect(firstHourQuestions.map(({ id }) => id).sort()).toEqual([...FirstHourQuestionId.options].sort());
    for (const { question, authority, routing, name } of firstHourQuestions) {
      expect(question.endsWith('?')).toBe(true);
      expect([authority, routing, name].every((text) => text.length > 0)).toBe(true);
    }
    expect(StopCard.options).toEqual(['child-in-danger', 'abuse-or-neglect', 'images-of-a-child']);
  });

  it('come to no conclusion on the law', () => {
    expect(JSON.stringify(firstHourQuestions)).not.toMatch(/\b(un)?protected|unlawful|illegal|violat/i);
  });
});
