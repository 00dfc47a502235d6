import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { previewCount } from '../../../electron/core/deadlines/count-for-case.ts';
import { calendarEntries } from '../../../electron/core/deadlines/page/export-calendar.ts';
import { deadlinesOf, listDeadlines } from '../../../electron/core/deadlines/read-deadlines.ts';
import { listRules, recordRule, ruleInUse, takeBackRule } from '../../../electron/core/deadlines/rules/rules-in-use.ts';
import { changeDeadline, finishDeadline, reopenDeadline, setDeadlineAside } from '../../../electron/core/deadlines/write-deadlines.ts';
import { findAnything } from '../../../electron/core/search/find.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { readToday } from '../../../electron/core/today/read-today.ts';
import { openExampleMatter } from '../../support/example-matter.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, refusalOf } from '../chain/example-matter.ts';
import { enterExample, historyForm, noChoice } from './example.ts';

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

const dueHere = async () => (await readToday(context)).due.filter((item) => item.caseId === caseId);

test('a deadline keeps the day as the rule counts it, the day it is moved on to, and the day that was chosen', async () => {
  const events = await eventsOf(context, async () => {
    expect(await enterExample(context, caseId)).toMatchObject({
      countedOn: '2026-03-22',
      movedTo: '2026-03-23',
      dueOn: '2026-03-22',
      rule: { id: 'history-review-reply', citation: '105 ILCS 5/22-94' },
      isRuleAsNow: true,
      state: 'open',
      enteredBy: TEST_USER,
    });
  });
  expect(events).toMatchObject([{ type: 'deadline.entered', caseId, payload: { dueOn: '2026-03-22', movedTo: '2026-03-23' } }]);
});

test('a day later than the rule counts needs a reason of its own', async () => {
  const later = { dueOn: '2026-04-10', dueBecause: 'The answer is due within 20 calendar days after the form was received.' };
  expect(await refusalOf(enterExample(context, caseId, later))).toMatchObject({
    code: 'INPUT_REFUSED',
    details: { dueBecause: expect.stringContaining('Mar 23, 2026') },
  });
  expect(await enterExample(context, caseId, { ...later, dueBecause: 'The other side agreed in writing.' })).toMatchObject({
    dueOn: '2026-04-10',
  });
});

test('a warning comes before its day, and says why', async () => {
  expect(await refusalOf(enterExample(context, caseId, { softOn: '2026-03-24' }))).toMatchObject({ code: 'INPUT_REFUSED' });
  expect(await refusalOf(enterExample(context, caseId, { softBecause: '' }))).toMatchObject({ code: 'INPUT_REFUSED' });
});

test('a change says why; a blank leaves what stands, and what stood before is kept', async () => {
  const deadline = await enterExample(context, caseId);
  const blank = { text: '', waitsFor: '', dueOn: null, dueTime: null, dueBecause: '', softOn: null, softBecause: '' };
  const nothing = changeDeadline(context, { deadlineId: deadline.id, basedOn: null, change: blank, reason: 'Saved again.' });
  expect(await refusalOf(nothing)).toMatchObject({ code: 'INPUT_REFUSED' });
  const change = { ...blank, dueOn: '2026-03-20' };
  const changed = await changeDeadline(context, { deadlineId: deadline.id, basedOn: null, change, reason: 'Counsel asked for Friday.' });
  expect(changed).toMatchObject({ dueOn: '2026-03-20', dueBecause: deadline.dueBecause, softOn: '2026-03-12', waitsFor: 'Ilse Brand' });
  expect(changed.steps).toMatchObject([
    { before: { dueOn: '2026-03-22' }, after: { dueOn: '2026-03-20' }, note: 'Counsel asked for Friday.' },
  ]);
  expect(
    await refusalOf(changeDeadline(context, { deadlineId: deadline.id, basedOn: null, change, reason: 'Other window' })),
  ).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
  const early = changeDeadline(context, {
    deadlineId: deadline.id,
    basedOn: changed.steps.at(-1)?.id ?? null,
    change: { dueOn: '2026-03-10' },
    reason: 'Too early for its warning.',
  });
  expect(await refusalOf(early)).toMatchObject({ code: 'INPUT_REFUSED', details: { softOn: expect.stringContaining('warning') } });
});

test('its warning and its day come up on Today and in the rail; opening the case clears neither', async () => {
  await enterExample(context, caseId);
  expect(await dueHere()).toEqual([]);
  casebook.ports.clock.set('2026-03-09T15:00:00.000Z');
  expect(await dueHere()).toMatchObject([{ what: 'Warning of a deadline', dueOn: '2026-03-12' }]);
  for (let opened = 0; opened < 3; opened += 1) {
    const { openItems } = await readWorkspace(context, { caseId });
    expect(openItems.map(({ text }) => text).join('\n')).toContain(
      'Warning from Mar 12, 2026: Answer the form of the Maplecrest schools (last day Mar 22, 2026)',
    );
  }
  casebook.ports.clock.set('2026-03-18T15:00:00.000Z');
  expect(await dueHere()).toMatchObject([{ what: 'Deadline', dueOn: '2026-03-22', who: 'Ilse Brand' }]);
  casebook.ports.clock.set('2026-06-18T15:00:00.000Z');
  expect(await dueHere()).toMatchObject([{ what: 'Deadline', dueOn: '2026-03-22' }]);
  expect(await deadlinesOf(context.unitOfWork.read, caseId)).toMatchObject([{ state: 'open' }]);
});

