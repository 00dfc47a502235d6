import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { takeBackAfterDecision } from '../../../electron/core/after-decision/conclude-entry.ts';
import { enterAfterDecision } from '../../../electron/core/after-decision/enter-after-decision.ts';
import { recordAfterStep } from '../../../electron/core/after-decision/record-step.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { listDeadlines } from '../../../electron/core/deadlines/read-deadlines.ts';
import { setProposalAside, takeBackSetAside } from '../../../electron/core/deadlines/triggers/decide-trigger.ts';
import { recordAgreement } from '../../../electron/core/district/agreements.ts';
import { addEntries } from '../../../electron/core/district/lists.ts';
import { recordRespondentUnit } from '../../../electron/core/district/of-case/respondent-unit.ts';
import { bargainingUnitNamed } from '../../../electron/core/district/read-district.ts';
import { recordSchoolYear } from '../../../electron/core/district/school-years.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { listTasks } from '../../../electron/core/tasks/read-tasks.ts';
import {
  addFromTemplate,
  listTemplates,
  planTemplate,
  recordTemplate,
  retireTemplate,
} from '../../../electron/core/tasks/task-templates.ts';
import { openExampleMatter } from '../../support/example-matter.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, refusalOf } from '../chain/example-matter.ts';
import { enterExample, noChoice } from './example.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
beforeEach(async () => {
  casebook.ports.clock.set('2026-03-02T15:00:00.000Z');
  caseId = await openExampleMatter(context);
});
afterAll(() => casebook.dispose());

const noStep = { stage: null, dueOn: null, dueBecause: '', waitsFor: '', doneBy: '', note: '' };
const received = (doneOn: string) => ({ ...noStep, kind: 'received' as const, doneOn });
const request = async (doneOn: string) =>
  enterAfterDecision(context, {
    caseId,
    kind: 'information-request',
    subject: 'The personnel file',
    party: 'Ilse Brand',
    terms: '',
    source: '',
    correctiveActionId: null,
    steps: [received(doneOn)],
  });
const ofRequests = async () =>
  (await listDeadlines(context, { caseId })).proposals.filter(({ rule }) => rule.id === 'personnel-record-access');

test('what the record says began a clock is proposed with its day, and stands in the rail until it is decided', async () => {
  await request('2026-03-02');
  expect(await ofRequests()).toMatchObject([
    { trigger: { on: '2026-03-02', isStanding: true }, candidate: { countedOn: '2026-03-11', movedTo: null } },
  ]);
  const rail = async () => (await readWorkspace(context, { caseId })).openItems.filter(({ key }) => key.startsWith('clock-'));
  expect(await rail()).toMatchObject([{ tab: 'log', anchor: 'deadlines', text: expect.stringContaining('4 deadlines may run') }]);
  for (const { rule, trigger } of (await listDeadlines(context, { caseId })).proposals) {
    await setProposalAside(context, { caseId, triggerId: trigger.id, ruleId: rule.id, reason: 'It was asked for by mistake.' });
  }
  expect(await rail()).toEqual([]);
});

test('a day that the record changes is proposed anew; a day that vanishes stays, and says that it no longer stands', async () => {
  const entry = await request('2026-03-02');
  const [step] = entry.steps;
  if (step === undefined) throw new Error('the request has a step');
  const restated = await recordAfterStep(context, {
    entryId: entry.id,
    stepId: step.stepId,
    basedOn: step.id,
    step: received('2026-03-04'),
  });
  expect(await ofRequests()).toMatchObject([{ trigger: { on: '2026-03-04', isStanding: true } }]);
  await takeBackAfterDecision(context, { entryId: restated.id, reason: 'Another case.' });
  expect(await ofRequests()).toMatchObject([{ trigger: { on: '2026-03-04', isStanding: false } }]);
});

test('what an agreement on record says is counted in its own days before anybody asks', async () => {
  await addEntries(context, { list: 'bargaining-unit', names: ['Elm Grove Education Association'] });
  const unit = await bargainingUnitNamed(context.unitOfWork.read, 'Elm Grove Education Association');
  const level = { name: 'Principal', fileWithin: 20, answerWithin: 10, dayKind: 'calendar' as const };
  const agreement = {
    title: 'Professional Agreement 2025–2028',
    fromDay: '2025-07-01',
    toDay: null,
    representationArticle: '',
    meetingNotice: { article: '', days: null, dayKind: 'calendar' as const },
    progressiveSteps: { article: '', steps: [] },
    expiry: { article: '', months: null, of: '' },
    grievance: { article: 'Article 14', levels: [level] },
  };
  await recordAgreement(context, { unitId: unit?.id ?? '', id: null, basedOn: null, agreement });
  const answered = async () => (await listDeadlines(context, { caseId })).proposals.filter(({ rule }) => rule.id === 'grievance-answered');
  const filed = { ...noStep, kind: 'filed' as const, stage: 1, doneOn: '2026-03-02' };
  await enterAfterDecision(context, {
    caseId,
    kind: 'grievance',
    subject: 'The directive goes too far',
    party: 'Ilse Brand',
    terms: '',
    source: 'Article 14',
    correctiveActionId: null,
    steps: [filed],
  });
  expect(await answered()).toMatchObject([{ candidate: null, problem: expect.stringContaining('No agreement on record') }]);
  await recordRespondentUnit(context, { caseId, label: 'Elm Grove Education Association', basedOn: null });
  expect(await answered()).toMatchObject([{ candidate: { countedOn: '2026-03-12', movedTo: null } }]);
});

