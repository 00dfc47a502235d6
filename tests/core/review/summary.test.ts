import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { assessElement } from '../../../electron/core/allegations/assess-element.ts';
import { allegationsOfCase } from '../../../electron/core/allegations/read-allegations.ts';
import { approveAction } from '../../../electron/core/corrective-action/approve-action.ts';
import { chooseAction } from '../../../electron/core/corrective-action/choose-action.ts';
import { recordPrerequisite } from '../../../electron/core/corrective-action/record-prerequisite.ts';
import { recordFinding } from '../../../electron/core/findings/record-finding.ts';
import { clearHold } from '../../../electron/core/holds/clear-hold.ts';
import { openHolds } from '../../../electron/core/holds/open-hold.ts';
import { listHolds } from '../../../electron/core/holds/read-holds.ts';
import { personNamedIn } from '../../../electron/core/people/person-named-in.ts';
import { assignReview, previewSummary } from '../../../electron/core/review/assign-review.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { addExpression } from '../../../electron/core/speech/add-expression.ts';
import { answerQuestion } from '../../../electron/core/speech/answer-question.ts';
import { recordEffect } from '../../../electron/core/speech/record-effect.ts';
import { recordFactor } from '../../../electron/core/speech/record-factor.ts';
import { eventsOf, patternBytes, refusalOf, takeIn } from '../chain/example-matter.ts';
import { openReviewedCasebook, plainRequest, type ReviewedCasebook } from './example-review.ts';

let example: ReviewedCasebook;
let context: ServiceContext;
let caseId: CaseId;
beforeAll(async () => {
  example = await openReviewedCasebook();
  context = example.office();
  caseId = example.caseId;
});
afterAll(() => example.casebook.dispose());

const preview = (request: Partial<typeof plainRequest> = {}) =>
  previewSummary(context, { caseId, recipient: example.recipient, request: { ...plainRequest, ...request } });
const assign = (request: Partial<typeof plainRequest>, namesReason = '') =>
  assignReview(context, { caseId, recipient: example.recipient, request: { ...plainRequest, ...request }, namesReason });

/** Plants a phrase of its own in every place that must stay in the office. */
async function plant(): Promise<string[]> {
  const [allegation] = await allegationsOfCase(context.unitOfWork.read, caseId);
  if (allegation === undefined) throw new Error('No allegation.');
  await context.unitOfWork.write(async (handle, record) => {
    await openHolds(context, handle, caseId, [{ kind: 'counsel', source: 'test', because: 'planted-hold-opened' }]);
    await record({ type: 'test.held', version: 1, caseId, payload: {} });
  });
  const held = (await listHolds(context, { caseId })).find((hold) => hold.openedBecause === 'planted-hold-opened');
  await clearHold(context, { caseId, holdId: held?.id ?? '', clearedBy: 'Noor Adel', reason: 'planted-words-of-counsel' });
  const expression = await addExpression(context, { allegationId: allegation.id, exactWords: 'planted-exact-words' });
  const [question] = expression.questions;
  await answerQuestion(context, {
    expressionId: expression.id,
    questionId: question?.id ?? 'S0',
    answer: 'no',
    reason: 'planted-worksheet-reason',
    exhibitIds: [],
  });
  await recordFactor(context, {
    expressionId: expression.id,
    entry: { factor: 1, state: 'evidence', direction: 'district', reason: 'planted-factor-reason', exhibitIds: [] },
  });
  await recordEffect(context, {
    expressionId: expression.id,
    effect: {
      nature: 'actual',
      occurredOn: '2021-10-15',
      effect: 'planted-effect',
      experiencedBy: 'Rowan Heath, secretary',
      affiliation: 'staff',
      causedBy: 'not-known',
      source: 'planted-source',
      exhibitIds: [],
    },
  });
  await takeIn(context, caseId, 'planted-file-name.txt', patternBytes(100));
  return ['planted-'];
}

test('names give way to roles that stay the same, and what belongs to the office is not there', async () => {
  const before = (await preview()).summary.sections;
  const planted = await plant();
  const { summary, names } = await preview();
  expect(names).toEqual([]);
  const text = JSON.stringify(summary);
  for (const phrase of planted) expect(text).not.toContain(phrase);
  for (const name of ['Renner', 'Tobias', 'Lindqvist', 'Petra', 'Hollow', 'Mara', 'Voss']) expect(text).not.toMatch(new RegExp(name, 'i'));
  expect(summary.sections).toEqual(before);
  expect(summary.sections.map((section) => section.title)).toEqual([
    'What was reported',
    'Allegation 1',
    'Finding on allegation 1',
    'Anything else',
  ]);
});

