import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparator } from '#shared/domain/comparators/comparators.ts';
import { missingFromCause, orderOfDates, type SpeechMoment } from '#shared/domain/speech/cause.ts';
import { comparatorsLeft } from '#shared/domain/speech/comparators-left.ts';
import { missingFromEffects } from '#shared/domain/speech/ledger/disruption-ledger.ts';
import { plotOf, sharesByAffiliation } from '#shared/domain/speech/ledger/disruption-plot.ts';
import { accountRemarks, holdsFromNature, studentTestWords } from '#shared/domain/speech/nature.ts';
import { directiveState, missingFromReview, phrasesAboutFutureSpeech } from '#shared/domain/speech/orders/directives.ts';
import type { DisruptionEffect } from '#shared/domain/speech/speech.ts';
import { basisOf, type WhatIfInput, whatIf } from '#shared/domain/speech/what-if.ts';

const idOf = (seed: string): string => seed.repeat(32).slice(0, 32);
const standing = (id: string) => ({ id, by: 'Mara Voss', at: '2021-10-20T15:00:00.000Z' });
const POST = idOf('a');
const CALL = idOf('b');
const FIRST = idOf('1');
const SECOND = idOf('2');
const LEVEL = idOf('c');

type Rests = 'wholly' | 'partly' | 'not';

/** One allegation with two clauses found breached, one expression, one level. */
function input(first: Rests | null, second: Rests | null, answer: 'yes' | 'no' | null = null): WhatIfInput {
  const bearings = [
    ...(first === null ? [] : [{ allegationClauseId: FIRST as never, rests: first, reason: 'r1', standing: standing('b1') }]),
    ...(second === null ? [] : [{ allegationClauseId: SECOND as never, rests: second, reason: 'r2', standing: standing('b2') }]),
  ];
  const base: WhatIfInput = {
    without: [POST],
    allegations: [
      {
        id: idOf('d'),
        position: 1,
        clauses: [
          { allegationClauseId: FIRST, label: '5:125 §6' },
          { allegationClauseId: SECOND, label: '5:125 §1' },
        ],
        finding: {
          id: 'f1',
          clauses: [
            { allegationClauseId: FIRST, outcome: 'breached' },
            { allegationClauseId: SECOND, outcome: 'breached' },
          ],
        },
      },
    ],
    expressions: [{ id: POST, allegationId: idOf('d'), bearings }],
    levels: [],
  };
  const sameDecision =
    answer === null
      ? null
      : {
          expressionIds: [POST as never],
          basis: basisOf(base),
          answer,
          answeredFor: 'Superintendent',
          reason: '',
          exhibitIds: [],
          standing: standing('s1'),
        };
  return { ...base, levels: [{ correctiveActionId: LEVEL, name: 'Dismissal', sameDecision }] };
}

describe('what is left without the statement', () => {
  it.each([
    ['wholly', 'wholly', 'falls', 0],
    ['wholly', 'not', 'in-part', 1],
    ['partly', 'not', 'in-part', 2],
    ['not', 'not', 'remains', 2],
    ['wholly', null, 'not-said', 0],
  ] as const)('%s and %s: the finding %s', (first, second, finding, breachesLeft) => {
    const left = whatIf(input(first, second));
    expect(left.allegations[0]?.finding).toBe(finding);
    expect(left.breachesLeft).toBe(breachesLeft);
  });

  it('nobody but a person says that the level would be proposed all the same', () => {
    expect(whatIf(input('not', 'not')).levels).toMatchObject([{ left: 'not-answered', remark: '' }]);
    expect(whatIf(input('not', 'not', 'yes')).levels).toMatchObject([{ left: 'remains' }]);
    expect(whatIf(input('wholly', 'wholly', 'yes')).levels[0]?.remark).toContain('no clause found breached is left');
  });

  it('an answer given for other findings, entries or expressions is to be given again', () => {
    const answered = input('not', 'not', 'yes');
    const [allegation] = answered.allegations;
    if (allegation?.finding === undefined || allegation.finding === null) throw new Error('no finding');
    const anew = { ...answered, allegations: [{ ...allegation, finding: { ...allegation.finding, id: 'f2' } }] };
    expect(whatIf(anew).levels).toMatchObject([{ left: 'again' }]);
    expect(whatIf({ ...answered, without: [POST, CALL] }).levels).toMatchObject([{ left: 'again' }]);
  });

  it('with nothing taken away everything that was found remains', () => {
    fc.assert(
      fc.property(fc.constantFrom<Rests | null>('wholly', 'partly', 'not', null), (rests) => {
        const left = whatIf({ ...input(rests, rests), without: [] });
        expect(left.allegations[0]?.finding).toBe('remains');
        expect(left.breachesLeft).toBe(2);
      }),
    );
  });
});

