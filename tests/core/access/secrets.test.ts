/** @file New passphrases and recovery codes: what the new one opens, what the old one opens no more, and who may change which. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHeader } from '../../../electron/core/casebook/folder/header-file.ts';
import { rootKeyOf } from '../../support/root-key-of.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

const NEXT = 'pebble tundra violin clover 12';
const THIRD = 'harbor muslin walnut zephyr 88';

let casebook: TemporaryCasebook;
beforeAll(async () => {
  casebook = await openTemporaryCasebook();
});
afterAll(() => casebook.dispose());

const access = () => casebook.application.access;
const desk = () => casebook.application.casebook;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'DONE',
    (error: { code: string }) => error.code,
  );
const relock = async (passphrase: string, loginName = TEST_USER) => {
  await desk().lock();
  casebook.ports.clock.advance(120_000);
  return desk().unlock({ loginName, passphrase });
};
const mySlot = async () => {
  const slot = (await readHeader(casebook.folder)).slots.find((candidate) => candidate.kind === 'passphrase');
  if (slot === undefined) throw new Error('The administrator has a slot.');
  return slot;
};

describe('a passphrase that is changed', () => {
  test('asks for the old one, and counts a wrong one like any other try', async () => {
    expect(await codeOf(access().changePassphrase({ current: 'not the present one', next: NEXT, renew: false }))).toBe('WRONG_PASSPHRASE');
    for (let again = 0; again < 3; again += 1) await codeOf(access().changePassphrase({ current: 'guess', next: NEXT, renew: false }));
    expect(await codeOf(access().changePassphrase({ current: TEST_PASSPHRASE, next: NEXT, renew: false }))).toBe('TOO_MANY_TRIES');
    casebook.ports.clock.advance(60_000);
    expect(await codeOf(access().changePassphrase({ current: TEST_PASSPHRASE, next: 'too short', renew: false }))).toBe(
      'PASSPHRASE_TOO_WEAK',
    );
  });

  test('opens with a new identity, and the old passphrase opens nothing', async () => {
    const before = { slot: await mySlot(), rootKey: await rootKeyOf(await readHeader(casebook.folder), TEST_PASSPHRASE) };
    expect(await access().changePassphrase({ current: TEST_PASSPHRASE, next: NEXT, renew: false })).toEqual({ stillOpened: [] });
    const header = await readHeader(casebook.folder);
    const after = await mySlot();
    expect(after.id).toBe(before.slot.id);
    expect(after.recipient).not.toBe(before.slot.recipient);
    expect(await rootKeyOf(header, NEXT)).toEqual(before.rootKey);
    expect(header.keyNumber).toBe(1);
    expect(await codeOf(relock(TEST_PASSPHRASE))).toBe('WRONG_PASSPHRASE');
    expect(await relock(NEXT)).toMatchObject({ state: 'unlocked' });
  });

  test('does not come back to life with the older casebook.json', async () => {
    const file = join(casebook.folder, 'casebook.json');
    const older = await readFile(file);
    await access().changePassphrase({ current: NEXT, next: THIRD, renew: false });
    await desk().lock();
    const newer = await readFile(file);
    await writeFile(file, older);
    await desk().deselect();
    await desk().select({ folder: casebook.folder });
    await expect(desk().unlock({ loginName: TEST_USER, passphrase: NEXT })).rejects.toMatchObject({
      code: 'HEAD_MISMATCH',
      details: { reason: 'header' },
    });
    await writeFile(file, newer);
    await relock(THIRD);
    await access().changePassphrase({ current: THIRD, next: NEXT, renew: false });
  });

  test('brings a new root key when asked to', async () => {
    const before = await rootKeyOf(await readHeader(casebook.folder), NEXT);
    await access().changePassphrase({ current: NEXT, next: THIRD, renew: true });
    const header = await readHeader(casebook.folder);
    expect(header.keyNumber).toBe(2);
    expect(await rootKeyOf(header, THIRD)).not.toEqual(before);
    expect(await relock(THIRD)).toMatchObject({ state: 'unlocked' });
    expect(await casebook.application.verify()).toEqual([]);
  });

  test('is set anew for somebody else by an administrator alone, who cannot so change their own', async () => {
    const ines = { displayName: 'Ines Okafor', role: 'investigator', passphrase: 'velvet anchor thimble orbit 7' } as const;
    const { userId } = await access().add(ines);
    const mara = (await access().overview()).people.find(({ isSelf }) => isSelf)?.userId ?? '';
    expect(await codeOf(access().setPassphrase({ userId: mara, passphrase: NEXT }))).toBe('NOT_ALLOWED');
    await access().setPassphrase({ userId, passphrase: NEXT });
    expect(await codeOf(relock(ines.passphrase, ines.displayName))).toBe('WRONG_PASSPHRASE');
    expect(await relock(NEXT, ines.displayName)).toMatchObject({ state: 'unlocked', user: { userId } });
    await relock(THIRD);
  });
});

describe('a recovery code that is replaced', () => {
  test('is typed back before any case, by an administrator; an investigator goes on', async () => {
    const { codes } = await access().replaceRecoveryCodes({ ordinals: [2], renew: false });
    expect(codes).toEqual([{ ordinal: 2, code: expect.stringMatching(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/) }]);
    expect(() => casebook.session()).toThrow('NOT_ALLOWED');
    await relock(NEXT, 'Ines Okafor');
    expect(casebook.session().actor.displayName).toBe('Ines Okafor');
    expect(await relock(THIRD)).toMatchObject({ codesToConfirm: [2] });
    expect(await codeOf(desk().confirmRecoveryCodes({ codes: [casebook.recoveryCodes[1]] }))).toBe('RECOVERY_CODE_MISMATCH');
    expect(await codeOf(desk().confirmRecoveryCodes({ codes: [casebook.recoveryCodes[0]] }))).toBe('RECOVERY_CODE_MISMATCH');
    expect(await desk().confirmRecoveryCodes({ codes: [codes[0]?.code ?? ''] })).toMatchObject({ codesToConfirm: [] });
    expect(casebook.session().actor.displayName).toBe(TEST_USER);
  });

  test('can be replaced again while it waits to be typed back: who has lost the paper is not shut out', async () => {
    await access().replaceRecoveryCodes({ ordinals: [1, 2], renew: false });
    const { codes } = await access().replaceRecoveryCodes({ ordinals: [1, 2], renew: true });
    expect(await desk().status()).toMatchObject({ codesToConfirm: [1, 2] });
    await desk().confirmRecoveryCodes({ codes: codes.map(({ code }) => code).reverse() });
    expect((await readHeader(casebook.folder)).keyNumber).toBe(3);
    expect(await casebook.application.verify()).toEqual([]);
  });
});
