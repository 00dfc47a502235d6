/** @file The speech worksheet's path: its table, its history, its stops. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HoldKind } from '#shared/domain/holds.ts';
import { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import { countEvidencedFactors, missingFromFactors, sevenFactors } from '#shared/domain/speech/seven-factors.ts';
import { QuestionId, type SpeechOutput } from '#shared/domain/speech/speech.ts';
import { findSpeechPath, mayAnswer, type SpeechPath, type SpeechPathInput } from '#shared/domain/speech/speech-path.ts';

type Given = readonly [QuestionId, SpeechAnswer];
const allFactors: SpeechPathInput['factors'] = sevenFactors.map(({ factor }) => ({
  factor,
  state: 'no-evidence',
  reason: '',
  exhibitIds: [],
}));

function pathOf(given: readonly Given[], options: Partial<SpeechPathInput> = {}): SpeechPath {
  const answers = given.map(([questionId, answer], index) => ({ questionId, answer, sequence: index + 1 }));
  return findSpeechPath({ answers, isAdministrator: false, factors: allFactors, effects: [], ...options });
}
const stateOf = (path: SpeechPath, id: QuestionId) => path.steps.find(({ questionId }) => questionId === id)?.state;
const statesOf = (path: SpeechPath, state: string) => path.steps.filter((step) => step.state === state).map(({ questionId }) => questionId);

/** The shortest answers that bring each question up. */
const toS3n: Given[] = [
  ['S0', 'yes'],
  ['S1', 'no'],
  ['S2a', 'no'],
  ['S2b', 'no'],
  ['S2c', 'no'],
];
const toS4: Given[] = [...toS3n, ['S3n', 'yes']];
const prefixes: Record<QuestionId, Given[]> = {
  S0: [],
  S1: toS3n.slice(0, 1),
  S2a: toS3n.slice(0, 2),
  S2b: toS3n.slice(0, 3),
  S2c: toS3n.slice(0, 4),
  S3n: toS3n,
  S3c: [...toS3n, ['S3n', 'no']],
  S3p: toS4,
  S4: toS4,
  S5: [...toS4, ['S4', 'yes']],
  S6: [...toS4, ['S4', 'yes'], ['S5', 'yes']],
  S7: [...toS4, ['S4', 'yes'], ['S5', 'yes'], ['S6', 'yes']],
};

type Row = [QuestionId, SpeechAnswer, QuestionId | null, SpeechOutput[], HoldKind[]];
const balancing: SpeechOutput[] = ['BALANCING-REQUIRED'];
const held: SpeechOutput[] = ['COUNSEL-HOLD'];
const rows: Row[] = [
  ['S0', 'yes', 'S1', [], []],
  ['S0', 'no', null, ['SPEECH-NOT-AT-ISSUE'], []],
  ['S0', 'unsure', 'S1', [], []],
  ['S1', 'yes', null, [], ['mandated-report']],
  ['S1', 'no', 'S2a', [], []],
  ['S1', 'unsure', 'S2a', held, ['counsel']],
  ['S2a', 'yes', null, ['EMPLOYEE-SPEECH'], []],
  ['S2a', 'no', 'S2b', [], []],
  ['S2a', 'unsure', 'S2b', [], []],
  ['S2b', 'yes', null, ['EMPLOYEE-SPEECH'], []],
  ['S2b', 'no', 'S2c', [], []],
  ['S2b', 'unsure', 'S2c', held, ['counsel']],
  ['S2c', 'yes', 'S3n', [], ['concerted-activity', 'retaliation', 'religion']],
  ['S2c', 'no', 'S3n', [], []],
  ['S2c', 'unsure', 'S3n', held, ['counsel']],
  ['S3n', 'yes', 'S4', balancing, []],
  ['S3n', 'no', 'S3c', [], []],
  ['S3n', 'unsure', 'S3c', [], []],
  ['S3c', 'yes', 'S4', balancing, []],
  ['S3c', 'no', null, ['PRIVATE-CONCERN'], []],
  ['S3c', 'unsure', 'S4', [...balancing, ...held], ['counsel']],
  ['S4', 'yes', 'S5', balancing, []],
  ['S4', 'no', 'S4', balancing, []],
  ['S4', 'unsure', 'S4', balancing, []],
  ['S5', 'yes', 'S6', balancing, []],
  ['S5', 'no', 'S5', balancing, []],
  ['S5', 'unsure', 'S5', balancing, []],
  ['S6', 'yes', 'S7', balancing, []],
  ['S6', 'no', 'S6', balancing, []],
  ['S6', 'unsure', 'S6', balancing, []],
  ['S7', 'yes', null, [...balancing, 'PRIOR-RESTRAINT-REVIEW', ...held], ['prior-restraint']],
  ['S7', 'no', null, ['BALANCING-RECORDED'], []],
  ['S7', 'unsure', null, [...balancing, ...held], ['counsel']],
];

