/** @file Entering a person into an incident. Invariant: a student's name is neither asked for nor kept; every later reader sees a pseudonym. */
import { DomainError } from '#shared/domain/errors.ts';
import type { ParticipantRole } from '#shared/domain/people.ts';
import { nextStudentPseudonym } from '#shared/domain/pseudonym.ts';
import type { Actor, ServiceContext, WriteHandle } from '../service-context.ts';
import { findPersonOfUser, insertParticipant, insertPerson, selectParticipants } from './people-queries.ts';
import type { ParticipantRecord, ParticipantRow, PersonRow } from './people-rows.ts';

/**
 * Who enters. `name` may be empty for a student (who gets the next pseudonym and whose typed name is dropped), for a complainant, witness or
 * parent (who then is anonymous) and for a respondent with an `account`. `user` is set when the person is the one signed in.
 */
export type Entry = { role: ParticipantRole; name: string; connection: string; isStudent?: boolean; account?: string; user?: Actor };

const mayBeAnonymous: readonly ParticipantRole[] = ['complainant', 'witness', 'parent-or-guardian'];

/**
 * Adds the person in this role and gives back the participant. A person of the same name who is already in the incident is the same person
 * in a second role, so that someone who investigates and decides is seen to do both.
 * @throws DomainError INPUT_REFUSED when neither a name nor an account says who it is
 */
export async function enterParticipant(
  context: Pick<ServiceContext, 'ports' | 'actor'>,
  handle: WriteHandle,
  incidentId: string,
  entry: Entry,
): Promise<ParticipantRecord> {
  const present = await selectParticipants(handle, incidentId);
  const person = await personFor(context, handle, present, entry);
  const row: ParticipantRow = {
    id: context.ports.ids.next(),
    incident_id: incidentId,
    person_id: person.id,
    position: present.length,
    role: entry.role,
    connection: entry.connection,
    added_by: context.actor.displayName,
    added_at: context.ports.clock.now().toISOString(),
    removed_at: null,
    removed_reason: null,
    document_name: null,
  };
  await insertParticipant(handle, row);
  return { ...row, kind: person.kind, display_name: person.display_name };
}

async function personFor(
  { ports }: Pick<ServiceContext, 'ports'>,
  handle: WriteHandle,
  present: ParticipantRecord[],
  entry: Entry,
): Promise<{ id: string; kind: PersonRow['kind']; display_name: string }> {
  const known = await knownPerson(handle, present, entry);
  if (known !== undefined) return known;
  const row: PersonRow = {
    id: ports.ids.next(),
    ...identity(present, entry),
    user_id: entry.user?.userId ?? null,
    created_at: ports.clock.now().toISOString(),
  };
  await insertPerson(handle, row);
  return row;
}

/** The signed-in person in any matter, or a named person who is already in this incident. */
async function knownPerson(handle: WriteHandle, present: ParticipantRecord[], entry: Entry) {
  if (entry.user !== undefined) return findPersonOfUser(handle, entry.user.userId);
  if (entry.name === '' || isStudent(entry)) return undefined;
  const same = present.find(({ kind, display_name }) => kind === 'named' && display_name.toLowerCase() === entry.name.toLowerCase());
  return same === undefined ? undefined : { id: same.person_id, kind: same.kind, display_name: same.display_name };
}

function identity(present: ParticipantRecord[], entry: Entry): Pick<PersonRow, 'kind' | 'name' | 'account' | 'display_name'> {
  if (isStudent(entry)) {
    const given = present.map((participant) => participant.display_name);
    return { kind: 'student', name: null, account: null, display_name: nextStudentPseudonym(given) };
  }
  const account = entry.account === undefined || entry.account === '' ? null : entry.account;
  if (entry.name !== '') return { kind: 'named', name: entry.name, account, display_name: entry.name };
  if (account !== null) return { kind: 'unknown-account', name: null, account, display_name: `Unknown (account ${account})` };
  if (mayBeAnonymous.includes(entry.role)) return { kind: 'anonymous', name: null, account: null, display_name: 'Anonymous' };
  const problem = entry.role === 'respondent' ? 'Enter the name, or the account that was used.' : 'Enter the name.';
  throw new DomainError('INPUT_REFUSED', { problem, name: problem });
}

function isStudent(entry: Entry): boolean {
  return entry.role === 'student' || entry.isStudent === true;
}