test('clauses come in the catalogue’s words, with elements and findings as recorded', async () => {
  const [allegation] = await allegationsOfCase(context.unitOfWork.read, caseId);
  const [charged] = allegation?.clauses ?? [];
  const [element] = charged?.elements ?? [];
  await assessElement(context, {
    allegationClauseId: charged?.id ?? ('' as never),
    elementId: element?.elementId ?? ('' as never),
    state: 'established',
    reason: 'Petra Lindqvist’s capture shows it; Mr. Renner agrees.',
    pins: [],
  });
  const { summary } = await preview();
  const told = summary.sections.find((section) => section.kind === 'allegation');
  expect(told).toMatchObject({
    clauses: [
      {
        label: charged?.shortLabel,
        restated: charged?.clause.restatedText,
        elements: expect.arrayContaining([
          { text: element?.text, state: 'established', reason: 'The complainant’s capture shows it; the respondent agrees.' },
        ]),
      },
    ],
  });
  expect(summary.sections.find((section) => section.kind === 'finding')).toMatchObject({
    outcome: 'substantiated',
    clauses: [{ outcome: 'breached' }],
  });
  expect(summary.head.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(summary.asOf).toBe('2026-03-02T15:00:00.000Z');
});

test('an account in words of the office stands in place of the report', async () => {
  const { summary } = await preview({ account: 'A parent wrote about Tobias Renner’s post.' });
  expect(summary.sections[0]).toMatchObject({ kind: 'report', text: 'A parent wrote about the respondent’s post.' });
});

test('a name left over is shown with its place and refuses the assignment, until it goes or a reason is given', async () => {
  const note = 'The word renner stands here as a plain word.';
  const { names } = await preview({ note });
  expect(names).toEqual([{ where: 'Your note', found: 'renner', stands: 'the respondent' }]);
  expect(await refusalOf(assign({ note }))).toEqual({ code: 'NAMES_REMAIN', details: { count: 1 } });
  expect(await eventsOf(context, () => refusalOf(assign({ note })))).toEqual([]);
  const events = await eventsOf(context, () => assign({ note }, 'It is the name of a car.'));
  expect(events.at(-1)).toMatchObject({
    type: 'case_review.assigned',
    payload: { names: ['Your note'], namesReason: 'It is the name of a car.' },
  });
  await assign({ note: 'Reworded.' }, 'not needed');
  const rows = await context.unitOfWork.read.selectFrom('review_summary').select(['version', 'names_reason']).orderBy('version').execute();
  expect(rows).toEqual([
    { version: 1, names_reason: 'It is the name of a car.' },
    { version: 2, names_reason: '' },
  ]);
});

test('every field that a person typed is read back', async () => {
  const tasks = [{ id: null, text: 'Bring what renner wrote.', dueOn: null }];
  const { names } = await preview({ tasks, account: 'It was renner.' });
  expect(names.map(({ where }) => where)).toEqual(expect.arrayContaining(['Task 1', 'What was reported']));
  const [allegation] = await allegationsOfCase(context.unitOfWork.read, caseId);
  await recordFinding(context, {
    allegationId: allegation?.id ?? '',
    outcome: 'substantiated',
    clauses: (allegation?.clauses ?? []).map(({ id }) => ({ allegationClauseId: id, outcome: 'breached' })),
    rationale: 'a lindqvist one',
    contraryEvidence: 'a renner two',
    aggravating: 'planted-aggravating',
    mitigating: 'planted-mitigating',
  });
  const after = await preview();
  expect(after.names.map(({ where, found }) => `${where}: ${found}`)).toEqual([
    'Finding on allegation 1, reasons: lindqvist',
    'Finding on allegation 1, contrary evidence: renner',
  ]);
  expect(JSON.stringify(after.summary)).not.toContain('planted-');
});

test('corrective action is told once it is approved, by its terms and without why', async () => {
  const action = await chooseAction(context, {
    caseId,
    levelId: 'no-action',
    terms: 'Nothing further; told to Tobias Renner.',
    reason: 'planted-action-reason',
    skippedLevelsReason: 'planted-comparators',
    authoritySource: '',
    imposedBy: 'Superintendent Noor Adel',
    startsOn: null,
    endsOn: null,
  });
  const kinds = async () => (await preview()).summary.sections.map((section) => section.kind);
  expect(await kinds()).not.toContain('action');
  for (const { id } of action.prerequisites) {
    await recordPrerequisite(context, {
      correctiveActionId: action.id,
      prerequisiteId: id,
      doneOn: '2026-03-01',
      doneBy: 'Ash Linden',
      note: 'planted-note',
    });
  }
  for (const hold of await listHolds(context, { caseId })) {
    if (hold.clearedAt === null) await clearHold(context, { caseId, holdId: hold.id, clearedBy: 'Noor Adel', reason: 'planted-clearing' });
  }
  await approveAction(context, { correctiveActionId: action.id, approvedBy: 'Noor Adel' });
  const { summary } = await preview();
  expect(summary.sections.find((section) => section.kind === 'action')).toMatchObject({
    terms: 'Nothing further; told to the respondent.',
  });
  expect(JSON.stringify(summary)).not.toMatch(/planted-|Noor|Adel|Linden/);
});

test.each([
  ['Superintendent Noor Adel', 'Noor Adel'],
  ['Lee Hollow, principal', 'Lee Hollow'],
  ['Board of Education', null],
  ['Human Resources', null],
  ['Dr. Ana-Sofía del Río', 'Ana-Sofía del Río'],
  ['the office', null],
])('the line %j names %j', (line, name) => {
  expect(personNamedIn(line)).toBe(name);
});
