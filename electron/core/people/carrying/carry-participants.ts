/**
 * @file People of one incident entered in another, when cases move between them. Invariant: nobody's row is taken away or given another incident:
 * what was written before goes on naming it.
 */
import { parentWording } from '#shared/domain/parents.ts';
import { nextStudentPseudonym } from '#shared/domain/pseudonym.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../../service-context.ts';
import { insertParticipant, selectParticipants } from '../people-queries.ts';
import type { ParticipantRecord } from '../people-rows.ts';
import { insertReader, selectReaders } from '../student-names/student-names-queries.ts';
import { insertCopy, renameStudent, selectOriginals } from './carrying-queries.ts';

/** How one person of the old incident comes into the new one. */
export type Carried = {
  from: ParticipantRecord;
  /** The participant of the new incident who is the same person in the same role; null for one who comes in. */
  there: ParticipantRecord | null;
  /** Whose record the copy belongs to: another one than `from`’s where both are one named person. */
  personId: string;
  /** The pseudonym that a student gets where theirs is taken. */
  newName: string | null;
};

/**
 * Works out how these people would come in. The same record, or a named person of the same name, is the same person; a student never is, unless
 * the record is the same.
 * @param known originals: by participant, whom of the new incident they were copied from when they left it; keptApart: participants whose
 * namesake there is somebody else
 */
export function planCarrying(
  going: readonly ParticipantRecord[],
  present: readonly ParticipantRecord[],
  known: { originals: ReadonlyMap<string, string>; keptApart: readonly string[] },
): Carried[] {
  const active = present.filter(({ removed_at: at }) => at === null);
  const names = present.map(({ display_name: name }) => name);
  const pseudonyms = new Map<string, string>();
  return going.map((from) => {
    const original = active.find(({ id }) => id === known.originals.get(from.id));
    if (original !== undefined) return { from, there: original, personId: original.person_id, newName: null };
    const namesake = active.find((one) => isSamePerson(one, from, known.keptApart.includes(from.id)));
    const personId = namesake?.person_id ?? from.person_id;
    const there = active.find((one) => one.person_id === personId && one.role === from.role) ?? null;
    const isTaken = from.kind === 'student' && namesake === undefined && present.some((one) => isNamedAlike(one, from));
    if (!isTaken) return { from, there, personId, newName: null };
    const newName = pseudonyms.get(from.person_id) ?? nextStudentPseudonym(names);
    pseudonyms.set(from.person_id, newName);
    names.push(newName);
    return { from, there, personId, newName };
  });
}

/** Enters those who are not there, and gives by the old participant's id who stands for them in the new incident. */
export async function carryParticipants(
  { ports }: Pick<ServiceContext, 'ports'>,
  handle: WriteHandle,
  { carried, incidentId, changeId }: { carried: readonly Carried[]; incidentId: string; changeId: string },
): Promise<Map<string, string>> {
  const stands = new Map<string, string>();
  const reworded = rewordedParents(carried);
  let position = (await selectParticipants(handle, incidentId)).length;
  for (const { from, there, personId, newName } of carried) {
    if (newName !== null) await renameStudent(handle, personId, newName);
    if (there !== null) {
      stands.set(from.id, there.id);
      continue;
    }
    const { kind: _kind, display_name: _name, ...row } = from;
    const id = ports.ids.next();
    await insertParticipant(handle, {
      ...row,
      id,
      incident_id: incidentId,
      person_id: personId,
      position,
      removed_at: null,
      removed_reason: null,
      document_name: reworded.get(row.document_name ?? '') ?? row.document_name,
    });
    await insertCopy(handle, { participant_id: id, copied_from_id: from.id, incident_change_id: changeId });
    stands.set(from.id, id);
    position += 1;
  }
  return stands;
}

/** What prints of the parents of students who get another pseudonym, by what printed before: the old one is another student's there. */
function rewordedParents(carried: readonly Carried[]): Map<string, string> {
  return new Map(
    carried.flatMap(({ from, newName }) =>
      newName === null ? [] : [[parentWording('', [from.display_name]), parentWording('', [newName])] as const],
    ),
  );
}

/** By participant of one incident, whom of another one they were copied from. */
export function originalsOf(handle: ReadHandle, participantIds: readonly string[]): Promise<Map<string, string>> {
  return selectOriginals(handle, participantIds);
}

/** Whoever may read the names of the students of one incident may read them in the other, where they go. */
export async function carryNameReaders(
  { ports }: Pick<ServiceContext, 'ports'>,
  handle: WriteHandle,
  from: string,
  to: string,
): Promise<void> {
  const there = new Set((await selectReaders(handle, to)).map(({ user_id: id }) => id));
  for (const { display_name: _name, ...reader } of await selectReaders(handle, from)) {
    if (!there.has(reader.user_id)) await insertReader(handle, { ...reader, id: ports.ids.next(), incident_id: to });
  }
}

function isSamePerson(one: ParticipantRecord, other: ParticipantRecord, isKeptApart: boolean): boolean {
  if (one.person_id === other.person_id) return true;
  return !isKeptApart && one.kind === 'named' && other.kind === 'named' && isNamedAlike(one, other);
}

const isNamedAlike = (one: ParticipantRecord, other: ParticipantRecord): boolean =>
  one.display_name.toLowerCase() === other.display_name.toLowerCase();
