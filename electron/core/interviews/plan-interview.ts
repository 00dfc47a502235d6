/** @file Planning an interview, changing the plan, and taking back what was planned in error. Invariant: what was held is never taken back. */
import { DomainError } from '#shared/domain/errors.ts';
import { type Conditions, nothingSettled } from '#shared/domain/interviews/conditions.ts';
import type { Interview, InterviewManner } from '#shared/domain/interviews/interviews.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import { participantsOfIncident } from '../people/read-participants.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { changingInterview, interviewAtHand, namesOf } from './change-interview.ts';
import { insertInterview, insertPlace, selectCasesSharing, updateInterview, updatePlace } from './interviews-queries.ts';
import { interviewShownTo } from './read-interviews.ts';
import { selectNotes, selectStatements } from './words/words-queries.ts';

/** `plannedOn` is a civil date, `plannedAt` a 24-hour `HH:MM`. `participantId` is somebody of the incident. */
export type InterviewPlan = {
  participantId: string;
  purpose: string;
  manner: InterviewManner;
  plannedOn: string | null;
  plannedAt: string | null;
  place: string;
};

/** Plans an interview in the incident of the case; every case of the incident shares it. @throws DomainError NOT_FOUND, CASE_CLOSED */
export function planInterview(context: ServiceContext, input: InterviewPlan & { caseId: string }): Promise<Interview> {
  return context.unitOfWork.write(async (handle, record) => {
    const { incident_id: incidentId } = await caseById(handle, input.caseId);
    const person = await personIn(handle, incidentId, input.participantId);
    const id = context.ports.ids.next();
    await insertInterview(handle, {
      id,
      incident_id: incidentId,
      case_id: input.caseId,
      ...columnsOf(input),
      mode: null,
      conditions: JSON.stringify(conditionsAtFirst(person, context.actor.displayName)),
      state: 'planned',
      held_on: null,
      begun_at: null,
      outcome_note: '',
      entered_by: context.actor.displayName,
      entered_at: context.ports.clock.now().toISOString(),
      version_id: context.ports.ids.next(),
      taken_back_at: null,
      taken_back_by: null,
      taken_back_reason: null,
    });
    const number = await insertPlace(handle, { interview_id: id, incident_id: incidentId, participant_id: person.id });
    const caseIds = (await selectCasesSharing(handle, [id])).map((row) => row.id);
    const { caseId, ...plan } = input;
    await record({
      type: 'interview.planned',
      version: 1,
      caseId,
      payload: { interviewId: id, number, touchedCaseIds: caseIds, person: person.displayName, ...plan },
    });
    const shown = await interviewShownTo(context, handle, { caseId, interviewId: id });
    if (shown === undefined) throw new DomainError('NOT_FOUND');
    return shown;
  });
}

/** Who is there from the start: the person and whoever asks. */
function conditionsAtFirst(person: { id: string; displayName: string }, interviewer: string): Conditions {
  return {
    ...nothingSettled,
    attendees: [
      {
        participantId: person.id as NonNullable<Conditions['attendees'][number]['participantId']>,
        name: person.displayName,
        capacity: 'interviewee',
        consent: 'not-asked',
      },
      { participantId: null, name: interviewer, capacity: 'interviewer', consent: 'not-asked' },
    ],
  };
}

/** Changes the plan while the interview has not begun. @throws DomainError NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE, CASE_CLOSED */
export function amendInterview(
  context: ServiceContext,
  input: InterviewPlan & { caseId: string; interviewId: string } & BasedOn,
): Promise<Interview> {
  return changingInterview(context, input, async (handle, { record, conditions, incidentId }) => {
    assertBasedOn(record.version_id, input);
    if (record.state !== 'planned') {
      throw new DomainError('NOT_ALLOWED', {
        problem: 'The plan of an interview is changed before it begins.',
        next: 'Take its last step back first, or plan another interview.',
      });
    }
    const person = await personIn(handle, incidentId, input.participantId);
    const isAnother = person.id !== record.person_in_matter;
    const settled = isAnother ? conditionsAtFirst(person, context.actor.displayName) : conditions;
    await updateInterview(handle, record.id, {
      ...columnsOf(input),
      // What was settled with one person says nothing of another.
      ...(isAnother ? { mode: null } : {}),
      conditions: JSON.stringify(settled),
      version_id: context.ports.ids.next(),
    });
    if (isAnother) await updatePlace(handle, record.id, incidentId, person.id);
    const { caseId: _case, interviewId: _interview, basedOn: _seen, ...plan } = input;
    const replaced = {
      participantId: record.person_in_matter,
      purpose: record.purpose,
      manner: record.manner,
      plannedOn: record.planned_on,
      plannedAt: record.planned_at,
      place: record.place,
    };
    return { type: 'interview.amended', payload: { person: person.displayName, ...plan, replaced } };
  });
}

/** @throws DomainError NOT_FOUND; NOT_ALLOWED once something of it was begun or written; CASE_CLOSED */
export function takeBackInterview(context: ServiceContext, input: { caseId: string; interviewId: string; reason: string }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const interview = await interviewAtHand(context, handle, input);
    const { record: row } = interview;
    const written = [...(await selectNotes(handle, [row.id])), ...(await selectStatements(handle, [row.id]))];
    if (row.state === 'begun' || row.state === 'held' || written.length > 0) {
      throw new DomainError('NOT_ALLOWED', {
        problem: 'Something of this interview is on record, so it stays.',
        next: 'Record how it ended. An interview that was only planned can be taken back.',
      });
    }
    await updateInterview(handle, row.id, {
      taken_back_at: context.ports.clock.now().toISOString(),
      taken_back_by: context.actor.displayName,
      taken_back_reason: input.reason,
    });
    await record({
      type: 'interview.taken_back',
      version: 1,
      caseId: input.caseId,
      payload: { ...namesOf(interview), person: row.display_name, reason: input.reason },
    });
  });
}

const columnsOf = ({ participantId, purpose, manner, plannedOn, plannedAt, place }: InterviewPlan) => ({
  participant_id: participantId,
  purpose,
  manner,
  planned_on: plannedOn,
  planned_at: plannedAt,
  place,
});

async function personIn(handle: ReadHandle, incidentId: string, participantId: string) {
  const person = (await participantsOfIncident(handle, incidentId)).find(({ id }) => id === participantId);
  if (person === undefined) throw new DomainError('NOT_FOUND');
  return person;
}
