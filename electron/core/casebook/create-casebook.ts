/**
 * @file Makes a casebook, all of it or nothing: it is built in `Name.casebook.partial` and renamed when every part is durable.
 * Invariant: a folder that ends in `.casebook` is whole.
 */
import { randomBytes } from 'node:crypto';
import { open, readdir, rm, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DomainError } from '#shared/domain/errors.ts';
import { CasebookId } from '#shared/domain/ids.ts';
import { makeSigningKey } from '../audit/signed-heads.ts';
import { createDatabase } from '../database/open-database.ts';
import { createUnitOfWork } from '../database/unit-of-work.ts';
import { BLOB_REGISTERS } from '../evidence/blob-store.ts';
import type { Ports } from '../ports.ts';
import { type CasebookHeader, CIPHERS, FORMAT, FORMAT_VERSION, headerNote, type PassphraseSlot, sealHeader } from './casebook-header.ts';
import { insertSigningKey, insertUser, saveHeaderNotes, saveSetting } from './casebook-queries.ts';
import { FILE_MODE, makeFolder, renameDurably, syncFolder, systemCode, translateFileError } from './folder/durable-files.ts';
import { HEADER_FILE, writeHeader } from './folder/header-file.ts';
import { IN_USE_FILE, takeInUseLock } from './folder/in-use-lock.ts';
import { assertLocalPlace, assertOnThisMachine, assertWritableFolder, folderNameFor } from './folder/place.ts';
import { type Argon2Cost, COST_FLOOR, purposeKey } from './keys/key-derivation.ts';
import { makeSlot } from './keys/key-slots.ts';
import { makeRecoveryCode, normalizeRecoveryCode } from './keys/recovery-codes.ts';
import { sealRootKey } from './keys/root-key.ts';
import { DATABASE_FILE } from './open-casebook.ts';

/** Minutes without a sign of life after which a new casebook locks. */
const DEFAULT_IDLE_MINUTES = 15;

export type NewCasebook = {
  name: string;
  district: string;
  /** The parent folder. */
  folder: string;
  userName: string;
  passphrase: string;
  isSample: boolean;
  cost: Argon2Cost;
};

export type MadeCasebook = {
  folder: string;
  header: CasebookHeader;
  slot: PassphraseSlot;
  rootKey: Buffer;
  recoveryCodes: [string, string];
};

type Keys = {
  header: CasebookHeader;
  slot: PassphraseSlot;
  rootKey: Buffer;
  signingKey: Buffer;
  recoveryCodes: [string, string];
  userId: string;
};

/** Names that a creation that was cut short can have left; a folder that holds anything else is not ours to remove. */
const ownNames = new Set<string>([
  HEADER_FILE,
  `${HEADER_FILE}.partial`,
  IN_USE_FILE,
  DATABASE_FILE,
  `${DATABASE_FILE}-wal`,
  `${DATABASE_FILE}-shm`,
  ...BLOB_REGISTERS,
]);

async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw systemCode(error) === 'ENOTDIR' ? new DomainError('FOLDER_NOT_EMPTY') : translateFileError(error);
  }
}

/** @throws DomainError FOLDER_NOT_EMPTY, IN_USE when another process is making the same casebook at this moment. */
async function clearTarget(target: string, partial: string): Promise<void> {
  const present = await namesIn(target);
  if (present !== null && present.length > 0) throw new DomainError('FOLDER_NOT_EMPTY');
  const leftOver = await namesIn(partial);
  if (leftOver === null) return;
  if (leftOver.some((name) => !ownNames.has(name))) throw new DomainError('FOLDER_NOT_EMPTY');
  // A creation takes in no blob: with one in it this is a casebook that somebody copied or renamed, not what a creation left.
  for (const register of BLOB_REGISTERS) {
    if (((await namesIn(join(partial, register))) ?? []).length > 0) throw new DomainError('FOLDER_NOT_EMPTY');
  }
  takeInUseLock(partial).release();
  await rm(partial, { recursive: true, force: true });
}