describe('what was decided elsewhere, beside what is left', () => {
  const matter = (called: string, there: string, change: Partial<Comparator> = {}): Comparator =>
    ({
      called,
      levelName: 'Written reprimand',
      decidedOn: '2023-04-03',
      overlaps: [{ aspect: 'clause', state: 'same', here: '', there }],
      decision: null,
      ...change,
    }) as Comparator;
  const besideWithout = (comparators: Comparator[]) => comparatorsLeft({ comparators }, whatIf(input('wholly', 'not')), 3);

  it('a matter that shares only what falls away does not count', () => {
    const found = besideWithout([matter('Matter A', '5:125 §1'), matter('Matter B', '5:125 §6'), matter('Matter C', '5:125 §6, 5:125 §1')]);
    expect(found.matters.map(({ called, sharesLeft, sharesGone }) => [called, sharesLeft, sharesGone])).toEqual([
      ['Matter A', ['5:125 §1'], []],
      ['Matter B', [], ['5:125 §6']],
      ['Matter C', ['5:125 §1'], ['5:125 §6']],
    ]);
    expect(found).toMatchObject({ leftCount: 2, isFew: true });
  });

  it('§1 is not found in §12, and what shares no clause or was told apart does not count', () => {
    const found = besideWithout([
      matter('Matter A', '5:125 §12'),
      matter('Matter B', 'a topic', { overlaps: [] }),
      matter('Matter C', '5:125 §1', { decision: { use: 'distinguished' } as never }),
    ]);
    expect(found.matters.map(({ called, sharesLeft }) => [called, sharesLeft])).toEqual([
      ['Matter A', []],
      ['Matter C', ['5:125 §1']],
    ]);
    expect(found.leftCount).toBe(0);
  });

  it('three are not few', () => {
    expect(besideWithout(['A', 'B', 'C'].map((one) => matter(one, '5:125 §1'))).isFew).toBe(false);
  });
});

const effect = (change: Partial<DisruptionEffect>): DisruptionEffect =>
  ({
    id: idOf('e'),
    nature: 'actual',
    occurredOn: '2021-10-15',
    effect: 'x',
    source: 's',
    affiliation: 'student',
    people: 1,
    repeats: null,
    ...change,
  }) as DisruptionEffect;

