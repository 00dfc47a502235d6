/** @file R12: wrong passphrases and wrong codes wait longer and longer, together, whatever is restarted and wherever the clock is set. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import { waitAfter } from '../../../electron/core/casebook/folder/unlock-attempts.ts';
import { makeRecoveryCode } from '../../../electron/core/casebook/keys/recovery-codes.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

const TRIES = 20;
const clocks = ['2026-03-02T15:00:00.000Z', '1999-12-31T00:00:00.000Z', '2031-07-04T12:00:00.000Z'];

let casebook: TemporaryCasebook;
beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  await casebook.application.close();
});
afterAll(() => casebook.dispose());

test('twenty tries in a row, each in a program started anew and under another date', async () => {
  let uptime = 3_600_000;
  const answers: { code: string; wait: number }[] = [];
  const tryOnce = async (attempt: number): Promise<{ code: string; wait: number }> => {
    const ports = fixedPorts({ uptimeMs: () => uptime });
    ports.clock.set(clocks[attempt % clocks.length] ?? '');
    const { casebook: desk } = createApplication(ports);
    await desk.select({ folder: casebook.folder });
    const work =
      attempt % 4 === 3
        ? desk.unlockWithRecoveryCode({ code: makeRecoveryCode(), loginName: TEST_USER, newPassphrase: 'saffron glacier button meadow 5' })
        : desk.unlock({ loginName: attempt % 4 === 2 ? 'Nobody Here' : TEST_USER, passphrase: `guess number ${attempt}` });
    return work.then(
      () => ({ code: 'OPENED', wait: 0 }),
      ({ code, details }: { code: string; details: { retryAfterSeconds: number } }) => ({ code, wait: details.retryAfterSeconds }),
    );
  };
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const answer = await tryOnce(attempt);
    answers.push(answer);
    if (answer.wait === 0) continue;
    // A moment too early, by the machine's own time: no try is taken, and none is counted.
    uptime += (answer.wait - 1) * 1_000;
    expect(await tryOnce(attempt + 1)).toEqual({ code: 'TOO_MANY_TRIES', wait: 1 });
    uptime += 1_000;
  }
  expect(answers.map(({ wait }) => wait)).toEqual(Array.from({ length: TRIES }, (_, index) => waitAfter(index + 1)));
  expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['WRONG_PASSPHRASE', 'WRONG_RECOVERY_CODE']));

  const ports = fixedPorts({ uptimeMs: () => uptime });
  const application = createApplication(ports);
  await application.casebook.select({ folder: casebook.folder });
  expect(await application.casebook.status()).toMatchObject({ retryAfterSeconds: 0 });
  uptime = 10;
  // The machine was started anew, so its time says nothing: the whole wait runs from here, however far the clock was set.
  ports.clock.set('2040-01-01T00:00:00.000Z');
  expect(await application.casebook.status()).toMatchObject({ retryAfterSeconds: 60 });
  uptime += 59_000;
  expect(await application.casebook.status()).toMatchObject({ retryAfterSeconds: 1 });
  await application.close();
}, 120_000);
