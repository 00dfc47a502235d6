/** @file Every name by which someone in an incident may be known, whoever left it included. */
import type { ParticipantRole } from '#shared/domain/people.ts';
import type { ReadHandle } from '../service-context.ts';
import { selectNamedParticipants } from './people-queries.ts';

/** One person with the roles they have or had, in the order in which they came in. A student and an anonymous person have no names. */
export type KnownPerson = { personId: string; roles: ParticipantRole[]; displayName: string; isPseudonym: boolean; names: string[] };

/** In the order in which they first came into the incident, so that counting them gives the same numbers ever after. */
export async function peopleKnownInIncident(handle: ReadHandle, incidentId: string): Promise<KnownPerson[]> {
  const people = new Map<string, KnownPerson>();
  for (const row of await selectNamedParticipants(handle, incidentId)) {
    const person = people.get(row.person_id);
    if (person !== undefined) {
      person.roles.push(row.role);
      continue;
    }
    const names = [row.name, row.account].filter((name): name is string => name !== null && name !== '');
    people.set(row.person_id, {
      personId: row.person_id,
      roles: [row.role],
      displayName: row.display_name,
      isPseudonym: row.kind === 'student',
      names,
    });
  }
  return [...people.values()];
}
