/** @file `casebook.json`: whatever is changed in it, by accident or on purpose, is refused before the database is touched. */
import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalBytes } from '../../../electron/core/audit/canonical-json.ts';
import { makeSigningKey } from '../../../electron/core/audit/signed-heads.ts';
import { sealHeader } from '../../../electron/core/casebook/casebook-header.ts';
import { readHeader } from '../../../electron/core/casebook/folder/header-file.ts';
import { openSlot } from '../../../electron/core/casebook/keys/key-slots.ts';
import { sealRootKey } from '../../../electron/core/casebook/keys/root-key.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

let casebook: TemporaryCasebook;
let file: string;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  await casebook.application.casebook.lock();
  file = join(casebook.folder, 'casebook.json');
});
afterEach(() => casebook.dispose());

async function readJson(): Promise<{ [name: string]: Json }> {
  return JSON.parse(await readFile(file, 'utf8')) as { [name: string]: Json };
}

/** Writes the header with its checksum made right, as someone would who knows the format but not the passphrase. */
async function forge(header: { [name: string]: Json }): Promise<void> {
  const { checksum: _checksum, mac: _mac, ...rest } = header;
  const checksum = createHash('sha256').update(canonicalBytes(rest)).digest('hex');
  await writeFile(file, JSON.stringify({ ...header, checksum: header.checksum === 'keep' ? 'keep' : checksum }));
}

/** A changed value of the same kind and, for encoded bytes, of the same length. */
function altered(value: Json): Json {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (value === null) return '2026-01-01T00:00:00.000Z';
  if (typeof value !== 'string') throw new Error('Only leaves are altered.');
  const place = Math.floor(value.length / 3);
  const other = value[place] === '0' ? '1' : '0';
  return value.slice(0, place) + other + value.slice(place + 1);
}

function pathsOf(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [path];
  const entries: [string | number, Json][] = Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(value);
  return entries.flatMap(([name, item]) => pathsOf(item, [...path, name]));
}

function withAltered(value: Json, path: (string | number)[]): Json {
  const [name, ...rest] = path;
  if (name === undefined) return altered(value);
  if (Array.isArray(value)) return value.map((item, index) => (index === name ? withAltered(item, rest) : item));
  return { ...(value as { [name: string]: Json }), [name]: withAltered((value as { [name: string]: Json })[name] ?? null, rest) };
}

const unlockOther = async (loginName = TEST_USER) => {
  await casebook.application.casebook.deselect();
  await casebook.application.casebook.select({ folder: casebook.folder });
  return casebook.application.casebook.unlock({ loginName, passphrase: TEST_PASSPHRASE });
};

