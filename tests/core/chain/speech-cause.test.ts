import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Allegation } from '#shared/domain/allegations.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import type { NatureInput } from '#shared/domain/speech/nature.ts';
import type { DirectiveReviewInput } from '#shared/domain/speech/orders/directives.ts';
import type { Expression, QuestionId } from '#shared/domain/speech/speech.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { chooseAction } from '../../../electron/core/corrective-action/choose-action.ts';
import { previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { issueDocument } from '../../../electron/core/documents/issue-document.ts';
import { countIssued } from '../../../electron/core/documents/issued-documents.ts';
import { listHolds } from '../../../electron/core/holds/read-holds.ts';
import { endInterimMeasure } from '../../../electron/core/interim-measures/change-measure.ts';
import { enterInterimMeasure } from '../../../electron/core/interim-measures/enter-measure.ts';
import { editLaw } from '../../../electron/core/law/edit-law.ts';
import { readLawOfCase } from '../../../electron/core/law/law-of-case.ts';
import { lawRecord } from '../../../electron/core/law/read-law.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { enterBalance } from '../../../electron/core/speech/account/enter-balance.ts';
import { recordNature } from '../../../electron/core/speech/account/record-nature.ts';
import { addExpression } from '../../../electron/core/speech/add-expression.ts';
import { answerQuestion } from '../../../electron/core/speech/answer-question.ts';
import { recordBearing } from '../../../electron/core/speech/cause/record-bearing.ts';
import { recordMoment, restoreMoment, takeBackMoment } from '../../../electron/core/speech/cause/record-moment.ts';
import { answerSameDecision, readSameDecision } from '../../../electron/core/speech/cause/same-decision.ts';
import { listDirectives } from '../../../electron/core/speech/directives/read-directives.ts';
import { reviewDirective } from '../../../electron/core/speech/directives/review-directive.ts';
import { restoreEffect, takeBackEffect } from '../../../electron/core/speech/effects/take-back-effect.ts';
import { readWorksheet } from '../../../electron/core/speech/read-worksheet.ts';
import { correctEffect, recordEffect } from '../../../electron/core/speech/record-effect.ts';
import { recordFactor } from '../../../electron/core/speech/record-factor.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { renderInTest } from '../documents/example-packet.ts';
import { chargeExample, eventsOf, findAgainst, openExampleMatter, refusalOf, SIXTH_CLAUSE } from './example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;
let allegation: Allegation;
let expression: Expression;

beforeAll(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  context = casebook.session();
});
afterAll(() => casebook.dispose());
beforeEach(async () => {
  caseId = await openExampleMatter(context);
  allegation = await chargeExample(context, caseId, [SIXTH_CLAUSE]);
  expression = await addExpression(context, { allegationId: allegation.id, exactWords: 'Nobody gives out a D like Aiden.' });
});

const effect = {
  nature: 'actual' as const,
  occurredOn: '2021-10-15',
  effect: 'Two parents asked for another section.',
  experiencedBy: 'Counseling office',
  affiliation: 'parent-of-current-student' as const,
  causedBy: 'the-expression' as const,
  source: 'E-mails of Oct 15, 2021',
  exhibitIds: [],
};
const moment = { kind: 'decision-maker-learned' as const, who: 'Superintendent', on: '2021-10-15', at: '', how: 'E-mail.', exhibitIds: [] };
const nature: NatureInput = {
  madeOn: '2021-10-14',
  account: 'personal',
  hasAuthority: 'no',
  usedAuthority: 'no',
  duty: 'off-duty',
  isPolitical: 'no',
  restsOnView: 'no',
  reason: 'The page names no school.',
  exhibitIds: [],
};

async function answerUpTo(last: QuestionId): Promise<void> {
  const given: [QuestionId, SpeechAnswer][] = [
    ['S0', 'yes'],
    ['S1', 'no'],
    ['S2a', 'no'],
    ['S2b', 'no'],
    ['S2c', 'no'],
    ['S3n', 'no'],
    ['S3c', 'yes'],
    ['S4', 'yes'],
    ['S5', 'yes'],
    ['S6', 'yes'],
    ['S7', 'no'],
  ];
  for (let factor = 1; factor <= 7; factor += 1) {
    const entry = { factor, state: 'not-reached' as const, direction: 'not-stated' as const, reason: 'Not needed.', exhibitIds: [] };
    await recordFactor(context, { expressionId: expression.id, entry });
  }
  for (const [questionId, answer] of given) {
    await answerQuestion(context, { expressionId: expression.id, questionId, answer, reason: `Because of ${questionId}.`, exhibitIds: [] });
    if (questionId === last) return;
  }
}

