/** @file R1: killed at any moment of case edits, intake, issue or export, it loses nothing acknowledged, leaves nothing half and nothing behind, and opens at once. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIssued } from '../../electron/core/documents/issued-documents.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';
import { type AfterKill, type KillOptions, killAtRandomMoments } from './support/kill-harness.ts';
import { isLongRun, trialCount } from './support/trials.ts';

const kills = trialCount('R1', { short: 3, long: 200 });
const WRITER = new URL('./support/kill-writer.ts', import.meta.url);

let casebook: TemporaryCasebook;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  await casebook.application.casebook.lock();
});
afterEach(() => casebook.dispose());

async function expectNothingLost(work: 'edit' | 'intake' | 'export' | 'issue', options: Partial<KillOptions> = {}): Promise<void> {
  const report = await killAtRandomMoments({
    folder: casebook.folder,
    passphrase: TEST_PASSPHRASE,
    kills,
    writer: WRITER,
    writerArguments: [work],
    longestMs: isLongRun ? 1_500 : 300,
    linesFirst: 3,
    ...options,
  });
  expect(report.problems).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
  // Beside other tests on the same processors the wall time says nothing.
  expect(report.slowestReopen[isLongRun ? 'wall' : 'processor']).toBeLessThan(1_000);
}

test('case edits', () => expectNothingLost('edit'), 3_600_000);

test('evidence intake', () => expectNothingLost('intake'), 3_600_000);

test('issues: either the document with its digest, or none', async () => {
  const inspect = async ({ application, acknowledged }: AfterKill): Promise<string[]> => {
    const context = application.session();
    const rows = await context.unitOfWork.read.selectFrom('issued_document').select(['id', 'sha256']).execute();
    const digests = new Map(rows.map(({ id, sha256 }) => [id, sha256]));
    const promised = acknowledged.map((line) => line.split(' ')).filter(([, what]) => what === 'document');
    const lost = promised.filter(([, , id = '', sha256]) => digests.get(id) !== sha256).map(([, , id]) => `Lost: document ${id}.`);
    const altered = await Promise.all(
      rows.map(({ id }) =>
        openIssued(context, { documentId: id }).then(
          () => [],
          () => [`Half: document ${id} cannot be opened.`],
        ),
      ),
    );
    const events = await context.unitOfWork.read.selectFrom('audit_event').select('number').where('type', '=', 'document.issued').execute();
    return [...lost, ...altered.flat(), ...(events.length === rows.length ? [] : ['Half: an issue without its event.'])];
  };
  await expectNothingLost('issue', { writer: new URL('./support/issue-writer.ts', import.meta.url), linesFirst: 1, inspect });
}, 3_600_000);

test('copies on their way out', async () => {
  const copies = join(dirname(casebook.folder), 'copies');
  await mkdir(copies);
  const inspect = async ({ acknowledged }: { acknowledged: readonly string[] }): Promise<string[]> => {
    const present = new Map<string, string>();
    for (const name of await readdir(copies)) {
      present.set(
        name,
        createHash('sha256')
          .update(await readFile(join(copies, name)))
          .digest('hex'),
      );
    }
    const half = [...present].filter(([name, sha256]) => name !== `copy-${sha256}.bin`).map(([name]) => `Half a copy: ${name}.`);
    const promised = acknowledged.map((line) => line.split(' ')).filter(([, what]) => what === 'copy');
    return [...half, ...promised.filter(([, , name]) => !present.has(name ?? '')).map(([, , name]) => `Lost: copy ${name}.`)];
  };
  await expectNothingLost('export', { writerArguments: ['export', copies], alsoTidy: [copies], inspect });
}, 3_600_000);
