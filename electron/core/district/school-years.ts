/** @file School calendars. Invariant: school years do not overlap, and every day off is one that its year's calendar can speak of. */
import type { SchoolYearInput } from '#shared/domain/district.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { problemOfSchoolYear } from '#shared/domain/school-calendar.ts';
import { assertBasedOn } from '../based-on.ts';
import type { ServiceContext } from '../service-context.ts';
import { deleteSchoolYear, findSchoolYear, saveSchoolYear, selectSchoolYears } from './calendar-queries.ts';
import { assertMayChangeDistrict } from './may-change.ts';

/** `id` and `basedOn` null enter a new year; otherwise the one of this id as its editor saw it. */
export type SchoolYearChange = { id: string | null; basedOn: string | null; year: SchoolYearInput };

/**
 * Enters a school year, or puts all of it anew.
 * @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE; INPUT_REFUSED with details.problem for days that cannot be
 */
export async function recordSchoolYear({ unitOfWork, ports, actor }: ServiceContext, input: SchoolYearChange): Promise<void> {
  assertMayChangeDistrict(actor);
  const { year } = input;
  await unitOfWork.write(async (handle, record) => {
    const others = (await selectSchoolYears(handle)).filter((row) => row.id !== input.id);
    const problem = problemOfSchoolYear(
      year,
      others.map((row) => ({ label: row.label, firstDay: row.first_day, lastDay: row.last_day })),
    );
    if (problem !== null) throw new DomainError('INPUT_REFUSED', { problem });
    const present = input.id === null ? undefined : await findSchoolYear(handle, input.id);
    if (input.id !== null && present === undefined) throw new DomainError('NOT_FOUND');
    assertBasedOn(present?.version_id, input);
    const id = present?.id ?? ports.ids.next();
    const row = {
      id,
      label: year.label,
      first_day: year.firstDay,
      last_day: year.lastDay,
      version_id: ports.ids.next(),
      recorded_at: ports.clock.now().toISOString(),
    };
    const days = year.daysOff.map((day) => ({ id: ports.ids.next(), school_year_id: id, ...day }));
    await saveSchoolYear(handle, row, days);
    const type = present === undefined ? 'school_year.recorded' : 'school_year.changed';
    await record({ type, version: 1, caseId: null, payload: { id, ...year } });
  });
}

/** Takes a school year out with all its days. @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE */
export async function removeSchoolYear(
  { unitOfWork, actor }: ServiceContext,
  { id, basedOn }: { id: string; basedOn: string },
): Promise<void> {
  assertMayChangeDistrict(actor);
  await unitOfWork.write(async (handle, record) => {
    const present = await findSchoolYear(handle, id);
    if (present === undefined) throw new DomainError('NOT_FOUND');
    assertBasedOn(present.version_id, { basedOn });
    await deleteSchoolYear(handle, id);
    await record({ type: 'school_year.removed', version: 1, caseId: null, payload: { id, label: present.label } });
  });
}
