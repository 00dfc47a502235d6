/** @file A casebook with a matter and exhibits, a place on another volume, and what to ask of both. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseId } from '#shared/domain/ids.ts';
import { type Application, createApplication } from '../../../electron/core/application.ts';
import { keepDraft } from '../../../electron/core/drafts/drafts.ts';
import { openExampleMatter, receiveExampleExhibit } from '../../support/example-matter.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

/** A folder on another volume than the temporary one, where the machine has one. */
export const OTHER_VOLUME = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
export const hasOtherVolume = (await stat(OTHER_VOLUME)).dev !== (await stat(tmpdir())).dev;

export type Example = {
  casebook: TemporaryCasebook;
  caseId: CaseId;
  /** Where backups go: an empty folder on the other volume. */
  place: string;
  /** `Test Office.backup` in it. */
  backupFolder: string;
  /** An empty folder to restore into. */
  scratch: string;
  dispose(): Promise<void>;
};

/** Two exhibits, one of them of several segments. */
export async function openExample(): Promise<Example> {
  const casebook = await openTemporaryCasebook();
  const place = await mkdtemp(join(OTHER_VOLUME, 'backup-place-'));
  const scratch = await mkdtemp(join(tmpdir(), 'restore-test-'));
  const caseId = await openExampleMatter(casebook.session());
  await receiveExampleExhibit(casebook.session(), caseId, randomBytes(2_500_000));
  await receiveExampleExhibit(casebook.session(), caseId, randomBytes(1_000));
  const content = JSON.stringify({ value: { rationale: 'typed and not recorded' }, asides: [] });
  await keepDraft(casebook.session(), { key: 'finding:1', caseId, place: `/cases/${caseId}/findings`, content, seen: null });
  return {
    casebook,
    caseId,
    place,
    backupFolder: join(place, 'Test Office.backup'),
    scratch,
    async dispose() {
      await casebook.dispose();
      for (const folder of [place, scratch]) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Every row of every table as text, but what a restore itself adds: sorted, so that two dumps can be compared. */
export function logicalDump(application: Application): string[] {
  const { connection } = application.casebook.open().database;
  const tables = connection
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .all() as { name: string }[];
  return tables.flatMap(({ name }) =>
    (connection.prepare(`SELECT * FROM "${name}"`).all() as object[])
      .map(
        (row) => `${name} ${JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value))}`,
      )
      .sort(),
  );
}

/** A second application on another casebook folder, unlocked. */
export async function openElsewhere(folder: string): Promise<Application> {
  const application = createApplication(fixedPorts({}, 5_000_000));
  await application.casebook.select({ folder });
  await application.casebook.unlock({ loginName: TEST_USER, passphrase: TEST_PASSPHRASE });
  return application;
}

export const testKey = { kind: 'passphrase', loginName: TEST_USER, passphrase: TEST_PASSPHRASE } as const;

/** Every file below a folder with its bytes, by path. */
export async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1), await readFile(path));
  }
  return files;
}

/** A copy of the backup, to be spoilt. */
export async function copyOfBackup(example: Example, name: string): Promise<string> {
  const copy = join(example.scratch, name, 'Test Office.backup');
  await cp(example.backupFolder, copy, { recursive: true });
  return copy;
}
