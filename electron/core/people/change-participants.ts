/** @file People come into a matter and leave it. Invariant: nobody who touched anything disappears; a removed participant keeps its row. */
import { DomainError } from '#shared/domain/errors.ts';
import { isParent } from '#shared/domain/parents.ts';
import type { Participant, ParticipantRole } from '#shared/domain/people.ts';
import { isSamePerson, sideRoles } from '#shared/domain/sign-off/exclusions.ts';
import { caseById, reassignInvestigator } from '../cases/find-case.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { requireNotExcluded } from '../sign-off/exclusions.ts';
import { enterParticipant } from './enter-participant.ts';
import { markRemoved, markRestored, selectParticipants } from './people-queries.ts';
import type { ParticipantRecord } from './people-rows.ts';
import { keepPrintedName } from './printing/printed-names.ts';
import { participantOf } from './read-participants.ts';

/** Who is added. `personId` is somebody on record who was said to be the same person; `isSomebodyElse` that a namesake here is not. `printsName` is asked of a parent. */
export type AddInput = {
  caseId: string;
  role: ParticipantRole;
  name: string;
  position: string;
  account?: string;
  personId?: string | null;
  isSomebodyElse?: boolean;
  printsName?: boolean | null;
};

/**
 * Adds a person in a role to the incident of a case. See `enterParticipant` for whose name may be empty.
 * @throws DomainError NOT_FOUND, NOT_ALLOWED (a second respondent: that is a case of its own; a role that the person has already; somebody who
 * has a part in the case or is excluded from it as its decision-maker),
 * INPUT_REFUSED (no name)
 */
export function addParticipant(context: ServiceContext, input: AddInput): Promise<Participant> {
  return context.unitOfWork.write(async (handle, record) => {
    const file = await caseById(handle, input.caseId);
    if (input.role === 'respondent') {
      throw new DomainError('NOT_ALLOWED', {
        problem: 'A case has one respondent.',
        next: 'Open a case of its own for another respondent.',
      });
    }
    await assertNotOnBothSides(handle, input.caseId, { role: input.role, name: input.name });
    const added = await enterParticipant(context, handle, file.incident_id, {
      role: input.role,
      name: input.name,
      connection: input.position,
      account: input.account ?? '',
      personId: input.personId ?? null,
      isSomebodyElse: input.isSomebodyElse ?? false,
    });
    const isChosen =
      added.kind === 'named' && isParent({ role: added.role, position: added.connection }) ? (input.printsName ?? null) : null;
    const printedAs = isChosen === null ? null : await keepPrintedName(handle, added, isChosen);
    const payload = {
      participantId: added.id,
      personId: added.person_id,
      role: added.role,
      displayName: added.display_name,
      position: added.connection,
      ...(printedAs === null ? {} : { printedAs }),
    };
    await record({ type: 'participant.added', version: 1, caseId: input.caseId, payload });
    return participantOf(added);
  });
}

/**
 * Takes someone out of the matter. Removing the investigator hands the case to another investigator of the matter.
 * @throws DomainError NOT_FOUND, NOT_ALLOWED (the respondent), NEEDED_BY_OTHERS (the only investigator)
 */
export function removeParticipant(
  context: ServiceContext,
  input: { caseId: string; participantId: string; reason: string },
): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const file = await caseById(handle, input.caseId);
    const present = (await selectParticipants(handle, file.incident_id)).filter((participant) => participant.removed_at === null);
    const leaving = present.find((participant) => participant.id === input.participantId);
    if (leaving === undefined) throw new DomainError('NOT_FOUND');
    if (leaving.role === 'respondent')
      throw new DomainError('NOT_ALLOWED', { problem: 'The case is about the respondent, who stays in it.', next: '' });
    if (leaving.id === file.investigator_id) await handOver(handle, input.caseId, present, leaving);
    await markRemoved(handle, leaving.id, { at: context.ports.clock.now().toISOString(), reason: input.reason });
    await record({
      type: 'participant.removed',
      version: 1,
      caseId: input.caseId,
      payload: { participantId: leaving.id, role: leaving.role, displayName: leaving.display_name, reason: input.reason },
    });
  });
}

/**
 * Takes a removal back: the role goes on as it was. A case that was handed over stays where it is.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED when the person has the role still, or in another entry again
 */
export function restoreParticipant(context: ServiceContext, input: { caseId: string; participantId: string }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const file = await caseById(handle, input.caseId);
    const everyone = await selectParticipants(handle, file.incident_id);
    const back = everyone.find((participant) => participant.id === input.participantId);
    if (back === undefined) throw new DomainError('NOT_FOUND');
    const isThere = ({ id, person_id, role, removed_at }: ParticipantRecord) =>
      removed_at === null && (id === back.id || (person_id === back.person_id && role === back.role));
    if (everyone.some(isThere)) {
      throw new DomainError('NOT_ALLOWED', { problem: 'This person is in the matter in that role already.', next: '' });
    }
    await assertNotOnBothSides(handle, input.caseId, { role: back.role, name: back.display_name });
    await markRestored(handle, back.id);
    await record({
      type: 'participant.restored',
      version: 1,
      caseId: input.caseId,
      payload: { participantId: back.id, role: back.role, displayName: back.display_name },
    });
  });
}

/** Whoever decides stands on no side: neither comes in while the other is there. */
async function assertNotOnBothSides(handle: WriteHandle, caseId: string, { role, name }: { role: ParticipantRole; name: string }) {
  if (role === 'decision-maker') return requireNotExcluded(handle, caseId, [name]);
  if (!sideRoles.has(role) || name.trim() === '') return;
  const present = await selectParticipants(handle, (await caseById(handle, caseId)).incident_id);
  const decides = present.some(
    (one) => one.removed_at === null && one.role === 'decision-maker' && one.kind === 'named' && isSamePerson(one.display_name, name),
  );
  if (!decides) return;
  throw new DomainError('NOT_ALLOWED', {
    problem: 'This person decides the case, and so stands on no side of it.',
    next: 'Name another decision-maker first.',
  });
}

async function handOver(handle: WriteHandle, caseId: string, present: ParticipantRecord[], leaving: ParticipantRecord): Promise<void> {
  const successor = present.find((participant) => participant.role === 'investigator' && participant.id !== leaving.id);
  if (successor === undefined) throw new DomainError('NEEDED_BY_OTHERS', { problem: 'This is the only investigator of the case.' });
  await reassignInvestigator(handle, caseId, successor.id);
}