test('entering the deadline decides its proposal; saying that it does not run can be taken back', async () => {
  await request('2026-03-02');
  const [proposal] = await ofRequests();
  if (proposal === undefined) throw new Error('it is proposed');
  const { trigger, rule } = proposal;
  const events = await eventsOf(context, async () => {
    await setProposalAside(context, { caseId, triggerId: trigger.id, ruleId: rule.id, reason: 'The union asked for something else.' });
  });
  expect(events).toMatchObject([{ type: 'deadline_proposal.set_aside', caseId, payload: { ruleId: rule.id } }]);
  expect(await refusalOf(setProposalAside(context, { caseId, triggerId: trigger.id, ruleId: rule.id, reason: 'Again.' }))).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
  const [aside] = (await listDeadlines(context, { caseId })).setAside;
  if (aside === undefined) throw new Error('it is set aside');
  await takeBackSetAside(context, { setAsideId: aside.id });
  expect(await ofRequests()).toHaveLength(1);
  await enterExample(context, caseId, {
    counting: { ruleId: rule.id, on: trigger.on, time: null, choice: noChoice },
    triggerId: trigger.id,
    dueOn: '2026-03-11',
    softOn: null,
    softBecause: '',
  });
  expect(await ofRequests()).toEqual([]);
});

test('a template gives tasks with their days once, and a template changed later changes none of them', async () => {
  await recordSchoolYear(context, {
    id: null,
    basedOn: null,
    year: { label: '2025-26', firstDay: '2025-08-20', lastDay: '2026-06-03', daysOff: [{ day: '2026-03-06', kind: 'closed', reason: '' }] },
  });
  const items = [
    { text: 'Write to the custodian', days: 3, dayKind: 'business' as const, because: 'Before the ordinary deletion.' },
    { text: 'Look again', days: 5, dayKind: 'calendar' as const, because: 'A habit of the office.' },
  ];
  const template = await recordTemplate(context, { templateId: null, name: 'Keeping records', items, basedOn: null });
  // Pulaski Day is Mar 2; from Mar 3 on Mar 4, 5, then not Mar 6 and not the weekend. Five days on from Mar 3 is a Sunday: Mar 8.
  const planned = await planTemplate(context, { caseId, templateId: template.id, from: '2026-03-03' });
  expect(planned).toMatchObject([{ dueOn: '2026-03-09' }, { dueOn: '2026-03-08', movedTo: '2026-03-09' }]);
  const tasks = planned.map(({ text, dueOn, because }) => ({ text, dueOn: dueOn ?? '', dueBecause: because }));
  const events = await eventsOf(context, async () => {
    const added = await addFromTemplate(context, { caseId, templateId: template.id, doer: { userId: context.actor.userId }, tasks });
    expect(added).toMatchObject([{ dueOn: '2026-03-09', state: 'open' }, { dueOn: '2026-03-08' }]);
  });
  expect(events).toMatchObject([{ type: 'tasks.added_from_template', caseId, payload: { name: 'Keeping records' } }]);
  await recordTemplate(context, { templateId: template.id, name: 'Keeping records', items: items.slice(0, 1), basedOn: template.version });
  expect(await listTasks(context, { caseId })).toHaveLength(2);
});

test('what ships may be taken out of use and put back; a name is given once', async () => {
  const [shipped] = await listTemplates(context);
  if (shipped === undefined) throw new Error('templates ship');
  const retired = await retireTemplate(context, { templateId: shipped.id, basedOn: null, isRetired: true });
  expect(retired).toMatchObject({ isRetired: true, name: shipped.name });
  expect(await retireTemplate(context, { templateId: shipped.id, basedOn: retired.version, isRetired: false })).toMatchObject({
    isRetired: false,
    items: shipped.items,
  });
  const again = recordTemplate(context, { templateId: null, name: shipped.name.toUpperCase(), items: shipped.items, basedOn: null });
  expect(await refusalOf(again)).toMatchObject({ code: 'INPUT_REFUSED' });
});
