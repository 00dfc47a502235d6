/** @file Reports about many cases as a person asks for them. */
import { z } from 'zod';
import { CivilDate, OptionalLine } from '../../text.ts';
import { CasebookDocumentKind } from '../kinds.ts';
import { type Period, schoolYearOf, weekOf } from './periods.ts';

/**
 * `day` is any day of the week or of the school year. `smallNumbersReason` is why whoever asks wants numbers below three printed too; empty withholds
 * them, and it is printed with the person's name.
 */
export const CasebookReportRequest = z.object({
  kind: CasebookDocumentKind,
  day: CivilDate,
  smallNumbersReason: OptionalLine.default(''),
});
export type CasebookReportRequest = z.infer<typeof CasebookReportRequest>;

/** How long a stretch each kind covers. */
export const periodKinds: Record<CasebookDocumentKind, 'week' | 'school-year'> = {
  'case-register': 'school-year',
  'weekly-update': 'week',
  'yearly-report': 'school-year',
};

export const periodOf = ({ kind, day }: Pick<CasebookReportRequest, 'kind' | 'day'>): Period =>
  periodKinds[kind] === 'week' ? weekOf(day) : schoolYearOf(day);

/** Today where this casebook stands, and the days of its first and its last case; null without any. */
export const ReportSpan = z.object({ today: CivilDate, firstOpened: CivilDate.nullable() });
export type ReportSpan = z.infer<typeof ReportSpan>;

/** What each kind is for, as the page says it. */
export const casebookDocumentPurposes: Record<CasebookDocumentKind, string> = {
  'case-register': 'Every case opened in a school year, one line each.',
  'weekly-update': 'What was opened, moved and decided in a week, and what comes due after it, for the Superintendent.',
  'yearly-report': 'A school year in numbers, without names: what was charged, where, how it ended and how long it took.',
};
