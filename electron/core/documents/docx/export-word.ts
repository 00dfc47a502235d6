/** @file A Word file leaving the casebook. Invariant: its leaving is recorded with its digest, and a draft names the head it was drawn up after. */
import { createHash } from 'node:crypto';
import { DocumentModel } from '#shared/domain/document-model.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { presentHead } from '../../audit/present-head.ts';
import { vouchForHead } from '../../casebook/vouch-for-head.ts';
import { caseById } from '../../cases/find-case.ts';
import { requireNoneClosed } from '../../evidence/access-list/closed-exhibits.ts';
import { type CopyOutcome, letOut } from '../../evidence/copy-out.ts';
import type { ServiceContext } from '../../service-context.ts';
import { findIssued, issuedModelOf } from '../documents-queries.ts';
import { previewDocument } from '../draw-up.ts';

export const WORD_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** How often a draft starts over when something else was recorded while it was being written. */
const ATTEMPTS = 3;

/**
 * Draws a document up as it would read now and lets it out for redlining, marked as a draft; a dismissed dialog leaves no trace.
 * @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED; CHANGED_MEANWHILE when the casebook does not hold still; and what `letOut` throws
 */
export async function exportDraftForWord(context: ServiceContext, input: { caseId: string; kind: DocumentKind }): Promise<CopyOutcome> {
  await requireNoneClosed(context, context.unitOfWork.read, input.caseId);
  const { number } = await caseById(context.unitOfWork.read, input.caseId);
  const { title } = await previewDocument(context, input);
  return letOut(context, { fileName: `${number} ${title}, draft.docx`, mediaType: WORD_MEDIA_TYPE }, (outcome) =>
    takeDraft(context, { ...input, outcome }),
  );
}

type Outcome = { outcome: 'saved' | 'download' };

async function takeDraft(context: ServiceContext, input: Outcome & { caseId: string; kind: DocumentKind }): Promise<Uint8Array> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const model = await previewDocument(context, { caseId: input.caseId, kind: input.kind });
    const bytes = await wordOf(model, null);
    const isRecorded = await recordDraft(context, input, model, bytes);
    if (isRecorded) return bytes;
  }
  throw new DomainError('CHANGED_MEANWHILE');
}

/** False when the log has grown since the draft was drawn up; nothing is recorded then. */
async function recordDraft(
  context: ServiceContext,
  { caseId, kind, outcome }: Outcome & { caseId: string; kind: DocumentKind },
  model: DocumentModel,
  bytes: Uint8Array,
): Promise<boolean> {
  const { epoch, number, hash } = model.auditHead;
  try {
    await context.unitOfWork.write(async (handle, record) => {
      if ((await presentHead(handle)).hash !== hash) throw new LogHasGrown();
      await vouchForHead(handle, { casebookId: context.casebook.id, at: context.ports.clock.now() });
      const payload = { kind, title: model.title, issue: null, outcome, ...digestOf(bytes), auditHead: { epoch, number, hash } };
      await record({ type: 'document.exported_for_word', version: 1, caseId, payload });
    });
    return true;
  } catch (error) {
    if (error instanceof LogHasGrown) return false;
    throw error;
  }
}

/** Rolls the unit of work back. */
class LogHasGrown extends Error {}

/**
 * Lets an issued document out as a Word file that says of which issue it is a copy.
 * @throws DomainError NOT_FOUND, REMOVED_BY_ORDER, EXHIBIT_RESTRICTED, and what `letOut` throws
 */
export async function exportIssueForWord(context: ServiceContext, { documentId }: { documentId: string }): Promise<CopyOutcome> {
  const { read } = context.unitOfWork;
  const issued = await findIssued(read, documentId);
  if (issued === undefined) throw new DomainError('NOT_FOUND');
  if (issued.removal_id !== null) throw new DomainError('REMOVED_BY_ORDER', { exhibit: `Issue ${issued.issue} of the ${issued.title}` });
  await requireNoneClosed(context, read, issued.case_id);
  const model = DocumentModel.parse(JSON.parse(await issuedModelOf(read, documentId)));
  const { kind, title, issue, sha256: issuedSha256 } = issued;
  const file = { fileName: `${issued.case_number} ${title}, issue ${issue}.docx`, mediaType: WORD_MEDIA_TYPE };
  return letOut(context, file, async (outcome) => {
    const bytes = await wordOf(model, { issue, sha256: issuedSha256 });
    await context.unitOfWork.write((_handle, record) =>
      record({
        type: 'document.exported_for_word',
        version: 1,
        caseId: issued.case_id,
        payload: { kind, title, issue, documentId, outcome, ...digestOf(bytes) },
      }),
    );
    return bytes;
  });
}

const digestOf = (bytes: Uint8Array) => ({ sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length });

/** The library that writes Word files is loaded with the first one: no start waits for it. */
async function wordOf(...[model, standing]: Parameters<typeof import('./render-docx.ts')['renderDocx']>): Promise<Uint8Array> {
  const { renderDocx } = await import('./render-docx.ts');
  return renderDocx(model, standing);
}
