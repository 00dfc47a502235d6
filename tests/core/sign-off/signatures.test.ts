import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IssuedDocument } from '#shared/domain/document-model.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { issueDocument } from '../../../electron/core/documents/issue-document.ts';
import { openIssued } from '../../../electron/core/documents/issued-documents.ts';
import { readReadings } from '../../../electron/core/review/readings.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { checkSignatures, signaturesOf } from '../../../electron/core/signatures/read-signatures.ts';
import { signDocument, takeBackSignature } from '../../../electron/core/signatures/sign-document.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, openExampleMatter, refusalOf } from '../chain/example-matter.ts';
import { renderInTest } from '../documents/example-packet.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;
let issued: IssuedDocument;
beforeAll(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  context = casebook.session();
  caseId = await openExampleMatter(context);
  issued = await issueDocument(context, { caseId, kind: 'evidence-index', restatementReason: '' });
}, 120_000);
afterAll(() => casebook.dispose());

const sign = (more: Partial<Parameters<typeof signDocument>[1]> = {}) =>
  signDocument(context, {
    documentId: issued.id,
    signer: 'Oskar Lindahl',
    capacity: 'Superintendent',
    statement: 'Approved as issued.',
    sha256: issued.sha256,
    ...more,
  });

test('a typed name stands over the digest of what was signed, and the file still has it', async () => {
  const events = await eventsOf(context, () => sign());
  expect(events).toMatchObject([{ type: 'document_signature.typed', caseId, payload: { sha256: issued.sha256, signer: 'Oskar Lindahl' } }]);
  expect(await checkSignatures(context, { documentId: issued.id })).toMatchObject([
    { kind: 'typed', signer: 'Oskar Lindahl', sha256: issued.sha256, check: 'matches', recordedBy: TEST_USER },
  ]);
});

test('nothing is signed that the signer did not have before them, nor with initials', async () => {
  expect(await refusalOf(sign({ sha256: 'f'.repeat(64) }))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(await refusalOf(sign({ signer: 'O.' }))).toMatchObject({ code: 'INPUT_REFUSED' });
  expect(await signaturesOf(context.unitOfWork.read, issued.id)).toHaveLength(1);
});

test('whoever looks at an issued document is in the list of who saw what', async () => {
  await openIssued(context, { documentId: issued.id });
  const [latest] = await readReadings(context, { caseId });
  expect(latest).toMatchObject({ who: TEST_USER, kind: 'viewed', what: `${issued.title}, issue 1` });
});

test('a signature is taken back with a reason and stays in the list', async () => {
  await sign({ signer: 'Ilse Brand', capacity: '' });
  const mistaken = (await signaturesOf(context.unitOfWork.read, issued.id)).find(({ signer }) => signer === 'Ilse Brand');
  await takeBackSignature(context, { signatureId: mistaken?.id ?? '', reason: 'Signed on the wrong line.' });
  const [kept] = (await signaturesOf(context.unitOfWork.read, issued.id)).filter(({ signer }) => signer === 'Ilse Brand');
  expect(kept).toMatchObject({ takenBackBy: TEST_USER, takenBackReason: 'Signed on the wrong line.' });
  expect(await refusalOf(takeBackSignature(context, { signatureId: mistaken?.id ?? '', reason: 'Twice.' }))).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
});

test('a file that was altered is seen not to be the one that was signed, and nobody signs it', async () => {
  const folder = join(casebook.folder, 'issued');
  const [name = ''] = await readdir(folder, { recursive: true }).then((names) => names.filter((entry) => entry.includes(issued.id)));
  const file = join(folder, name);
  const bytes = await readFile(file);
  const altered = Buffer.from(bytes);
  altered[100] = (altered[100] ?? 0) ^ 1;
  await writeFile(file, altered);
  expect((await checkSignatures(context, { documentId: issued.id })).map(({ check }) => check)).toEqual(['differs', 'differs']);
  expect(await refusalOf(sign())).toMatchObject({ code: 'EVIDENCE_ALTERED' });
  await rm(file);
  expect((await checkSignatures(context, { documentId: issued.id }))[0]?.check).toBe('missing');
  expect(await refusalOf(sign())).toMatchObject({ code: 'EVIDENCE_MISSING' });
});
