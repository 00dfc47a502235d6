/** @file The day on which nobody can give the passphrase: a code opens the casebook once, and leaves new secrets behind it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import { readHeader } from '../../../electron/core/casebook/folder/header-file.ts';
import { makeRecoveryCode } from '../../../electron/core/casebook/keys/recovery-codes.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { rootKeyOf } from '../../support/root-key-of.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

const NEW_PASSPHRASE = 'saffron glacier button meadow 5';
const INVESTIGATOR = { displayName: 'Ines Okafor', role: 'investigator', passphrase: 'velvet anchor thimble orbit 7' } as const;

let casebook: TemporaryCasebook;
beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  await casebook.application.access.add(INVESTIGATOR);
  await casebook.application.casebook.lock();
});
afterAll(() => casebook.dispose());

const desk = () => casebook.application.casebook;
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => ({ code: 'DONE', details: {} as Record<string, unknown> }),
    ({ code, details }: { code: string; details: Record<string, unknown> }) => ({ code, details }),
  );
const recover = (code: string, changes: { loginName?: string; newPassphrase?: string } = {}) =>
  desk().unlockWithRecoveryCode({ code, loginName: TEST_USER, newPassphrase: NEW_PASSPHRASE, ...changes });

describe('a recovery code', () => {
  test('is asked for with the person whose passphrase it sets anew: an administrator', async () => {
    expect(await desk().status()).toMatchObject({ recoverable: [TEST_USER] });
    const [code] = casebook.recoveryCodes;
    expect(await refusalOf(recover(code, { loginName: INVESTIGATOR.displayName }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusalOf(recover(code, { newPassphrase: 'too short' }))).toMatchObject({ code: 'PASSPHRASE_TOO_WEAK' });
  });

  test('that is wrong makes the next try wait, whichever secret is tried; a slip of the pen does not', async () => {
    expect(await refusalOf(recover('not a code at all'))).toEqual({ code: 'WRONG_RECOVERY_CODE', details: { retryAfterSeconds: 0 } });
    const waits: unknown[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const { code, details } = await refusalOf(recover(makeRecoveryCode()));
      expect(code).toBe('WRONG_RECOVERY_CODE');
      waits.push(details.retryAfterSeconds);
      casebook.ports.clock.advance(Number(details.retryAfterSeconds) * 1_000);
    }
    expect(waits).toEqual([0, 0, 0, 1, 2]);
    await refusalOf(recover(makeRecoveryCode()));
    const restarted = createApplication(fixedPorts({ uptimeMs: casebook.ports.uptimeMs }));
    await restarted.casebook.select({ folder: casebook.folder });
    expect(await refusalOf(restarted.casebook.unlock({ loginName: TEST_USER, passphrase: TEST_PASSPHRASE }))).toMatchObject({
      code: 'TOO_MANY_TRIES',
    });
    await restarted.close();
    casebook.ports.clock.advance(60_000);
  });

  test('opens the casebook, sets the passphrase anew and is replaced; a new root key follows', async () => {
    const before = await rootKeyOf(await readHeader(casebook.folder), TEST_PASSPHRASE);
    const { status, recoveryCode, ordinal, stillOpened } = await recover(casebook.recoveryCodes[1].toLowerCase());
    expect({ ordinal, stillOpened }).toEqual({ ordinal: 2, stillOpened: [] });
    expect(status).toMatchObject({ state: 'unlocked', user: { displayName: TEST_USER }, codesToConfirm: [2] });
    expect(() => casebook.session()).toThrow('NOT_ALLOWED');
    await desk().confirmRecoveryCodes({ codes: [recoveryCode] });

    const events = await casebook
      .session()
      .unitOfWork.read.selectFrom('audit_event')
      .innerJoin('audit_payload', 'event_number', 'number')
      .select(['type', 'payload'])
      .orderBy('number', 'desc')
      .limit(4)
      .execute();
    expect(events.map(({ type }) => type).reverse()).toEqual([
      'casebook.unlock_attempts_noted',
      'root_key.renewal_begun',
      'recovery_code.used',
      'recovery_code.confirmed',
    ]);
    const noted = JSON.parse(events.at(-1)?.payload ?? 'null') as { count: number; isAuthenticated: boolean };
    expect(noted).toMatchObject({ isAuthenticated: false, count: 6 });
    const header = await readHeader(casebook.folder);
    expect(header.keyNumber).toBe(2);
    expect(await rootKeyOf(header, NEW_PASSPHRASE)).not.toEqual(before);
    expect(await casebook.application.verify()).toEqual([]);
  });

  test('opens nothing a second time, nor does the old passphrase; other people and the other code do', async () => {
    await desk().lock();
    expect(await refusalOf(recover(casebook.recoveryCodes[1]))).toMatchObject({ code: 'WRONG_RECOVERY_CODE' });
    expect(await refusalOf(desk().unlock({ loginName: TEST_USER, passphrase: TEST_PASSPHRASE }))).toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    expect(await desk().unlock({ loginName: INVESTIGATOR.displayName, passphrase: INVESTIGATOR.passphrase })).toMatchObject({
      state: 'unlocked',
    });
    await desk().lock();
    const again = await recover(casebook.recoveryCodes[0], { newPassphrase: TEST_PASSPHRASE });
    expect(again).toMatchObject({ ordinal: 1, status: { state: 'unlocked', codesToConfirm: [1] } });
    await desk().confirmRecoveryCodes({ codes: [again.recoveryCode] });
    expect((await readHeader(casebook.folder)).keyNumber).toBe(3);
  });

  test('that was used while the renewal fails is still good, and nothing else has changed', async () => {
    const own = await openTemporaryCasebook({
      ports: {
        rekeyDatabase: async () => {
          throw new Error('The thread ended without an answer.');
        },
      },
    });
    try {
      await own.application.casebook.lock();
      const header = await readFile(join(own.folder, 'casebook.json'), 'utf8').then((text) => JSON.parse(text) as { slots: unknown });
      const input = { code: own.recoveryCodes[0], loginName: TEST_USER, newPassphrase: NEW_PASSPHRASE };
      await expect(own.application.casebook.unlockWithRecoveryCode(input)).rejects.toThrow('without an answer');
      expect(await own.application.casebook.status()).toMatchObject({ state: 'locked' });
      const after = await readFile(join(own.folder, 'casebook.json'), 'utf8').then((text) => JSON.parse(text) as { slots: unknown });
      expect(after.slots).toEqual(header.slots);
      await own.unlock();
      expect(await own.application.verify()).toEqual([]);
    } finally {
      await own.dispose();
    }
  });
});