test('a person enters the day on which it was done; it opens again with its day', async () => {
  const deadline = await enterExample(context, caseId);
  const done = await finishDeadline(context, { deadlineId: deadline.id, basedOn: null, doneOn: '2026-03-25', note: 'By courier.' });
  expect(done).toMatchObject({ state: 'done', doneOn: '2026-03-25', dueOn: '2026-03-22' });
  casebook.ports.clock.set('2026-03-22T15:00:00.000Z');
  expect(await dueHere()).toEqual([]);
  const again = await reopenDeadline(context, { deadlineId: deadline.id, basedOn: done.steps.at(-1)?.id ?? null, reason: 'It came back.' });
  expect(again).toMatchObject({ state: 'open', doneOn: null, dueOn: '2026-03-22' });
  expect(await dueHere()).toMatchObject([{ what: 'Deadline' }]);
  const aside = await setDeadlineAside(context, { deadlineId: deadline.id, basedOn: again.steps.at(-1)?.id ?? null, reason: 'Withdrawn.' });
  expect(aside).toMatchObject({ state: 'set-aside', steps: [{ kind: 'done' }, { kind: 'reopened' }, { kind: 'set-aside' }] });
});

test('the database itself refuses to delete a deadline or to change what it began as', async () => {
  const { id } = await enterExample(context, caseId);
  const broken = (statement: 'delete' | 'trigger') =>
    context.unitOfWork.write(async (handle) => {
      if (statement === 'delete') await handle.deleteFrom('deadline').where('id', '=', id).execute();
      else await handle.updateTable('deadline').set({ counted_on: '2030-01-01' }).where('id', '=', id).execute();
    });
  await expect(broken('delete')).rejects.toThrow();
  await expect(broken('trigger')).rejects.toThrow();
  expect(await deadlinesOf(context.unitOfWork.read, caseId)).toMatchObject([{ countedOn: '2026-03-22' }]);
});

test('the District’s own wording of a rule counts from then on, and earlier deadlines keep theirs and are marked', async () => {
  const before = await enterExample(context, caseId);
  const { rules } = await listRules(context);
  const rule = rules.find(({ id }) => id === 'history-review-reply');
  if (rule === undefined) throw new Error('the rule ships');
  const { id: _id, trigger: _trigger, nature: _nature, authorityId: _authority, appliesWhen: _applies, copy: _copy, ...content } = rule;
  const own = { ...content, count: { kind: 'spans' as const, spans: [{ amount: 15, unit: 'business' as const }], isBefore: false } };
  await recordRule(context, { ruleId: rule.id, basedOn: null, content: own, reason: 'The Board set a shorter time.' });
  const input = { caseId, ruleId: rule.id, on: '2026-03-02', time: null, choice: noChoice };
  expect(await previewCount(context, input)).toMatchObject({ words: '15 business days', candidate: { countedOn: '2026-03-23' } });
  expect(await deadlinesOf(context.unitOfWork.read, caseId)).toMatchObject([
    { id: before.id, isRuleAsNow: false, countedOn: '2026-03-22', rule: { count: { spans: [{ amount: 20 }] } } },
  ]);
  const { copy } = await ruleInUse(context.unitOfWork.read, rule.id);
  await takeBackRule(context, { ruleId: rule.id, basedOn: copy?.id ?? null, reason: 'The Board went back.' });
  expect(await previewCount(context, input)).toMatchObject({ candidate: { countedOn: '2026-03-22', movedTo: '2026-03-23' } });
  expect(await deadlinesOf(context.unitOfWork.read, caseId)).toMatchObject([{ isRuleAsNow: true }]);
});

test('a calendar file holds no name and nothing that a person typed', async () => {
  await enterExample(context, caseId);
  await enterExample(context, caseId, {
    counting: { ruleId: null, on: null, time: null, choice: noChoice },
    text: 'Call Orsolya Quennell',
    dueTime: '16:40',
  });
  const entries = await calendarEntries(context.unitOfWork.read, caseId);
  expect(entries).toHaveLength(2);
  const all = JSON.stringify(entries);
  for (const word of ['Quennell', 'Maplecrest', 'Brand', 'courier']) expect(all).not.toContain(word);
  expect(entries.map(({ summary }) => summary.replace(/^\S+ /, ''))).toEqual(
    expect.arrayContaining(['Answer the employment-history form', 'Deadline 2, entered by hand']),
  );
  expect(entries[0]).toMatchObject({ day: '2026-03-22', reminderDays: 10 });
});

test('what was written of a deadline is found', async () => {
  await enterExample(context, caseId);
  const found = await findAnything(context, { text: 'Maplecrest', caseId: null, kind: null });
  expect(JSON.stringify(found)).toContain('deadline-');
});

test('a deadline of a rule that is not there, or of a trigger of another case, is refused', async () => {
  const unknown = { ...historyForm(caseId).counting, ruleId: 'no-such-rule' };
  expect(await refusalOf(enterExample(context, caseId, { counting: unknown }))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refusalOf(enterExample(context, caseId, { triggerId: 'f'.repeat(32) }))).toMatchObject({ code: 'NOT_FOUND' });
  expect((await listDeadlines(context, { caseId })).deadlines).toEqual([]);
});
