/** @file SQL of finding people again across matters. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { PersonRow } from '../people-rows.ts';
import type { PersonKey } from './person-keys.ts';

/** Most people who are looked at for one question; more than that are no help to anyone. */
const MOST = 60;

export async function insertPersonKeys(handle: WriteHandle, personId: string, keys: readonly PersonKey[]): Promise<void> {
  if (keys.length === 0) return;
  const rows = keys.map((key) => ({ ...key, person_id: personId }));
  await handle
    .insertInto('person_key')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Ids of people who have one of these keys. */
export async function selectPeopleWithKeys(handle: ReadHandle, keys: readonly PersonKey[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await handle
    .selectFrom('person_key')
    .select('person_id')
    .where((where) => where.or(keys.map(({ kind, key }) => where.and([where('kind', '=', kind), where('key', '=', key)]))))
    .limit(MOST)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Ids of people with a word of the name that begins so. */
export async function selectPeopleWithWord(handle: ReadHandle, beginning: string): Promise<string[]> {
  const rows = await handle
    .selectFrom('person_key')
    .select('person_id')
    .distinct()
    .where('kind', '=', 'word')
    .where('key', '>=', beginning)
    .where('key', '<', `${beginning}\u{10ffff}`)
    .limit(MOST)
    .execute();
  return rows.map((row) => row.person_id);
}

/** People with a name or an account who came in before there were keys. */
export function selectPeopleWithoutKeys(handle: ReadHandle): Promise<PersonRow[]> {
  return handle
    .selectFrom('person_without_key')
    .innerJoin('person', 'person.id', 'person_without_key.person_id')
    .selectAll('person')
    .execute();
}

/** Nobody waits for keys any more. */
export async function forgetPeopleWithoutKeys(handle: WriteHandle): Promise<void> {
  await handle.deleteFrom('person_without_key').execute();
}

export async function selectPersons(handle: ReadHandle, ids: readonly string[]): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  return handle.selectFrom('person').selectAll().where('id', 'in', ids).execute();
}

/** The kept record of each of these that was joined into another. */
export async function selectKeptIds(handle: ReadHandle, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await handle
    .selectFrom('person_join')
    .select(['joined_id', 'kept_id'])
    .where('joined_id', 'in', ids)
    .where('undone_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.joined_id, row.kept_id]));
}

/** A role with the matter in which it stands. A respondent's is that of the one case. */
export type RoleRecord = {
  person_id: string;
  participant_id: string;
  incident_id: string;
  role: string;
  connection: string;
  added_at: string;
  removed_at: string | null;
  case_id: string;
  case_number: string;
  case_title: string;
};

/** The roles of these people in every case, the newest first. */
export function selectRoles(handle: ReadHandle, personIds: readonly string[]): Promise<RoleRecord[]> {
  return handle
    .selectFrom('participant')
    .innerJoin('case_file', 'case_file.incident_id', 'participant.incident_id')
    .select([
      'participant.person_id',
      'participant.id as participant_id',
      'participant.incident_id',
      'participant.role',
      'participant.connection',
      'participant.added_at',
      'participant.removed_at',
      'case_file.id as case_id',
      'case_file.number as case_number',
      'case_file.title as case_title',
    ])
    .where('participant.person_id', 'in', [...personIds, ''])
    .where((where) =>
      where.or([where('participant.role', '<>', 'respondent'), where('case_file.respondent_id', '=', where.ref('participant.id'))]),
    )
    .orderBy('case_file.number', 'desc')
    .orderBy('participant.position')
    .execute();
}
