/** @file A report about many cases leaving the casebook. Invariant: what leaves names the head of the log, and that head is signed and its leaving recorded. */
import { createHash } from 'node:crypto';
import { usualSort } from '#shared/domain/case-list.ts';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import { type CasebookReportRequest, periodOf } from '#shared/domain/documents/casebook/casebook-reports.ts';
import { schoolYearName } from '#shared/domain/documents/casebook/periods.ts';
import { casebookDocumentLabels } from '#shared/domain/documents/kinds.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { presentHead } from '../../audit/present-head.ts';
import { vouchForHead } from '../../casebook/vouch-for-head.ts';
import { type CopyOutcome, letOut } from '../../evidence/copy-out.ts';
import { exportRegister } from '../../register/export-register.ts';
import type { ServiceContext } from '../../service-context.ts';
import { drawCasebookReport, registerFilter } from './draw-casebook-report.ts';

/** How often it starts over when something else was recorded while it was being printed. */
const ATTEMPTS = 3;

/**
 * Draws the report up as a PDF and lets it out; a dismissed dialog leaves no trace. A register leaves as any register does.
 * @throws DomainError INPUT_REFUSED where a register would be too long; CHANGED_MEANWHILE when the casebook does not hold still; and what `letOut` throws
 */
export function exportCasebookReport(context: ServiceContext, request: CasebookReportRequest): Promise<CopyOutcome> {
  if (request.kind === 'case-register') {
    return exportRegister(context, { filter: registerFilter(periodOf(request)), sort: { ...usualSort, isDescending: false }, as: 'pdf' });
  }
  const fileName = `${casebookDocumentLabels[request.kind]} ${periodName(request)}.pdf`;
  return letOut(context, { fileName, mediaType: 'application/pdf' }, (outcome) => takeReport(context, request, outcome));
}

function periodName(request: CasebookReportRequest): string {
  const period = periodOf(request);
  return request.kind === 'weekly-update' ? period.from : schoolYearName(period);
}

async function takeReport(context: ServiceContext, request: CasebookReportRequest, outcome: 'saved' | 'download'): Promise<Uint8Array> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const model = await drawCasebookReport(context, request);
    const { bytes, pageCount } = await context.ports.renderPdf(model);
    try {
      await recordLeaving(context, { request, model, bytes, pageCount, outcome });
      return bytes;
    } catch (error) {
      if (!(error instanceof LogHasGrown)) throw error;
    }
  }
  throw new DomainError('CHANGED_MEANWHILE');
}

/** Rolls the unit of work back. */
class LogHasGrown extends Error {}

type Leaving = {
  request: CasebookReportRequest;
  model: DocumentModel;
  bytes: Uint8Array;
  pageCount: number;
  outcome: 'saved' | 'download';
};

async function recordLeaving(context: ServiceContext, { request, model, bytes, pageCount, outcome }: Leaving): Promise<void> {
  const { epoch, number, hash } = model.auditHead;
  const { from, to } = periodOf(request);
  const { kind, smallNumbersReason } = request;
  await context.unitOfWork.write(async (handle, record) => {
    if ((await presentHead(handle)).hash !== hash) throw new LogHasGrown();
    await vouchForHead(handle, { casebookId: context.casebook.id, at: context.ports.clock.now() });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await record({
      type: 'casebook_report.exported',
      version: 1,
      caseId: null,
      payload: { kind, from, to, smallNumbersReason, outcome, sha256, size: bytes.length, pageCount, auditHead: { epoch, number, hash } },
    });
  });
}