const charged = (): string => allegation.clauses[0]?.id ?? '';
const rests = (how: 'wholly' | 'partly' | 'not'): Promise<Expression> =>
  recordBearing(context, {
    expressionId: expression.id,
    allegationClauseId: charged(),
    rests: how,
    reason: 'The charge quotes it.',
    exhibitIds: [],
  });

async function completeCause(): Promise<void> {
  await recordMoment(context, { expressionId: expression.id, momentId: null, moment });
  await recordMoment(context, {
    expressionId: expression.id,
    momentId: null,
    moment: { ...moment, kind: 'inquiry-opened', on: '2021-10-16' },
  });
  await rests('wholly');
}

describe('the account', () => {
  test('off-duty political speech and a view as the reason open the holds of their own kind, once', async () => {
    const input = { expressionId: expression.id, nature: { ...nature, isPolitical: 'unsure' as const, restsOnView: 'yes' as const } };
    const events = await eventsOf(context, () => recordNature(context, input));
    expect(events).toMatchObject([{ type: 'expression_nature.recorded', caseId }]);
    await recordNature(context, input);
    expect((await readLawOfCase(context, { caseId })).find(({ recordId }) => recordId === 'lindke-v-freed')?.usedFor).toEqual([
      'speech:account',
    ]);
    expect((await listHolds(context, { caseId })).map(({ kind }) => kind)).toEqual(['viewpoint', 'political-rights']);
  });

  test('neither opens where neither is so, and a word of why is asked for', async () => {
    await recordNature(context, { expressionId: expression.id, nature });
    expect(await listHolds(context, { caseId })).toEqual([]);
    const bare = recordNature(context, { expressionId: expression.id, nature: { ...nature, reason: ' ' } });
    expect(await refusalOf(bare)).toMatchObject({ code: 'REASON_NEEDED' });
  });
});

describe('an authority', () => {
  test('whose status changes marks the answers given under it and the case, until they are given again', async () => {
    await answerUpTo('S2b');
    const before = await lawRecord(context.unitOfWork.read, 'garcetti-v-ceballos');
    if (before === undefined) throw new Error('no record');
    const { id: recordId, version: _version, sha256, recordedBy: _by, recordedAt: _at, ...content } = before;
    await editLaw(context, {
      recordId,
      content: { ...content, status: 'stale', statusNote: 'Overruled.' },
      reason: 'Read anew.',
      basedOn: sha256,
    });
    const changed = async () =>
      (await readWorksheet(context, { caseId })).expressions[0]?.questions
        .filter(({ authoritiesChanged }) => authoritiesChanged.length > 0)
        .map(({ id }) => id);
    const rail = async () =>
      (await readWorkspace(context, { caseId })).openItems.filter(({ key }) => key.startsWith('authority-')).map(({ text }) => text);
    expect(await changed()).toEqual(['S2a', 'S2b']);
    expect(await rail()).toEqual([
      expect.stringContaining('the answer to S2a has another status'),
      expect.stringContaining('the answer to S2b has another status'),
    ]);
    for (const questionId of ['S2a', 'S2b'] as const) {
      await answerQuestion(context, { expressionId: expression.id, questionId, answer: 'no', reason: 'Read again.', exhibitIds: [] });
    }
    expect(await changed()).toEqual([]);
    expect(await rail()).toEqual([]);
  });
});

