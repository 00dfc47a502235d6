/** @file The calendars by which the days of a case are counted: the District's school years and the agreement of the respondent's unit. */
import type { AgreementDay, DayCalendars } from '#shared/domain/deadlines/calendars.ts';
import type { Count } from '#shared/domain/deadlines/rule.ts';
import type { Agreement } from '#shared/domain/district.ts';
import { agreementOfCase } from '../district/of-case/respondent-unit.ts';
import { schoolYearsOf } from '../district/read-district.ts';
import type { ReadHandle } from '../service-context.ts';
import { selectAgreementDays } from './rules/rule-copies-queries.ts';

/** The zone in which this computer stands: hours are counted by its clocks. */
export const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What days of a case are counted by, with the agreement that is in force on `day`; both null outside a case. */
export async function calendarsOfCase(
  handle: ReadHandle,
  caseId: string | null,
  day: string,
): Promise<{ calendars: DayCalendars; agreement: Agreement | null }> {
  const years = await schoolYearsOf(handle);
  const agreement = caseId === null ? null : await agreementOfCase(handle, caseId, day);
  const zone = zoneHere();
  if (agreement === null) return { calendars: { years, agreement: null, zone }, agreement };
  const days: AgreementDay[] = (await selectAgreementDays(handle, agreement.id)).map((row) => ({
    day: row.day,
    isCounted: row.is_counted === 1,
  }));
  const base = agreement.grievance.levels[0]?.dayKind ?? agreement.meetingNotice.dayKind;
  return { calendars: { years, agreement: { base, days }, zone }, agreement };
}

/** What a person says about a count whose number the law leaves open. `level` counts the steps of a grievance from 1. */
export type CountChoice = { amount: number | null; unit: Extract<Count, { kind: 'district' }>['unit'] | null; level: number | null };

/** The count with its numbers, and the calendars with the kind of days that the agreement names for it. A count that stays open is given back as it is. */
export function resolvedCount(
  count: Count,
  choice: CountChoice,
  { calendars, agreement }: { calendars: DayCalendars; agreement: Agreement | null },
): { count: Count; calendars: DayCalendars } {
  if (count.kind === 'district' || (count.kind === 'agreement' && choice.amount !== null)) {
    const unit = choice.unit ?? (count.kind === 'district' ? count.unit : 'agreement');
    const isBefore = count.kind === 'agreement' && count.of === 'meeting-notice';
    return choice.amount === null
      ? { count, calendars }
      : { count: { kind: 'spans', spans: [{ amount: choice.amount, unit }], isBefore }, calendars };
  }
  if (count.kind !== 'agreement' || agreement === null || calendars.agreement === null) return { count, calendars };
  const level = agreement.grievance.levels[(choice.level ?? 1) - 1];
  const isNotice = count.of === 'meeting-notice';
  const days = isNotice ? agreement.meetingNotice.days : count.of === 'file' ? level?.fileWithin : level?.answerWithin;
  if (days === null || days === undefined) return { count, calendars };
  const base = isNotice ? agreement.meetingNotice.dayKind : (level?.dayKind ?? calendars.agreement.base);
  return {
    count: { kind: 'spans', spans: [{ amount: days, unit: 'agreement' }], isBefore: isNotice },
    calendars: { ...calendars, agreement: { ...calendars.agreement, base } },
  };
}
