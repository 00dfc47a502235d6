/** @file Unlocking and locking: who gets in, how long others wait, what a lock leaves behind. */
import { copyFile, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Application, createApplication } from '../../../electron/core/application.ts';
import { readHeader } from '../../../electron/core/casebook/folder/header-file.ts';
import { UnlockPacer, waitAfter } from '../../../electron/core/casebook/folder/unlock-attempts.ts';
import { IdleWatch } from '../../../electron/core/casebook/idle-watch.ts';
import { openSlot } from '../../../electron/core/casebook/keys/key-slots.ts';
import { makeRecoveryCode, normalizeRecoveryCode } from '../../../electron/core/casebook/keys/recovery-codes.ts';
import { openRootKey } from '../../../electron/core/casebook/keys/root-key.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { rootKeyOf } from '../../support/root-key-of.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
});
afterEach(() => casebook.dispose());

const wrong = (application: Application = casebook.application, loginName = TEST_USER) =>
  application.casebook
    .unlock({ loginName, passphrase: 'not the one at all' })
    .catch((error: { code: string; details: object }) => ({ code: error.code, details: error.details }));

async function events(): Promise<{ type: string; payload: unknown }[]> {
  const rows = await casebook
    .session()
    .unitOfWork.read.selectFrom('audit_event')
    .innerJoin('audit_payload', 'event_number', 'number')
    .select(['type', 'payload'])
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ type: row.type, payload: JSON.parse(row.payload ?? 'null') as unknown }));
}

describe('a wrong passphrase', () => {
  test('gets the same answer whether the name is known or not', async () => {
    await casebook.application.casebook.lock();
    const known = await wrong();
    const unknown = await wrong(casebook.application, 'Nobody Here');
    expect(known).toEqual({ code: 'WRONG_PASSPHRASE', details: { retryAfterSeconds: 0 } });
    expect(unknown).toEqual(known);
  });

  test('waits 0, 0, 0, 1, 2, 4 seconds and more, never over a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100].map(waitAfter)).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
  });

  test('makes the next try wait, across a restart, until the time is over', async () => {
    await casebook.application.casebook.lock();
    for (let attempt = 0; attempt < 4; attempt += 1) await wrong();
    expect(await wrong()).toEqual({ code: 'TOO_MANY_TRIES', details: { retryAfterSeconds: 1 } });

    const ports = fixedPorts();
    const restarted = createApplication(ports);
    expect(await restarted.casebook.select({ folder: casebook.folder })).toMatchObject({ retryAfterSeconds: 1 });
    expect(await wrong(restarted)).toMatchObject({ code: 'TOO_MANY_TRIES' });
    ports.clock.advance(1_000);
    expect(await wrong(restarted)).toEqual({ code: 'WRONG_PASSPHRASE', details: { retryAfterSeconds: 2 } });
    await restarted.close();
  });

  test('is folded into the log at the next success as hearsay, without what was typed', async () => {
    await casebook.application.casebook.lock();
    await wrong();
    await wrong(casebook.application, 'secret typed into the wrong field');
    const kept = await readFile(join(casebook.folder, 'unlock-attempts'), 'utf8');
    expect(kept).not.toContain('secret typed');
    await casebook.unlock();
    const noted = (await events()).find((event) => event.type === 'casebook.unlock_attempts_noted');
    expect(noted?.payload).toMatchObject({
      isAuthenticated: false,
      count: 2,
      attempts: [{ slotId: expect.any(String) }, { slotId: null }],
    });
    await expect(stat(join(casebook.folder, 'unlock-attempts'))).rejects.toThrow('ENOENT');
  });

  test('waits by the machine’s running time alone: the clock is in the hands of whoever tries', async () => {
    await casebook.application.casebook.lock();
    for (let attempt = 0; attempt < 7; attempt += 1) {
      await wrong();
      casebook.ports.clock.advance(5_000);
    }
    for (const instant of ['2020-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z', '2026-03-02T15:00:00.000Z']) {
      casebook.ports.clock.set(instant);
      expect(await wrong()).toEqual({ code: 'TOO_MANY_TRIES', details: { retryAfterSeconds: 3 } });
    }
    casebook.ports.clock.advance(3_000);
    expect(await wrong()).toMatchObject({ code: 'WRONG_PASSPHRASE' });
  });

  test('waits anew, but not for a year, where the machine was started since or its time was made up', () => {
    let uptime = 50;
    const pacer = new UnlockPacer({ uptimeMs: () => uptime });
    const attempts = Array.from({ length: 7 }, () => ({ at: '2027-01-01T00:00:00.000Z', uptimeMs: 9e15, slotId: null }));
    expect(pacer.secondsToWait('/folder', attempts)).toBe(8);
    uptime += 7_000;
    expect(pacer.secondsToWait('/folder', attempts)).toBe(1);
    uptime += 1_000;
    expect(pacer.secondsToWait('/folder', attempts)).toBe(0);
  });

  test('still counts when the file was scribbled on', async () => {
    await casebook.application.casebook.lock();
    for (let attempt = 0; attempt < 3; attempt += 1) await wrong();
    const file = join(casebook.folder, 'unlock-attempts');
    await writeFile(file, `${await readFile(file, 'utf8')}scribble\n`);
    expect(await wrong()).toMatchObject({ code: 'TOO_MANY_TRIES' });
  });

  test('writes into no file that a link in the folder points to', async ({ skip }) => {
    if (process.platform === 'win32') skip('Windows links need a right of their own.');
    await casebook.application.casebook.lock();
    const elsewhere = join(dirname(casebook.folder), 'elsewhere');
    await writeFile(elsewhere, '');
    await symlink(elsewhere, join(casebook.folder, 'unlock-attempts'));
    expect(await wrong()).toMatchObject({ code: 'STORAGE_FAILED' });
    expect(await readFile(elsewhere, 'utf8')).toBe('');
  });
});

