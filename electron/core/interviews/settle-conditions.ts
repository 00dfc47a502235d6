/** @file Settling under which conditions an interview is held. Invariant: "compelled" waits for counsel and is kept to named people from that moment on. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Conditions, InterviewMode } from '#shared/domain/interviews/conditions.ts';
import { STANDARD_CONFIDENTIALITY } from '#shared/domain/interviews/confidentiality.ts';
import type { Interview } from '#shared/domain/interviews/interviews.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { assertAsksForNoAccount } from '../holds/account-requests.ts';
import { type HoldCause, openHolds } from '../holds/open-hold.ts';
import { participantsOfIncident } from '../people/read-participants.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../service-context.ts';
import { changingInterview, type InterviewAtHand } from './change-interview.ts';
import { insertRestriction, standingOfHold, updateInterview } from './interviews-queries.ts';
import { compelledSource, confidentialitySource } from './situation.ts';

/**
 * Puts mode and conditions in the place of those that stand. Choosing "compelled" opens the hold `compelled-statement` and keeps the interview to
 * whoever chose it; a wording of confidentiality of one's own opens a hold too, since it limits what may be said later.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, CASE_CLOSED; NOT_ALLOWED (it is over, or was begun under another mode, or somebody joins a
 * recording without having agreed), ACCOUNT_REQUEST
 */
export function settleConditions(
  context: ServiceContext,
  input: { caseId: string; interviewId: string; mode: InterviewMode | null; conditions: Conditions } & BasedOn,
): Promise<Interview> {
  return changingInterview(context, input, async (handle, interview) => {
    const { record, incidentId } = interview;
    assertBasedOn(record.version_id, input);
    assertMayBeSettled(interview, input);
    await assertAttendeesKnown(handle, incidentId, input.conditions);
    const conditions = withWording(input.conditions);
    await assertAsksForNoAccount(context, handle, { confidentiality: conditions.confidentiality.text });
    await updateInterview(handle, record.id, {
      mode: input.mode,
      conditions: JSON.stringify(conditions),
      version_id: context.ports.ids.next(),
    });
    const causes = await causesOf(handle, record.id, { mode: input.mode, before: interview, conditions });
    const holds = await openHolds(context, handle, input.caseId, causes);
    const isKept = input.mode === 'compelled' && !interview.isRestricted && (await keepToActor(context, handle, record.id));
    return {
      type: 'interview.settled',
      payload: { mode: input.mode, modeBefore: record.mode, conditions, replaced: interview.conditions, holds, isKeptToActor: isKept },
    };
  });
}

function assertMayBeSettled({ record }: InterviewAtHand, input: { mode: InterviewMode | null; conditions: Conditions }): void {
  const { state, mode } = record;
  if (state === 'held' || state === 'not-held') {
    throw new DomainError('NOT_ALLOWED', {
      problem: 'This interview is over; its conditions stay as they were.',
      next: 'Take its last step back if it was recorded in error.',
    });
  }
  if (state === 'planned') return;
  if (input.mode !== mode) {
    throw new DomainError('NOT_ALLOWED', {
      problem: 'The mode was settled before the interview began and does not change while it is under way.',
      next: 'End this interview. Plan another one under the other mode.',
    });
  }
  const { recording, attendees } = input.conditions;
  if (recording !== 'none' && attendees.some(({ consent }) => consent !== 'given')) {
    throw new DomainError('NOT_ALLOWED', {
      problem: 'The interview is recorded, and somebody who takes part has not agreed (720 ILCS 5/14).',
      next: 'Stop the recording and choose “Not recorded”, or record that the person agrees.',
    });
  }
}

async function assertAttendeesKnown(handle: ReadHandle, incidentId: string, { attendees }: Conditions): Promise<void> {
  const present = new Set<string>((await participantsOfIncident(handle, incidentId)).map(({ id }) => id));
  if (attendees.some(({ participantId }) => participantId !== null && !present.has(participantId))) throw new DomainError('NOT_FOUND');
  if (attendees.some(({ participantId, name }) => participantId === null && name === '')) {
    throw new DomainError('INPUT_REFUSED', { problem: 'Somebody on the list of those who take part has no name.' });
  }
}

/** The narrow request is kept in the words in which it was made, whatever it reads like in a later release. */
function withWording(conditions: Conditions): Conditions {
  const { kind, text } = conditions.confidentiality;
  if (kind === 'own' && text === '') {
    throw new DomainError('INPUT_REFUSED', {
      problem: 'Write what is asked of the person, or choose another way to ask for confidentiality.',
    });
  }
  const words = kind === 'standard' ? STANDARD_CONFIDENTIALITY : kind === 'own' ? text : '';
  return { ...conditions, confidentiality: { kind, text: words } };
}

async function causesOf(
  handle: ReadHandle,
  interviewId: string,
  { mode, before, conditions }: { mode: InterviewMode | null; before: InterviewAtHand; conditions: Conditions },
): Promise<HoldCause[]> {
  const causes: HoldCause[] = [];
  const isNew = async (source: string) => (await standingOfHold(handle, source)) === 'none';
  if (mode === 'compelled' && (before.record.mode !== 'compelled' || (await isNew(compelledSource(interviewId))))) {
    const because = `Interview ${before.record.number} is to be compelled. Counsel, and the police where a crime is possible, look at it first (385 U.S. 493; 384 F.3d 838).`;
    causes.push({ kind: 'compelled-statement', source: compelledSource(interviewId), because });
  }
  const { kind, text } = conditions.confidentiality;
  if (kind === 'own' && text !== (before.conditions.confidentiality.kind === 'own' ? before.conditions.confidentiality.text : '')) {
    const because = `Interview ${before.record.number} is to be kept confidential in words that are not the narrow ones: “${text}” (192 F.3d 742).`;
    causes.push({ kind: 'prior-restraint', source: confidentialitySource(interviewId), because });
  }
  return causes;
}

async function keepToActor({ actor, ports }: ServiceContext, handle: WriteHandle, interviewId: string): Promise<true> {
  await insertRestriction(
    handle,
    {
      id: ports.ids.next(),
      interview_id: interviewId,
      reason: 'A compelled statement is kept apart.',
      restricted_at: ports.clock.now().toISOString(),
      restricted_by: actor.displayName,
      ended_at: null,
      ended_by: null,
      ended_reason: null,
    },
    [actor.userId],
  );
  return true;
}
