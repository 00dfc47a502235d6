/**
 * @file Saying later who somebody is of whom an account alone, or nothing, was known. Invariant: the person's record stays the same one, so that
 * every mention shows the new name; what was issued, and what was entered before, stays as it is; entries are corrected by entries.
 */
import { DomainError } from '#shared/domain/errors.ts';
import { IdentificationId } from '#shared/domain/ids.ts';
import type { Identification } from '#shared/domain/people-across-matters.ts';
import { caseById } from '../../cases/find-case.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../../service-context.ts';
import { keepKeys } from '../finding/keep-keys.ts';
import { joinInto } from '../joining/join-people.ts';
import { findParticipant, findPerson, setDocumentName, updatePerson } from '../people-queries.ts';
import type { IdentificationRow, ParticipantRecord, PersonRow } from '../people-rows.ts';
import { insertIdentification, selectIdentifications } from './identification-queries.ts';

/** `since` is a civil date. An empty `name` takes the identification back. `samePersonId` is somebody on record who it turned out to be. */
export type IdentifyInput = {
  caseId: string;
  participantId: string;
  name: string;
  since: string;
  howKnown: string;
  source: string;
  showsInDocuments: boolean;
  samePersonId: string | null;
};

/**
 * Enters who somebody is. A complainant, witness or parent who came in as anonymous stays so in documents unless `showsInDocuments`.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED (a student, or somebody known by name from the start; nothing to take back); as `joinInto`
 */
export function identifyPerson(context: ServiceContext, input: IdentifyInput): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const { incident_id: incidentId } = await caseById(handle, input.caseId);
    const participant = await findParticipant(handle, incidentId, input.participantId);
    if (participant === undefined || participant.removed_at !== null) throw new DomainError('NOT_FOUND');
    const entries = await selectIdentifications(handle, [participant.person_id]);
    assertIdentifiable(participant, entries, input);
    const person = await findPerson(handle, participant.person_id);
    if (person === undefined) throw new DomainError('NOT_FOUND');
    const row = entryOf(context, { input, person, position: entries.length });
    await insertIdentification(handle, row);
    const first = entries[0] ?? row;
    await takeOn(handle, { person, first, input });
    if (input.samePersonId !== null && input.name !== '') {
      await joinInto(context, handle, { keptId: input.samePersonId, joinedId: person.id, reason: input.howKnown });
    }
    await record({
      type: input.name === '' ? 'person.identification_taken_back' : 'person.identified',
      version: 1,
      caseId: input.caseId,
      payload: {
        participantId: participant.id,
        personId: person.id,
        role: participant.role,
        kindBefore: first.kind_before,
        shownBefore: person.display_name,
        name: input.name,
        since: input.since,
        howKnown: input.howKnown,
        source: input.source,
        showsInDocuments: input.showsInDocuments,
        samePersonId: input.samePersonId,
      },
    });
  });
}

function assertIdentifiable(participant: ParticipantRecord, entries: readonly IdentificationRow[], input: IdentifyInput): void {
  if (participant.kind === 'student') {
    const problem = 'A student stays under a pseudonym; the name is kept apart.';
    throw new DomainError('NOT_ALLOWED', { problem, next: 'Record the student’s name instead.' });
  }
  if (isKnownFromTheStart(participant, entries)) {
    const next = 'Correct the name instead. If two records were joined by mistake, take them apart on the person’s sheet first.';
    throw new DomainError('NOT_ALLOWED', { problem: 'This person is known by name already.', next });
  }
  if (input.name === '' && participant.kind !== 'named') {
    throw new DomainError('INPUT_REFUSED', { problem: 'Enter the name.', name: 'Enter the name.' });
  }
}

/** Whether somebody came in by name: then entries correct the name, and none says who it is. */
export function isKnownFromTheStart({ kind }: Pick<ParticipantRecord, 'kind'>, entries: readonly IdentificationRow[]): boolean {
  return (entries[0]?.kind_before ?? kind) === 'named';
}

function entryOf(
  { ports, actor }: ServiceContext,
  { input, person, position }: { input: IdentifyInput; person: PersonRow; position: number },
): IdentificationRow {
  return {
    id: ports.ids.next(),
    person_id: person.id,
    position,
    name: input.name,
    since: input.since,
    how_known: input.howKnown,
    source: input.source,
    shows_in_documents: input.showsInDocuments ? 1 : 0,
    kind_before: person.kind,
    display_name_before: person.display_name,
    entered_by: actor.displayName,
    entered_at: ports.clock.now().toISOString(),
  };
}

/** The person as known from now on; as known at first where the identification is taken back. */
async function takeOn(
  handle: WriteHandle,
  { person, first, input }: { person: PersonRow; first: IdentificationRow; input: IdentifyInput },
): Promise<void> {
  if (input.name === '') {
    await updatePerson(handle, person.id, { kind: first.kind_before, name: null, display_name: first.display_name_before });
    await setDocumentName(handle, person.id, null);
    return;
  }
  await updatePerson(handle, person.id, { kind: 'named', name: input.name, display_name: input.name });
  await setDocumentName(handle, person.id, input.showsInDocuments ? null : first.display_name_before);
  await keepKeys(handle, person.id, input.name, person.account ?? '');
}

/** Every entry about these people, the oldest first, by person. */
export async function identificationsOf(handle: ReadHandle, personIds: readonly string[]): Promise<Map<string, Identification[]>> {
  const entries = new Map<string, Identification[]>();
  const corrected = new Set<string>();
  for (const row of await selectIdentifications(handle, personIds)) {
    if (!entries.has(row.person_id) && row.kind_before === 'named') corrected.add(row.person_id);
    const entry: Identification = {
      id: IdentificationId.parse(row.id),
      name: row.name,
      since: row.since,
      howKnown: row.how_known,
      source: row.source,
      showsInDocuments: row.shows_in_documents === 1,
      shownBefore: row.display_name_before,
      isCorrection: corrected.has(row.person_id),
      enteredBy: row.entered_by,
      enteredAt: row.entered_at,
    };
    entries.set(row.person_id, [...(entries.get(row.person_id) ?? []), entry]);
  }
  return entries;
}
