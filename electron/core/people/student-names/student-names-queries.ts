/** @file SQL of students' names and of who may read them. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { StudentNameReaderRow, StudentNameRow } from '../people-rows.ts';

export async function insertStudentName(handle: WriteHandle, row: StudentNameRow): Promise<void> {
  await handle.insertInto('student_name').values(row).execute();
}

export async function updateStudentName(
  handle: WriteHandle,
  personId: string,
  change: Pick<StudentNameRow, 'name' | 'recorded_by' | 'recorded_at'>,
): Promise<void> {
  await handle.updateTable('student_name').set(change).where('person_id', '=', personId).execute();
}

export function findStudentName(handle: ReadHandle, personId: string): Promise<StudentNameRow | undefined> {
  return handle.selectFrom('student_name').selectAll().where('person_id', '=', personId).executeTakeFirst();
}

export async function selectStudentNames(handle: ReadHandle, personIds: readonly string[]): Promise<StudentNameRow[]> {
  if (personIds.length === 0) return [];
  return handle.selectFrom('student_name').selectAll().where('person_id', 'in', personIds).execute();
}

/** Puts `mark` in the place of the names of these people. */
export async function overwriteStudentNames(handle: WriteHandle, personIds: readonly string[], mark: string): Promise<void> {
  if (personIds.length === 0) return;
  await handle.updateTable('student_name').set({ name: mark }).where('person_id', 'in', personIds).execute();
}

/** Whether this user has a case of the incident in hand. */
export async function hasCaseInHand(handle: ReadHandle, incidentId: string, userId: string): Promise<boolean> {
  const row = await handle
    .selectFrom('case_file')
    .innerJoin('participant', 'participant.id', 'case_file.investigator_id')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .select('case_file.id')
    .where('case_file.incident_id', '=', incidentId)
    .where('person.user_id', '=', userId)
    .executeTakeFirst();
  return row !== undefined;
}

export function findReader(handle: ReadHandle, incidentId: string, userId: string): Promise<StudentNameReaderRow | undefined> {
  return handle
    .selectFrom('student_name_reader')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** Those named now, in the order in which they were. */
export function selectReaders(handle: ReadHandle, incidentId: string): Promise<(StudentNameReaderRow & { display_name: string })[]> {
  return handle
    .selectFrom('student_name_reader')
    .innerJoin('user', 'user.id', 'student_name_reader.user_id')
    .selectAll('student_name_reader')
    .select('user.display_name')
    .where('incident_id', '=', incidentId)
    .where('ended_at', 'is', null)
    .where('user.removed_at', 'is', null)
    .orderBy('named_at')
    .execute();
}

export async function insertReader(handle: WriteHandle, row: StudentNameReaderRow): Promise<void> {
  await handle.insertInto('student_name_reader').values(row).execute();
}

export async function endReader(handle: WriteHandle, id: string, ending: { by: string; at: string }): Promise<void> {
  await handle.updateTable('student_name_reader').set({ ended_by: ending.by, ended_at: ending.at }).where('id', '=', id).execute();
}

/** People of the office, those who left not among them. */
export function selectOffice(handle: ReadHandle): Promise<{ id: string; display_name: string; role: string }[]> {
  return handle.selectFrom('user').select(['id', 'display_name', 'role']).where('removed_at', 'is', null).orderBy('display_name').execute();
}