describe('a header altered with its checksum made right', () => {
  test('is refused whichever field it was, and opens again once put back', async () => {
    const original = await readJson();
    const paths = pathsOf(original).filter(([first]) => first !== 'checksum');
    expect(paths.length).toBeGreaterThan(45);
    const answers = new Map<string, string>();
    for (const path of paths) {
      const forged = withAltered(original, path) as { [name: string]: Json };
      await forge(forged);
      const slots = forged.slots as { loginName: string }[];
      const answer = await unlockOther(slots[0]?.loginName).then(
        () => 'OPENED',
        (error: { code: string }) => error.code,
      );
      answers.set(path.join('.'), answer);
      // The waits of wrong tries are another test's.
      casebook.ports.clock.advance(120_000);
    }
    const tolerated = [...answers].filter(
      ([, answer]) => !['HEADER_DAMAGED', 'WRONG_PASSPHRASE', 'DERIVATION_REFUSED', 'NEWER_FORMAT', 'NOT_A_CASEBOOK'].includes(answer),
    );
    expect(tolerated).toEqual([]);
    expect(answers.get('formatVersion')).toBe('NEWER_FORMAT');
    expect(answers.get('slots.0.argon2.lanes')).toBe('DERIVATION_REFUSED');
    expect(answers.get('slots.1.wrappedIdentity')).toBe('HEADER_DAMAGED');
    expect(answers.get('name')).toBe('HEADER_DAMAGED');
    await writeFile(file, JSON.stringify(original));
    expect(await unlockOther()).toMatchObject({ state: 'unlocked' });
  }, 120_000);

  test.each([
    ['less memory', { memoryKiB: 8 * 1024, passes: 3, lanes: 1 }],
    ['fewer passes', { memoryKiB: 64 * 1024, passes: 1, lanes: 1 }],
    ['more lanes', { memoryKiB: 64 * 1024, passes: 3, lanes: 4 }],
    ['memory that no machine has', { memoryKiB: 2 ** 31, passes: 3, lanes: 1 }],
    ['passes without end', { memoryKiB: 64 * 1024, passes: 100_000, lanes: 1 }],
  ])('asking Argon2id for %s derives nothing', async (_, argon2) => {
    const header = await readJson();
    const [first, ...others] = header.slots as { [name: string]: Json }[];
    await forge({ ...header, slots: [{ ...first, argon2 }, ...others] });
    const begun = performance.now();
    await expect(unlockOther()).rejects.toMatchObject({ code: 'DERIVATION_REFUSED' });
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

test('a slot’s wrapped identity opens with no other public field, nor for another casebook or another casebook’s signature', async () => {
  const header = await readHeader(casebook.folder);
  const slot = header.slots.find((candidate) => candidate.kind === 'passphrase');
  if (slot === undefined) throw new Error('The administrator has a slot.');
  expect(await openSlot(slot, header, TEST_PASSPHRASE)).toHaveLength(74);
  const others = [
    { ...slot, loginName: 'Someone Else' },
    { ...slot, role: 'investigator' as const },
    { ...slot, id: 'f'.repeat(32) },
  ];
  for (const other of others) expect(await openSlot(other, header, TEST_PASSPHRASE)).toBeNull();
  expect(await openSlot(slot, { ...header, casebookId: 'f'.repeat(32) }, TEST_PASSPHRASE)).toBeNull();
  expect(await openSlot(slot, { ...header, publicKey: Buffer.alloc(32, 7).toString('base64') }, TEST_PASSPHRASE)).toBeNull();
});

describe('a root key put there by somebody who has only the folder', () => {
  /** A header whole in every guard that the forger can make: checksum, MAC under their own root key, seal to the real recipients. */
  async function plant(changes: { publicKey?: string; signingKey: Uint8Array }): Promise<void> {
    const { checksum: _checksum, mac: _mac, ...header } = await readHeader(casebook.folder);
    const rootKey = randomBytes(32);
    const recipients = header.slots.map(({ recipient }) => recipient);
    const { casebookId } = header;
    const sealed = await sealRootKey({ casebookId, keyNumber: 1, rootKey, recipients, signingKey: changes.signingKey });
    const publicKey = changes.publicKey ?? header.publicKey;
    await writeFile(file, JSON.stringify(sealHeader({ ...header, ...sealed, publicKey }, rootKey)));
  }

  test('is refused for want of the casebook’s signature', async () => {
    await plant({ signingKey: makeSigningKey().privateKey });
    await expect(unlockOther()).rejects.toMatchObject({ code: 'HEADER_DAMAGED' });
  });

  test('is refused with a signature of theirs, since the slots know the casebook’s key', async () => {
    const own = makeSigningKey();
    await plant({ signingKey: own.privateKey, publicKey: own.publicKey.toString('base64') });
    await expect(unlockOther()).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  });
});

describe('a header that is not whole', () => {
  test('is refused for every single byte that flips', async () => {
    const original = await readFile(file);
    const opened: number[] = [];
    for (let place = 0; place < original.length; place += 7) {
      const flipped = Buffer.from(original);
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      await writeFile(file, flipped);
      await casebook.application.casebook.deselect();
      const answer = await casebook.application.casebook.select({ folder: casebook.folder }).catch((error: { code: string }) => error.code);
      // A changed MAC is known only once the root key is open, and so is JSON's white space.
      const isKnownLater =
        typeof answer !== 'string' &&
        (/^\s/.test(String.fromCharCode(original[place] ?? 0)) ||
          (await readJson()).mac !== (JSON.parse(original.toString()) as { mac: string }).mac);
      if (typeof answer !== 'string' && !isKnownLater) opened.push(place);
    }
    expect(opened).toEqual([]);
  });

  test.each([
    ['empty', '', 'HEADER_DAMAGED'],
    ['cut short', '{"format":"due-course-casebook","formatV', 'HEADER_DAMAGED'],
    ['a list', '[]', 'HEADER_DAMAGED'],
    ['another program’s', '{"format":"something-else","formatVersion":1}', 'NOT_A_CASEBOOK'],
    ['a later release’s', '{"format":"due-course-casebook","formatVersion":2,"anything":true}', 'NEWER_FORMAT'],
  ])('%s is named for what it is', async (_, text, code) => {
    await writeFile(file, text);
    await casebook.application.casebook.deselect();
    await expect(casebook.application.casebook.select({ folder: casebook.folder })).rejects.toMatchObject({ code });
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  test('holds no secret: neither passphrase nor codes nor district', async () => {
    const text = await readFile(file, 'utf8');
    for (const secret of [TEST_PASSPHRASE, ...casebook.recoveryCodes, 'Elm Grove']) expect(text).not.toContain(secret);
  });
});