describe('a lock', () => {
  test('overwrites the root key, closes the session, and signs the head into the header', async () => {
    const context = casebook.session();
    const before = await readHeader(casebook.folder);
    await casebook.application.casebook.lock();
    expect(() => casebook.session()).toThrow('LOCKED');
    const header = await readHeader(casebook.folder);
    expect(header.lastHead?.number ?? 0).toBeGreaterThan(before.lastHead?.number ?? 0);
    await expect(context.blobs.digest('evidence', '0'.repeat(32), Buffer.alloc(32))).rejects.toMatchObject({ code: 'LOCKED' });
    await expect(stat(join(casebook.folder, 'cases.db-wal'))).rejects.toThrow('ENOENT');
  });

  test('puts the header through no link that lies where it is written first', async ({ skip }) => {
    if (process.platform === 'win32') skip('Windows links need a right of their own.');
    const elsewhere = join(dirname(casebook.folder), 'elsewhere');
    await writeFile(elsewhere, 'mine');
    await symlink(elsewhere, join(casebook.folder, 'casebook.json.partial'));
    await casebook.application.casebook.lock();
    expect(await readFile(elsewhere, 'utf8')).toBe('mine');
  });

  test('voids every address on the evidence origin', async () => {
    const { addresses } = casebook.session();
    const grant = {
      register: 'evidence',
      id: '0'.repeat(32),
      dataKey: Buffer.alloc(32),
      size: 0,
      mediaType: 'text/plain',
      viewer: 'text',
      disposition: 'inline',
      fileName: 'a.txt',
    } as const;
    const token = addresses.issue(grant).split('/').at(-1) ?? '';
    expect(casebook.application.addresses.resolve(token)).toMatchObject({ id: grant.id });
    await casebook.application.casebook.lock();
    await casebook.unlock();
    expect(casebook.application.addresses.resolve(token)).toBeNull();
  });

  test('comes by itself after the idle minutes, and later when somebody is at work', async () => {
    const own = await openTemporaryCasebook({ ports: { host: 'loopback' } });
    try {
      await own.application.casebook.setIdleMinutes({ minutes: 5 });
      own.ports.clock.advance(4 * 60_000);
      own.application.casebook.touch();
      own.ports.clock.advance(4 * 60_000);
      expect(own.session().casebook.name).toBe('Test Office');
      own.ports.clock.advance(60_000);
      expect(() => own.session()).toThrow('LOCKED');
      expect(await own.application.casebook.status()).toMatchObject({ state: 'locked', lockedBecause: 'idle' });
    } finally {
      await own.dispose();
    }
  });

  test('comes by the timer alone when nobody asks', async () => {
    const own = await openTemporaryCasebook({ ports: { host: 'desktop' } });
    try {
      const { unitOfWork } = own.session();
      own.ports.clock.advance(16 * 60_000);
      await expect
        .poll(
          () =>
            unitOfWork
              .write((_, record) => record({ type: 'note.recorded', version: 1, caseId: null, payload: {} }))
              .then(
                () => 'written',
                (error: { code: string }) => error.code,
              ),
          { timeout: 5_000 },
        )
        .toBe('LOCKED');
    } finally {
      await own.dispose();
    }
  });

  test('is not put off by a clock set back', () => {
    let elapsed = 0;
    let now = Date.parse('2026-01-01T12:00:00.000Z');
    const watch = new IdleWatch({ now: () => new Date(now) }, 10, () => elapsed);
    now -= 3_600_000;
    elapsed = 9 * 60_000;
    expect(watch.isOver()).toBe(false);
    elapsed = 10 * 60_000;
    expect(watch.isOver()).toBe(true);
  });

  test('is recorded, with its reason, and so is the unlock after it', async () => {
    await casebook.application.casebook.lock();
    await casebook.unlock();
    expect((await events()).slice(-2)).toMatchObject([
      { type: 'casebook.locked', payload: { reason: 'by-hand' } },
      { type: 'casebook.unlocked', payload: { slotId: expect.any(String) } },
    ]);
  });
});

