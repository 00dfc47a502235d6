/** @file Employment status, the facts behind a dismissal, and the licensure notice, as others read them. */
import { agreementOn } from '#shared/domain/bargaining.ts';
import { Employment } from '#shared/domain/employment/employment.ts';
import { LicensureNotice } from '#shared/domain/employment/licensure.ts';
import { BoardNotice, RemedyFact, type RemedyFile } from '#shared/domain/employment/remedy-facts.ts';
import type { CivilDate } from '#shared/domain/text.ts';
import { caseById } from '../cases/find-case.ts';
import { unitOfCase } from '../district/of-case/respondent-unit.ts';
import { bargainingUnitsOf } from '../district/read-district.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { findEmploymentDetail, findLicensureNotice, selectBoardNotices, selectRemedyFacts } from './employment-queries.ts';

/** All that is recorded of the respondent's employment in a case. @throws DomainError NOT_FOUND */
export async function readEmployment(
  { unitOfWork, ports }: ServiceContext,
  { caseId }: { caseId: string },
): Promise<{ employment: Employment; remedy: RemedyFile; licensure: LicensureNotice | null }> {
  const handle = unitOfWork.read;
  return {
    employment: await employmentOf(handle, caseId, civilToday(ports.clock)),
    remedy: await remedyFileOf(handle, caseId),
    licensure: await licensureNoticeOf(handle, caseId),
  };
}

/**
 * The status of the case with how it is known, licence, unit and agreement.
 * @param today the civil date whose agreement is meant; left out, no agreement is given
 * @throws DomainError NOT_FOUND
 */
export async function employmentOf(handle: ReadHandle, caseId: string, today: CivilDate | null = null): Promise<Employment> {
  const { employment_status: status } = await caseById(handle, caseId);
  const detail = await findEmploymentDetail(handle, caseId);
  const unit = await unitOfCase(handle, caseId);
  const units = today === null || unit.unitId === null ? [] : await bargainingUnitsOf(handle);
  const listed = units.find(({ id }) => id === unit.unitId);
  return Employment.parse({
    status,
    howKnown: detail?.how_known ?? '',
    isOfPresentStatus: detail?.status === status,
    licence: detail?.licence ?? 'unknown',
    licenceNumber: detail?.licence_number ?? '',
    firstHiredOn: detail?.first_hired_on ?? null,
    lastProbationaryYear: detail?.last_probationary_year ?? 'unknown',
    unit: unit.label ?? '',
    agreement: today === null || listed === undefined ? null : agreementOn(listed.agreements, today),
    standing: detail === undefined ? null : { id: detail.id, by: detail.recorded_by, at: detail.recorded_at },
  });
}

/** The facts and the Board's notices that stand. */
export async function remedyFileOf(handle: ReadHandle, caseId: string): Promise<RemedyFile> {
  const facts = (await selectRemedyFacts(handle, caseId)).map((row) =>
    RemedyFact.parse({
      id: row.id,
      prong: row.prong,
      direction: row.direction,
      text: row.text,
      happenedOn: row.happened_on,
      exhibitIds: JSON.parse(row.exhibit_ids),
      enteredBy: row.entered_by,
      enteredAt: row.entered_at,
    }),
  );
  const notices = (await selectBoardNotices(handle, caseId)).map((row) =>
    BoardNotice.parse({
      id: row.id,
      votedOn: row.voted_on,
      receivedOn: row.received_on,
      receipt: row.receipt,
      causes: row.causes,
      expectations: row.expectations,
      sameSubject: row.same_subject,
      sameSubjectReason: row.same_subject_reason,
      exhibitIds: JSON.parse(row.exhibit_ids),
      enteredBy: row.entered_by,
      enteredAt: row.entered_at,
    }),
  );
  return { facts, notices };
}

/** What was recorded on the notice of licensure; null before anything was. */
export async function licensureNoticeOf(handle: ReadHandle, caseId: string): Promise<LicensureNotice | null> {
  const row = await findLicensureNotice(handle, caseId);
  if (row === undefined) return null;
  return LicensureNotice.parse({
    cause: row.cause,
    reason: row.reason,
    decidedBy: row.decided_by,
    toStateOn: row.to_state_on,
    toRegionOn: row.to_region_on,
    copyToHolderOn: row.copy_to_holder_on,
    note: row.note,
    standing: { id: row.id, by: row.recorded_by, at: row.recorded_at },
  });
}
