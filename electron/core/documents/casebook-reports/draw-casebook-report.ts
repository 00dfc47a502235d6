/** @file Drawing up a report about many cases. */
import { everyCase, usualSort } from '#shared/domain/case-list.ts';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import { type CasebookReportRequest, periodOf, type ReportSpan } from '#shared/domain/documents/casebook/casebook-reports.ts';
import { before, type Period } from '#shared/domain/documents/casebook/periods.ts';
import type { CasebookDocumentKind } from '#shared/domain/documents/kinds.ts';
import { civilDateOf } from '#shared/domain/format-date.ts';
import { withDocumentNames } from '../../mentions/mention-names.ts';
import { previewRegister } from '../../register/export-register.ts';
import type { ServiceContext } from '../../service-context.ts';
import { civilToday } from '../../today/civil-today.ts';
import { sealOf } from '../draw-up.ts';
import { findFirstOpened } from './casebook-queries.ts';
import { weekInFacts } from './week-in-facts.ts';
import { weeklyUpdate } from './weekly-update.ts';
import { yearInNumbers } from './year-in-numbers.ts';
import { yearlyReport } from './yearly-report.ts';

/** What the page of reports begins with. */
export async function reportSpan(context: ServiceContext): Promise<ReportSpan> {
  const first = await findFirstOpened(context.unitOfWork.read);
  return { today: civilToday(context.ports.clock), firstOpened: first === undefined ? null : civilDateOf(first.opened_at) };
}

type Drawn = (context: ServiceContext, request: CasebookReportRequest, period: Period) => Promise<DocumentModel>;

const kinds: Record<CasebookDocumentKind, Drawn> = {
  'case-register': (context, _request, period) =>
    previewRegister(context, { filter: registerFilter(period), sort: { ...usualSort, isDescending: false } }),
  'weekly-update': async (context, _request, period) => {
    const seal = await sealOf(context);
    return weeklyUpdate(period, await weekInFacts(context.unitOfWork.read, period), seal);
  },
  'yearly-report': async (context, { smallNumbersReason }, period) => {
    const seal = await sealOf(context);
    const years = { now: period, before: before(period, 'school-year'), showsSmall: smallNumbersReason !== '' };
    const handle = context.unitOfWork.read;
    const numbers = { now: await yearInNumbers(handle, years.now), before: await yearInNumbers(handle, years.before) };
    return yearlyReport({ years, numbers, smallNumbersReason }, seal);
  },
};

/** Cases opened in the period. */
export const registerFilter = ({ from, to }: Period) => ({ ...everyCase, openedFrom: from, openedTo: to });

/** The report as it would read now. @throws DomainError INPUT_REFUSED where a register would be too long to print */
export async function drawCasebookReport(context: ServiceContext, request: CasebookReportRequest): Promise<DocumentModel> {
  const model = await kinds[request.kind](context, request, periodOf(request));
  return withDocumentNames(context.unitOfWork.read, model);
}
