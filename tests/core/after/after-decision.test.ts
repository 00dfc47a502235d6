import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AfterDecisionKind } from '#shared/domain/after/after-decision.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { concludeAfterDecision, resumeAfterDecision, takeBackAfterDecision } from '../../../electron/core/after-decision/conclude-entry.ts';
import { enterAfterDecision, reviseAfterDecision } from '../../../electron/core/after-decision/enter-after-decision.ts';
import { listAfterDecision } from '../../../electron/core/after-decision/read-after-decision.ts';
import { recordAfterStep, type StepAccount, takeBackAfterStep } from '../../../electron/core/after-decision/record-step.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { dueItems, waitingItems } from '../../../electron/core/today/due-sources.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, eventsOf, findAgainst, openExampleMatter, refusalOf, SIXTH_CLAUSE } from '../chain/example-matter.ts';
import { takeDirective } from '../documents/example-packet.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());
beforeEach(async () => {
  caseId = await openExampleMatter(context);
});

const step = (change: Partial<StepAccount> = {}): StepAccount => ({
  kind: 'answer',
  stage: 1,
  dueOn: '2026-03-13',
  dueBecause: 'Article 11.2: ten school days',
  waitsFor: 'Ilse Brand, Principal',
  doneOn: null,
  doneBy: '',
  note: '',
  ...change,
});

const filed = step({ kind: 'filed', dueOn: null, dueBecause: '', waitsFor: '', doneOn: '2026-02-27' });

const enter = (change: { kind?: AfterDecisionKind; steps?: StepAccount[]; source?: string; terms?: string } = {}) =>
  enterAfterDecision(context, {
    caseId,
    kind: 'grievance',
    subject: 'The directive goes too far',
    party: 'Elm Grove Education Association',
    terms: '',
    source: 'Article 9',
    correctiveActionId: null,
    steps: [filed, step()],
    ...change,
  });

const dueOn = async () => (await dueItems(context.unitOfWork.read, { until: '2026-12-31', caseId })).map((item) => item.dueOn);

describe('the tab', () => {
  it('is asked for only once there is a decision, or when it holds something', async () => {
    const isThere = async (id: CaseId) => (await readWorkspace(context, { caseId: id })).tabs.some(({ tab }) => tab === 'after-decision');
    expect(await isThere(caseId)).toBe(false);
    await enter();
    expect(await isThere(caseId)).toBe(true);
    const decided = await openExampleMatter(context);
    await findAgainst(context, await chargeExample(context, decided, [SIXTH_CLAUSE]));
    expect(await isThere(decided)).toBe(false);
    await takeDirective(context, decided);
    expect(await isThere(decided)).toBe(true);
  });
});

