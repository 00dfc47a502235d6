/** @file What the application may never say, and that everything it must say is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as conductLabels from '#shared/domain/conduct-labels.ts';
import { ladder } from '#shared/domain/corrective-action/ladder.ts';
import { ErrorCode } from '#shared/domain/errors.ts';
import { StopCard } from '#shared/domain/first-hour.ts';
import * as labels from '#shared/domain/labels.ts';
import { sevenFactors } from '#shared/domain/speech/seven-factors.ts';
import { QuestionId, SpeechOutput } from '#shared/domain/speech/speech.ts';
import * as speechLabels from '#shared/domain/speech/speech-labels.ts';
import { speechQuestions } from '#shared/domain/speech/speech-questions.ts';
import { outputSentence, speechTransitions } from '#shared/domain/speech/speech-transitions.ts';
import { suggestionRules } from '#shared/domain/suggestion-rules.ts';
import { topicLabels } from '#shared/domain/topic-labels.ts';
import { Topic } from '#shared/domain/topics.ts';
import { errorSentences } from '#shared/messages/errors.ts';
import * as notices from '#shared/messages/notices.ts';

const { conductVocabulary, ...conductWords } = conductLabels;
const labelTables = { ...labels, ...speechLabels, ...conductWords, topicLabels };
const refusals = ErrorCode.options.map((code) => errorSentences(code));
const catalogue = new URL('../../resources/catalogue/', import.meta.url);
const catalogueTexts = readdirSync(catalogue)
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(new URL(name, catalogue), 'utf8'));
const everything = [
  ...Object.values(labelTables).flatMap((table) => Object.values(table)),
  ...refusals.flatMap(({ happened, safe, next }) => [happened, safe, next]),
  ...catalogueTexts,
  JSON.stringify([ladder, sevenFactors, speechQuestions, speechTransitions, Object.values(notices), notices.reportFooter('Nov 21, 2026')]),
  ...SpeechOutput.options.flatMap((code) =>
    [null, 'district', 'employee', 'uncertain'].map((way) => outputSentence(code, 3, way as never)),
  ),
  ...suggestionRules.map(({ reason }) => reason),
  // The command line prints the keys themselves.
  ...Topic.options,
];

describe('never said', () => {
  it.each(['protected', 'unprotected', 'unlawful', 'irremediable', 'successful', 'invalid', 'oops', 'victim', 'accused', 'guilty'])(
    '%s',
    (word) => {
      const pattern = new RegExp(`\\b${word}\\b`, 'i');
      expect(everything.filter((text) => pattern.test(text))).toEqual([]);
    },
  );
});

describe('labels', () => {
  it.each(Object.entries(labelTables))('%s are there, and tell their values apart', (_, table) => {
    const words = Object.values(table);
    for (const word of words) expect(word).toMatch(/^\S.*\S$/);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('refusals', () => {
  it.each(ErrorCode.options)('%s says what happened in whole sentences, with and without details', (code) => {
    for (const details of [{}, { seconds: 30, count: 2, exhibit: 'Ex. 3', problem: 'A sentence.', next: 'Another.' }]) {
      const { happened, safe, next } = errorSentences(code, details);
      expect(happened).toMatch(/^\S.*[.]$/);
      for (const sentence of [safe, next]) if (sentence !== '') expect(sentence).toMatch(/^[A-Z0-9].*[.]$/);
      expect([happened, safe, next].join(' ')).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
  it('use the details they are given', () => {
    expect(errorSentences('TOO_MANY_TRIES', { seconds: 30 }).next).toBe('Wait 30 seconds, then try again.');
    expect(errorSentences('TOO_MANY_TRIES', { seconds: 600 }).next).toBe('Wait about 10 minutes, then try again.');
    expect(errorSentences('EVIDENCE_ALTERED', { exhibit: 'Ex. 3' }).happened).toContain('Ex. 3');
    expect(errorSentences('HOLDS_NOT_CLEARED', { count: 1 }).happened).toMatch(/^1 hold is not cleared/);
    expect(errorSentences('HOLDS_NOT_CLEARED', { count: 2 }).happened).toMatch(/^2 holds are not cleared/);
    expect(errorSentences('DISK_FULL')).toEqual({
      happened: 'The disk is full.',
      safe: 'Nothing was lost: everything confirmed so far is saved.',
      next: 'Free some space, then try again.',
    });
  });
});

describe('fixed texts', () => {
  it('each stop card says what to do first and that the duty to report is one’s own', () => {
    for (const card of StopCard.options) {
      expect(notices.stopCardTexts[card].act).toMatch(/now|Do not/);
      expect(notices.stopCardTexts[card].rule).toMatch(/telling a supervisor, does not fulfill it/);
      expect(Object.values(notices.stopCardTexts[card]).join(' ')).toContain('1-800-25-ABUSE');
    }
    // Whoever makes a call may come back to a casebook that locked meanwhile and dropped what was not recorded.
    expect(JSON.stringify(notices.stopCardTexts)).not.toMatch(/nothing you typed is lost/i);
    expect(notices.stopCardTexts['images-of-a-child'].act).toMatch(/^Do not open, copy, forward or add/);
  });
});

describe('speech questions', () => {
  it('stand in the order of the worksheet, each a question with help', () => {
    expect(speechQuestions.map(({ id }) => id)).toEqual(QuestionId.options);
    for (const { question, help } of speechQuestions) {
      expect(question).toMatch(/\?$/);
      expect(help).not.toBe('');
    }
  });
  it('cite what the path rests on, every citation with the month it speaks for', () => {
    const citations = speechQuestions.flatMap(({ authorities }) => authorities);
    for (const { asOf } of citations) expect(asOf).toBe('Nov 2026');
    expect(citations.filter(({ status }) => status !== 'current')).toHaveLength(1);
    expect(JSON.stringify(citations)).not.toContain('Kluge');
  });
});
