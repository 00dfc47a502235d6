/** @file Which function draws up which kind of document. A kind that is missing here is offered nowhere. */
import type { DocumentModel } from '#shared/domain/document-model.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import type { ServiceContext } from '../service-context.ts';
import { drawCaseSummary } from './case-reports/case-summary.ts';
import { drawChainOfCustody } from './case-reports/chain-of-custody.ts';
import { drawDispositionForm } from './case-reports/disposition-form.ts';
import { drawEvidenceIndex } from './case-reports/evidence-index.ts';
import { drawLetter } from './letters/draw-letter.ts';
import { drawMemo } from './memos/draw-memo.ts';
import type { Drafting } from './model/case-record.ts';
import { disciplineReport } from './model/discipline-report.ts';
import type { Seal } from './model/investigation-report.ts';
import { processLogDocument } from './model/process-log-document.ts';
import { drawBoardPacket } from './packets/board-packet.ts';
import { printedRecord } from './printed-record.ts';

/** `seal` was read before anything else, so that nothing in the document is younger than the head it names. */
export type Drawing = Drafting & {
  caseId: string;
  kind: DocumentKind;
  seal: Seal & { district: string };
};

/** Gives the model with every mention of a person still a mention, and every empty place a gap. @throws DomainError NOT_FOUND */
export type Drawer = (context: ServiceContext, drawing: Drawing) => Promise<DocumentModel>;

export const drawers: Partial<Record<DocumentKind, Drawer>> = {
  'discipline-report': async (context, drawing) => disciplineReport(await printedRecord(context, drawing.caseId), drawing.seal, drawing),
  'case-summary': drawCaseSummary,
  'chain-of-custody': drawChainOfCustody,
  'evidence-index': drawEvidenceIndex,
  'disposition-form': drawDispositionForm,
  'board-packet': drawBoardPacket,
  'process-log': async (context, { caseId, seal }) => processLogDocument(await printedRecord(context, caseId), seal),
  'notice-of-investigation': drawLetter,
  'interview-notice': drawLetter,
  'administrative-leave': drawLetter,
  'preservation-letter': drawLetter,
  'content-request': drawLetter,
  'pre-deprivation-packet': drawLetter,
  'notice-to-remedy': drawLetter,
  'level-letter': drawLetter,
  'closure-respondent': drawLetter,
  'closure-complainant': drawLetter,
  'disclosure-notice': drawLetter,
  'speech-memo': drawMemo,
  'recommendation-memo': drawMemo,
};