describe('the ledger over days', () => {
  it('shares count people once, of what happened alone, and make 100', () => {
    const shares = sharesByAffiliation([
      effect({ id: idOf('1') as never, people: 47, affiliation: 'parent-of-current-student' }),
      effect({ id: idOf('2') as never, people: 19, affiliation: 'unaffiliated-public' }),
      effect({ id: idOf('3') as never, people: 5, affiliation: 'unaffiliated-public', repeats: idOf('2') as never }),
      effect({ id: idOf('4') as never, people: 9, affiliation: 'staff', nature: 'predicted' }),
      effect({ id: idOf('5') as never, people: 1, affiliation: 'staff' }),
    ]);
    expect(shares.map(({ affiliation, people }) => [affiliation, people])).toEqual([
      ['parent-of-current-student', 47],
      ['unaffiliated-public', 19],
      ['staff', 1],
    ]);
    expect(shares.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
  });

  it('percents make 100 for any people', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 7 }), (people) => {
        const ties = [
          'student',
          'parent-of-current-student',
          'staff',
          'resident',
          'unaffiliated-public',
          'anonymous',
          'organised-campaign',
        ] as const;
        const lines = people.map((count, place) => effect({ people: count, affiliation: ties[place] ?? 'student' }));
        expect(sharesByAffiliation(lines).reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
      }),
    );
  });

  it('marks stand on their day, over a change of the clocks too, and undated lines are counted apart', () => {
    const plot = plotOf([
      effect({ id: idOf('1') as never, occurredOn: '2021-11-01' }),
      effect({ id: idOf('2') as never, occurredOn: '2021-11-08' }),
      effect({ id: idOf('3') as never, occurredOn: '2021-11-08' }),
      effect({ id: idOf('4') as never, occurredOn: '2021-11-08', nature: 'predicted' }),
      effect({ id: idOf('5') as never, occurredOn: null }),
    ]);
    expect(plot).toMatchObject({ days: 8, undated: 1, highest: { actual: 2, predicted: 1 } });
    expect(plot?.marks.map(({ day, level }) => [day, level])).toEqual([
      [0, 0],
      [7, 0],
      [7, 1],
      [7, 0],
    ]);
    expect(plotOf([effect({ occurredOn: null })])).toBeNull();
  });

  it('marks too near to stand side by side are stacked, each with who felt it', () => {
    const plot = plotOf([
      effect({ id: idOf('1') as never, occurredOn: '2021-09-01', affiliation: 'staff' }),
      effect({ id: idOf('2') as never, occurredOn: '2021-09-03' }),
      effect({ id: idOf('3') as never, occurredOn: '2021-12-09' }),
    ]);
    expect(plot?.marks.map(({ affiliation, day, level }) => [affiliation, day, level])).toEqual([
      ['staff', 0, 0],
      ['student', 2, 1],
      ['student', 99, 0],
    ]);
  });

  it('embarrassment or image with no dated effect is not enough', () => {
    const image = { nature: 'predicted', occurredOn: null, effect: 'It looks bad.', source: 'Memo', effectType: 'image' } as const;
    expect(missingFromEffects([image])).toHaveLength(1);
    expect(missingFromEffects([{ ...image, effectType: 'class-time-lost' }])).toEqual([]);
  });
});

const moment = (change: Partial<SpeechMoment>): SpeechMoment =>
  ({
    id: idOf('9'),
    kind: 'decision-maker-learned',
    who: 'The sheriff',
    on: '2010-06-25',
    at: '',
    how: '',
    exhibitIds: [],
    standing: standing('m'),
    ...change,
  }) as SpeechMoment;

describe('the order of the dates', () => {
  it('tells an inquiry that was opened before anybody knew', () => {
    const opened = moment({ kind: 'inquiry-opened', on: '2010-06-20' });
    expect(orderOfDates([moment({}), opened], '2010-06-25')).toEqual([
      'The inquiry was opened before the first decision-maker is recorded as having learned of the statement.',
    ]);
    expect(orderOfDates([moment({}), { ...opened, on: '2010-06-25' }], null)).toEqual([]);
    expect(orderOfDates([moment({ at: '16:00' }), { ...opened, on: '2010-06-25', at: '09:00' }], null)).toHaveLength(1);
    expect(orderOfDates([opened], null)).toEqual([]);
  });

  it('tells each piece of discipline that is older than the statement by its day', () => {
    const given = (on: string) => moment({ kind: 'earlier-discipline', who: 'The Board', on });
    expect(orderOfDates([given('2010-07-01'), given('2009-02-03'), given('2008-11-14')], '2010-06-25')).toEqual([
      'Discipline of Nov 14, 2008 (The Board) is older than the statement.',
      'Discipline of Feb 3, 2009 (The Board) is older than the statement.',
    ]);
  });

  it('a day that is not known completes the record and orders nothing', () => {
    const moments = [moment({ on: null }), moment({ kind: 'inquiry-opened', on: null })];
    expect(missingFromCause({ moments, bearings: [], charged: [] })).toEqual([]);
    expect(orderOfDates(moments, '2010-06-25')).toEqual([]);
  });
});

