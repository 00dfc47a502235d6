/** @file SQL of interviews: who, when, under which conditions, in which incidents, and who may read them. */
import type { ParticipantRole } from '#shared/domain/people.ts';
import type { PersonRow } from '../people/people-rows.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { InterviewPlaceRow, InterviewRestrictionRow, InterviewRow } from './interviews-rows.ts';

/** An interview as one incident has it: its number there, and the person who is meant there. */
export type InterviewRecord = InterviewRow & {
  number: number;
  placed_in: string;
  person_in_matter: string;
  person_id: string;
  role: ParticipantRole;
  person_kind: PersonRow['kind'];
  display_name: string;
};

const records = (handle: ReadHandle) =>
  handle
    .selectFrom('interview')
    .innerJoin('interview_place as place', 'place.interview_id', 'interview.id')
    .innerJoin('participant', 'participant.id', 'place.participant_id')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .selectAll('interview')
    .select([
      'place.number',
      'place.incident_id as placed_in',
      'place.participant_id as person_in_matter',
      'participant.person_id',
      'participant.role',
      'person.kind as person_kind',
      'person.display_name',
    ])
    .where('interview.taken_back_at', 'is', null);

/** Of an incident, in the order of their numbers, without those taken back. */
export function selectInterviews(handle: ReadHandle, incidentId: string): Promise<InterviewRecord[]> {
  return records(handle).where('place.incident_id', '=', incidentId).orderBy('place.number').execute();
}

/** One of an incident that was not taken back. */
export function findInterview(handle: ReadHandle, incidentId: string, interviewId: string): Promise<InterviewRecord | undefined> {
  return records(handle).where('place.incident_id', '=', incidentId).where('interview.id', '=', interviewId).executeTakeFirst();
}

/** Planned for `until` (a civil date) or before and not held yet, with the case in which each was planned. */
export function selectPlanned(handle: ReadHandle, scope: { until: string; caseId: string | null }): Promise<InterviewRecord[]> {
  let query = records(handle)
    .innerJoin('case_file', 'case_file.id', 'interview.case_id')
    .whereRef('case_file.incident_id', '=', 'place.incident_id')
    .where('case_file.status', '<>', 'closed')
    .where('interview.state', '=', 'planned')
    .where('interview.planned_on', 'is not', null)
    .where('interview.planned_on', '<=', scope.until);
  if (scope.caseId !== null) query = query.where('interview.case_id', '=', scope.caseId);
  return query.orderBy('interview.planned_on').orderBy('interview.id').execute();
}

/** Where the words of an interview are in sight: every incident it belongs to. */
export async function selectPlaces(handle: ReadHandle, interviewId: string): Promise<InterviewPlaceRow[]> {
  return handle.selectFrom('interview_place').selectAll().where('interview_id', '=', interviewId).execute();
}

/** Cases of these interviews' incidents by interview. */
export function selectCasesSharing(
  handle: ReadHandle,
  interviewIds: readonly string[],
): Promise<{ interview_id: string; id: string; number: string }[]> {
  if (interviewIds.length === 0) return Promise.resolve([]);
  return handle
    .selectFrom('interview_place as place')
    .innerJoin('case_file', 'case_file.incident_id', 'place.incident_id')
    .select(['place.interview_id', 'case_file.id', 'case_file.number'])
    .where('place.interview_id', 'in', interviewIds)
    .orderBy('case_file.number')
    .execute();
}

export async function insertInterview(handle: WriteHandle, row: InterviewRow): Promise<void> {
  await handle.insertInto('interview').values(row).execute();
}

export async function updateInterview(
  handle: WriteHandle,
  interviewId: string,
  change: Partial<Omit<InterviewRow, 'id' | 'incident_id' | 'case_id' | 'entered_by' | 'entered_at'>>,
): Promise<void> {
  await handle.updateTable('interview').set(change).where('id', '=', interviewId).execute();
}

/** Gives the interview the next number of the incident. */
export async function insertPlace(handle: WriteHandle, place: Omit<InterviewPlaceRow, 'number'>): Promise<number> {
  const last = await handle
    .selectFrom('interview_place')
    .where('incident_id', '=', place.incident_id)
    .select((query) => query.fn.max('number').as('number'))
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await handle
    .insertInto('interview_place')
    .values({ ...place, number })
    .execute();
  return number;
}

export async function updatePlace(handle: WriteHandle, interviewId: string, incidentId: string, participantId: string): Promise<void> {
  await handle
    .updateTable('interview_place')
    .set({ participant_id: participantId })
    .where('interview_id', '=', interviewId)
    .where('incident_id', '=', incidentId)
    .execute();
}

/** A list in force with one person of it; a list of three is three of these. */
export type InterviewReaderRecord = InterviewRestrictionRow & { user_id: string; display_name: string };

/** The people on the lists in force of these interviews. */
export function selectReaders(handle: ReadHandle, interviewIds: readonly string[]): Promise<InterviewReaderRecord[]> {
  if (interviewIds.length === 0) return Promise.resolve([]);
  return handle
    .selectFrom('interview_restriction as restriction')
    .innerJoin('interview_reader as reader', 'reader.restriction_id', 'restriction.id')
    .innerJoin('user', 'user.id', 'reader.user_id')
    .selectAll('restriction')
    .select(['reader.user_id', 'user.display_name'])
    .where('restriction.ended_at', 'is', null)
    .where('restriction.interview_id', 'in', interviewIds)
    .orderBy('user.display_name')
    .execute();
}

export async function insertRestriction(handle: WriteHandle, row: InterviewRestrictionRow, userIds: readonly string[]): Promise<void> {
  await handle.insertInto('interview_restriction').values(row).execute();
  await handle
    .insertInto('interview_reader')
    .values(userIds.map((userId) => ({ restriction_id: row.id, user_id: userId })))
    .execute();
}

export async function endRestriction(
  handle: WriteHandle,
  interviewId: string,
  end: { ended_at: string; ended_by: string; ended_reason: string },
): Promise<void> {
  await handle
    .updateTable('interview_restriction')
    .set(end)
    .where('interview_id', '=', interviewId)
    .where('ended_at', 'is', null)
    .execute();
}

/** How the holds stand that this source opened in whichever case. */
export async function standingOfHold(handle: ReadHandle, source: string): Promise<'none' | 'open' | 'cleared'> {
  const rows = await handle.selectFrom('hold').select('cleared_at').where('source', '=', source).execute();
  if (rows.length === 0) return 'none';
  return rows.some((row) => row.cleared_at === null) ? 'open' : 'cleared';
}
