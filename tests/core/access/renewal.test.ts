/** @file A renewal of the root key that is stopped, fails or is cut short: the casebook is wholly the old one or wholly the new one. */
import { copyFile, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readHeader } from '../../../electron/core/casebook/folder/header-file.ts';
import type { DatabaseRekeyer } from '../../../electron/core/ports.ts';
import { openExampleMatter } from '../../support/example-matter.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { rootKeyOf } from '../../support/root-key-of.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let beforeRekey: () => Promise<void>;
beforeEach(async () => {
  beforeRekey = async () => undefined;
  const { rekeyDatabase } = fixedPorts();
  const rekey: DatabaseRekeyer = async (options) => {
    await beforeRekey();
    return rekeyDatabase(options);
  };
  casebook = await openTemporaryCasebook({ ports: { rekeyDatabase: rekey } });
});
afterEach(() => casebook.dispose());

const renew = () => casebook.application.access.replaceRecoveryCodes({ ordinals: [1], renew: true });
const namesIn = async () => (await readdir(casebook.folder)).filter((name) => /next|partial|journal/.test(name));
const file = (name: string) => join(casebook.folder, name);

async function expectWholeAndOld(): Promise<void> {
  const header = await readHeader(casebook.folder);
  expect(header.keyNumber).toBe(1);
  expect(header.codesToConfirm).toEqual([]);
  expect(await namesIn()).toEqual([]);
  expect(await casebook.application.verify()).toEqual([]);
  await openExampleMatter(casebook.session());
}

describe('a renewal', () => {
  test('tells how far it is, and refuses everybody else meanwhile', async () => {
    const seen: unknown[] = [];
    beforeRekey = async () => {
      const work = casebook.application.longWork.current();
      seen.push(work?.kind, (work?.done ?? 0) / (work?.total ?? 1));
      expect(() => casebook.session()).toThrow('LONG_WORK_RUNNING');
      expect(() => casebook.application.casebook.touch()).toThrow('LONG_WORK_RUNNING');
    };
    await renew();
    expect(seen).toEqual(['renewal', 1 / 3]);
    expect((await readHeader(casebook.folder)).keyNumber).toBe(2);
  });

  test('that is cancelled leaves everything as it was, and one can go on working', async () => {
    beforeRekey = async () => {
      expect(casebook.application.longWork.cancel(casebook.application.longWork.current()?.id ?? '')).toBe(true);
    };
    await expect(renew()).rejects.toMatchObject({ code: 'CANCELLED' });
    await expectWholeAndOld();
  });

  test('gives way to a lock', async () => {
    let locked: Promise<unknown> = Promise.resolve();
    beforeRekey = async () => {
      locked = casebook.application.casebook.lock('screen-locked');
    };
    await expect(renew()).rejects.toMatchObject({ code: 'LOCKED' });
    expect(await locked).toMatchObject({ state: 'locked', lockedBecause: 'screen-locked' });
    await casebook.unlock();
    await expectWholeAndOld();
  });

  test('that meets a damaged page ends before anything is put in place', async () => {
    beforeRekey = async () => {
      const bytes = await readFile(file('cases.db.next'));
      bytes.writeUInt8(bytes.readUInt8(4096 * 3 + 100) ^ 1, 4096 * 3 + 100);
      await writeFile(file('cases.db.next'), bytes);
    };
    await expect(renew()).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' });
    await expectWholeAndOld();
  });

  test('ends the intakes and the session that it began in, and takes no case with it', async () => {
    const caseId = await openExampleMatter(casebook.session());
    const old = casebook.session();
    const { codes } = await renew();
    await casebook.application.casebook.confirmRecoveryCodes({ codes: codes.map(({ code }) => code) });
    await expect(old.unitOfWork.write(async () => undefined)).rejects.toMatchObject({ code: 'LOCKED' });
    const rows = await casebook.session().unitOfWork.read.selectFrom('case_file').select('id').execute();
    expect(rows).toEqual([{ id: caseId }]);
  });
});

describe('what a renewal leaves when it is cut short', () => {
  /** The files as they lie after each step, taken from a renewal that went through. */
  async function stages(): Promise<{ old: Map<string, Buffer>; next: Map<string, Buffer> }> {
    const taken = async () =>
      new Map(await Promise.all(['cases.db', 'casebook.json'].map(async (name) => [name, await readFile(file(name))] as const)));
    let old = new Map<string, Buffer>();
    beforeRekey = async () => {
      old = await taken();
    };
    await renew();
    await casebook.application.casebook.lock();
    return { old, next: await taken() };
  }

  const put = async (name: string, bytes: Buffer | undefined) => writeFile(file(name), bytes ?? Buffer.alloc(0));
  const unlock = async () => {
    await casebook.application.casebook.deselect();
    await casebook.application.casebook.select({ folder: casebook.folder });
    await casebook.unlock();
  };

  test('before the commit: the copy, half or whole, with or without its header, is removed', async () => {
    const { old, next } = await stages();
    for (const header of [undefined, next.get('casebook.json')]) {
      await put('cases.db', old.get('cases.db'));
      await put('casebook.json', old.get('casebook.json'));
      await put('cases.db.next', next.get('cases.db')?.subarray(0, header === undefined ? 5_000 : undefined));
      await put('cases.db.next-journal', Buffer.from('left over'));
      if (header !== undefined) await put('casebook.json.next', header);
      await unlock();
      expect((await readHeader(casebook.folder)).keyNumber).toBe(1);
      expect(await namesIn()).toEqual([]);
      expect(await casebook.application.verify()).toEqual([]);
      await casebook.application.casebook.lock();
    }
  });

  test('after it: the header that belongs to the database takes its place', async () => {
    const { old, next } = await stages();
    await put('cases.db', next.get('cases.db'));
    await put('casebook.json', old.get('casebook.json'));
    await put('casebook.json.next', next.get('casebook.json'));
    await unlock();
    const header = await readHeader(casebook.folder);
    expect(header.keyNumber).toBe(2);
    expect(header.codesToConfirm).toEqual([1]);
    expect(await namesIn()).toEqual([]);
    expect(await casebook.application.verify()).toEqual([]);
  });

  test('a prepared header that is damaged is not put in place, and nothing is touched', async () => {
    await casebook.application.casebook.lock();
    const header = await readFile(file('casebook.json'));
    await put('casebook.json.next', header.subarray(0, 200));
    await expect(unlock()).rejects.toMatchObject({ code: 'HEADER_DAMAGED' });
    expect(await readFile(file('casebook.json'))).toEqual(header);
    await rename(file('casebook.json.next'), file('aside'));
    await unlock();
    expect(await casebook.application.casebook.status()).toMatchObject({ state: 'unlocked', user: { displayName: TEST_USER } });
  });
});

test('the old header and the old root key open nothing of the new database', async () => {
  const old = await readHeader(casebook.folder);
  await copyFile(file('casebook.json'), join(casebook.folder, '..', 'old.json'));
  await renew();
  await casebook.application.casebook.lock();
  expect(await rootKeyOf(old, TEST_PASSPHRASE)).not.toEqual(await rootKeyOf(await readHeader(casebook.folder), TEST_PASSPHRASE));
  await copyFile(join(casebook.folder, '..', 'old.json'), file('casebook.json'));
  await casebook.application.casebook.deselect();
  await casebook.application.casebook.select({ folder: casebook.folder });
  await expect(casebook.unlock()).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' });
});