describe('the table', () => {
  it.each(rows)('%s answered %s leads to %s', (questionId, answer, next, outputs, holds) => {
    const path = pathOf([...prefixes[questionId], [questionId, answer]]);
    expect(path.next).toBe(next);
    expect(path.outputs.map(({ code }) => code)).toEqual(outputs);
    expect(path.holds.map(({ kind }) => kind)).toEqual(holds);
  });

  it.each<[SpeechAnswer, HoldKind[]]>([
    ['yes', ['policymaking-role']],
    ['no', []],
    ['unsure', ['counsel']],
  ])('for an administrator S3p comes before S4: %s', (answer, holds) => {
    expect(pathOf(prefixes.S3p, { isAdministrator: true }).next).toBe('S3p');
    const path = pathOf([...prefixes.S3p, ['S3p', answer]], { isAdministrator: true });
    expect(path.next).toBe('S4');
    expect(path.holds.map(({ kind }) => kind)).toEqual(holds);
  });

  it('the balance is recorded only when a person entered it, and to be entered again once an answer before S7 changed', () => {
    const told = (answers: Parameters<typeof pathOf>[0], balance: NonNullable<SpeechPathInput['balance']> | null) => {
      const path = pathOf(answers, { balance });
      return [path.balance, path.outputs.map(({ code }) => code)];
    };
    const whole: Parameters<typeof pathOf>[0] = [...prefixes.S7, ['S7', 'no']];
    const entered = { direction: 'uncertain', sequence: prefixes.S7.length } as const;
    expect(told(prefixes.S6, null)).toEqual(['not-reached', balancing]);
    expect(told(whole, null)).toEqual(['to-enter', balancing]);
    expect(told(whole, entered)).toEqual(['entered', ['BALANCING-RECORDED']]);
    const path = pathOf(whole, { balance: entered });
    expect(path.outputs[0]?.sentence).toContain('uncertain');
    const anew: Parameters<typeof pathOf>[0] = [...whole, ['S3n', 'no'], ['S3c', 'yes'], ...whole.slice(-4)];
    expect(told(anew, entered)).toEqual(['again', balancing]);
  });

  it('what is not reached says why', () => {
    const because = (path: SpeechPath, id: QuestionId) => path.steps.find(({ questionId }) => questionId === id)?.because;
    expect(because(pathOf(prefixes.S4), 'S3c')).toBe('S3n was answered yes, so the question on public concern is not asked.');
    expect(because(pathOf(prefixes.S4), 'S3p')).toBe('Asked only where the respondent is an administrator.');
    expect(because(pathOf(prefixes.S4), 'S6')).toBe('S4 comes first.');
    expect(because(pathOf([['S0', 'no']]), 'S5')).toBe('S0 was answered no: nothing charged rests on what was expressed.');
  });
});

describe('S4 and S5', () => {
  it('S4 counts as yes only with seven full factors, and says what is missing', () => {
    const factors: SpeechPathInput['factors'] = [
      ...allFactors.slice(0, 4),
      { factor: 5, state: 'evidence', reason: 'a warning', exhibitIds: [] },
      { factor: 6, state: 'not-reached', reason: '', exhibitIds: [] },
    ];
    const path = pathOf(prefixes.S5, { factors });
    expect(path.next).toBe('S4');
    expect(stateOf(path, 'S4')).toBe('open');
    expect(path.missing).toEqual([
      'Factor 5 names evidence but links no exhibit.',
      'Factor 6 is marked not reached without saying why.',
      'Factor 7 is not answered.',
    ]);
    expect(missingFromFactors(allFactors)).toEqual([]);
    expect(countEvidencedFactors(factors)).toBe(0);
  });

  it('S5 counts as yes only when every effect has its date, source or explanation', () => {
    const effects = [
      { nature: 'actual', occurredOn: null, effect: 'image of the school', source: 'supervisor' },
      { nature: 'actual', occurredOn: '2020-06-02', effect: 'calls', source: '' },
      { nature: 'predicted', occurredOn: null, effect: 'students stay away', source: ' ' },
      { nature: 'predicted', occurredOn: null, effect: 'students stay away', source: 'his own introduction names them' },
    ] as const;
    const path = pathOf(prefixes.S6, { effects });
    expect(path.next).toBe('S5');
    expect(path.missing).toHaveLength(3);
    expect(pathOf(prefixes.S6, { effects: effects.slice(3) }).next).toBe('S6');
  });
});

