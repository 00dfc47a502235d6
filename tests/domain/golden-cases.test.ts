/**
 * @file Published decisions as paths: what the courts reached with the answers that their opinions and digests report. Only what was read there
 * is asserted; the answers are inputs, never something that the application derives.
 */
import { describe, expect, it } from 'vitest';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import { holdsFromFacts } from '#shared/domain/hold-rules.ts';
import { ExhibitId } from '#shared/domain/ids.ts';
import type { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import type { QuestionId } from '#shared/domain/speech/speech.ts';
import { findSpeechPath, type SpeechPathInput } from '#shared/domain/speech/speech-path.ts';
import { speechQuestion } from '#shared/domain/speech/speech-questions.ts';

const exhibit = ExhibitId.parse('0'.repeat(32));
type Given = readonly [QuestionId, SpeechAnswer];

function factorsWith(evidenced: readonly number[]): SpeechPathInput['factors'] {
  return [1, 2, 3, 4, 5, 6, 7].map((factor) =>
    evidenced.includes(factor)
      ? { factor, state: 'evidence', reason: '', exhibitIds: [exhibit] }
      : { factor, state: 'not-reached', reason: 'the court did not reach it', exhibitIds: [] },
  );
}

function pathOf(given: readonly Given[], factors: SpeechPathInput['factors'], effects: SpeechPathInput['effects'] = []) {
  const answers = given.map(([questionId, answer], sequence) => ({ questionId, answer, sequence }));
  return findSpeechPath({ answers, isAdministrator: false, factors, effects });
}

const citizen: Given[] = [
  ['S0', 'yes'],
  ['S1', 'no'],
  ['S2a', 'no'],
  ['S2b', 'no'],
  ['S2c', 'no'],
];

describe('Hedgepeth v. Britton', () => {
  const given: Given[] = [...citizen, ['S3n', 'no'], ['S3c', 'yes'], ['S4', 'yes'], ['S5', 'yes'], ['S6', 'yes']];
  const effects: SpeechPathInput['effects'] = [
    { nature: 'actual', occurredOn: '2020-06-02', effect: 'e-mails and calls', source: 'message log' },
    { nature: 'predicted', occurredOn: null, effect: 'loss of confidence', source: 'who the readers were' },
  ];
  it('reaches the balance as a citizen on a public matter, with six factors evidenced', () => {
    const path = pathOf(given, factorsWith([1, 2, 3, 4, 5, 6]), effects);
    expect(path.next).toBe('S7');
    expect(path.outputs).toEqual([
      { code: 'BALANCING-REQUIRED', sentence: expect.stringContaining('6 of 7 factors have evidence linked') },
    ]);
  });
  it('is cited with its status, since further review was pending', () => {
    expect(speechQuestion('S4').authorities).toContainEqual(
      expect.objectContaining({ citation: expect.stringContaining('Hedgepeth'), asOf: 'Nov 2026', status: 'pending' }),
    );
  });
  it('opens a hold for political speech off duty', () => {
    const facts = ConductFacts.parse({
      channel: 'social-media',
      account: 'own',
      duty: 'off-duty',
      purpose: 'political',
      audience: ['friends-only'],
    });
    expect(holdsFromFacts(facts)).toContainEqual({
      key: 'political-speech',
      kind: 'political-rights',
      because: expect.stringContaining('50 ILCS 135/10'),
    });
  });
});

describe('Craig v. Rich Township', () => {
  const given: Given[] = [...citizen, ['S3n', 'no'], ['S3c', 'yes'], ['S4', 'yes'], ['S5', 'yes']];
  const factors = factorsWith([2, 3, 4, 6, 7]);
  it('takes a prediction for S5 only with what explains it', () => {
    const predicted = { nature: 'predicted', occurredOn: null, effect: 'students stay away from his office' } as const;
    expect(pathOf(given, factors, [{ ...predicted, source: '' }]).next).toBe('S5');
    expect(pathOf(given, factors, [{ ...predicted, source: 'the book’s introduction ties it to the job' }]).next).toBe('S6');
  });
});

describe('Harnishfeger v. United States', () => {
  const given: Given[] = [...citizen, ['S3n', 'yes'], ['S4', 'yes'], ['S5', 'yes']];
  it('goes to the balance without the question on public concern', () => {
    const step = pathOf(given, factorsWith([1, 3, 4])).steps.find(({ questionId }) => questionId === 'S3c');
    expect(step?.state).toBe('not-reached');
  });
  it('a worry about image without a dated effect leaves S5 open', () => {
    const image = { nature: 'actual', occurredOn: null, effect: 'embarrassment to the agency', source: 'supervisor' } as const;
    expect(pathOf(given, factorsWith([1, 3, 4]), [image]).next).toBe('S5');
  });
});

describe('Graber v. Clarke: two statements on one day, two paths', () => {
  const beforeCapacity = citizen.slice(0, 4);
  it('the union call reaches cause with one factor evidenced and six not reached for a reason', () => {
    const given: Given[] = [...beforeCapacity, ['S2c', 'yes'], ['S3n', 'no'], ['S3c', 'yes'], ['S4', 'yes'], ['S5', 'yes']];
    const path = pathOf(given, factorsWith([3]));
    expect(path.next).toBe('S6');
    expect(path.holds.map(({ kind }) => kind)).toContain('concerted-activity');
  });
  it('the later exchange ends as a private concern', () => {
    const path = pathOf([...beforeCapacity, ['S2c', 'no'], ['S3n', 'no'], ['S3c', 'no']], factorsWith([]));
    expect(path.next).toBeNull();
    expect(path.outputs.map(({ code }) => code)).toEqual(['PRIVATE-CONCERN']);
  });
  it('the hold for concerted activity opens for both, from the facts', () => {
    const facts = ConductFacts.parse({ channel: 'in-person', duty: 'on-duty', content: ['about-working-conditions'] });
    expect(holdsFromFacts(facts).map(({ kind }) => kind)).toEqual(['concerted-activity']);
  });
});
