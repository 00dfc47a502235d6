/** @file Entering a person into an incident. Invariant: a student's name is never a display name; every later reader sees a pseudonym. */
import { DomainError } from '#shared/domain/errors.ts';
import type { ParticipantRole } from '#shared/domain/people.ts';
import { nextStudentPseudonym } from '#shared/domain/pseudonym.ts';
import type { Actor, ServiceContext, WriteHandle } from '../service-context.ts';
import { keptPersonId } from './finding/find-people.ts';
import { keepKeys } from './finding/keep-keys.ts';
import { findPerson, findPersonOfUser, insertParticipant, insertPerson, selectParticipants } from './people-queries.ts';
import type { ParticipantRecord, ParticipantRow, PersonRow } from './people-rows.ts';
import { keepStudentName } from './student-names/student-names.ts';

/**
 * Who enters. `name` may be empty for a student (who gets the next pseudonym; a typed name goes to the table of students' names alone), for a
 * complainant, witness or parent (who then is anonymous) and for a respondent, known by an `account` or not yet at all. `user` is set when the person is the one
 * signed in. `personId` is somebody on record who was said to be the same person; `isSomebodyElse` says that a namesake in the incident is not.
 */
export type Entry = {
  role: ParticipantRole;
  name: string;
  connection: string;
  isStudent?: boolean;
  account?: string;
  user?: Actor;
  personId?: string | null;
  isSomebodyElse?: boolean;
};

type Identity = Pick<PersonRow, 'id' | 'kind' | 'display_name'>;

const mayBeAnonymous: readonly ParticipantRole[] = ['complainant', 'witness', 'parent-or-guardian'];

/**
 * Adds the person in this role and gives back the participant. A person of the same name who is already in the incident is the same person
 * in a second role, unless said otherwise, so that someone who investigates and decides is seen to do both.
 * @throws DomainError INPUT_REFUSED when the role needs a name and there is none; NOT_FOUND for a `personId` that is not on record;
 * NOT_ALLOWED when that person is a student or has this role here already
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
  context: Pick<ServiceContext, 'ports' | 'actor'>,
  handle: WriteHandle,
  present: ParticipantRecord[],
  entry: Entry,
): Promise<Identity> {
  const known = await knownPerson(handle, present, entry);
  if (known !== undefined) return known;
  const row: PersonRow = {
    id: context.ports.ids.next(),
    ...identity(present, entry),
    user_id: entry.user?.userId ?? null,
    created_at: context.ports.clock.now().toISOString(),
  };
  await insertPerson(handle, row);
  if (row.kind !== 'student') await keepKeys(handle, row.id, row.name ?? '', row.account ?? '');
  else if (entry.name !== '') await keepStudentName(context, handle, { personId: row.id, name: entry.name });
  return row;
}

/** The signed-in person in any matter, somebody who was said to be the same, or a named person who is already in this incident. */
async function knownPerson(handle: WriteHandle, present: ParticipantRecord[], entry: Entry): Promise<Identity | undefined> {
  if (entry.user !== undefined) return findPersonOfUser(handle, entry.user.userId);
  if (isStudent(entry)) return undefined;
  if (entry.personId !== undefined && entry.personId !== null) return chosenPerson(handle, present, { ...entry, personId: entry.personId });
  if (entry.name === '' || entry.isSomebodyElse === true) return undefined;
  const same = present.find(({ kind, display_name }) => kind === 'named' && display_name.toLowerCase() === entry.name.toLowerCase());
  return same === undefined ? undefined : { id: same.person_id, kind: same.kind, display_name: same.display_name };
}

async function chosenPerson(handle: WriteHandle, present: ParticipantRecord[], entry: Entry & { personId: string }): Promise<Identity> {
  const person = await findPerson(handle, await keptPersonId(handle, entry.personId));
  if (person === undefined) throw new DomainError('NOT_FOUND');
  if (person.kind === 'student') {
    const problem = 'A student’s pseudonym belongs to one matter, so a student is entered in each anew.';
    throw new DomainError('NOT_ALLOWED', { problem, next: 'Add the person as a student.' });
  }
  if (present.some((one) => one.person_id === person.id && one.role === entry.role && one.removed_at === null)) {
    throw new DomainError('NOT_ALLOWED', { problem: 'This person is in the matter in that role already.', next: 'Choose another role.' });
  }
  return person;
}

function identity(present: ParticipantRecord[], entry: Entry): Pick<PersonRow, 'kind' | 'name' | 'account' | 'display_name'> {
  if (isStudent(entry)) {
    const given = present.map((participant) => participant.display_name);
    return { kind: 'student', name: null, account: null, display_name: nextStudentPseudonym(given) };
  }
  const account = entry.account === undefined || entry.account === '' ? null : entry.account;
  if (entry.name !== '') return { kind: 'named', name: entry.name, account, display_name: entry.name };
  if (account !== null) return { kind: 'unknown-account', name: null, account, display_name: shownAccount(account) };
  if (mayBeAnonymous.includes(entry.role)) return { kind: 'anonymous', name: null, account: null, display_name: ANONYMOUS };
  if (entry.role === 'respondent') return { kind: 'unknown-account', name: null, account: null, display_name: NOT_YET_KNOWN };
  const problem = 'Enter the name.';
  throw new DomainError('INPUT_REFUSED', { problem, name: problem });
}

/** How somebody is shown of whom nothing is known. */
const ANONYMOUS = 'Anonymous';

/** How a respondent is shown of whom neither name nor account is known. */
const NOT_YET_KNOWN = 'Not yet known';

/** How somebody is shown of whom the account alone is known. */
const shownAccount = (account: string): string => `Unknown (account ${account})`;

function isStudent(entry: Entry): boolean {
  return entry.role === 'student' || entry.isStudent === true;
}
