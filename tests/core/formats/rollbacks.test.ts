/** @file A part of a casebook put back to an earlier state is told by name: at the unlock, by verify, or by a head that was written down elsewhere. */
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { type Application, createApplication } from '../../../electron/core/application.ts';
import { compareHead } from '../../../electron/core/audit/proof/compare-head.ts';
import { headerNote, sealHeader } from '../../../electron/core/casebook/casebook-header.ts';
import { saveHeaderNotes } from '../../../electron/core/casebook/casebook-queries.ts';
import { readHeader, writeHeader } from '../../../electron/core/casebook/folder/header-file.ts';
import { purposeKey } from '../../../electron/core/casebook/keys/key-derivation.ts';
import { openDatabase } from '../../../electron/core/database/open-database.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import { type Chance, chance } from '../../reliability/support/seeded.ts';
import { trialCount } from '../../reliability/support/trials.ts';
import { openExampleMatter, receiveExampleExhibit } from '../../support/example-matter.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { rootKeyOf } from '../../support/root-key-of.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

const PAGE = 4096;
const SESSIONS = 5;
const PUT_BACK =
  'The database is not as the last lock left it: a part of it was put back to an earlier state, or changed, while it was locked.';

let casebook: TemporaryCasebook;
let scratch: string;
/** The folder as each of the sessions left it, the present one last. */
let states: string[];
/** A backup of the second session, and the head that was printed at the end of the last. */
let backupFolder: string;
let head: { epoch: number; number: number; hash: string };
const present = () => states.at(-1) ?? '';

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'rollback-test-'));
  backupFolder = await mkdtemp(join(tmpdir(), 'rollback-backup-'));
  casebook = await openTemporaryCasebook();
  states = [];
  let caseId: CaseId | undefined;
  for (let session = 0; session < SESSIONS; session += 1) {
    if (session > 0) await casebook.unlock();
    caseId ??= await openExampleMatter(casebook.session());
    await receiveExampleExhibit(casebook.session(), caseId, randomBytes(3_000));
    await addParticipant(casebook.session(), { caseId, role: 'witness', name: `Witness ${session}`, position: 'Aide' });
    if (session === 1) await casebook.application.backups.now(backupFolder);
    await casebook.application.casebook.lock();
    const state = join(scratch, `state-${session}`);
    await cp(casebook.folder, state, { recursive: true });
    states.push(state);
  }
  const { lastHead } = await readHeader(present());
  if (lastHead === null) throw new Error('A locked casebook has a head.');
  head = lastHead;
}, 120_000);
afterAll(async () => {
  await casebook.dispose();
  for (const folder of [scratch, backupFolder]) await rm(folder, { recursive: true, force: true });
});

async function unlocked(folder: string): Promise<Application> {
  const application = createApplication(fixedPorts({}, 9_000_000));
  await application.casebook.select({ folder });
  await application.casebook.unlock({ loginName: TEST_USER, passphrase: TEST_PASSPHRASE });
  return application;
}

/** Why it does not unlock, else what verify lists, else what the head from outside says; `clean` when nothing tells anything. */
async function tellings(folder: string): Promise<string[]> {
  let application: Application;
  try {
    application = await unlocked(folder);
  } catch (error) {
    const { code, details } = error as { code: string; details?: { reason?: string } };
    return [`refused ${code}${details?.reason === undefined ? '' : ` ${details.reason}`}`];
  }
  const problems = (await application.verify()).map(({ problem }) => problem);
  const { outcome } = await compareHead(application.session(), head);
  await application.close();
  return [...problems, ...(outcome === 'leads-there' ? [] : [`head ${outcome}`])];
}

const rollbacks = {
  /** One page of the database that has changed since. */
  async page(folder: string, earlier: string, { oneOf }: Chance) {
    const [now, then] = await Promise.all([readFile(join(folder, 'cases.db')), readFile(join(earlier, 'cases.db'))]);
    const places = Array.from({ length: Math.min(now.length, then.length) / PAGE }, (_, index) => index * PAGE);
    const changed = places.filter((place) => !now.subarray(place, place + PAGE).equals(then.subarray(place, place + PAGE)));
    const place = oneOf(changed);
    then.copy(now, place, place, place + PAGE);
    await writeFile(join(folder, 'cases.db'), now);
    return `page ${place / PAGE + 1}`;
  },
  async database(folder: string, earlier: string) {
    await cp(join(earlier, 'cases.db'), join(folder, 'cases.db'));
  },
  async evidence(folder: string, earlier: string) {
    await rm(join(folder, 'evidence'), { recursive: true });
    await cp(join(earlier, 'evidence'), join(folder, 'evidence'), { recursive: true });
  },
  async header(folder: string, earlier: string) {
    await cp(join(earlier, 'casebook.json'), join(folder, 'casebook.json'));
  },
  async everything(folder: string, earlier: string) {
    await rm(folder, { recursive: true });
    await cp(earlier, folder, { recursive: true });
  },
} satisfies Record<string, (folder: string, earlier: string, chance: Chance) => Promise<unknown>>;

