/** @file R1 for renewals: killed at any moment of one, the casebook is wholly of the old root key or wholly of the new one, and whoever was said to be removed is. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHeader } from '../../../electron/core/casebook/folder/header-file.ts';
import { type AfterKill, killAtRandomMoments } from '../../reliability/support/kill-harness.ts';
import { trialCount } from '../../reliability/support/trials.ts';
import { openExampleMatter } from '../../support/example-matter.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  await openExampleMatter(casebook.session());
  await casebook.application.casebook.lock();
});
afterEach(() => casebook.dispose());

const outcomes = { old: 0, renewed: 0 };
let keyNumber = 1;

/** The people on record are those with a slot, and nobody is among them who was said to be removed. */
async function inspect({ application, acknowledged, folder }: AfterKill): Promise<string[]> {
  const header = await readHeader(folder);
  const withSlot = header.slots.flatMap((slot) => (slot.kind === 'passphrase' ? [slot.displayName] : [])).sort();
  const rows = await application
    .session()
    .unitOfWork.read.selectFrom('user')
    .select('display_name')
    .where('removed_at', 'is', null)
    .orderBy('display_name')
    .execute();
  const onRecord = rows.map((row) => row.display_name);
  if (header.keyNumber > keyNumber) outcomes.renewed += 1;
  else outcomes.old += 1;
  keyNumber = header.keyNumber;
  const removed = acknowledged.map((line) => line.replace('ack removed ', ''));
  return [
    ...(JSON.stringify(withSlot) === JSON.stringify(onRecord)
      ? []
      : [`Slots of ${withSlot.join(', ')}, records of ${onRecord.join(', ')}.`]),
    ...removed.filter((name) => withSlot.includes(name)).map((name) => `Removed, and still there: ${name}.`),
  ];
}

test('killed while somebody is removed', async () => {
  const report = await killAtRandomMoments({
    folder: casebook.folder,
    passphrase: TEST_PASSPHRASE,
    kills: trialCount('R1', { short: 3, long: 200 }),
    writer: new URL('./renewal-writer.ts', import.meta.url),
    longestMs: 350,
    mayEnd: true,
    inspect,
  });
  expect(report.problems).toEqual([]);
  expect(outcomes.old + outcomes.renewed).toBe(report.kills);
}, 3_600_000);
