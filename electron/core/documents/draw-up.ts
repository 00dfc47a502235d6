/** @file Drawing up the packet from the case as it stands, as a draft or to be issued. */
import type { DocumentKind, DocumentModel } from '#shared/domain/document-model.ts';
import { presentHead } from '../audit/present-head.ts';
import type { ServiceContext } from '../service-context.ts';
import type { CaseRecord, Drafting } from './model/case-record.ts';
import { disciplineReport } from './model/discipline-report.ts';
import { readCaseRecord } from './read-case-record.ts';

/** The record and the model written from it. The head named in the model is the last event before the record was read. @throws DomainError NOT_FOUND */
export async function drawUp(
  context: ServiceContext,
  caseId: string,
  drafting: Drafting,
): Promise<{ record: CaseRecord; model: DocumentModel }> {
  const { actor, casebook, ports, unitOfWork } = context;
  const head = await presentHead(unitOfWork.read);
  const record = await readCaseRecord(context, caseId);
  const auditHead = { ...head, publicKey: casebook.publicKey };
  const seal = { auditHead, preparedAt: ports.clock.now().toISOString(), preparedBy: actor.displayName, district: casebook.district };
  return { record, model: disciplineReport(record, seal, drafting) };
}

/** The packet as it would read now, every empty place a gap. @throws DomainError NOT_FOUND */
export async function previewDocument(context: ServiceContext, input: { caseId: string; kind: DocumentKind }): Promise<DocumentModel> {
  return (await drawUp(context, input.caseId, { isDraft: true, restatement: null })).model;
}

/** The same as a PDF, marked as a draft on every page. @throws DomainError NOT_FOUND */
export async function draftPdf(context: ServiceContext, input: { caseId: string; kind: DocumentKind }): Promise<Uint8Array> {
  return (await context.ports.renderPdf(await previewDocument(context, input))).bytes;
}