const expected: Record<keyof typeof rollbacks, RegExp> = {
  page: new RegExp(`^(refused (HEAD_MISMATCH|DATABASE_DAMAGED)|${PUT_BACK})`),
  database: /^refused HEAD_MISMATCH$/,
  evidence: /^The file is missing\.$/,
  header: /^refused HEAD_MISMATCH header$/,
  everything: /^head rolled-back$/,
};

test('nothing put back, nothing told', async () => {
  const folder = join(scratch, 'untouched');
  await cp(present(), folder, { recursive: true });
  expect(await tellings(folder)).toEqual([]);
});

test('a page, the database, the evidence, the header or all of it put back is told by name', async () => {
  const luck = chance();
  const kinds = Object.keys(rollbacks) as (keyof typeof rollbacks)[];
  const missed: string[] = [];
  for (let index = 0; index < trialCount('R5', { short: 15, long: 60 }); index += 1) {
    const kind = kinds[index % kinds.length] ?? 'page';
    const earlier = luck.between(0, SESSIONS - 1);
    const folder = join(scratch, 'rolled back');
    await cp(present(), folder, { recursive: true });
    const what = await rollbacks[kind](folder, states[earlier] ?? '', luck);
    const told = await tellings(folder);
    if (!told.some((telling) => expected[kind].test(telling)))
      missed.push(`seed ${luck.seed}, ${kind} ${what ?? ''} of session ${earlier}: ${told.join('; ')}`);
    await rm(folder, { recursive: true });
  }
  expect(missed).toEqual([]);
}, 600_000);

test('every page that the last session changed is told when it alone is put back', async () => {
  const [now, then] = await Promise.all([present(), states.at(-2) ?? ''].map((state) => readFile(join(state, 'cases.db'))));
  if (now === undefined || then === undefined) throw new Error('There are two states.');
  const changed = Array.from({ length: Math.min(now.length, then.length) / PAGE }, (_, index) => index * PAGE).filter(
    (place) => !now.subarray(place, place + PAGE).equals(then.subarray(place, place + PAGE)),
  );
  const missed: number[] = [];
  const step = Math.max(1, Math.floor(changed.length / trialCount('R5', { short: 8, long: changed.length })));
  for (let index = 0; index < changed.length; index += step) {
    const place = changed[index] ?? 0;
    const folder = join(scratch, 'one page');
    await cp(present(), folder, { recursive: true });
    const mixed = Buffer.from(now);
    then.copy(mixed, place, place, place + PAGE);
    await writeFile(join(folder, 'cases.db'), mixed);
    if (!(await tellings(folder)).some((telling) => expected.page.test(telling))) missed.push(place / PAGE + 1);
    await rm(folder, { recursive: true });
  }
  expect(missed).toEqual([]);
}, 300_000);

test('an old log with an old page in it, laid beside the database, is told', async () => {
  const folder = join(scratch, 'old log');
  await cp(present(), folder, { recursive: true });
  const header = await readHeader(folder);
  const key = purposeKey(await rootKeyOf(header, TEST_PASSPHRASE), header.casebookId, 'due-course/v1/database');
  const earlier = join(scratch, 'earlier');
  await cp(states[2] ?? '', earlier, { recursive: true });
  const database = openDatabase(join(earlier, 'cases.db'), key);
  database.connection.exec(`UPDATE casebook_setting SET value = '77' WHERE name = 'idleMinutes'`);
  await cp(join(earlier, 'cases.db-wal'), join(folder, 'cases.db-wal'));
  database.close();
  expect(await tellings(folder)).not.toEqual([]);
});

test('a backup put back in the place of the present casebook is told by the head that was printed since', async () => {
  const application = createApplication(fixedPorts({}, 8_000_000));
  const restored = await application.backups.restore({
    folder: backupFolder,
    snapshot: '',
    into: join(scratch, 'restored'),
    key: { kind: 'passphrase', loginName: TEST_USER, passphrase: TEST_PASSPHRASE },
  });
  expect((await tellings(restored.folder)).filter((telling) => telling.startsWith('head'))).toEqual(['head lost-by-restore']);
});

describe('a header whose writing was cut short', () => {
  test('is taken whether the old one stands still or the new one already, and an older one is refused after either', async () => {
    const folder = join(scratch, 'cut short');
    for (const stands of ['old', 'new'] as const) {
      await cp(present(), folder, { recursive: true });
      const { checksum: _checksum, mac: _mac, ...old } = await readHeader(folder);
      const rootKey = await rootKeyOf(await readHeader(folder), TEST_PASSPHRASE);
      const next = sealHeader({ ...old, lastBackupAt: '2026-03-02T15:00:00.000Z' }, rootKey);
      const database = openDatabase(join(folder, 'cases.db'), purposeKey(rootKey, old.casebookId, 'due-course/v1/database'));
      const notes = { written: headerNote(old), pending: headerNote(next) };
      await database.writer.transaction().execute((handle) => saveHeaderNotes(handle, notes));
      database.close();
      if (stands === 'new') await writeHeader(folder, next);
      const application = await unlocked(folder);
      await application.close();
      await cp(join(present(), 'casebook.json'), join(folder, 'casebook.json'));
      expect(await tellings(folder), stands).toEqual(['refused HEAD_MISMATCH header']);
      await rm(folder, { recursive: true });
    }
  });
});
