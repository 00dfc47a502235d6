import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Comparator, OverlapAspect } from '#shared/domain/comparators/comparators.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { decideComparator, explainHarsher } from '../../../electron/core/comparators/decide-comparator.ts';
import { comparatorsOf } from '../../../electron/core/comparators/read-comparators.ts';
import { withdrawAction } from '../../../electron/core/corrective-action/withdraw-action.ts';
import { drawUp } from '../../../electron/core/documents/draw-up.ts';
import { enterPrior } from '../../../electron/core/prior-record/enter-prior.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, refusalOf, SIXTH_CLAUSE } from '../chain/example-matter.ts';
import { approve, choose, openDecided, openFound } from './decided-cases.ts';

const FIRST_CLAUSE = 'Use of Personal Technology > 1';

let casebook: TemporaryCasebook;
let context: ServiceContext;

beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterEach(() => casebook.dispose());

const read = (caseId: CaseId) => comparatorsOf(context.unitOfWork.read, caseId);
const aspect = (comparator: Comparator | undefined, sought: OverlapAspect) =>
  comparator?.overlaps.find((overlap) => overlap.aspect === sought);

test('a decided case with the same clause lies beside the one at hand, aspect by aspect and without a name', async () => {
  const there = await openDecided(context, { name: 'Ottoline Prewett', facts: { effects: ['parents-complained'], audience: ['public'] } });
  const here = await openFound(context, { facts: { effects: ['class-time-lost', 'parents-complained'], audience: ['staff'] } });
  const found = await read(here);
  expect(found).toMatchObject({ counted: 1, isFew: true, leftOut: [], harsher: [] });
  const [one] = found.comparators;
  expect(one).toMatchObject({ kind: 'case', id: there, called: 'Matter A', levelName: 'Oral warning, noted in writing', decision: null });
  const states = Object.fromEntries((one?.overlaps ?? []).map((overlap) => [overlap.aspect, overlap.state]));
  expect(states).toEqual({ clause: 'same', topic: 'same', role: 'same', harm: 'same', priors: 'same', audience: 'differs' });
  expect(JSON.stringify(found)).not.toContain('Prewett');
});

test('whoever was found not to have breached the clause, is not decided yet, or is the respondent here is none', async () => {
  const here = await openFound(context, { name: 'Ottoline Prewett' });
  await openFound(context);
  await openDecided(context, { labels: [FIRST_CLAUSE] });
  const others = (await read(here)).comparators.filter((one) => aspect(one, 'clause')?.state === 'same');
  expect(others).toEqual([]);
  const undone = await openDecided(context);
  expect((await read(here)).comparators.map(({ id }) => id)).toContain(undone);
  const [action] = await context.unitOfWork.read.selectFrom('corrective_action').select('id').where('case_id', '=', undone).execute();
  await withdrawAction(context, { correctiveActionId: action?.id ?? '', reason: 'By mistake.' });
  expect((await read(here)).comparators.map(({ id }) => id)).not.toContain(undone);
});

test('the closest come first: a shared clause before a shared topic, then the same role; three are enough', async () => {
  const ofOtherRole = await openDecided(context, { status: 'administrator' });
  const ofSameRole = await openDecided(context);
  await openDecided(context);
  const here = await openFound(context);
  const { comparators, isFew, counted } = await read(here);
  expect({ isFew, counted }).toEqual({ isFew: false, counted: 3 });
  expect(comparators.map(({ id }) => id).indexOf(ofSameRole)).toBeLessThan(comparators.map(({ id }) => id).indexOf(ofOtherRole));
});

