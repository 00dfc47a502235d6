/** @file SQL of school calendars. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { DayWithoutSchoolRow, SchoolYearRow } from './district-rows.ts';

/** The latest first. */
export function selectSchoolYears(handle: ReadHandle): Promise<SchoolYearRow[]> {
  return handle.selectFrom('school_year').selectAll().orderBy('first_day', 'desc').execute();
}

export function findSchoolYear(handle: ReadHandle, id: string): Promise<SchoolYearRow | undefined> {
  return handle.selectFrom('school_year').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Of every year, in the order of the days. */
export function selectDaysOff(handle: ReadHandle): Promise<DayWithoutSchoolRow[]> {
  return handle.selectFrom('day_without_school').selectAll().orderBy('day').execute();
}

/** Puts the year and all its days in the place of what was recorded under its id. */
export async function saveSchoolYear(handle: WriteHandle, row: SchoolYearRow, days: readonly DayWithoutSchoolRow[]): Promise<void> {
  const { id, ...rest } = row;
  await handle
    .insertInto('school_year')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .execute();
  await handle.deleteFrom('day_without_school').where('school_year_id', '=', id).execute();
  if (days.length > 0) await handle.insertInto('day_without_school').values(days).execute();
}

export async function deleteSchoolYear(handle: WriteHandle, id: string): Promise<void> {
  await handle.deleteFrom('day_without_school').where('school_year_id', '=', id).execute();
  await handle.deleteFrom('school_year').where('id', '=', id).execute();
}
