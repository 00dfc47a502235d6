/** @file A casebook that an earlier version wrote opens in this one: copied, migrated, sound, and with everything that was in it. */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import { compareHead } from '../../../electron/core/audit/proof/compare-head.ts';
import { listCases } from '../../../electron/core/cases/list-cases.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { migrations } from '../../../electron/core/database/migrations/index.ts';
import { listIssued } from '../../../electron/core/documents/issued-documents.ts';
import { listExhibits } from '../../../electron/core/evidence/read-exhibits.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');
const samples = (await readdir(fixtures)).filter((name) => /^casebook-schema-\d{4}$/.test(name)).sort();

type Expected = {
  passphrase: string;
  person: string;
  recoveryCodes: [string, string];
  case: { number: string; title: string; respondent: string };
  exhibits: { number: number; fileName: string; sha256: string }[];
  documents: { title: string; sha256: string }[];
  lastHead: { epoch: number; number: number; hash: string };
};

let scratch: string;
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'frozen-test-'));
});
afterEach(() => rm(scratch, { recursive: true, force: true }));

test('there is a sample of the schema before reviews, backups and removals, and of the present one', () => {
  expect(samples).toContain('casebook-schema-0004');
  expect(samples).toContain(`casebook-schema-${String(migrations.length).padStart(4, '0')}`);
});

describe.each(samples)('%s', (name) => {
  const sample = join(fixtures, name);
  const schema = Number(name.slice(-4));

  async function openCopy() {
    const folder = join(scratch, 'Frozen sample.casebook');
    await cp(join(sample, 'casebook'), folder, { recursive: true });
    const expected: Expected = JSON.parse(await readFile(join(sample, 'expected.json'), 'utf8'));
    const application = createApplication(fixedPorts({}, 1_000_000));
    await application.casebook.select({ folder });
    return { folder, expected, application };
  }

  test('opens with the passphrase, is sound, and shows its case, its exhibits and its documents', async () => {
    const { folder, expected, application } = await openCopy();
    await application.casebook.unlock({ loginName: expected.person, passphrase: expected.passphrase });
    expect(application.casebook.open().database.connection.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(await application.verify()).toEqual([]);
    const context = application.session();
    expect(await compareHead(context, expected.lastHead)).toMatchObject({ outcome: 'leads-there' });
    const [summary] = (await listCases(context, { status: null, contains: '', offset: 0, limit: 10 })).rows;
    expect(summary).toMatchObject({ number: expected.case.number, title: expected.case.title });
    if (summary === undefined) throw new Error('There is a case.');
    const workspace = await readWorkspace(context, { caseId: summary.id });
    expect(JSON.stringify(workspace)).toContain(expected.case.respondent);
    const exhibits = await listExhibits(context, { caseId: summary.id });
    expect(exhibits.map(({ number, fileName, sha256 }) => ({ number, fileName, sha256 }))).toEqual(expected.exhibits);
    const documents = await listIssued(context, { caseId: summary.id });
    expect(documents.map(({ title, sha256 }) => ({ title, sha256 }))).toEqual(expected.documents);
    await application.casebook.lock();
    await application.casebook.unlock({ loginName: expected.person, passphrase: expected.passphrase });
    expect(await application.verify()).toEqual([]);
    await application.close();

    const copies = (await readdir(folder)).filter((entry) => entry.startsWith('before-schema'));
    expect(copies).toEqual(schema === migrations.length ? [] : [`before-schema-${schema}`]);
    for (const copy of copies) {
      for (const file of ['cases.db', 'casebook.json']) {
        expect((await readFile(join(folder, copy, file))).equals(await readFile(join(sample, 'casebook', file))), file).toBe(true);
      }
    }
  });

  test('comes back from its copy: both files in the place of the migrated ones are the casebook as it was', async () => {
    const { folder, expected, application } = await openCopy();
    await application.casebook.unlock({ loginName: expected.person, passphrase: expected.passphrase });
    await application.close();
    const copy = join(folder, `before-schema-${schema}`);
    if (schema < migrations.length) for (const file of ['cases.db', 'casebook.json']) await cp(join(copy, file), join(folder, file));
    const again = createApplication(fixedPorts({}, 2_000_000));
    await again.casebook.select({ folder });
    await again.casebook.unlock({ loginName: expected.person, passphrase: expected.passphrase });
    expect(await again.verify()).toEqual([]);
    await again.close();
  });
});
