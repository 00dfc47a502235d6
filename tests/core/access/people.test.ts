/** @file People of the office come and go: what each may do, and what a removal takes away for good. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHeader } from '../../../electron/core/casebook/folder/header-file.ts';
import { purposeKey } from '../../../electron/core/casebook/keys/key-derivation.ts';
import { openSlot } from '../../../electron/core/casebook/keys/key-slots.ts';
import { openRootKey } from '../../../electron/core/casebook/keys/root-key.ts';
import { findDamagedPages } from '../../../electron/core/database/page-check.ts';
import { rootKeyOf } from '../../support/root-key-of.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

const INVESTIGATOR = { displayName: 'Ines Okafor', role: 'investigator', passphrase: 'velvet anchor thimble orbit 7' } as const;
const SECOND = { displayName: 'Teo Lindqvist', role: 'administrator', passphrase: 'copper lagoon whistle ember 3' } as const;

let casebook: TemporaryCasebook;
beforeAll(async () => {
  casebook = await openTemporaryCasebook();
});
afterAll(() => casebook.dispose());

const access = () => casebook.application.access;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'DONE',
    (error: { code: string }) => error.code,
  );
const unlockAs = async (person: { displayName: string; passphrase: string }) => {
  await casebook.application.casebook.lock();
  casebook.ports.clock.advance(120_000);
  return casebook.application.casebook.unlock({ loginName: person.displayName, passphrase: person.passphrase });
};
const administrator = { displayName: TEST_USER, passphrase: TEST_PASSPHRASE };
const idOf = async (name: string) => {
  const person = (await access().overview()).people.find(({ displayName }) => displayName === name);
  if (person === undefined) throw new Error(`${name} is not in the list.`);
  return person.userId;
};
const lastEvent = async () => {
  const row = await casebook
    .session()
    .unitOfWork.read.selectFrom('audit_event')
    .innerJoin('audit_payload', 'event_number', 'number')
    .select(['type', 'payload', 'actor_id'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { type: row.type, actorId: row.actor_id, payload: JSON.parse(row.payload ?? 'null') as Record<string, unknown> };
};

describe('someone who is added', () => {
  test('is in the list with their role, and in the log', async () => {
    await access().add(INVESTIGATOR);
    expect(await lastEvent()).toMatchObject({ type: 'user.added', payload: { displayName: 'Ines Okafor', role: 'investigator' } });
    await access().add(SECOND);
    const { people, mayChange, keyNumber } = await access().overview();
    expect(people.map(({ displayName, role, whyNotRemovable }) => [displayName, role, whyNotRemovable])).toEqual([
      [TEST_USER, 'administrator', 'oneself'],
      ['Ines Okafor', 'investigator', null],
      ['Teo Lindqvist', 'administrator', null],
    ]);
    expect({ mayChange, keyNumber }).toEqual({ mayChange: true, keyNumber: 1 });
  });

  test('needs a name of their own and a passphrase that is not easily guessed', async () => {
    expect(await codeOf(access().add({ ...INVESTIGATOR, displayName: ' ines  OKAFOR '.replace('  ', ' ') }))).toBe('NAME_TAKEN');
    expect(await codeOf(access().add({ ...INVESTIGATOR, displayName: 'Ana Pell', passphrase: 'Ana Pell Ana Pell' }))).toBe(
      'PASSPHRASE_TOO_WEAK',
    );
    expect((await access().overview()).people).toHaveLength(3);
  });

  test('opens the same casebook with their own passphrase, and acts under their own name', async () => {
    expect(await unlockAs(INVESTIGATOR)).toMatchObject({ state: 'unlocked', user: { displayName: 'Ines Okafor', role: 'investigator' } });
    expect(casebook.session().actor.displayName).toBe('Ines Okafor');
  });

  test('as an investigator changes nobody’s keys but their own', async () => {
    const mara = await idOf(TEST_USER);
    expect(await codeOf(access().add({ ...INVESTIGATOR, displayName: 'Ana Pell' }))).toBe('NOT_ALLOWED');
    expect(await codeOf(access().remove({ userId: mara }))).toBe('NOT_ALLOWED');
    expect(await codeOf(access().setPassphrase({ userId: mara, passphrase: SECOND.passphrase }))).toBe('NOT_ALLOWED');
    expect(await codeOf(access().replaceRecoveryCodes({ ordinals: [1], renew: false }))).toBe('NOT_ALLOWED');
    expect(await codeOf(access().addReviewer({ displayName: 'Ana Pell', passphrase: SECOND.passphrase }))).toBe('NOT_ALLOWED');
    expect(await codeOf(access().backupsStillOpenedBy({ of: { kind: 'person', userId: mara } }))).toBe('NOT_ALLOWED');
    const { people, mayChange } = await access().overview();
    expect(mayChange).toBe(false);
    expect(people.map(({ whyNotRemovable }) => whyNotRemovable)).toEqual(['not-administrator', 'not-administrator', 'not-administrator']);
  });
});

describe('someone who is removed', () => {
  let before: { rootKey: Buffer; pages: Buffer };

  test('goes with the root key: the database is written anew, and every page bears the new key’s code', async () => {
    await unlockAs(administrator);
    const header = await readHeader(casebook.folder);
    before = { rootKey: await rootKeyOf(header, INVESTIGATOR.passphrase), pages: await readFile(join(casebook.folder, 'cases.db')) };
    const userId = await idOf('Ines Okafor');
    expect(await access().remove({ userId })).toEqual({ stillOpened: [] });
    expect(await lastEvent()).toMatchObject({
      type: 'user.removed',
      payload: { userId, displayName: 'Ines Okafor', keyNumber: 2, backupsStillOpened: [] },
    });
    expect(casebook.application.longWork.current()).toBeNull();
    await casebook.application.casebook.lock();

    const after = await readHeader(casebook.folder);
    expect(after.keyNumber).toBe(2);
    const pages = await readFile(join(casebook.folder, 'cases.db'));
    const file = { fileBytes: () => pages.length, readFile: (offset: number, length: number) => pages.subarray(offset, offset + length) };
    const damagedUnder = (rootKey: Buffer) => findDamagedPages(file, purposeKey(rootKey, after.casebookId, 'due-course/v1/database'));
    expect(await damagedUnder(await rootKeyOf(after, TEST_PASSPHRASE))).toEqual([]);
    expect((await damagedUnder(before.rootKey)).length).toBe(pages.length / 4096);
  });

  test('gets in neither with their passphrase nor with the key they had', async () => {
    expect(await codeOf(unlockAs(INVESTIGATOR))).toBe('WRONG_PASSPHRASE');
    const header = await readHeader(casebook.folder);
    expect(await rootKeyOf(header, TEST_PASSPHRASE)).not.toEqual(before.rootKey);
    await expect(rootKeyOf(header, INVESTIGATOR.passphrase)).rejects.toThrow();
  });

  test('takes nobody with them: the others get in with the passphrases and codes they had', async () => {
    expect(await unlockAs(SECOND)).toMatchObject({ state: 'unlocked' });
    const header = await readHeader(casebook.folder);
    const codes = header.slots.filter((slot) => slot.kind === 'recovery-code');
    for (const [index, slot] of codes.entries()) {
      const identity = await openSlot(slot, header, (casebook.recoveryCodes[index] ?? '').replaceAll('-', ''));
      expect(identity === null ? null : await openRootKey(header, identity)).toHaveLength(32);
    }
    expect(await casebook.application.verify()).toEqual([]);
  });

  test('stays named in the log, and may come back as somebody new', async () => {
    const { userId } = await access().add(INVESTIGATOR);
    const rows = await casebook
      .session()
      .unitOfWork.read.selectFrom('user')
      .select(['id', 'removed_at'])
      .where('display_name', '=', 'Ines Okafor')
      .execute();
    expect(rows).toHaveLength(2);
    expect(rows.find(({ id }) => id === userId)?.removed_at).toBeNull();
    expect(rows.find(({ id }) => id !== userId)?.removed_at).not.toBeNull();
    expect(await unlockAs(INVESTIGATOR)).toMatchObject({ state: 'unlocked' });
  });
});

test('nobody removes themselves, and the last administrator stays', async () => {
  await unlockAs(SECOND);
  expect(await codeOf(access().remove({ userId: await idOf('Teo Lindqvist') }))).toBe('NOT_ALLOWED');
  await access().remove({ userId: await idOf(TEST_USER) });
  const { people } = await access().overview();
  expect(people.map(({ displayName, whyNotRemovable }) => [displayName, whyNotRemovable])).toEqual([
    ['Teo Lindqvist', 'oneself'],
    ['Ines Okafor', null],
  ]);
  await casebook.application.casebook.lock();
  expect((await readHeader(casebook.folder)).keyNumber).toBe(3);
});
