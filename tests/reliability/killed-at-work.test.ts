/** @file R1: killed at any moment of case edits or intake, it loses nothing acknowledged, leaves nothing half and nothing behind, and opens at once. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';
import { type KillOptions, killAtRandomMoments } from './support/kill-harness.ts';
import { isLongRun, trialCount } from './support/trials.ts';

const kills = trialCount('R1', { short: 3, long: 200 });
const WRITER = new URL('./support/kill-writer.ts', import.meta.url);

let casebook: TemporaryCasebook;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  await casebook.application.casebook.lock();
});
afterEach(() => casebook.dispose());

async function expectNothingLost(work: 'edit' | 'intake', options: Partial<KillOptions> = {}): Promise<void> {
  const report = await killAtRandomMoments({
    folder: casebook.folder,
    passphrase: TEST_PASSPHRASE,
    kills,
    writer: WRITER,
    writerArguments: [work],
    longestMs: isLongRun ? 1_500 : 300,
    linesFirst: 3,
    ...options,
  });
  expect(report.problems).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
  // Beside other tests on the same processors the wall time says nothing.
  expect(report.slowestReopen[isLongRun ? 'wall' : 'processor']).toBeLessThan(1_000);
}

test('case edits', () => expectNothingLost('edit'), 3_600_000);

test('evidence intake', () => expectNothingLost('intake'), 3_600_000);
