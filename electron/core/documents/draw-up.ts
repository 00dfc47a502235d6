/** @file Drawing up a document from the case as it stands, as a draft or to be issued. */
import type { DocumentModel } from '#shared/domain/document-model.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { presentHead } from '../audit/present-head.ts';
import { withDocumentNames } from '../mentions/mention-names.ts';
import type { ServiceContext } from '../service-context.ts';
import { type Drawing, drawers } from './drawers.ts';
import type { CaseRecord, Drafting } from './model/case-record.ts';
import { disciplineReport } from './model/discipline-report.ts';
import { withRichWords } from './model/rich-words.ts';
import { printedRecord } from './printed-record.ts';

/** The record and the packet written from it. The head named in the model is the last event before the record was read. @throws DomainError NOT_FOUND */
export async function drawUp(
  context: ServiceContext,
  caseId: string,
  drafting: Drafting,
): Promise<{ record: CaseRecord; model: DocumentModel }> {
  const seal = await sealOf(context);
  const record = await printedRecord(context, caseId);
  return { record, model: await withDocumentNames(context.unitOfWork.read, withRichWords(disciplineReport(record, seal, drafting))) };
}

/** Any document, with people called as documents call them. @throws DomainError NOT_FOUND, also for a kind that cannot be drawn up from one case */
export async function drawDocument(
  context: ServiceContext,
  input: Drafting & { caseId: string; kind: DocumentKind },
): Promise<DocumentModel> {
  return withDocumentNames(context.unitOfWork.read, await drawWithMentions(context, input));
}

/** The same with every mention still a mention, for whoever calls people otherwise. @throws DomainError NOT_FOUND */
export async function drawWithMentions(
  context: ServiceContext,
  input: Drafting & { caseId: string; kind: DocumentKind },
): Promise<DocumentModel> {
  const draw = drawers[input.kind];
  if (draw === undefined) throw new DomainError('NOT_FOUND');
  return withRichWords(await draw(context, { ...input, seal: await sealOf(context) }));
}

/** Read before the record, so that nothing in the document is younger than the head it names. */
export async function sealOf({ actor, casebook, ports, unitOfWork }: ServiceContext): Promise<Drawing['seal']> {
  const auditHead = { ...(await presentHead(unitOfWork.read)), publicKey: casebook.publicKey };
  return { auditHead, preparedAt: ports.clock.now().toISOString(), preparedBy: actor.displayName, district: casebook.district };
}

/** The document as it would read now, every empty place a gap. @throws DomainError NOT_FOUND */
export function previewDocument(context: ServiceContext, input: { caseId: string; kind: DocumentKind }): Promise<DocumentModel> {
  return drawDocument(context, { ...input, isDraft: true, restatement: null });
}

/** The same as a PDF, marked as a draft on every page. @throws DomainError NOT_FOUND */
export async function draftPdf(context: ServiceContext, input: { caseId: string; kind: DocumentKind }): Promise<Uint8Array> {
  return (await context.ports.renderPdf(await previewDocument(context, input))).bytes;
}