test.each([['concerted-activity', { purpose: 'union-or-working-conditions' }]] as const)(
  'a case with a hold on %s is left out until counsel clears it, and counts no more when that is taken back',
  async (because, facts) => {
    const there = await openDecided(context, { facts });
    const here = await openFound(context);
    expect(await read(here)).toMatchObject({ comparators: [], counted: 0, leftOutCount: 1, leftOut: [{ id: there, because: [because] }] });
    const input = {
      caseId: here,
      kind: 'case',
      id: there,
      use: 'cleared',
      reason: 'Nothing in it turned on that.',
      clearedBy: 'Counsel Ames',
    } as const;
    expect(await refusalOf(decideComparator(context, { ...input, use: 'compared' }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusalOf(decideComparator(context, { ...input, clearedBy: ' ' }))).toMatchObject({ code: 'INPUT_REFUSED' });
    expect(await refusalOf(decideComparator(context, { ...input, reason: '' }))).toMatchObject({ code: 'REASON_NEEDED' });
    const events = await eventsOf(context, () => decideComparator(context, input));
    expect(events).toMatchObject([{ type: 'comparator.decided', caseId: here, payload: { use: 'cleared', clearedBy: 'Counsel Ames' } }]);
    expect(await read(here)).toMatchObject({ counted: 1, leftOutCount: 0, comparators: [{ id: there, decision: { use: 'cleared' } }] });
    expect(await refusalOf(decideComparator(context, { ...input, use: 'distinguished' }))).toMatchObject({ code: 'NOT_ALLOWED' });
    await decideComparator(context, { ...input, use: 'undecided', reason: '', clearedBy: '' });
    expect(await read(here)).toMatchObject({ counted: 0, leftOutCount: 1 });
    const [again] = (await read(here)).leftOut;
    expect(again?.number).toMatch(/^\d{4}-\d{4}$/);
    expect(await refusalOf(decideComparator(context, { ...input, basedOn: null }))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await decideComparator(context, { ...input, basedOn: again?.standing?.id ?? null });
    expect(await read(here)).toMatchObject({ counted: 1, leftOutCount: 0 });
  },
);

test('a case with an expression that reached the balance is left out', async () => {
  const { addExpression } = await import('../../../electron/core/speech/add-expression.ts');
  const { answerQuestion } = await import('../../../electron/core/speech/answer-question.ts');
  const there = await openDecided(context);
  const here = await openFound(context);
  expect((await read(here)).counted).toBe(1);
  const [allegation] = await context.unitOfWork.read.selectFrom('allegation').select('id').where('case_id', '=', there).execute();
  const expression = await addExpression(context, { allegationId: allegation?.id ?? '', exactWords: 'Vote no.' });
  const path = [
    ['S0', 'yes'],
    ['S1', 'no'],
    ['S2a', 'no'],
    ['S2b', 'no'],
    ['S2c', 'no'],
    ['S3n', 'yes'],
  ] as const;
  for (const [questionId, answer] of path) {
    await answerQuestion(context, { expressionId: expression.id, questionId, answer, reason: 'It is so.', exhibitIds: [] });
  }
  expect(await read(here)).toMatchObject({ counted: 0, leftOut: [{ id: there, because: ['expression-weighed'] }] });
});

test('what is told apart needs its reason, is shown still, and counts no more', async () => {
  const there = await openDecided(context);
  const here = await openFound(context);
  const input = {
    caseId: here,
    kind: 'case',
    id: there,
    use: 'distinguished',
    reason: 'An earlier warning lay before it.',
    clearedBy: '',
  } as const;
  expect(await refusalOf(decideComparator(context, { ...input, reason: ' ' }))).toMatchObject({ code: 'REASON_NEEDED' });
  expect(await refusalOf(decideComparator(context, { ...input, id: '0'.repeat(32) }))).toMatchObject({ code: 'NOT_FOUND' });
  const after = await decideComparator(context, { ...input, basedOn: null });
  expect(after).toMatchObject({ counted: 0, comparators: [{ decision: { use: 'distinguished', reason: input.reason } }] });
  expect(await refusalOf(decideComparator(context, { ...input, use: 'compared', basedOn: null }))).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
});

test('discipline on paper for the same clause counts, and its level is read from the ladder', async () => {
  const elsewhere = await openFound(context, { name: 'Quentin Ashdown', labels: [FIRST_CLAUSE] });
  const [, sixth] = [FIRST_CLAUSE, SIXTH_CLAUSE].map((label) => `5:125 §${label.slice(-1)}`);
  const paper = { level: 'Written warning', whatFor: 'Pictures.', paperPlace: 'Cabinet 2', expiresOn: null, source: '' };
  await enterPrior(context, { caseId: elsewhere, ...paper, givenOn: '2015-03-02', rule: `${sixth}, pictures` });
  await enterPrior(context, { caseId: elsewhere, ...paper, givenOn: '2014-03-02', rule: `${sixth}2` });
  const here = await openFound(context);
  const { comparators, counted } = await read(here);
  expect(counted).toBe(1);
  expect(comparators.map((one) => [one.kind, one.decidedOn, aspect(one, 'clause')?.state])).toEqual([
    ['paper', '2015-03-02', 'same'],
    ['paper', '2014-03-02', 'unknown'],
  ]);
  expect(comparators[0]?.levelPosition).toBeGreaterThan(0);
});

test('a level above those of the nearest needs its reason before it is approved, and the rail says so', async () => {
  await openDecided(context, { levelId: 'oral-warning' });
  const here = await openFound(context);
  const actionId = await choose(context, here, 'written-warning');
  expect(await read(here)).toMatchObject({ harsher: [{ correctiveActionId: actionId, levelName: 'Written warning', reason: '' }] });
  const items = (await readWorkspace(context, { caseId: here })).openItems.filter(({ key }) => key.startsWith('harsher-'));
  expect(items).toMatchObject([{ tab: 'corrective-action', anchor: 'comparators', blocks: 'approval' }]);
  const approving = () => approve(context, here, actionId, ['contract-notice', 'chance-to-answer']);
  expect(await refusalOf(approving())).toMatchObject({ code: 'REASON_NEEDED' });
  await explainHarsher(context, { caseId: here, correctiveActionId: actionId, reason: 'It went on after a directive.' });
  await approving();
  expect(await read(here)).toMatchObject({ harsher: [{ isApproved: true, reason: 'It went on after a directive.' }] });
});

test('no more is asked of a level that is not above theirs, or where nothing was decided yet', async () => {
  const alone = await openFound(context);
  await choose(context, alone, 'written-warning');
  expect((await read(alone)).harsher).toEqual([]);
  await openDecided(context, { levelId: 'written-warning' });
  const here = await openFound(context);
  await choose(context, here, 'oral-warning');
  expect((await read(here)).harsher).toEqual([]);
});

test('nothing of comparators or just cause goes into the packet', async () => {
  const there = await openDecided(context);
  const here = await openFound(context);
  const reason = 'Told apart for the earlier warning.';
  await decideComparator(context, { caseId: here, kind: 'case', id: there, use: 'distinguished', reason, clearedBy: '' });
  const { model } = await drawUp(context, here, { isDraft: true, restatement: null });
  expect(JSON.stringify(model)).not.toMatch(/earlier warning|Matter A|comparator/i);
});
