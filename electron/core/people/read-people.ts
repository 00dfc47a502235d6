/** @file What the People tab and a person's sheet show. Invariant: no student's own name is in it. */

import { DomainError } from '#shared/domain/errors.ts';
import { ParticipantId, PersonId } from '#shared/domain/ids.ts';
import {
  type Identification,
  type PeopleOfCase,
  type PersonInCase,
  PersonKind,
  type PersonSheet,
} from '#shared/domain/people-across-matters.ts';
import { caseById } from '../cases/find-case.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { keptPersonId, peopleAlike, roleInCase, rolesOf } from './finding/find-people.ts';
import { identificationsOf } from './identifying/identify-person.ts';
import { joinedInto, joinsOf } from './joining/join-people.ts';
import { findPerson, selectParticipants } from './people-queries.ts';
import type { ParticipantRecord } from './people-rows.ts';
import { asParentIn, printedName } from './printing/printed-names.ts';
import { readersOf } from './student-names/readers.ts';
import { mayReadStudentNames, studentNamesOf } from './student-names/student-names.ts';

/** Everyone who has or had a role in the incident of a case, in the order in which they were added. @throws DomainError NOT_FOUND */
export async function readPeople(context: ServiceContext, input: { caseId: string }): Promise<PeopleOfCase> {
  const { read } = context.unitOfWork;
  const { incident_id: incidentId } = await caseById(read, input.caseId);
  const records = await selectParticipants(read, incidentId);
  const mayRead = await mayReadStudentNames(read, context.actor, incidentId);
  const { readers, office } = await readersOf(read, incidentId);
  return {
    people: await peopleOf(read, records),
    mayReadStudentNames: mayRead,
    readers,
    office: mayRead ? office : [],
  };
}

async function peopleOf(handle: ReadHandle, records: readonly ParticipantRecord[]): Promise<PersonInCase[]> {
  const ids = [...new Set(records.map((record) => record.person_id))];
  const roles = await rolesOf(handle, ids);
  const joined = await joinedInto(handle, ids);
  const entries = await identificationsOf(handle, [...ids, ...[...joined.values()].flat()]);
  const kept = await studentNamesOf(handle, ids);
  const incidentId = records[0]?.incident_id;
  return records.map((record) => {
    const elsewhere = (roles.get(record.person_id) ?? []).filter((role) => role.incident_id !== incidentId);
    return {
      participantId: ParticipantId.parse(record.id),
      personId: PersonId.parse(record.person_id),
      kind: PersonKind.parse(record.kind),
      role: record.role,
      displayName: record.display_name,
      documentName: printedName(record),
      asParent: asParentIn(records, record),
      wasUnknown: wasUnknown(record, entries.get(record.person_id) ?? []),
      position: record.connection,
      addedBy: record.added_by,
      addedAt: record.added_at,
      removed: record.removed_at === null ? null : { at: record.removed_at, reason: record.removed_reason ?? '' },
      otherCases: new Set(elsewhere.map((role) => role.case_id)).size,
      identifications: [record.person_id, ...(joined.get(record.person_id) ?? [])].flatMap((id) => entries.get(id) ?? []),
      isNameKept: kept.has(record.person_id),
    };
  });
}

/** Somebody of whom an account alone, or nothing, was known when they came in. */
const wasUnknown = ({ kind }: ParticipantRecord, entries: readonly Identification[]): boolean =>
  kind === 'anonymous' || kind === 'unknown-account' || entries[0]?.isCorrection === false;

/**
 * Everything on record about one person. Whoever works in the office sees every matter, so every role is listed.
 * @throws DomainError NOT_FOUND
 */
export async function readPerson(context: ServiceContext, input: { personId: string }): Promise<PersonSheet> {
  const { read } = context.unitOfWork;
  const person = await findPerson(read, await keptPersonId(read, input.personId));
  if (person === undefined) throw new DomainError('NOT_FOUND');
  const isStudent = person.kind === 'student';
  const known = { name: person.name ?? '', account: person.account ?? '' };
  const joined = (await joinedInto(read, [person.id])).get(person.id) ?? [];
  const entries = await identificationsOf(read, [person.id, ...joined]);
  return {
    personId: PersonId.parse(person.id),
    kind: person.kind,
    displayName: person.display_name,
    account: known.account,
    roles: ((await rolesOf(read, [person.id])).get(person.id) ?? []).map(roleInCase),
    identifications: [person.id, ...joined].flatMap((id) => entries.get(id) ?? []),
    joins: await joinsOf(read, person.id),
    alike: isStudent ? [] : await peopleAlike(read, known, { incidentId: null, except: [person.id], isTyping: false }),
  };
}
