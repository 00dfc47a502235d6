import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { openHolds } from '../../../electron/core/holds/open-hold.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { listTasks } from '../../../electron/core/tasks/read-tasks.ts';
import { dropTask, finishTask, handOverTask, moveTask, reopenTask } from '../../../electron/core/tasks/write-tasks.ts';
import { markLooked, undoLooked } from '../../../electron/core/today/mark-looked.ts';
import { readToday } from '../../../electron/core/today/read-today.ts';
import { openExampleMatter } from '../../support/example-matter.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, refusalOf } from '../chain/example-matter.ts';
import { enterLine, enterTask } from './example.ts';

const DAY = 86_400_000;
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

const tasks = () => listTasks(context, { caseId });
const dueHere = async () => (await readToday(context)).due.filter((item) => item.caseId === caseId);

test('a task has a date, the reason for it and somebody who does it', async () => {
  const events = await eventsOf(context, async () => {
    expect(await enterTask(context, caseId)).toMatchObject({
      position: 1,
      dueOn: '2026-03-09',
      dueBecause: 'The contract gives five working days.',
      doer: { kind: 'user', name: TEST_USER },
      state: 'open',
      steps: [],
    });
  });
  expect(events).toMatchObject([{ type: 'task.added', caseId, payload: { dueOn: '2026-03-09' } }]);
});

test('moving it needs a reason and keeps the earlier date; a date it has already is refused', async () => {
  const { id: taskId } = await enterTask(context, caseId);
  const moved = await moveTask(context, { taskId, basedOn: null, dueOn: '2026-03-16', reason: 'The union asked for a week.' });
  expect(moved).toMatchObject({
    dueOn: '2026-03-16',
    dueBecause: 'The contract gives five working days.',
    steps: [{ kind: 'moved', from: '2026-03-09', to: '2026-03-16', note: 'The union asked for a week.', by: TEST_USER }],
  });
  expect(await refusalOf(moveTask(context, { taskId, dueOn: '2026-03-16', reason: 'x' }))).toMatchObject({ code: 'INPUT_REFUSED' });
});

