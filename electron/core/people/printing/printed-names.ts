/** @file What documents print of a parent. Invariant: a person chose it; until then the name prints and an open item says so. */
import { DomainError } from '#shared/domain/errors.ts';
import { isParent, parentWording } from '#shared/domain/parents.ts';
import { caseById } from '../../cases/find-case.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../../service-context.ts';
import { selectParticipants, setDocumentNameOf } from '../people-queries.ts';
import type { ParticipantRecord } from '../people-rows.ts';

/** What is printed of somebody: what stands for the name, or the name. */
export const printedName = ({ document_name, display_name }: Pick<ParticipantRecord, 'document_name' | 'display_name'>): string =>
  document_name || display_name;

/** Whether somebody is a parent known by name, of whom it can be chosen. */
const isNamedParent = ({ kind, role, connection }: ParticipantRecord): boolean =>
  kind === 'named' && isParent({ role, position: connection });

/** What documents may print in the place of a parent's name, and whether somebody chose; null of anybody else. */
export function asParentIn(
  everyone: readonly ParticipantRecord[],
  record: ParticipantRecord,
): { wording: string; isChosen: boolean } | null {
  if (!isNamedParent(record)) return null;
  return { wording: parentWording(record.connection, pseudonymsOf(everyone)), isChosen: record.document_name !== null };
}

/** Parents who print by name because nobody chose, in an incident with a student: ids of participants. */
export async function parentsNotChosen(handle: ReadHandle, incidentId: string): Promise<string[]> {
  const present = (await selectParticipants(handle, incidentId)).filter((record) => record.removed_at === null);
  if (pseudonymsOf(present).length === 0) return [];
  return present.filter((record) => isNamedParent(record) && record.document_name === null).map((record) => record.id);
}

/**
 * Says whether documents print a parent's name, or whose parent it is.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED for anybody who is not a parent known by name
 */
export function choosePrintedName(
  context: ServiceContext,
  input: { caseId: string; participantId: string; printsName: boolean },
): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const { incident_id: incidentId } = await caseById(handle, input.caseId);
    const present = (await selectParticipants(handle, incidentId)).filter((one) => one.removed_at === null);
    const parent = present.find((one) => one.id === input.participantId);
    if (parent === undefined) throw new DomainError('NOT_FOUND');
    if (!isNamedParent(parent)) {
      throw new DomainError('NOT_ALLOWED', { problem: 'This is asked of a parent or guardian known by name alone.', next: '' });
    }
    const printedAs = await keepPrintedName(handle, parent, input.printsName);
    await record({
      type: 'participant.printed_name_chosen',
      version: 1,
      caseId: input.caseId,
      payload: { participantId: parent.id, role: parent.role, displayName: parent.display_name, printsName: input.printsName, printedAs },
    });
  });
}

/** Keeps the choice for every role of the parent as such in this incident, and gives what prints. Inside the unit of work of the caller. */
export async function keepPrintedName(handle: WriteHandle, parent: ParticipantRecord, printsName: boolean): Promise<string> {
  const present = await selectParticipants(handle, parent.incident_id);
  const wording = printsName ? '' : parentWording(parent.connection, pseudonymsOf(present));
  const roles = present.filter((one) => one.person_id === parent.person_id && isNamedParent(one));
  await setDocumentNameOf(
    handle,
    roles.map((role) => role.id),
    wording,
  );
  return wording || parent.display_name;
}

const pseudonymsOf = (records: readonly ParticipantRecord[]): string[] =>
  records.filter(({ kind, removed_at }) => kind === 'student' && removed_at === null).map(({ display_name }) => display_name);
