import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId, DocumentId, IntakeId } from '#shared/domain/ids.ts';
import { listActivity } from '../../../../electron/core/audit/activity.ts';
import { exportDraftForWord, exportIssueForWord } from '../../../../electron/core/documents/docx/export-word.ts';
import { issueDocument } from '../../../../electron/core/documents/issue-document.ts';
import {
  exportSignedCopy,
  listSignedCopies,
  openSignedCopy,
  putSignedCopyBack,
  setSignedCopyAside,
} from '../../../../electron/core/documents/signed/signed-copies.ts';
import { beginSignedCopy, finishSignedCopy } from '../../../../electron/core/documents/signed/take-signed-copy.ts';
import { finishIntake, putSlice } from '../../../../electron/core/evidence/intake/intake.ts';
import { removeByOrder } from '../../../../electron/core/removal/remove-by-order.ts';
import type { ServiceContext } from '../../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../../support/temporary-casebook.ts';
import { eventsOf, refusalOf } from '../../chain/example-matter.ts';
import { preparePacket, renderInTest } from '../example-packet.ts';

const pdf = (mark: string): Uint8Array => new TextEncoder().encode(`%PDF-1.7\n% ${mark}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF`);
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const facts = { signedOn: '2026-03-02', signedBy: 'Oskar Lindahl, Superintendent' };

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;
let documentId: DocumentId;
beforeEach(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  context = casebook.session();
  ({ caseId } = await preparePacket(context));
  documentId = (await issueDocument(context, { caseId, kind: 'discipline-report', restatementReason: '' })).id;
});
afterEach(() => casebook.dispose());

async function begin(bytes: Uint8Array, fileName = 'Scan 12.PDF'): Promise<IntakeId> {
  const { intakeId } = await beginSignedCopy(context, { documentId, fileName, size: bytes.length, ...facts });
  await putSlice(context, { intakeId, offset: 0, bytes });
  return intakeId;
}
const takeBack = async (bytes: Uint8Array, fileName?: string) => finishSignedCopy(context, { intakeId: await begin(bytes, fileName) });

async function issuedBytes(): Promise<Uint8Array> {
  const row = await context.unitOfWork.read
    .selectFrom('issued_document')
    .selectAll()
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  return new Uint8Array(await new Response(context.blobs.read('issued', row.id, row.data_key)).arrayBuffer());
}

