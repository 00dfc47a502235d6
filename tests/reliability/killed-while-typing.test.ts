/** @file R1 for what is typed and not recorded: whatever the casebook said it kept is there after a kill, whole, and no word of it in the clear. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listDrafts } from '../../electron/core/drafts/drafts.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';
import { type AfterKill, killAtRandomMoments } from './support/kill-harness.ts';
import { isLongRun, trialCount } from './support/trials.ts';

const kills = trialCount('R1', { short: 2, long: 100 });

let casebook: TemporaryCasebook;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  await casebook.application.casebook.lock();
});
afterEach(() => casebook.dispose());

/** The process may have died between the discard of the draft after the last one that it spoke of and its answer: that one may be gone. */
async function lostDrafts({ application, acknowledged }: AfterKill): Promise<string[]> {
  const numbers = acknowledged.map((line) => line.split(' ')).filter(([, what]) => what === 'draft');
  const last = numbers.at(-1);
  if (last === undefined) return [];
  const drafts = await listDrafts(application.session());
  const present = new Map(
    drafts.map(({ key, content }) => [key, Number((JSON.parse(content) as { value: { number: number } }).value.number)]),
  );
  const [, , key = '', number = '0'] = last;
  return (present.get(key) ?? 0) >= Number(number) ? [] : [`Lost: draft ${key} ${number}.`];
}

test('drafts', async () => {
  const report = await killAtRandomMoments({
    folder: casebook.folder,
    passphrase: TEST_PASSPHRASE,
    kills,
    writer: new URL('./support/draft-writer.ts', import.meta.url),
    longestMs: isLongRun ? 1_500 : 300,
    linesFirst: 6,
    inspect: lostDrafts,
  });
  expect(report.problems).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
}, 3_600_000);
