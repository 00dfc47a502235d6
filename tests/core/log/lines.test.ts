import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { isEnteredLater, LOG_LINE_OPEN_MINUTES } from '#shared/domain/log.ts';
import { listLog } from '../../../electron/core/log/read-log.ts';
import { addAddendum, correctLine, markLine, withdrawLine } from '../../../electron/core/log/write-log.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openExampleMatter } from '../../support/example-matter.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, refusalOf } from '../chain/example-matter.ts';
import { enterLine, MINUTE, ZONE } from './example.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
beforeEach(async () => {
  caseId = await openExampleMatter(context);
});
afterAll(() => casebook.dispose());

const everything = { how: null, who: null, aboutKind: null };
const list = (change = {}) => listLog(context, { caseId, filter: everything, order: 'newest', offset: 0, limit: 100, ...change });

test('a line says who, how and when, is numbered in its case and is one event', async () => {
  const events = await eventsOf(context, async () => {
    expect(await enterLine(context, caseId)).toMatchObject({
      position: 1,
      how: 'call',
      who: 'Lena Brandt',
      hasTime: true,
      enteredBy: TEST_USER,
      isFrozen: false,
      at: casebook.ports.clock.now().toISOString(),
    });
  });
  expect(events).toMatchObject([{ type: 'log_line.added', caseId, payload: { number: 1, how: 'call', hasTime: true } }]);
  expect(await enterLine(context, caseId)).toMatchObject({ position: 2 });
});

test('a line that tells of an earlier time is kept under that time and shown as entered later', async () => {
  const timed = await enterLine(context, caseId, { when: { date: '2026-02-27', time: '10:20' } });
  expect(timed.at).toBe('2026-02-27T16:20:00.000Z');
  expect(isEnteredLater(timed)).toBe(true);
  const onDay = await enterLine(context, caseId, { when: { date: '2026-03-01', time: null } });
  expect(onDay).toMatchObject({ hasTime: false });
  expect(isEnteredLater(onDay)).toBe(true);
  expect(isEnteredLater(await enterLine(context, caseId))).toBe(false);
  expect((await list({ order: 'oldest' })).lines.map(({ position }) => position)).toEqual([1, 2, 3]);
});

test('what is still to come is refused', async () => {
  const later = { date: '2026-12-24', time: '10:00' };
  expect(await refusalOf(enterLine(context, caseId, { when: later }))).toMatchObject({ code: 'INPUT_REFUSED' });
  expect(await refusalOf(enterLine(context, caseId, { when: { ...later, time: null } }))).toMatchObject({ code: 'INPUT_REFUSED' });
});

test('its author puts a line right for an hour, and what is left out stays', async () => {
  const line = await enterLine(context, caseId, { when: { date: '2026-02-27', time: '10:20' } });
  casebook.ports.clock.advance((LOG_LINE_OPEN_MINUTES - 1) * MINUTE);
  const events = await eventsOf(context, async () => {
    expect(await correctLine(context, { lineId: line.id, basedOn: null, text: 'Called, no answer.' })).toMatchObject({
      text: 'Called, no answer.',
      who: 'Lena Brandt',
      at: line.at,
      enteredAt: line.enteredAt,
      frozenAt: line.frozenAt,
    });
  });
  expect(events).toMatchObject([{ type: 'log_line.corrected', payload: { text: 'Called, no answer.', replaced: { text: line.text } } }]);
  expect(await refusalOf(correctLine(context, { lineId: line.id, basedOn: null, text: 'Another window.' }))).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
});

test('an hour after its entry a line is frozen and takes addenda alone, each signed and dated', async () => {
  const line = await enterLine(context, caseId);
  casebook.ports.clock.advance(LOG_LINE_OPEN_MINUTES * MINUTE);
  expect((await list()).lines).toMatchObject([{ isFrozen: true }]);
  expect(await refusalOf(correctLine(context, { lineId: line.id, text: 'x' }))).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await refusalOf(withdrawLine(context, { lineId: line.id }))).toMatchObject({ code: 'NOT_ALLOWED' });
  const now = casebook.ports.clock.now().toISOString();
  expect(await addAddendum(context, { lineId: line.id, text: 'She called back.' })).toMatchObject({
    text: line.text,
    addenda: [{ text: 'She called back.', enteredBy: TEST_USER, enteredAt: now }],
  });
});

