/** @file Drawing up the packet from the case as it stands, as a draft or to be issued. */
import { type DocumentKind, type DocumentModel, type DocumentPart, isMemo, type MemoKind } from '#shared/domain/document-model.ts';
import { documentKindLabels } from '#shared/domain/labels.ts';
import { memoFooter, memoPrivilege } from '#shared/messages/notices.ts';
import { presentHead } from '../audit/present-head.ts';
import { withDocumentNames } from '../mentions/mention-names.ts';
import type { ServiceContext } from '../service-context.ts';
import { recommendationMemo } from './memos/recommendation-memo.ts';
import { speechMemo } from './memos/speech-memo.ts';
import type { CaseRecord, Drafting } from './model/case-record.ts';
import { disciplineReport } from './model/discipline-report.ts';
import type { Seal } from './model/investigation-report.ts';
import { processLogDocument } from './model/process-log-document.ts';
import { namedForDocuments } from './named-for-documents.ts';
import { readCaseRecord } from './read-case-record.ts';

/** The record and the model written from it. The head named in the model is the last event before the record was read. @throws DomainError NOT_FOUND */
export async function drawUp(
  context: ServiceContext,
  caseId: string,
  drafting: Drafting,
): Promise<{ record: CaseRecord; model: DocumentModel }> {
  const seal = await sealOf(context);
  const record = await printedRecord(context, caseId);
  return { record, model: await withDocumentNames(context.unitOfWork.read, disciplineReport(record, seal, drafting)) };
}

/** What each memo is written from besides the record. */
const memos: Record<MemoKind, (context: ServiceContext, record: CaseRecord, seal: Seal) => Promise<DocumentPart>> = {
  'speech-memo': speechMemo,
  'recommendation-memo': recommendationMemo,
};

/** A memo as it would read now, under the same head as `drawUp`. @throws DomainError NOT_FOUND */
export async function drawUpMemo(context: ServiceContext, caseId: string, kind: MemoKind, isDraft: boolean): Promise<DocumentModel> {
  const { district, ...seal } = await sealOf(context);
  const record = await printedRecord(context, caseId);
  const part = await memos[kind](context, record, seal);
  return withDocumentNames(context.unitOfWork.read, {
    kind,
    title: documentKindLabels[kind],
    caseNumber: record.summary.number,
    district,
    ...seal,
    isDraft,
    privilege: memoPrivilege,
    parts: [part],
    footer: memoFooter,
  });
}

/** The record with everyone called as documents call them. */
async function printedRecord(context: ServiceContext, caseId: string): Promise<CaseRecord> {
  return namedForDocuments(context.unitOfWork.read, await readCaseRecord(context, caseId));
}

/** Read before the record, so that nothing in the document is younger than the head it names. */
async function sealOf({ actor, casebook, ports, unitOfWork }: ServiceContext): Promise<Seal & { district: string }> {
  const auditHead = { ...(await presentHead(unitOfWork.read)), publicKey: casebook.publicKey };
  return { auditHead, preparedAt: ports.clock.now().toISOString(), preparedBy: actor.displayName, district: casebook.district };
}

/** The document as it would read now, in a packet every empty place a gap. @throws DomainError NOT_FOUND */
export async function previewDocument(context: ServiceContext, input: { caseId: string; kind: DocumentKind }): Promise<DocumentModel> {
  if (input.kind === 'process-log') {
    const seal = await sealOf(context);
    return withDocumentNames(context.unitOfWork.read, processLogDocument(await printedRecord(context, input.caseId), seal));
  }
  if (isMemo(input.kind)) return drawUpMemo(context, input.caseId, input.kind, true);
  return (await drawUp(context, input.caseId, { isDraft: true, restatement: null })).model;
}

/** The same as a PDF, marked as a draft on every page. @throws DomainError NOT_FOUND */
export async function draftPdf(context: ServiceContext, input: { caseId: string; kind: DocumentKind }): Promise<Uint8Array> {
  return (await context.ports.renderPdf(await previewDocument(context, input))).bytes;
}
