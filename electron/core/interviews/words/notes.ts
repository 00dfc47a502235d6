/** @file Notes of an interview. Invariant: a note is changed by its author alone, for some hours; from then on addenda stand beside it. */
import { DomainError } from '#shared/domain/errors.ts';
import { type Interview, noteFrozenFrom } from '#shared/domain/interviews/interviews.ts';
import { presentHead } from '../../audit/present-head.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import type { ServiceContext, WriteHandle } from '../../service-context.ts';
import { changingInterview, type InterviewAtHand, toldWords } from '../change-interview.ts';
import { isNoteFrozen } from '../read-interviews.ts';
import { findNote, findQuestion, findStatement, insertAddendum, insertNote, type NoteRecord, updateNote } from './words-queries.ts';

type At = { caseId: string; interviewId: string };

/** @throws DomainError NOT_FOUND, CASE_CLOSED; NOT_ALLOWED before the interview begins */
export function addNote(context: ServiceContext, input: At & { questionId: string | null; text: string }): Promise<Interview> {
  return changingInterview(context, input, async (handle, interview) => {
    assertBegun(interview);
    if (input.questionId !== null && (await findQuestion(handle, input.interviewId, input.questionId)) === undefined) {
      throw new DomainError('NOT_FOUND');
    }
    const id = context.ports.ids.next();
    const enteredAt = context.ports.clock.now().toISOString();
    const position = await insertNote(handle, {
      id,
      interview_id: input.interviewId,
      question_id: input.questionId,
      text: input.text,
      entered_by_id: context.actor.userId,
      entered_by: context.actor.displayName,
      entered_at: enteredAt,
      frozen_at: noteFrozenFrom(enteredAt),
      after_event: (await presentHead(handle)).number,
      corrected_at: null,
      withdrawn_at: null,
    });
    const payload = { noteId: id, position, questionId: input.questionId, ...toldWords(interview, input.text) };
    return { type: 'interview_note.added', payload };
  });
}

/**
 * Puts a note right while that is open. `basedOn` is when it was last corrected, null for never.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, CASE_CLOSED; NOT_ALLOWED once it is frozen or withdrawn, and to anyone but its author
 */
export function correctNote(context: ServiceContext, input: At & { noteId: string; text: string } & BasedOn): Promise<Interview> {
  return changingInterview(context, input, async (handle, interview) => {
    const note = await openNote(context, handle, input);
    assertBasedOn(note.corrected_at, input);
    await updateNote(handle, note.id, { text: input.text, corrected_at: context.ports.clock.now().toISOString() });
    const replaced = toldWords(interview, note.text);
    return {
      type: 'interview_note.corrected',
      payload: { noteId: note.id, position: note.position, ...toldWords(interview, input.text), replaced },
    };
  });
}

/** Its row and its number stay, marked. @throws DomainError NOT_FOUND, NOT_ALLOWED, CASE_CLOSED */
export function withdrawNote(context: ServiceContext, input: At & { noteId: string }): Promise<Interview> {
  return changingInterview(context, input, async (handle) => {
    const note = await openNote(context, handle, input);
    await updateNote(handle, note.id, { withdrawn_at: context.ports.clock.now().toISOString() });
    return { type: 'interview_note.withdrawn', payload: { noteId: note.id, position: note.position } };
  });
}

/** Adds to a note or to a statement, at any time and by anyone who may read it. @throws DomainError NOT_FOUND, NOT_ALLOWED, CASE_CLOSED */
export function addAddendum(
  context: ServiceContext,
  input: At & { to: { kind: 'note' | 'statement'; id: string }; text: string },
): Promise<Interview> {
  return changingInterview(context, input, async (handle, interview) => {
    const { kind, id } = input.to;
    const about = kind === 'note' ? await findNote(handle, input.interviewId, id) : await findStatement(handle, input.interviewId, id);
    if (about === undefined) throw new DomainError('NOT_FOUND');
    if (kind === 'note' && 'withdrawn_at' in about && about.withdrawn_at !== null) throw new DomainError('NOT_ALLOWED', withdrawn);
    const addendumId = context.ports.ids.next();
    await insertAddendum(handle, {
      id: addendumId,
      interview_id: input.interviewId,
      note_id: kind === 'note' ? id : null,
      statement_id: kind === 'statement' ? id : null,
      text: input.text,
      entered_by: context.actor.displayName,
      entered_at: context.ports.clock.now().toISOString(),
    });
    const payload = { addendumId, to: kind, aboutId: id, position: about.position, ...toldWords(interview, input.text) };
    return { type: 'interview_addendum.added', payload };
  });
}

const withdrawn = { problem: 'This note was withdrawn.', next: 'Enter a new note for what there is to say.' };
const beside = 'Add an addendum. It stands below the note, with its own date and your name.';

async function openNote(context: ServiceContext, handle: WriteHandle, input: At & { noteId: string }): Promise<NoteRecord> {
  const note = await findNote(handle, input.interviewId, input.noteId);
  if (note === undefined) throw new DomainError('NOT_FOUND');
  if (note.withdrawn_at !== null) throw new DomainError('NOT_ALLOWED', withdrawn);
  if (isNoteFrozen(note, context.ports.clock)) {
    throw new DomainError('NOT_ALLOWED', { problem: 'This note is frozen: it was open to correction for four hours.', next: beside });
  }
  if (note.entered_by_id !== context.actor.userId) {
    throw new DomainError('NOT_ALLOWED', { problem: 'A note is corrected or withdrawn by whoever wrote it.', next: beside });
  }
  return note;
}

/** Words are recorded of what was begun. @throws DomainError NOT_ALLOWED */
export function assertBegun({ record: { state } }: InterviewAtHand): void {
  if (state === 'begun' || state === 'held') return;
  throw new DomainError('NOT_ALLOWED', {
    problem: 'Nothing was said yet: this interview has not begun.',
    next: 'Settle what must be settled before it starts, then begin it.',
  });
}