test('a clock that is set back opens no line again', async () => {
  const line = await enterLine(context, caseId);
  casebook.ports.clock.advance(LOG_LINE_OPEN_MINUTES * MINUTE);
  await enterLine(context, caseId, { text: 'Something else was recorded after the hour.' });
  casebook.ports.clock.advance(-LOG_LINE_OPEN_MINUTES * MINUTE);
  expect(await refusalOf(correctLine(context, { lineId: line.id, text: 'x' }))).toMatchObject({ code: 'NOT_ALLOWED' });
  const second = (await list()).lines.find(({ position }) => position === 2);
  expect(second, 'entered at a time that has not come yet by this clock').toMatchObject({ isFrozen: true });
  casebook.ports.clock.advance(LOG_LINE_OPEN_MINUTES * MINUTE);
});

test('the database itself refuses to touch a frozen line, and to delete any', async () => {
  const line = await enterLine(context, caseId);
  casebook.ports.clock.advance(LOG_LINE_OPEN_MINUTES * MINUTE);
  await enterLine(context, caseId);
  const touch = (statement: 'update' | 'delete') =>
    context.unitOfWork.write(async (handle, record) => {
      await record({ type: 'test.touched', version: 1, caseId, payload: {} });
      if (statement === 'update') await handle.updateTable('log_line').set({ text: 'x' }).where('id', '=', line.id).execute();
      else await handle.deleteFrom('log_line').where('id', '=', line.id).execute();
    });
  await expect(touch('update')).rejects.toThrow('log_line stays once it is frozen');
  await expect(touch('delete')).rejects.toThrow('log_line is never deleted');
  expect((await list()).lines.find(({ id }) => id === line.id)).toMatchObject({ text: line.text });
});

test('a withdrawn line keeps its row and its number, once', async () => {
  const line = await enterLine(context, caseId);
  const events = await eventsOf(context, async () => {
    expect(await withdrawLine(context, { lineId: line.id })).toMatchObject({ position: 1, text: line.text });
  });
  expect(events).toMatchObject([{ type: 'log_line.withdrawn', payload: { number: 1 } }]);
  expect((await list()).lines).toMatchObject([{ withdrawnAt: casebook.ports.clock.now().toISOString() }]);
  expect(await refusalOf(withdrawLine(context, { lineId: line.id }))).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await refusalOf(addAddendum(context, { lineId: line.id, text: 'x' }))).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await enterLine(context, caseId)).toMatchObject({ position: 2 });
});

test('a line is marked as privileged at any time, with a reason, and its words stay', async () => {
  const line = await enterLine(context, caseId);
  casebook.ports.clock.advance(LOG_LINE_OPEN_MINUTES * MINUTE);
  await enterLine(context, caseId);
  const marked = await markLine(context, { lineId: line.id, isPrivileged: true, reason: 'Counsel asked for it.' });
  expect(marked).toMatchObject({ isPrivileged: true, text: line.text });
  expect(await refusalOf(markLine(context, { lineId: line.id, isPrivileged: true, reason: 'x' }))).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
});

test('a person of the matter and a thing of the case are named, those of another are not found', async () => {
  const witness = await addParticipant(context, { caseId, role: 'witness', name: 'Ruth Okafor', position: 'Aide' });
  const line = await enterLine(context, caseId, { participantId: witness.id, about: { kind: 'person', id: witness.id } });
  expect(line).toMatchObject({ who: 'Ruth Okafor', about: { label: 'Ruth Okafor, witness' } });
  const other = await openExampleMatter(context);
  expect(await refusalOf(enterLine(context, other, { participantId: witness.id }))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refusalOf(enterLine(context, other, { about: { kind: 'person', id: witness.id } }))).toMatchObject({ code: 'NOT_FOUND' });
});

test('lines are filtered by how, by whom and by what they are about, and come page by page in either order', async () => {
  const witness = await addParticipant(context, { caseId, role: 'witness', name: 'Ruth Okafor', position: 'Aide' });
  await enterLine(context, caseId, { how: 'meeting', participantId: witness.id });
  await enterLine(context, caseId, { how: 'call', about: { kind: 'person', id: witness.id } });
  await enterLine(context, caseId, { how: 'call', who: '' });
  const found = async (filter: Partial<typeof everything> | { how: string }) =>
    (await list({ filter: { ...everything, ...filter }, order: 'oldest' })).lines.map(({ position }) => position);
  expect(await found({ how: 'call' })).toEqual([2, 3]);
  expect(await found({ who: 'Ruth Okafor' } as never)).toEqual([1]);
  expect(await found({ aboutKind: 'person' } as never)).toEqual([2]);
  expect(await list({ offset: 1, limit: 1 })).toMatchObject({ total: 3, all: 3, lines: [{ position: 2 }] });
});

test('a time in a zone that nobody knows is refused', async () => {
  expect(await refusalOf(enterLine(context, caseId, { zone: 'Nowhere/Town' }))).toMatchObject({ code: 'INPUT_REFUSED' });
  expect((await enterLine(context, caseId)).zone).toBe(ZONE);
});