describe('an entry after the decision', () => {
  it('is entered with its first steps as one event; what is due comes up in the rail and on Today with its reason and whom it waits for', async () => {
    const events = await eventsOf(context, () => enter());
    expect(events).toMatchObject([{ type: 'after_decision.entered', caseId, payload: { kind: 'grievance', steps: [{}, {}] } }]);
    const { openItems } = await readWorkspace(context, { caseId });
    const [item] = openItems.filter(({ tab }) => tab === 'after-decision');
    expect(item?.text).toBe(
      'Grievance, “The directive goes too far”: step 1, answer due on Mar 13, 2026; waits for Ilse Brand, Principal.',
    );
    const due = await dueItems(context.unitOfWork.read, { until: '2026-03-13', caseId });
    expect(due).toMatchObject([
      { what: 'Grievance', dueOn: '2026-03-13', why: 'Article 11.2: ten school days', who: 'Ilse Brand, Principal' },
    ]);
    expect(await dueItems(context.unitOfWork.read, { until: '2026-03-12', caseId })).toEqual([]);
    const waits = await waitingItems(context.unitOfWork.read, { caseId });
    expect(waits.filter(({ what }) => what === 'Grievance')).toMatchObject([{ waitsFor: 'Ilse Brand, Principal', dueOn: '2026-03-13' }]);
  });

  it('keeps the history of a step that is restated, and gives it back as it was', async () => {
    const entry = await enter();
    const answer = entry.steps.find(({ kind }) => kind === 'answer');
    const stepId = String(answer?.stepId);
    const restated = { entryId: entry.id, stepId, step: step({ doneOn: '2026-03-12', doneBy: 'Ilse Brand', note: 'Denied.' }) };
    const done = await recordAfterStep(context, { ...restated, basedOn: answer?.id ?? null });
    expect(done.steps.map(({ kind, doneOn, history }) => [kind, doneOn, history.length])).toEqual([
      ['filed', '2026-02-27', 0],
      ['answer', '2026-03-12', 1],
    ]);
    expect(await dueOn()).toEqual([]);
    expect((await refusalOf(recordAfterStep(context, { ...restated, basedOn: answer?.id ?? null }))).code).toBe('CHANGED_MEANWHILE');
    await recordAfterStep(context, { entryId: entry.id, stepId, step: step() });
    expect(await dueOn()).toEqual(['2026-03-13']);
  });

  it('takes a step back and puts it back', async () => {
    const entry = await enter();
    const stepId = String(entry.steps.at(-1)?.stepId);
    const without = await takeBackAfterStep(context, { entryId: entry.id, stepId, reason: 'Entered in error.' });
    expect(without.steps.map(({ kind }) => kind)).toEqual(['filed']);
    expect(await dueOn()).toEqual([]);
    const again = await recordAfterStep(context, { entryId: entry.id, stepId, step: step() });
    expect(again.steps).toHaveLength(2);
  });

  it('has no dates to come once its outcome is recorded, and has them again when that is taken back', async () => {
    const { id: entryId, versionId } = await enter();
    const over = { entryId, on: '2026-03-20', outcome: 'Withdrawn by the union.' };
    const concluded = await concludeAfterDecision(context, { ...over, basedOn: versionId });
    expect(concluded.concluded).toMatchObject({ on: '2026-03-20', outcome: 'Withdrawn by the union.' });
    expect(await dueOn()).toEqual([]);
    expect((await refusalOf(recordAfterStep(context, { entryId, stepId: null, step: step() }))).code).toBe('NOT_ALLOWED');
    await resumeAfterDecision(context, { entryId });
    expect(await dueOn()).toEqual(['2026-03-13']);
    await takeBackAfterDecision(context, { entryId, reason: 'Of another case.' });
    expect(await listAfterDecision(context, { caseId })).toEqual([]);
    expect(await dueOn()).toEqual([]);
  });

  it('is restated without losing what it said before', async () => {
    const { id: entryId, versionId } = await enter();
    const wording = { subject: 'The directive is too long', party: 'The union', terms: '', source: 'Article 9', correctiveActionId: null };
    const events = await eventsOf(context, () => reviseAfterDecision(context, { entryId, ...wording, basedOn: versionId }));
    expect(events).toMatchObject([{ payload: { replaced: { subject: 'The directive goes too far' } } }]);
    expect((await refusalOf(reviseAfterDecision(context, { entryId, ...wording, basedOn: versionId }))).code).toBe('CHANGED_MEANWHILE');
  });

  it('asks for what its kind needs: an article, a reason for a date, a number of the step, who checked', async () => {
    expect((await refusalOf(enter({ source: '' }))).details).toHaveProperty('source');
    expect((await refusalOf(enter({ steps: [step({ dueBecause: '' })] }))).details).toHaveProperty('dueBecause');
    expect((await refusalOf(enter({ steps: [step({ waitsFor: '' })] }))).details).toHaveProperty('waitsFor');
    expect((await refusalOf(enter({ steps: [step({ stage: null })] }))).details).toHaveProperty('stage');
    expect((await refusalOf(enter({ steps: [step({ kind: 'award' })] }))).details).toHaveProperty('kind');
    expect((await refusalOf(enter({ steps: [step({ dueOn: null, dueBecause: '' })] }))).details).toHaveProperty('dueOn');
    const checked = step({ kind: 'checked', stage: null, doneOn: '2026-03-01' });
    expect((await refusalOf(enter({ kind: 'compliance', steps: [checked] }))).details).toHaveProperty('doneBy');
    expect((await refusalOf(enter({ kind: 'settlement' }))).details).toHaveProperty('terms');
  });

  it('of an expiry comes up on its day alone, and not as an open item for years', async () => {
    const expires = step({ kind: 'expires', stage: null, dueOn: '2028-03-02', dueBecause: 'Article 9.4: two years', waitsFor: '' });
    await enter({ kind: 'expiry', steps: [expires] });
    const { openItems } = await readWorkspace(context, { caseId });
    expect(openItems.filter(({ tab }) => tab === 'after-decision')).toEqual([]);
    expect(await dueItems(context.unitOfWork.read, { until: '2028-03-01', caseId })).toEqual([]);
    expect(await dueItems(context.unitOfWork.read, { until: '2028-03-02', caseId })).toMatchObject([{ what: 'Expiry of a warning' }]);
  });
});
