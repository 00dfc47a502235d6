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

/** Edits that a forger would try besides changing one value: slots taken, doubled, exchanged, promoted, and costs of every kind of slot. */
function craftyEdits(header: { [name: string]: Json }): (readonly [string, { [name: string]: Json }])[] {
  const slots = header.slots as { [name: string]: Json }[];
  const withSlots = (changed: Json[]) => ({ ...header, slots: changed });
  const inSlot = (index: number, change: { [name: string]: Json }) =>
    withSlots(slots.map((slot, place) => (place === index ? { ...slot, ...change } : slot)));
  const costs = [
    { memoryKiB: 64 * 1024 - 1, passes: 3, lanes: 1 },
    { memoryKiB: 64 * 1024, passes: 2, lanes: 1 },
    { memoryKiB: 64 * 1024, passes: 3, lanes: 2 },
    { memoryKiB: 1024 * 1024 + 1, passes: 3, lanes: 1 },
    { memoryKiB: 64 * 1024, passes: 13, lanes: 1 },
    { memoryKiB: 0, passes: 0, lanes: 0 },
  ];
  const borrowed = ['salt', 'nonce', 'wrappedIdentity', 'tag', 'recipient', 'id'] as const;
  const { nonce: _nonce, ...withoutNonce } = slots[0] ?? {};
  return [
    ...slots.flatMap((_, index) => costs.map((argon2, which) => [`cost ${which} of slot ${index}`, inSlot(index, { argon2 })] as const)),
    ...borrowed.map((name) => [`the first slot with the second’s ${name}`, inSlot(0, { [name]: slots[1]?.[name] ?? null })] as const),
    ...slots
      .slice(1)
      .map((_, index) => [`without slot ${index + 1}`, withSlots(slots.filter((__, place) => place !== index + 1))] as const),
    ...slots.map((slot, index) => [`slot ${index} twice`, withSlots([...slots, slot])] as const),
    ['slots the other way round', withSlots([...slots].reverse())],
    ['no slot', withSlots([])],
    ['an investigator made administrator', inSlot(3, { role: 'administrator' })],
    ['a reviewer made investigator', inSlot(4, { kind: 'passphrase', role: 'investigator' })],
    ['a code for a third holder', inSlot(1, { ordinal: 3 })],
    ['a slot of a kind that nobody knows', inSlot(1, { kind: 'master' })],
    ['a slot with a field more', inSlot(0, { hint: 'the name of the cat' })],
    ['a slot with a field less', withSlots([withoutNonce, ...slots.slice(1)])],
    ['a root key of nothing', { ...header, rootKey: '' }],
    ['a root key that is no age file', { ...header, rootKey: Buffer.alloc(300, 7).toString('base64') }],
    ['a signature that is too short', { ...header, rootKeySignature: Buffer.alloc(63).toString('base64') }],
    ['key number nought', { ...header, keyNumber: 0 }],
    ['a cipher that nobody uses', { ...header, ciphers: { ...(header.ciphers as object), slots: 'PBKDF2, AES-128-CBC' } }],
    ['a field more', { ...header, comment: 'nothing to see' }],
    ['codes to confirm that are none', { ...header, codesToConfirm: [1, 2, 1] }],
    ['a code set back to unconfirmed', { ...header, codesToConfirm: [1] }],
    ['a passphrase for the sample', { ...header, samplePassphrase: 'come in' }],
    ['another head', { ...header, lastHead: null }],
  ];
}

describe('R13: a header altered with its checksum made right', () => {
  test('is refused whichever field it was, and opens again once put back', async () => {
    await casebook.unlock();
    const cheap = { role: 'investigator', passphrase: 'velvet anchor thimble orbit 7' } as const;
    await casebook.application.access.add({ displayName: 'Ines Okafor', ...cheap });
    await casebook.application.access.addReviewer({ displayName: 'Rowan Ashby', passphrase: cheap.passphrase });
    await casebook.application.casebook.lock();
    const original = await readJson();
    const single = pathsOf(original)
      .filter(([first]) => first !== 'checksum')
      .map((path) => [path.join('.'), withAltered(original, path) as { [name: string]: Json }] as const);
    const edits = new Map<string, { [name: string]: Json }>([...single, ...craftyEdits(original)]);
    expect(edits.size).toBeGreaterThan(100);
    const answers = new Map<string, string>();
    for (const [name, forged] of edits) {
      await forge(forged);
      const slots = forged.slots as { loginName?: string }[];
      const answer = await unlockOther(name === 'slots.0.loginName' ? slots[0]?.loginName : TEST_USER).then(
        () => 'OPENED',
        (error: { code: string }) => error.code,
      );
      answers.set(name, answer);
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
  }, 300_000);

  test('asks no kind of slot for a derivation outside the bounds', async () => {
    await casebook.unlock();
    await casebook.application.access.addReviewer({ displayName: 'Rowan Ashby', passphrase: 'velvet anchor thimble orbit 7' });
    await casebook.application.casebook.lock();
    const header = await readJson();
    const argon2 = { memoryKiB: 8 * 1024, passes: 1, lanes: 1 };
    await forge({ ...header, slots: (header.slots as { [name: string]: Json }[]).map((slot) => ({ ...slot, argon2 })) });
    const desk = casebook.application.casebook;
    await desk.deselect();
    await desk.select({ folder: casebook.folder });
    const [code] = casebook.recoveryCodes;
    for (const work of [
      () => desk.unlock({ loginName: TEST_USER, passphrase: TEST_PASSPHRASE }),
      () => desk.unlock({ loginName: 'Rowan Ashby', passphrase: 'velvet anchor thimble orbit 7' }),
      () => desk.unlockWithRecoveryCode({ code, loginName: TEST_USER, newPassphrase: 'saffron glacier button meadow 5' }),
    ]) {
      await expect(work()).rejects.toMatchObject({ code: 'DERIVATION_REFUSED' });
    }
  });

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