test('done, dropped and opened again are steps that stay', async () => {
  const { id: taskId } = await enterTask(context, caseId);
  await finishTask(context, { taskId, note: 'Sent by e-mail.' });
  await reopenTask(context, { taskId, reason: 'It came back.' });
  await dropTask(context, { taskId, reason: 'The request was withdrawn.' });
  expect(await tasks()).toMatchObject([{ state: 'dropped', steps: [{ kind: 'done' }, { kind: 'reopened' }, { kind: 'dropped' }] }]);
  expect(await refusalOf(finishTask(context, { taskId, note: '' }))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
});

test('two windows do not move it past each other', async () => {
  const { id: taskId } = await enterTask(context, caseId);
  await moveTask(context, { taskId, basedOn: null, dueOn: '2026-03-16', reason: 'One window.' });
  const other = moveTask(context, { taskId, basedOn: null, dueOn: '2026-03-20', reason: 'The other window.' });
  expect(await refusalOf(other)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(await tasks()).toMatchObject([{ dueOn: '2026-03-16' }]);
});

test('reading Today and opening the case clear nothing; only a person who says so does', async () => {
  const { id: taskId } = await enterTask(context, caseId, { dueOn: '2026-03-02' });
  const before = await context.unitOfWork.read.selectFrom('task').selectAll().where('id', '=', taskId).executeTakeFirstOrThrow();
  for (let times = 0; times < 3; times += 1) {
    await readToday(context);
    await readWorkspace(context, { caseId });
  }
  await markLooked(context, { upTo: (await readToday(context)).changes.upTo });
  expect(await dueHere()).toMatchObject([{ key: `task-${taskId}`, dueOn: '2026-03-02', why: 'The contract gives five working days.' }]);
  const after = await context.unitOfWork.read.selectFrom('task').selectAll().where('id', '=', taskId).executeTakeFirstOrThrow();
  expect(after).toEqual(before);
  await finishTask(context, { taskId, note: '' });
  expect(await dueHere()).toEqual([]);
});

test('an empty note erases nothing: text, date, reason and doer stay through every step', async () => {
  const task = await enterTask(context, caseId);
  await handOverTask(context, { taskId: task.id, doer: { name: 'Payroll' }, note: '' });
  await finishTask(context, { taskId: task.id, note: '' });
  await reopenTask(context, { taskId: task.id, reason: 'Not done after all.' });
  const [now] = await tasks();
  expect(now).toMatchObject({
    text: task.text,
    dueOn: task.dueOn,
    dueBecause: task.dueBecause,
    doer: { kind: 'outside', name: 'Payroll' },
  });
});

test('the rail shows it from a week before its date on, in words that say how late it is', async () => {
  await enterTask(context, caseId, { dueOn: '2026-03-12' });
  const rail = async () => (await readWorkspace(context, { caseId })).openItems.filter((item) => item.key.startsWith('due-'));
  expect(await rail()).toEqual([]);
  casebook.ports.clock.advance(3 * DAY);
  expect(await rail()).toMatchObject([
    { tab: 'log', text: `Due Mar 12, 2026: Answer the request for information (${TEST_USER})`, blocks: 'nothing' },
  ]);
  casebook.ports.clock.advance(8 * DAY);
  expect(await rail()).toMatchObject([{ text: `Overdue since Mar 12, 2026: Answer the request for information (${TEST_USER})` }]);
});

test('Today tells for whom things wait: somebody outside, and holds that nobody cleared', async () => {
  const { id } = await addParticipant(context, { caseId, role: 'union-representative', name: 'Lena Brandt', position: 'President' });
  await enterTask(context, caseId, { text: 'Send the schedule', dueOn: '2026-09-01', doer: { participantId: id } });
  await context.unitOfWork.write(async (handle, record) => {
    await openHolds(context, handle, caseId, [{ kind: 'counsel', source: 'test', because: 'crimson advice' }]);
    await record({ type: 'test.held', version: 1, caseId, payload: {} });
  });
  const today = await readToday(context);
  const waiting = today.waiting.filter((item) => item.caseId === caseId);
  expect(waiting).toMatchObject([
    { what: 'Task', text: 'Send the schedule', waitsFor: 'Lena Brandt', dueOn: '2026-09-01' },
    { what: 'To be cleared', text: 'Hold: Counsel', dueOn: null },
  ]);
  expect(JSON.stringify(today), 'what opened a hold is confidential').not.toContain('crimson advice');
});

test('what changed is told by case until somebody says that they have looked, and again when they take that back', async () => {
  await enterLine(context, caseId);
  const before = await readToday(context);
  const here = before.changes.cases.find((changed) => changed.caseId === caseId);
  expect(here?.entries[0]).toMatchObject({ sentence: 'Entered line 1 of the log: call.', by: TEST_USER, isOwn: true });
  const events = await eventsOf(context, () => markLooked(context, { upTo: before.changes.upTo }));
  expect(events).toMatchObject([{ type: 'today.looked', caseId: null }]);
  expect((await readToday(context)).changes).toMatchObject({ cases: [], looked: { eventNumber: before.changes.upTo } });
  await undoLooked(context, { to: before.changes.looked });
  expect((await readToday(context)).changes.cases.map((changed) => changed.caseId)).toContain(caseId);
});

test('what was recorded after the page was read is not taken for looked at', async () => {
  const { changes } = await readToday(context);
  await enterLine(context, caseId);
  await markLooked(context, { upTo: changes.upTo });
  expect((await readToday(context)).changes.cases).toMatchObject([{ caseId, count: 1 }]);
  const ahead = markLooked(context, { upTo: (await readToday(context)).changes.upTo + 1 });
  expect(await refusalOf(ahead)).toMatchObject({ code: 'INPUT_REFUSED' });
});

test('one goes on in the case in which one last recorded something', async () => {
  const other = await openExampleMatter(context);
  expect((await readToday(context)).lastCases[0]?.caseId).toBe(other);
  await enterLine(context, caseId);
  expect((await readToday(context)).lastCases.slice(0, 2).map((last) => last.caseId)).toEqual([caseId, other]);
});