describe('the ledger', () => {
  test('a line is corrected in its place, and what another window wrote meanwhile is not written over', async () => {
    const { effects } = await recordEffect(context, { expressionId: expression.id, effect });
    await recordEffect(context, { expressionId: expression.id, effect: { ...effect, effect: 'A second line.' } });
    const [line] = effects;
    if (line === undefined) throw new Error('no line');
    const basedOn = line.standing?.id ?? null;
    const corrected = await correctEffect(context, { effectId: line.id, effect: { ...effect, people: 12, cost: '$40' }, basedOn });
    expect(corrected.effects).toMatchObject([{ id: line.id, people: 12, cost: '$40' }, { effect: 'A second line.' }]);
    expect(await refusalOf(correctEffect(context, { effectId: line.id, effect, basedOn }))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  test('a line is taken back and put back, but not while another repeats it', async () => {
    const [line] = (await recordEffect(context, { expressionId: expression.id, effect })).effects;
    if (line === undefined) throw new Error('no line');
    const [, again] = (await recordEffect(context, { expressionId: expression.id, effect: { ...effect, repeats: line.id } })).effects;
    expect(await refusalOf(takeBackEffect(context, { effectId: line.id, reason: 'Twice.' }))).toMatchObject({ code: 'NOT_ALLOWED' });
    const left = await takeBackEffect(context, { effectId: again?.id ?? '', reason: 'Twice.' });
    expect(left.effects.map(({ id }) => id)).toEqual([line.id]);
    expect((await restoreEffect(context, { effectId: again?.id ?? '' })).effects).toHaveLength(2);
  });

  test('a line repeats none that repeats another', async () => {
    const [line] = (await recordEffect(context, { expressionId: expression.id, effect })).effects;
    const [, again] = (await recordEffect(context, { expressionId: expression.id, effect: { ...effect, repeats: line?.id ?? null } }))
      .effects;
    const third = recordEffect(context, { expressionId: expression.id, effect: { ...effect, repeats: again?.id ?? null } });
    expect(await refusalOf(third)).toMatchObject({ code: 'INPUT_REFUSED' });
  });
});

describe('cause', () => {
  test('S6 waits for a knowledge date, the opening of the inquiry and what each clause rests on', async () => {
    await answerUpTo('S5');
    const yes = () => answerUpTo('S6');
    expect(await refusalOf(yes())).toMatchObject({ code: 'QUESTION_NOT_REACHED' });
    await completeCause();
    await yes();
    const [first] = (await rests('not')).moments;
    const reopened = await takeBackMoment(context, { momentId: first?.id ?? '', reason: 'Another case.' });
    expect(reopened.missing).toEqual(['When a decision-maker learned of the statement is not recorded.']);
    expect((await restoreMoment(context, { momentId: first?.id ?? '' })).questions.find(({ id }) => id === 'S6')?.state).toBe('answered');
  });

  test('a moment is restated in its place', async () => {
    const { moments } = await recordMoment(context, { expressionId: expression.id, momentId: null, moment });
    const [one] = moments;
    const events = await eventsOf(context, () =>
      recordMoment(context, {
        expressionId: expression.id,
        momentId: one?.id ?? null,
        moment: { ...moment, on: null },
        basedOn: one?.standing.id ?? null,
      }),
    );
    expect(events).toMatchObject([{ type: 'speech_moment.corrected', payload: { speechMomentId: one?.id, on: null } }]);
    const stale = recordMoment(context, {
      expressionId: expression.id,
      momentId: one?.id ?? null,
      moment,
      basedOn: one?.standing.id ?? null,
    });
    expect(await refusalOf(stale)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  test('without the statement the clause, the finding and the level are left as people said', async () => {
    await completeCause();
    await answerUpTo('S7');
    await findAgainst(context, allegation);
    const action = await chooseAction(context, {
      caseId,
      levelId: 'coaching',
      terms: 'A talk about care with pictures.',
      reason: 'First time.',
      skippedLevelsReason: '',
      authoritySource: '',
      imposedBy: 'Principal',
      startsOn: null,
      endsOn: null,
    });
    const before = await readSameDecision(context, { caseId });
    expect(before.comparators).toEqual({ matters: [], leftCount: 0, isFew: true });
    expect(before.whatIf).toMatchObject({ without: [expression.id], breachesLeft: 0, levels: [{ left: 'not-answered' }] });
    const given = {
      correctiveActionId: action.id,
      without: [expression.id],
      answeredFor: 'Superintendent',
      reason: 'None left.',
      exhibitIds: [],
    };
    expect((await answerSameDecision(context, { ...given, answer: 'no' })).whatIf.levels).toMatchObject([{ left: 'falls' }]);
    await rests('partly');
    expect((await readSameDecision(context, { caseId })).whatIf).toMatchObject({ breachesLeft: 1, levels: [{ left: 'again' }] });
    expect((await readSameDecision(context, { caseId, without: [] })).whatIf.levels).toMatchObject([{ left: 'remains' }]);
    expect(await refusalOf(answerSameDecision(context, { ...given, without: [], answer: 'yes' }))).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('the balance is a named person’s, and comes after S6', async () => {
    const entered = () =>
      enterBalance(context, { expressionId: expression.id, direction: 'uncertain', reason: 'Close.', enteredFor: 'Counsel' });
    expect(await refusalOf(entered())).toMatchObject({ code: 'QUESTION_NOT_REACHED' });
    await completeCause();
    await answerUpTo('S6');
    expect(await entered()).toMatchObject({ balance: { direction: 'uncertain', enteredFor: 'Counsel' }, balanceState: 'entered' });
    await answerQuestion(context, {
      expressionId: expression.id,
      questionId: 'S7',
      answer: 'no',
      reason: 'Nothing is ordered.',
      exhibitIds: [],
    });
    const codes = async () => (await readWorksheet(context, { caseId })).expressions[0]?.outputs.map(({ code }) => code);
    expect(await codes()).toEqual(['BALANCING-RECORDED']);
    casebook.ports.clock.advance(60_000);
    await answerQuestion(context, {
      expressionId: expression.id,
      questionId: 'S3n',
      answer: 'unsure',
      reason: 'Read again.',
      exhibitIds: [],
    });
    await answerUpTo('S7');
    expect((await readWorksheet(context, { caseId })).expressions).toMatchObject([
      { balance: { enteredFor: 'Counsel' }, balanceState: 'again' },
    ]);
    expect(await codes()).toEqual(['BALANCING-REQUIRED']);
    const open = (await readWorkspace(context, { caseId })).openItems.map(({ text }) => text);
    expect(open).toContainEqual(expect.stringContaining('an answer changed after the balance was entered'));
    casebook.ports.clock.advance(60_000);
    await entered();
    expect(await codes()).toEqual(['BALANCING-RECORDED']);
  });
});

describe('orders for the future', () => {
  const review: DirectiveReviewInput = {
    restricts: 'yes',
    checks: { union: 'no' },
    outcome: 'to-narrow',
    withdrawnInWritingOn: null,
    reason: 'It leaves out the union.',
    reviewedFor: 'Counsel',
  };

  test('every running measure and chosen level is listed; one that looks ahead to speech waits for a review of its terms', async () => {
    const terms = 'Do not discuss the inquiry with anyone.';
    await enterInterimMeasure(context, {
      caseId,
      kind: 'other',
      terms,
      wordingReason: '',
      approvedBy: 'Superintendent',
      startsOn: '2021-10-15',
      reviewOn: '2021-10-29',
    });
    const [directive] = await listDirectives(context, { caseId });
    expect(directive).toMatchObject({ state: 'to-review', phrases: ['not discuss'] });
    const sourceId = directive?.sourceId ?? '';
    expect(await refusalOf(reviewDirective(context, { caseId, sourceId, terms: 'Other words.', review }))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    const [reviewed] = await reviewDirective(context, { caseId, sourceId, terms, review, basedOn: null });
    expect(reviewed).toMatchObject({
      state: 'reviewed',
      missing: [expect.stringContaining('7 of 8'), expect.stringContaining('narrowed')],
    });
    const basedOn = reviewed?.review?.standing.id ?? null;
    await reviewDirective(context, { caseId, sourceId, terms, review: { ...review, outcome: 'to-withdraw' }, basedOn });
    await endInterimMeasure(context, { interimMeasureId: sourceId, endedOn: '2021-10-20', reason: 'Laid aside.' });
    const [laidAside] = await listDirectives(context, { caseId });
    expect(laidAside).toMatchObject({
      endsOn: '2021-10-20',
      missing: expect.arrayContaining([expect.stringContaining('withdrawn in writing')]),
    });
    await reviewDirective(context, {
      caseId,
      sourceId,
      terms,
      review: { ...review, outcome: 'to-withdraw', withdrawnInWritingOn: '2021-10-21' },
      basedOn: laidAside?.review?.standing.id ?? null,
    });
    expect(await listDirectives(context, { caseId })).toEqual([]);
    expect((await listHolds(context, { caseId })).map(({ kind }) => kind)).toContain('prior-restraint');
  });
});

describe('the speech memo', () => {
  test('tells the worksheet under a mark of privilege, is issued by itself, and none of it is in the report', async () => {
    await completeCause();
    await answerUpTo('S7');
    await enterBalance(context, { expressionId: expression.id, direction: 'uncertain', reason: 'Close.', enteredFor: 'Counsel' });
    await recordNature(context, { expressionId: expression.id, nature: { ...nature, reason: 'amaranth page' } });
    const memo = await previewDocument(context, { caseId, kind: 'speech-memo' });
    expect(memo.privilege).toBe('Privileged and confidential');
    expect(JSON.stringify(memo)).toContain('amaranth page');
    expect(JSON.stringify(memo)).toContain('BALANCING-RECORDED');
    await answerQuestion(context, {
      expressionId: expression.id,
      questionId: 'S3c',
      answer: 'no',
      reason: 'A private score.',
      exhibitIds: [],
    });
    const ended = JSON.stringify(await previewDocument(context, { caseId, kind: 'speech-memo' }));
    expect(ended).toContain('PRIVATE-CONCERN');
    expect(ended).toMatch(/S3c: Yes \(.*Because of S3c\./);
    expect(JSON.stringify(await previewDocument(context, { caseId, kind: 'discipline-report' }))).not.toContain('amaranth');
    const issued = await issueDocument(context, { caseId, kind: 'speech-memo', restatementReason: '' });
    expect(issued).toMatchObject({ kind: 'speech-memo', issue: 1 });
    expect(await countIssued(context.unitOfWork.read, caseId)).toBe(0);
  });

  test('is not issued without an expression', async () => {
    const other = await openExampleMatter(context);
    expect(await refusalOf(issueDocument(context, { caseId: other, kind: 'speech-memo', restatementReason: '' }))).toMatchObject({
      code: 'DOCUMENT_HAS_GAPS',
    });
  });
});
