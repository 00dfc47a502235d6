import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { clearHold } from '../../../electron/core/holds/clear-hold.ts';
import { openHolds } from '../../../electron/core/holds/open-hold.ts';
import { listHolds } from '../../../electron/core/holds/read-holds.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, openExampleMatter, refusalOf } from './example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

async function holdOnNewCase(): Promise<string> {
  caseId = await openExampleMatter(context);
  await context.unitOfWork.write(async (handle, record) => {
    await openHolds(context, handle, caseId, [{ kind: 'representation', source: 'test', because: 'A meeting is planned.' }]);
    await record({ type: 'test.held', version: 1, caseId, payload: {} });
  });
  const [hold] = await listHolds(context, { caseId });
  return hold?.id ?? '';
}

test('a named person clears it with a reason, once', async () => {
  const holdId = await holdOnNewCase();
  const clearance = { caseId, holdId, clearedBy: 'Superintendent Noor Adel', reason: 'The representative was told and comes along.' };
  const events = await eventsOf(context, async () => {
    expect(await clearHold(context, clearance)).toMatchObject({
      kind: 'representation',
      openedBecause: 'A meeting is planned.',
      clearedBy: clearance.clearedBy,
      clearedReason: clearance.reason,
      clearedAt: '2026-03-02T15:00:00.000Z',
    });
  });
  expect(events).toMatchObject([
    { type: 'hold.cleared', caseId, payload: { holdId, clearedBy: clearance.clearedBy, reason: clearance.reason } },
  ]);
  expect(await refusalOf(clearHold(context, { ...clearance, clearedBy: 'Someone else' }))).toMatchObject({ code: 'HOLD_ALREADY_CLEARED' });
  expect(await listHolds(context, { caseId })).toMatchObject([{ clearedBy: clearance.clearedBy }]);
});

test('who typed the clearance in is kept beside who decided', async () => {
  const holdId = await holdOnNewCase();
  await clearHold(context, { caseId, holdId, clearedBy: 'Noor Adel', reason: 'Done.' });
  const row = await context.unitOfWork.read.selectFrom('hold').selectAll().where('id', '=', holdId).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ cleared_by: 'Noor Adel', recorded_by: TEST_USER });
});

test('a hold of another case is not found', async () => {
  const holdId = await holdOnNewCase();
  const other = await openExampleMatter(context);
  expect(await refusalOf(clearHold(context, { caseId: other, holdId, clearedBy: 'x', reason: 'y' }))).toMatchObject({ code: 'NOT_FOUND' });
});

test('a unit of work that fails opens no hold', async () => {
  caseId = await openExampleMatter(context);
  const failing = context.unitOfWork.write(async (handle) => {
    await openHolds(context, handle, caseId, [{ kind: 'counsel', source: 'test', because: 'x' }]);
    throw new Error('the work failed');
  });
  await expect(failing).rejects.toThrow('the work failed');
  expect(await listHolds(context, { caseId })).toEqual([]);
});