describe('look-alikes', () => {
  it('points at the words of the test for students, and at no other', () => {
    expect(studentTestWords('It materially and substantially interfered.')).toEqual(['materially and substantially']);
    expect(studentTestWords('Under Tinker this fails.')).toEqual(['Tinker']);
    expect(studentTestWords('Two classes were moved; the effect was substantial.')).toEqual([]);
  });

  it('an account called official must be so by both questions', () => {
    expect(accountRemarks({ account: 'official', hasAuthority: 'yes', usedAuthority: 'no' })).toHaveLength(1);
    expect(accountRemarks({ account: 'official', hasAuthority: 'yes', usedAuthority: 'yes' })).toEqual([]);
    expect(accountRemarks({ account: 'personal', hasAuthority: 'yes', usedAuthority: 'yes' })).toHaveLength(1);
  });

  it('a view as the reason and off-duty politics ask for a hold each; what is not settled counts as given', () => {
    const kinds = (change: object) =>
      holdsFromNature({ isPolitical: 'no', restsOnView: 'no', duty: 'off-duty', ...change }).map(({ kind }) => kind);
    expect(kinds({})).toEqual([]);
    expect(kinds({ restsOnView: 'unsure' })).toEqual(['viewpoint']);
    expect(kinds({ isPolitical: 'unsure' })).toEqual(['political-rights']);
    expect(kinds({ isPolitical: 'yes', duty: 'on-duty' })).toEqual([]);
  });
});

describe('orders for the future', () => {
  it.each([
    ['Do not discuss the inquiry with anyone, including the union.', true],
    ['You are directed to refrain from contacting parents about this.', true],
    ['Delete the post and the account at once.', true],
    ['You must obtain prior written approval before you publish any statement.', true],
    ['Keep this matter confidential.', true],
    ['You shall not speak to the media.', true],
    ['Complete the training on student records by May 1.', false],
    ['Return the laptop to the office.', false],
    ['Come to the meeting on Thursday with a representative.', false],
  ])('%s', (terms, isFound) => {
    expect(phrasesAboutFutureSpeech(terms).length > 0).toBe(isFound);
  });

  it('is to be reviewed, and again once its terms read otherwise', () => {
    expect(directiveState('Return the laptop.', false, null)).toBe('not-needed');
    expect(directiveState('Return the laptop.', true, null)).toBe('to-review');
    expect(directiveState('Say nothing to the press.', false, null)).toBe('to-review');
    expect(directiveState('New terms.', false, { terms: 'Old terms.' })).toBe('changed');
    expect(directiveState('Old terms.', false, { terms: 'Old terms.' })).toBe('reviewed');
  });

  it('one that was merely laid aside is not withdrawn', () => {
    const review = {
      restricts: 'no',
      checks: {},
      outcome: 'to-withdraw',
      withdrawnInWritingOn: null,
      reason: 'Too wide.',
      reviewedFor: 'Counsel',
    } as const;
    expect(missingFromReview(review)).toEqual(['The day on which it was withdrawn in writing is not recorded.']);
    expect(missingFromReview({ ...review, withdrawnInWritingOn: '2021-10-20' })).toEqual([]);
    expect(missingFromReview({ ...review, restricts: 'yes', withdrawnInWritingOn: '2021-10-20' })[0]).toContain('8 of 8');
  });
});