describe('a signed copy', () => {
  test('is kept beside the issue with its own digest, and both are still what they were', async () => {
    const scan = pdf('signed');
    const before = digest(await issuedBytes());
    const copy = await takeBack(scan);
    expect(copy).toMatchObject({
      documentId,
      ...facts,
      sha256: digest(scan),
      size: scan.length,
      viewer: 'pdf',
      isStanding: true,
      setAside: null,
    });
    expect(digest(await issuedBytes())).toBe(before);
    expect(await casebook.application.verify()).toEqual([]);
    expect(await openSignedCopy(context, { copyId: copy.id })).toMatchObject({ viewer: 'pdf', mediaType: 'application/pdf' });
    expect(await exportSignedCopy(context, { copyId: copy.id })).toMatchObject({
      fileName: '2026-0001 Discipline report, issue 1, signed.pdf',
    });
    const [exported, , received] = (await listActivity(context, { caseId, before: null, limit: 3 })).entries;
    expect(exported?.sentence).toBe('Exported the signed copy of issue 1 of the discipline report.');
    expect(received?.sentence).toBe(
      'Took back a signed copy of issue 1 of the discipline report, signed on Mar 2, 2026 by Oskar Lindahl, Superintendent.',
    );
  });

  test('taken back later stands before the earlier one, which stays; setting it aside puts the earlier one first again', async () => {
    const first = await takeBack(pdf('first'));
    const second = await takeBack(pdf('second'));
    const standing = async () => (await listSignedCopies(context, { caseId })).map(({ id, isStanding }) => [id, isStanding]);
    expect(await standing()).toEqual([
      [second.id, true],
      [first.id, false],
    ]);
    const aside = await setSignedCopyAside(context, { copyId: second.id, reason: 'The wrong paper was scanned.' });
    expect(aside.setAside).toMatchObject({ by: 'Mara Voss', reason: 'The wrong paper was scanned.' });
    expect(await standing()).toEqual([
      [second.id, false],
      [first.id, true],
    ]);
    expect((await refusalOf(setSignedCopyAside(context, { copyId: second.id, reason: 'Again.' }))).code).toBe('CHANGED_MEANWHILE');
    await putSignedCopyBack(context, { copyId: second.id });
    expect(await standing()).toEqual([
      [second.id, true],
      [first.id, false],
    ]);
  });

  test('is refused when it is the issue itself, came before, or is no scan; nothing is kept then', async () => {
    const files = async () => (await casebook.application.verify()).length;
    expect((await refusalOf(takeBack(await issuedBytes()))).details.problem).toContain('the issue itself');
    await takeBack(pdf('once'));
    expect((await refusalOf(takeBack(pdf('once')))).details.problem).toContain('taken back before');
    expect((await refusalOf(takeBack(new TextEncoder().encode('only a note'), 'scan.pdf'))).details.problem).toContain(
      'PDF or as an image',
    );
    const tooLarge = beginSignedCopy(context, { documentId, fileName: 'scan.pdf', size: 65 * 1024 * 1024, ...facts });
    expect((await refusalOf(tooLarge)).code).toBe('INPUT_REFUSED');
    expect(await listSignedCopies(context, { caseId })).toHaveLength(1);
    expect(await files()).toBe(0);
  });

  test('never becomes an exhibit', async () => {
    const intakeId = await begin(pdf('signed'));
    expect((await refusalOf(finishIntake(context, { intakeId }))).code).toBe('INTAKE_GONE');
  });

  test('goes with its issue when a court has that removed', async () => {
    const copy = await takeBack(pdf('signed'));
    const order = { court: 'Circuit Court of Elm County', docketNumber: '2026-MR-17', orderedOn: '2026-02-27', reason: 'Expunged.' };
    await removeByOrder(context, {
      caseId,
      eventNumbers: [],
      exhibitIds: [],
      documentIds: [documentId],
      order,
      typedCaseNumber: '2026-0001',
    });
    expect(existsSync(join(casebook.folder, 'issued', copy.id.slice(0, 2), copy.id))).toBe(false);
    const [left] = await listSignedCopies(context, { caseId });
    expect(left).toMatchObject({ isStanding: false, sha256: copy.sha256, removed: { court: order.court } });
    expect(JSON.stringify(left)).not.toContain('Lindahl');
    expect((await refusalOf(openSignedCopy(context, { copyId: copy.id }))).code).toBe('REMOVED_BY_ORDER');
    expect(await casebook.application.verify()).toEqual([]);
  });
});

describe('a Word file', () => {
  test('of a draft and of an issue leaves with its digest in the log', async () => {
    const events = await eventsOf(context, async () => {
      expect(await exportDraftForWord(context, { caseId, kind: 'discipline-report' })).toMatchObject({
        outcome: 'download',
        fileName: '2026-0001 Discipline report, draft.docx',
      });
      expect(await exportIssueForWord(context, { documentId })).toMatchObject({ fileName: '2026-0001 Discipline report, issue 1.docx' });
    });
    expect(events).toMatchObject([
      { type: 'document.exported_for_word', payload: { issue: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
      { type: 'document.exported_for_word', payload: { issue: 1, documentId } },
    ]);
    const sentences = (await listActivity(context, { caseId, before: null, limit: 2 })).entries.map(({ sentence }) => sentence);
    expect(sentences).toEqual([
      'Exported a copy of issue 1 of the discipline report for Word.',
      'Exported a draft of the discipline report for Word.',
    ]);
  });
});
