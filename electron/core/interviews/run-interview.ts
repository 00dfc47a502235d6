/** @file The course of an interview: begun, held, or not held. Invariant: none begins before everything that must be settled is; a step taken back stays in the log. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Interview, InterviewState } from '#shared/domain/interviews/interviews.ts';
import { type HoldCause, openHolds } from '../holds/open-hold.ts';
import type { ServiceContext } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { changingInterview, type InterviewAtHand } from './change-interview.ts';
import { updateInterview } from './interviews-queries.ts';
import { interviewShownTo } from './read-interviews.ts';
import { selectNotes, selectStatements } from './words/words-queries.ts';

type At = { caseId: string; interviewId: string };

/**
 * Begins an interview that was planned. `on` is the civil date on which it is held, today or earlier.
 * @throws DomainError NOT_FOUND, CASE_CLOSED; INPUT_REFUSED (a day to come); NOT_ALLOWED (not planned, or something is not settled:
 * `details.problem` says what)
 */
export function startInterview(context: ServiceContext, input: At & { on: string }): Promise<Interview> {
  return changingInterview(context, input, async (handle, interview) => {
    assertState(interview, ['planned'], 'begun');
    if (input.on > civilToday(context.ports.clock)) {
      throw new DomainError('INPUT_REFUSED', { problem: 'This day is still to come. An interview begins on the day on which it is held.' });
    }
    const shown = await interviewShownTo(context, handle, input);
    const gates = shown === undefined || shown.isClosed ? [] : shown.gates;
    const [first, ...others] = gates;
    if (first !== undefined) {
      const more = others.length === 0 ? '' : ` ${others.length} more are open.`;
      throw new DomainError('NOT_ALLOWED', { problem: first.text + more, next: 'Settle what is listed under “Before it starts”.' });
    }
    const begunAt = context.ports.clock.now().toISOString();
    await updateInterview(handle, input.interviewId, {
      state: 'begun',
      held_on: input.on,
      begun_at: begunAt,
      version_id: context.ports.ids.next(),
    });
    return { type: 'interview.begun', payload: { person: interview.record.display_name, mode: interview.record.mode, on: input.on } };
  });
}

/**
 * A respondent who is represented and was heard alone opens the hold `representation`.
 * @throws DomainError NOT_FOUND, CASE_CLOSED; NOT_ALLOWED when it is not under way
 */
export function endInterview(context: ServiceContext, input: At & { note: string }): Promise<Interview> {
  return changingInterview(context, input, async (handle, interview) => {
    assertState(interview, ['begun'], 'held');
    await updateInterview(handle, input.interviewId, {
      state: 'held',
      outcome_note: input.note,
      version_id: context.ports.ids.next(),
    });
    const holdsOpened = await openHolds(context, handle, input.caseId, causesOf(interview));
    return { type: 'interview.held', payload: { person: interview.record.display_name, on: interview.record.held_on, holdsOpened } };
  });
}

/** It did not take place, for this reason. @throws DomainError NOT_FOUND, CASE_CLOSED, NOT_ALLOWED */
export function recordNotHeld(context: ServiceContext, input: At & { reason: string }): Promise<Interview> {
  return changingInterview(context, input, async (handle, interview) => {
    assertState(interview, ['planned'], 'not-held');
    await updateInterview(handle, input.interviewId, {
      state: 'not-held',
      outcome_note: input.reason,
      version_id: context.ports.ids.next(),
    });
    return { type: 'interview.not_held', payload: { person: interview.record.display_name, reason: input.reason } };
  });
}

/**
 * Takes the last step back: held to under way, under way or not held to planned.
 * @throws DomainError NOT_FOUND, CASE_CLOSED; NOT_ALLOWED where there is none, or where words that were said are on record
 */
export function stepBack(context: ServiceContext, input: At & { reason: string }): Promise<Interview> {
  return changingInterview(context, input, async (handle, interview) => {
    const { record } = interview;
    const to: Partial<Record<InterviewState, InterviewState>> = { held: 'begun', begun: 'planned', 'not-held': 'planned' };
    const next = to[record.state];
    if (next === undefined) {
      throw new DomainError('NOT_ALLOWED', { problem: 'This interview is only planned; there is no step to take back.', next: '' });
    }
    if (record.state === 'begun') {
      const written = [...(await selectNotes(handle, [record.id])), ...(await selectStatements(handle, [record.id]))];
      if (written.length > 0) {
        throw new DomainError('NOT_ALLOWED', {
          problem: 'Notes or a statement of this interview are on record, so it did begin.',
          next: 'End it, and say in the note how it ended.',
        });
      }
    }
    const change = next === 'planned' ? { held_on: null, begun_at: null } : {};
    await updateInterview(handle, record.id, { state: next, outcome_note: '', ...change, version_id: context.ports.ids.next() });
    const replaced = { state: record.state, heldOn: record.held_on, note: record.outcome_note };
    return { type: 'interview.stepped_back', payload: { to: next, reason: input.reason, replaced } };
  });
}

/** Heard without a representative who was asked for, or who was never offered (420 U.S. 251). */
function causesOf({ record, conditions: { representation } }: InterviewAtHand): HoldCause[] {
  if (record.role !== 'respondent' || representation.standing !== 'represented') return [];
  const why =
    representation.onRequest === 'chose-to-go-on'
      ? 'asked for a representative and was heard without one.'
      : representation.wasOffered === false
        ? 'is represented and was not offered a representative.'
        : '';
  const because = `Interview ${record.number}: the respondent ${why}`;
  return why === '' ? [] : [{ kind: 'representation', source: `interview:${record.id}:representation`, because }];
}

const inWords: Record<InterviewState, string> = {
  planned: 'only planned',
  begun: 'under way',
  held: 'held already',
  'not-held': 'recorded as not held',
};

function assertState({ record: { state } }: InterviewAtHand, from: readonly InterviewState[], to: InterviewState): void {
  if (from.includes(state)) return;
  const next = to === 'held' ? 'Begin it first.' : 'Take its last step back first, or plan another interview.';
  throw new DomainError('NOT_ALLOWED', { problem: `This interview is ${inWords[state]}.`, next });
}