async function makeKeys(ports: Ports, input: NewCasebook): Promise<Keys> {
  const rootKey = randomBytes(32);
  const casebookId = CasebookId.parse(ports.ids.next());
  const signing = makeSigningKey();
  const publicKey = signing.publicKey.toString('base64');
  const recoveryCodes: [string, string] = [makeRecoveryCode(), makeRecoveryCode()];
  const owner = { kind: 'passphrase', loginName: input.userName, displayName: input.userName, role: 'administrator' } as const;
  const binding = { casebookId, publicKey };
  const createdAt = ports.clock.now().toISOString();
  const shared = () => ({ id: ports.ids.next(), createdAt, binding });
  const codeSlot = (ordinal: 1 | 2) => {
    const secret = normalizeRecoveryCode(recoveryCodes[ordinal - 1] ?? '');
    if (secret === null) throw new Error('A recovery code does not read as one.');
    return makeSlot({ ...shared(), owner: { kind: 'recovery-code', ordinal }, secret, cost: COST_FLOOR });
  };
  const slots = await Promise.all([makeSlot({ ...shared(), owner, secret: input.passphrase, cost: input.cost }), codeSlot(1), codeSlot(2)]);
  const [slot] = slots;
  if (slot.kind !== 'passphrase') throw new Error('The first slot is the administrator’s.');
  const recipients = slots.map(({ recipient }) => recipient);
  const sealed = await sealRootKey({ casebookId, keyNumber: 1, rootKey, recipients, signingKey: signing.privateKey });
  const header = sealHeader(
    {
      format: FORMAT,
      formatVersion: FORMAT_VERSION,
      casebookId,
      name: input.name,
      createdAt,
      ciphers: CIPHERS,
      slots,
      ...sealed,
      keyMadeAt: createdAt,
      publicKey,
      lastHead: null,
      samplePassphrase: input.isSample ? input.passphrase : null,
      codesToConfirm: [1, 2],
      lastBackupAt: null,
      databaseSeal: null,
    },
    rootKey,
  );
  return { header, slot, rootKey, signingKey: signing.privateKey, recoveryCodes, userId: ports.ids.next() };
}

/** Makes `cases.db` with its settings, its first person, its signing key and the first event of its log. */
async function makeDatabase(ports: Ports, folder: string, input: NewCasebook, keys: Keys): Promise<void> {
  const file = join(folder, DATABASE_FILE);
  // SQLite would make the file readable by the whole group; its log and index files take their mode from it.
  await (await open(file, 'wx', FILE_MODE)).close();
  const { header, slot, userId } = keys;
  const key = purposeKey(keys.rootKey, header.casebookId, 'due-course/v1/database');
  const database = createDatabase(file, key);
  key.fill(0);
  try {
    await createUnitOfWork(database, { actorId: userId, epoch: 1, clock: ports.clock }).write(async (handle, record) => {
      await insertUser(handle, {
        id: userId,
        slot_id: slot.id,
        login_name: slot.loginName,
        display_name: slot.displayName,
        role: slot.role,
        created_at: header.createdAt,
        removed_at: null,
      });
      const publicKey = Buffer.from(header.publicKey, 'base64');
      await insertSigningKey(handle, { id: 1, private_key: keys.signingKey, public_key: publicKey, created_at: header.createdAt });
      await saveSetting(handle, 'district', input.district);
      await saveSetting(handle, 'idleMinutes', DEFAULT_IDLE_MINUTES);
      await saveSetting(handle, 'epoch', 1);
      await saveHeaderNotes(handle, { written: headerNote(header), pending: null });
      const { casebookId, name } = header;
      const payload = { casebookId, name, district: input.district, userId, userName: slot.displayName, publicKey: header.publicKey };
      await record({ type: 'casebook.created', version: 1, caseId: null, payload });
    });
  } finally {
    database.close();
    keys.signingKey.fill(0);
  }
}

/**
 * Makes `<folder>/<Name>.casebook`. The passphrase has been rated by the caller.
 * @throws DomainError FOLDER_MISSING, FOLDER_READ_ONLY, FOLDER_REFUSED, FOLDER_NOT_EMPTY, IN_USE, DERIVATION_REFUSED, DISK_FULL, STORAGE_FAILED;
 * nothing is left behind then.
 */
export async function createCasebook(ports: Ports, input: NewCasebook): Promise<MadeCasebook> {
  const parent = resolve(input.folder);
  assertOnThisMachine(parent);
  await assertWritableFolder(parent);
  const target = join(parent, folderNameFor(input.name));
  await assertLocalPlace(target);
  const partial = `${target}.partial`;
  await clearTarget(target, partial);
  try {
    await makeFolder(partial);
    const lock = takeInUseLock(partial);
    try {
      for (const register of BLOB_REGISTERS) await makeFolder(join(partial, register));
      const keys = await makeKeys(ports, input);
      await makeDatabase(ports, partial, input, keys);
      await writeHeader(partial, keys.header);
      await syncFolder(partial);
      lock.release();
      await rmdir(target).catch(() => undefined);
      await renameDurably(partial, target);
      return { folder: target, header: keys.header, slot: keys.slot, rootKey: keys.rootKey, recoveryCodes: keys.recoveryCodes };
    } finally {
      lock.release();
    }
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
    throw translateFileError(error);
  }
}
