/** @file Interviews as the rail, the report and other slices see them: that they are, with whom and how far. Invariant: no word of what was asked or said. */

import type { InterviewMode } from '#shared/domain/interviews/conditions.ts';
import type { InterviewManner, InterviewState } from '#shared/domain/interviews/interviews.ts';
import type { ParticipantRole } from '#shared/domain/people.ts';
import type { ReadHandle } from '../service-context.ts';

/** `toAsk` counts questions neither asked nor left out, `unsigned` statements without a signature; withdrawn notes and statements do not count. */
export type InterviewInBrief = {
  id: string;
  number: number;
  participantId: string;
  personId: string;
  person: string;
  role: ParticipantRole;
  manner: InterviewManner;
  mode: InterviewMode | null;
  state: InterviewState;
  plannedOn: string | null;
  heldOn: string | null;
  toAsk: number;
  notes: number;
  statements: number;
  unsigned: number;
};

/** The interviews of an incident in the order of their numbers. */
export function interviewsInBrief(handle: ReadHandle, incidentId: string): Promise<InterviewInBrief[]> {
  return handle
    .selectFrom('interview')
    .innerJoin('interview_place as place', 'place.interview_id', 'interview.id')
    .innerJoin('participant', 'participant.id', 'place.participant_id')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .select([
      'interview.id',
      'place.number',
      'place.participant_id as participantId',
      'participant.person_id as personId',
      'person.display_name as person',
      'participant.role',
      'interview.manner',
      'interview.mode',
      'interview.state',
      'interview.planned_on as plannedOn',
      'interview.held_on as heldOn',
    ])
    .select(({ selectFrom, fn }) => [
      selectFrom('interview_question as question')
        .select(fn.countAll<number>().as('count'))
        .whereRef('question.interview_id', '=', 'interview.id')
        .where('question.state', '=', 'to-ask')
        .where('question.taken_back_at', 'is', null)
        .$asScalar()
        .$castTo<number>()
        .as('toAsk'),
      selectFrom('interview_note as note')
        .select(fn.countAll<number>().as('count'))
        .whereRef('note.interview_id', '=', 'interview.id')
        .where('note.withdrawn_at', 'is', null)
        .$asScalar()
        .$castTo<number>()
        .as('notes'),
      selectFrom('interview_statement as statement')
        .select(fn.countAll<number>().as('count'))
        .whereRef('statement.interview_id', '=', 'interview.id')
        .where('statement.taken_back_at', 'is', null)
        .$asScalar()
        .$castTo<number>()
        .as('statements'),
      selectFrom('interview_statement as waiting')
        .select(fn.countAll<number>().as('count'))
        .whereRef('waiting.interview_id', '=', 'interview.id')
        .where('waiting.taken_back_at', 'is', null)
        .where('waiting.locked_at', 'is', null)
        .$asScalar()
        .$castTo<number>()
        .as('unsigned'),
    ])
    .where('place.incident_id', '=', incidentId)
    .where('interview.taken_back_at', 'is', null)
    .orderBy('place.number')
    .execute();
}