describe('recovery codes', () => {
  test('each open the same root key, however they are typed', async () => {
    const header = await readHeader(casebook.folder);
    const slots = header.slots.filter((slot) => slot.kind === 'recovery-code');
    const keys = await Promise.all(
      slots.map(async (slot, index) => {
        const typed = ` ${(casebook.recoveryCodes[index] ?? '').toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
        const identity = await openSlot(slot, header, normalizeRecoveryCode(typed) ?? '');
        return identity === null ? null : openRootKey(header, identity);
      }),
    );
    const byPassphrase = await rootKeyOf(header, TEST_PASSPHRASE);
    expect(keys[0]).toHaveLength(32);
    expect(keys[0]).toEqual(byPassphrase);
    expect(keys[1]).toEqual(byPassphrase);
  });

  test('a slip of the pen is told from a code at once, nearly always', () => {
    const code = makeRecoveryCode();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    const slips = [...code].flatMap((letter, place) =>
      letter === '-' ? [] : [code.slice(0, place) + (letter === '7' ? '8' : '7') + code.slice(place + 1)],
    );
    const missed = slips.filter((slip) => normalizeRecoveryCode(slip) !== null);
    expect(missed.length).toBeLessThan(8);
    expect(normalizeRecoveryCode(code.slice(0, -1))).toBeNull();
    expect(normalizeRecoveryCode('')).toBeNull();
  });

  test('must both be typed back, each its own, before any case', async () => {
    const own = await openTemporaryCasebook({ leaveCodesUnconfirmed: true });
    try {
      const [first, second] = own.recoveryCodes;
      expect(() => own.session()).toThrow('NOT_ALLOWED');
      await expect(own.application.casebook.confirmRecoveryCodes({ codes: [first, first] })).rejects.toMatchObject({
        code: 'RECOVERY_CODE_MISMATCH',
      });
      await expect(own.application.casebook.confirmRecoveryCodes({ codes: [first, makeRecoveryCode()] })).rejects.toMatchObject({
        code: 'RECOVERY_CODE_MISMATCH',
      });
      expect(() => own.session()).toThrow('NOT_ALLOWED');
      expect(await own.application.casebook.confirmRecoveryCodes({ codes: [second, first] })).toMatchObject({
        codesToConfirm: [],
      });
      expect(own.session().actor.displayName).toBe(TEST_USER);
    } finally {
      await own.dispose();
    }
  });
});

describe('an older database under a newer header', () => {
  test('is refused as HEAD_MISMATCH, whole and untouched, and opens once the right one is back', async () => {
    await casebook.application.casebook.lock();
    const database = join(casebook.folder, 'cases.db');
    await copyFile(database, `${database}.old`);
    await casebook.unlock();
    await casebook.session().unitOfWork.write((_, record) => record({ type: 'note.recorded', version: 1, caseId: null, payload: {} }));
    await casebook.application.casebook.lock();
    await copyFile(database, `${database}.new`);

    await copyFile(`${database}.old`, database);
    const refused = await casebook.unlock().catch((error: { code: string; details: { anchored: number; present: number } }) => error);
    expect(refused).toMatchObject({ code: 'HEAD_MISMATCH' });
    expect(await readFile(database)).toEqual(await readFile(`${database}.old`));

    await copyFile(`${database}.new`, database);
    await casebook.unlock();
    expect(await casebook.application.verify()).toEqual([]);
  });

  test('does not cost the blobs that only the newer one names', async () => {
    await casebook.application.casebook.lock();
    const stray = join(casebook.folder, 'evidence', 'ab', `ab${'0'.repeat(30)}`);
    const { mkdir } = await import('node:fs/promises');
    await mkdir(join(casebook.folder, 'evidence', 'ab'), { recursive: true });
    await writeFile(stray, 'of a later state');
    await casebook.unlock();
    expect(await readFile(stray, 'utf8')).toBe('of a later state');
    expect(await casebook.application.verify()).toMatchObject([{ problem: 'No record names this file.' }]);
  });
});
