/** @file Every name by which someone in an incident may be known, whoever left it included. Invariant: read to take names out of texts, never to show them. */
import type { ParticipantRole } from '#shared/domain/people.ts';
import { REMOVED_MARK } from '#shared/domain/removal.ts';
import type { ReadHandle } from '../service-context.ts';
import { identificationsOf } from './identifying/identify-person.ts';
import { joinedInto } from './joining/join-people.ts';
import { selectNamedParticipants, selectPersonNames } from './people-queries.ts';
import { studentNamesOf } from './student-names/student-names.ts';

/** One person with the roles they have or had, in the order in which they came in. An anonymous person has no names. */
export type KnownPerson = {
  personId: string;
  participantIds: string[];
  roles: ParticipantRole[];
  displayName: string;
  isPseudonym: boolean;
  names: string[];
  /** The accounts among the names: handles and addresses, which fall into no words. */
  accounts: string[];
};

/** In the order in which they first came into the incident, so that counting them gives the same numbers ever after. */
export async function peopleKnownInIncident(handle: ReadHandle, incidentId: string): Promise<KnownPerson[]> {
  const rows = await selectNamedParticipants(handle, incidentId);
  const otherNames = await otherNamesOf(handle, [...new Set(rows.map((row) => row.person_id))]);
  const people = new Map<string, KnownPerson>();
  for (const row of rows) {
    const person = people.get(row.person_id);
    if (person !== undefined) {
      person.roles.push(row.role);
      person.participantIds.push(row.id);
      continue;
    }
    const names = [row.name, row.account, ...(otherNames.get(row.person_id) ?? [])];
    people.set(row.person_id, {
      personId: row.person_id,
      participantIds: [row.id],
      roles: [row.role],
      displayName: row.display_name,
      isPseudonym: row.kind === 'student',
      accounts: row.account === null || row.account === '' ? [] : [row.account],
      names: [...new Set(names.filter((name): name is string => name !== null && name !== ''))],
    });
  }
  return [...people.values()];
}

/** A student's own name, names that were entered and corrected, and those of records that were joined. */
async function otherNamesOf(handle: ReadHandle, personIds: readonly string[]): Promise<Map<string, string[]>> {
  const joined = await joinedInto(handle, personIds);
  const everyone = [...personIds, ...[...joined.values()].flat()];
  const records = await selectPersonNames(handle, everyone);
  const identifications = await identificationsOf(handle, everyone);
  const students = await studentNamesOf(handle, everyone);
  const names = new Map<string, string[]>();
  for (const personId of personIds) {
    const ids = [personId, ...(joined.get(personId) ?? [])];
    names.set(
      personId,
      ids.flatMap((id) => [
        ...(records.get(id) ?? []),
        ...(identifications.get(id) ?? []).flatMap((entry) => (entry.isCorrection ? [entry.name, entry.shownBefore] : [entry.name])),
        ...(students.get(id) ?? []).filter((name) => name !== REMOVED_MARK),
      ]),
    );
  }
  return names;
}
