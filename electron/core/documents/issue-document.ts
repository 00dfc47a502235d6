/** @file Issuing: the packet is frozen as a model and as a PDF, and nothing of the case changed between drawing it up and recording it. */
import type { DocumentModel, IssuedDocument } from '#shared/domain/document-model.ts';
import type { IssuableKind } from '#shared/domain/documents/kinds.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { presentHead } from '../audit/present-head.ts';
import { vouchForHead } from '../casebook/vouch-for-head.ts';
import { requireNoneClosed } from '../evidence/access-list/closed-exhibits.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { countIssuedRows, insertIssued } from './documents-queries.ts';
import type { IssuedDocumentRow } from './documents-rows.ts';
import { drawDocument, drawUp } from './draw-up.ts';
import { toIssuedDocument } from './issued-documents.ts';
import { assertMayGoOut } from './letters/letter-going-out.ts';
import type { CaseRecord, Drafting } from './model/case-record.ts';
import { blockingGaps, restatedQuotes, settledModel } from './model/discipline-report.ts';

export type IssueInput = { caseId: string; kind: IssuableKind; restatementReason: string };

/** How often an issue starts over when something else was recorded while it was being printed. */
const ATTEMPTS = 3;

/**
 * Prints and freezes a document as the next issue of its kind. The head printed on it is the last event before `document.issued`, and is signed with it.
 * @throws DomainError NOT_FOUND; FINDINGS_MISSING and DOCUMENT_HAS_GAPS with `count`; REASON_NEEDED where a clause is only restated and no
 * reason is given; EXHIBIT_RESTRICTED where one is closed to this person; CHANGED_MEANWHILE when the casebook does not hold still; DISK_FULL, STORAGE_FAILED
 */
export async function issueDocument(context: ServiceContext, input: IssueInput): Promise<IssuedDocument> {
  await requireNoneClosed(context, context.unitOfWork.read, input.caseId);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const drawn = input.kind === 'discipline-report' ? await reportToIssue(context, input) : await documentToIssue(context, input);
    // Counted after it was drawn up: another issue in between moves the head, and this one starts over.
    const issue = (await countIssuedRows(context.unitOfWork.read, input.caseId, input.kind)) + 1;
    const issued = await freeze(context, input, { ...drawn, issue });
    if (issued !== null) return issued;
  }
  throw new DomainError('CHANGED_MEANWHILE');
}

const restatementOf = ({ actor }: ServiceContext, { restatementReason }: IssueInput): Drafting['restatement'] =>
  restatementReason === '' ? null : { by: actor.displayName, reason: restatementReason };

async function reportToIssue(context: ServiceContext, input: IssueInput): Promise<DocumentModel> {
  const { record, model } = await drawUp(context, input.caseId, {
    isDraft: false,
    restatement: restatementOf(context, input),
  });
  assertReady(record, model, input);
  return model;
}

/** Every other document may be issued at any stage, once nothing in it is empty that must not be. */
async function documentToIssue(context: ServiceContext, input: IssueInput): Promise<DocumentModel> {
  const { caseId, kind } = input;
  const model = await drawDocument(context, { caseId, kind, isDraft: false, restatement: restatementOf(context, input) });
  const gaps = blockingGaps(model);
  if (gaps.length > 0) throw new DomainError('DOCUMENT_HAS_GAPS', { count: gaps.length });
  assertRestatedWithReason(model, input);
  await assertMayGoOut(context, caseId, model);
  return settledModel(model);
}

function assertReady({ allegations, findings }: CaseRecord, model: DocumentModel, input: IssueInput): void {
  const found = new Set(findings.map((finding) => finding.allegationId));
  const withoutFinding = allegations.filter((allegation) => !found.has(allegation.id));
  if (withoutFinding.length > 0) throw new DomainError('FINDINGS_MISSING', { count: withoutFinding.length });
  const gaps = blockingGaps(model);
  if (gaps.length > 0) throw new DomainError('DOCUMENT_HAS_GAPS', { count: gaps.length });
  assertRestatedWithReason(model, input);
}

function assertRestatedWithReason(model: DocumentModel, { restatementReason }: IssueInput): void {
  const restated = restatedQuotes(model);
  if (restated.length > 0 && restatementReason === '') {
    const clauses = restated.length === 1 ? 'A clause is' : `${restated.length} clauses are`;
    const problem = `${clauses} quoted in other words than the board’s. Issuing with them needs a reason, which is printed with your name.`;
    throw new DomainError('REASON_NEEDED', { problem, count: restated.length });
  }
}

/** Null when the log has grown since the model was drawn up; nothing is kept then. */
async function freeze(context: ServiceContext, input: IssueInput, model: DocumentModel): Promise<IssuedDocument | null> {
  const { bytes, pageCount } = await context.ports.renderPdf(model);
  // Asked here too, so that a blob is hardly ever written in vain; the unit of work asks again.
  if ((await presentHead(context.unitOfWork.read)).hash !== model.auditHead.hash) return null;
  const id = context.ports.ids.next();
  const writer = await context.blobs.begin('issued', id);
  try {
    await writer.write(bytes);
    const { sha256, size } = await writer.finish();
    const frozen = { id, sha256, size, dataKey: writer.dataKey, pageCount };
    const row = await context.unitOfWork.write((handle, record) => recordIssue(context, { handle, record, input, model, frozen }));
    return toIssuedDocument({ ...row, removed_at: null, removed_court: null, removed_docket_number: null, profile: null });
  } catch (error) {
    await writer.abort();
    if (error instanceof LogHasGrown) return null;
    throw error;
  }
}

/** Rolls the unit of work back. */
class LogHasGrown extends Error {}

type Recording = {
  handle: WriteHandle;
  record: Parameters<Parameters<ServiceContext['unitOfWork']['write']>[0]>[1];
  input: IssueInput;
  model: DocumentModel;
  frozen: { id: string; sha256: string; size: number; dataKey: Uint8Array; pageCount: number };
};

async function recordIssue(context: ServiceContext, { handle, record, input, model, frozen }: Recording): Promise<IssuedDocumentRow> {
  const { epoch, number, hash } = model.auditHead;
  if ((await presentHead(handle)).hash !== hash) throw new LogHasGrown();
  const issuedAt = context.ports.clock.now();
  await vouchForHead(handle, { casebookId: context.casebook.id, at: issuedAt });
  const row: IssuedDocumentRow = {
    id: frozen.id,
    case_id: input.caseId,
    kind: input.kind,
    title: model.title,
    issue: (await countIssuedRows(handle, input.caseId, input.kind)) + 1,
    issued_at: issuedAt.toISOString(),
    issued_by_id: context.actor.userId,
    issued_by: context.actor.displayName,
    sha256: frozen.sha256,
    size: frozen.size,
    data_key: frozen.dataKey,
    page_count: frozen.pageCount,
    head_number: number,
    head_hash: hash,
    restatement_reason: restatedQuotes(model).length === 0 ? '' : input.restatementReason,
    model: JSON.stringify(model),
    removal_id: null,
  };
  await insertIssued(handle, row);
  await record({
    type: 'document.issued',
    version: 1,
    caseId: input.caseId,
    payload: {
      documentId: row.id,
      kind: row.kind,
      title: row.title,
      issue: row.issue,
      sha256: row.sha256,
      size: row.size,
      pageCount: row.page_count,
      auditHead: { epoch, number, hash },
      restatementReason: row.restatement_reason,
    },
  });
  return row;
}
