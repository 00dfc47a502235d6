/** @file The bargaining unit of a respondent. Invariant: the case keeps the name that was recorded, whatever the list calls the unit later. */
import { createHash } from 'node:crypto';
import { agreementOn } from '#shared/domain/bargaining.ts';
import type { Agreement } from '#shared/domain/district.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn } from '../../based-on.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../../service-context.ts';
import { civilToday } from '../../today/civil-today.ts';
import { bargainingUnitNamed, bargainingUnitsOf } from '../read-district.ts';
import { findUnitOfCase, saveUnitOfCase } from './of-case-queries.ts';

const versionOf = (label: string | null): string | null => (label === null ? null : createHash('sha256').update(label).digest('hex'));

export type RespondentUnit = {
  /** As it was recorded; null while it was not. */
  label: string | null;
  /** What the list calls it now; null when it is not, or not under this name, on the list. */
  nameNow: string | null;
  /** The agreement in force today. */
  agreement: Agreement | null;
  /** Changes with the label: what an author saw; null while there is none. */
  version: string | null;
};

/** @throws DomainError NOT_FOUND */
export async function readRespondentUnit({ unitOfWork, ports }: ServiceContext, { caseId }: { caseId: string }): Promise<RespondentUnit> {
  const row = await findUnitOfCase(unitOfWork.read, caseId);
  if (row === undefined) throw new DomainError('NOT_FOUND');
  const units = row.bargaining_unit_id === null ? [] : await bargainingUnitsOf(unitOfWork.read);
  const unit = units.find(({ id }) => id === row.bargaining_unit_id);
  return {
    label: row.bargaining_unit,
    version: versionOf(row.bargaining_unit),
    nameNow: unit?.name ?? null,
    agreement: unit === undefined ? null : agreementOn(unit.agreements, civilToday(ports.clock)),
  };
}

/** The unit as it was recorded on a case, and its id where it is on the list; both null where none was recorded. */
export async function unitOfCase(handle: ReadHandle, caseId: string): Promise<{ label: string | null; unitId: string | null }> {
  const row = await findUnitOfCase(handle, caseId);
  return { label: row?.bargaining_unit ?? null, unitId: row?.bargaining_unit_id ?? null };
}

/** Inside a unit of work that opens or changes a case: writes the unit on it, joined to the list where it is on the list. */
export async function enterRespondentUnit(handle: WriteHandle, caseId: string, label: string): Promise<void> {
  const unit = label === '' ? null : await bargainingUnitNamed(handle, label);
  await saveUnitOfCase(handle, caseId, { bargaining_unit: label === '' ? null : label, bargaining_unit_id: unit?.id ?? null });
}

/**
 * Records the respondent's bargaining unit; an empty label takes it back.
 * @param input.basedOn the version that its author saw, null for none
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE
 */
export async function recordRespondentUnit(
  { unitOfWork }: ServiceContext,
  { caseId, label, basedOn }: { caseId: string; label: string; basedOn: string | null },
): Promise<void> {
  await unitOfWork.write(async (handle, record) => {
    const present = await findUnitOfCase(handle, caseId);
    if (present === undefined) throw new DomainError('NOT_FOUND');
    assertBasedOn(versionOf(present.bargaining_unit), { basedOn });
    await enterRespondentUnit(handle, caseId, label);
    await record({
      type: 'case_file.bargaining_unit_recorded',
      version: 1,
      caseId,
      payload: { unit: label, formerUnit: present.bargaining_unit },
    });
  });
}

/** The agreement in force on the day for the respondent’s bargaining unit; null where the unit, or an agreement for that day, is not on record. */
export async function agreementOfCase(handle: ReadHandle, caseId: string, day: string): Promise<Agreement | null> {
  const row = await findUnitOfCase(handle, caseId);
  if (row === undefined || row.bargaining_unit_id === null) return null;
  const unit = (await bargainingUnitsOf(handle)).find(({ id }) => id === row.bargaining_unit_id);
  return unit === undefined ? null : agreementOn(unit.agreements, day);
}