describe('changing an answer', () => {
  const full: Given[] = [...prefixes.S7, ['S7', 'no']];
  it('reopens every later one, and giving them again closes the path', () => {
    const changed: Given[] = [...full, ['S2b', 'unsure']];
    expect(statesOf(pathOf(changed), 'reopened')).toEqual(['S2c', 'S3n', 'S4', 'S5', 'S6', 'S7']);
    expect(pathOf(changed).next).toBe('S2c');
    expect(pathOf(changed).outputs.map(({ code }) => code)).toEqual(['COUNSEL-HOLD']);
    const again: Given[] = [...changed, ...full.slice(4)];
    expect(pathOf(again).next).toBeNull();
    expect(statesOf(pathOf(again), 'reopened')).toEqual([]);
  });
  it('back to what it was reopens them all the same', () => {
    expect(pathOf([...full, ['S1', 'unsure'], ['S1', 'no']]).next).toBe('S2a');
  });
  it('is not giving the same answer with another reason', () => {
    expect(pathOf([...full, ['S1', 'no']]).next).toBeNull();
  });
  it('that ends the path leaves nothing open, and taking it back finds the later ones reopened', () => {
    const ended: Given[] = [...full, ['S2a', 'yes']];
    expect(statesOf(pathOf(ended), 'not-reached')).toHaveLength(9);
    expect(statesOf(pathOf([...ended, ['S2a', 'no']]), 'reopened')).toEqual(['S2b', 'S2c', 'S3n', 'S4', 'S5', 'S6', 'S7']);
  });
  it('of the respondent’s status brings S3p in and reopens what follows', () => {
    const path = pathOf(full, { isAdministrator: true });
    expect(path.next).toBe('S3p');
    const answered = pathOf([...full, ['S3p', 'no']], { isAdministrator: true });
    expect([answered.next, stateOf(answered, 'S4')]).toEqual(['S4', 'reopened']);
  });
});

describe('for any history of answers', () => {
  const order = QuestionId.options;
  const anyHistory = fc.array(fc.tuple(fc.constantFrom(...order), fc.constantFrom(...SpeechAnswer.options)), { maxLength: 40 });
  /** Keeps only the answers that could be given when their turn came, as the core does. */
  function played(history: readonly Given[], isAdministrator: boolean): Given[] {
    const given: Given[] = [];
    for (const [id, answer] of history) if (mayAnswer(pathOf(given, { isAdministrator }), id)) given.push([id, answer]);
    return given;
  }

  it('a changed answer leaves no later one standing', () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.boolean(),
        fc.constantFrom(...order),
        fc.constantFrom(...SpeechAnswer.options),
        (history, isAdministrator, id, answer) => {
          const given = played(history, isAdministrator);
          const before = pathOf(given, { isAdministrator });
          const earlier = given.findLast(([questionId]) => questionId === id)?.[1];
          fc.pre(stateOf(before, id) === 'answered' && earlier !== answer);
          const after = pathOf([...given, [id, answer]], { isAdministrator });
          for (const later of order.slice(order.indexOf(id) + 1)) expect(stateOf(after, later)).not.toBe('answered');
          for (const sooner of order.slice(0, order.indexOf(id))) expect(stateOf(after, sooner)).toBe(stateOf(before, sooner));
        },
      ),
    );
  });

  it('exactly one question is next until the path ends, and nothing after it is answered', () => {
    fc.assert(
      fc.property(anyHistory, fc.boolean(), (history, isAdministrator) => {
        const path = pathOf(played(history, isAdministrator), { isAdministrator });
        expect(statesOf(path, 'open').length).toBeLessThanOrEqual(1);
        if (path.next === null) expect([...statesOf(path, 'open'), ...statesOf(path, 'reopened')]).toEqual([]);
        else {
          const lastAnswered = statesOf(path, 'answered').at(-1);
          if (lastAnswered !== undefined) expect(order.indexOf(lastAnswered)).toBeLessThan(order.indexOf(path.next));
        }
      }),
    );
  });

  it('every question not reached says why, and no other does', () => {
    fc.assert(
      fc.property(anyHistory, fc.boolean(), (history, isAdministrator) => {
        const path = pathOf(played(history, isAdministrator), { isAdministrator });
        for (const { state, because } of path.steps) expect(because !== '').toBe(state === 'not-reached');
      }),
    );
  });

  it('the order in which answers are handed over does not matter', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const answers = played(history, false).map(([questionId, answer], sequence) => ({ questionId, answer, sequence }));
        const input = { isAdministrator: false, factors: allFactors, effects: [] };
        expect(findSpeechPath({ ...input, answers: answers.toReversed() })).toEqual(findSpeechPath({ ...input, answers }));
      }),
    );
  });
});
