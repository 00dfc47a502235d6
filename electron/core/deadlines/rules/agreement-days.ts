/** @file The days that a bargaining agreement counts in its own way. Invariant: a day that was taken back stays in the record. */
import type { AgreementDays } from '#shared/domain/deadlines/agreement-days.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { assertMayChangeDistrict } from '../../district/may-change.ts';
import { bargainingUnitsOf } from '../../district/read-district.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { findAgreementDay, insertAgreementDays, selectAgreementDays, takeBackAgreementDayRow } from './rule-copies-queries.ts';

/** Every agreement of a unit in use, with its days in order. */
async function agreementDaysOf(handle: ReadHandle): Promise<AgreementDays[]> {
  const days = await selectAgreementDays(handle, null);
  return (await bargainingUnitsOf(handle))
    .filter(({ retiredAt }) => retiredAt === null)
    .flatMap(({ name, agreements }) =>
      agreements.map((agreement) => ({
        agreementId: agreement.id,
        unit: name,
        title: agreement.title,
        base: agreement.grievance.levels[0]?.dayKind ?? agreement.meetingNotice.dayKind,
        days: days
          .filter((row) => row.agreement_id === agreement.id)
          .map((row) => ({ id: row.id, day: row.day, isCounted: row.is_counted === 1, reason: row.reason, by: row.recorded_by })),
      })),
    );
}

export async function listAgreementDays({
  unitOfWork,
  actor,
}: ServiceContext): Promise<{ mayChange: boolean; agreements: AgreementDays[] }> {
  return { mayChange: actor.role === 'administrator', agreements: await agreementDaysOf(unitOfWork.read) };
}

/** Enters days of an agreement. @throws DomainError NOT_FOUND, NOT_ALLOWED, INPUT_REFUSED (a day that is entered already) */
export function enterAgreementDays(
  { unitOfWork, ports, actor }: ServiceContext,
  input: { agreementId: string; days: string[]; isCounted: boolean; reason: string },
): Promise<void> {
  assertMayChangeDistrict(actor);
  return unitOfWork.write(async (handle, record) => {
    const agreement = (await agreementDaysOf(handle)).find(({ agreementId }) => agreementId === input.agreementId);
    if (agreement === undefined) throw new DomainError('NOT_FOUND');
    const met = input.days.find((day) => agreement.days.some((entered) => entered.day === day));
    if (met !== undefined)
      throw new DomainError('INPUT_REFUSED', { problem: `${formatCivilDate(met)} is entered for this agreement already.` });
    const rows = [...new Set(input.days)].map((day) => ({
      id: ports.ids.next(),
      agreement_id: input.agreementId,
      day,
      is_counted: input.isCounted ? (1 as const) : (0 as const),
      reason: input.reason,
      recorded_by: actor.displayName,
      recorded_at: ports.clock.now().toISOString(),
      taken_back_at: null,
    }));
    await insertAgreementDays(handle, rows);
    const days = rows.map(({ id, day }) => ({ id, day }));
    const payload = { agreementId: input.agreementId, title: agreement.title, days, isCounted: input.isCounted, reason: input.reason };
    await record({ type: 'agreement_days.entered', version: 1, caseId: null, payload });
  });
}

/** @throws DomainError NOT_FOUND, NOT_ALLOWED */
export function takeBackAgreementDay({ unitOfWork, ports, actor }: ServiceContext, input: { id: string }): Promise<void> {
  assertMayChangeDistrict(actor);
  return unitOfWork.write(async (handle, record) => {
    const row = await findAgreementDay(handle, input.id);
    if (row === undefined) throw new DomainError('NOT_FOUND');
    await takeBackAgreementDayRow(handle, row.id, ports.clock.now().toISOString());
    const payload = { id: row.id, agreementId: row.agreement_id, day: row.day, isCounted: row.is_counted === 1, reason: row.reason };
    await record({ type: 'agreement_day.taken_back', version: 1, caseId: null, payload });
  });
}
