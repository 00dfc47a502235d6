/** @file SQL of what is asked and said in interviews: questions, notes, statements, addenda. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { InterviewAddendumRow, InterviewNoteRow, InterviewQuestionRow, InterviewStatementRow } from '../interviews-rows.ts';

/** A note, and whether the log itself shows that its time to be corrected has passed. */
export type NoteRecord = InterviewNoteRow & { is_overtaken: 0 | 1 };

/** In their order, without those taken back. */
export function selectQuestions(handle: ReadHandle, interviewIds: readonly string[]): Promise<InterviewQuestionRow[]> {
  if (interviewIds.length === 0) return Promise.resolve([]);
  return handle
    .selectFrom('interview_question')
    .selectAll()
    .where('interview_id', 'in', interviewIds)
    .where('taken_back_at', 'is', null)
    .orderBy('interview_id')
    .orderBy('position')
    .execute();
}

/** Also one that was taken back. */
export function findQuestion(handle: ReadHandle, interviewId: string, questionId: string): Promise<InterviewQuestionRow | undefined> {
  return handle
    .selectFrom('interview_question')
    .selectAll()
    .where('interview_id', '=', interviewId)
    .where('id', '=', questionId)
    .executeTakeFirst();
}

const notes = (handle: ReadHandle) =>
  handle
    .selectFrom('interview_note as note')
    .selectAll('note')
    .select((select) =>
      select
        .exists(
          select
            .selectFrom('audit_event')
            .select('audit_event.number')
            .whereRef('audit_event.number', '>', 'note.after_event')
            .whereRef('audit_event.at', '>=', 'note.frozen_at'),
        )
        .$castTo<0 | 1>()
        .as('is_overtaken'),
    );

/** In their order; withdrawn ones are among them. */
export function selectNotes(handle: ReadHandle, interviewIds: readonly string[]): Promise<NoteRecord[]> {
  if (interviewIds.length === 0) return Promise.resolve([]);
  return notes(handle).where('note.interview_id', 'in', interviewIds).orderBy('note.interview_id').orderBy('note.position').execute();
}

export function findNote(handle: ReadHandle, interviewId: string, noteId: string): Promise<NoteRecord | undefined> {
  return notes(handle).where('note.interview_id', '=', interviewId).where('note.id', '=', noteId).executeTakeFirst();
}

/** In their order, without those taken back. */
export function selectStatements(handle: ReadHandle, interviewIds: readonly string[]): Promise<InterviewStatementRow[]> {
  if (interviewIds.length === 0) return Promise.resolve([]);
  return handle
    .selectFrom('interview_statement')
    .selectAll()
    .where('interview_id', 'in', interviewIds)
    .where('taken_back_at', 'is', null)
    .orderBy('interview_id')
    .orderBy('position')
    .execute();
}

export function findStatement(handle: ReadHandle, interviewId: string, statementId: string): Promise<InterviewStatementRow | undefined> {
  return handle
    .selectFrom('interview_statement')
    .selectAll()
    .where('interview_id', '=', interviewId)
    .where('id', '=', statementId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
}

export function selectAddenda(handle: ReadHandle, interviewIds: readonly string[]): Promise<InterviewAddendumRow[]> {
  if (interviewIds.length === 0) return Promise.resolve([]);
  return handle.selectFrom('interview_addendum').selectAll().where('interview_id', 'in', interviewIds).orderBy('position').execute();
}

type Positioned = 'interview_question' | 'interview_note' | 'interview_statement' | 'interview_addendum';

async function nextPosition(handle: ReadHandle, table: Positioned, interviewId: string): Promise<number> {
  const last = await handle
    .selectFrom(table)
    .where('interview_id', '=', interviewId)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  return Number(last?.position ?? 0) + 1;
}

export async function insertQuestion(handle: WriteHandle, row: Omit<InterviewQuestionRow, 'position'>): Promise<number> {
  const position = await nextPosition(handle, 'interview_question', row.interview_id);
  await handle
    .insertInto('interview_question')
    .values({ ...row, position })
    .execute();
  return position;
}

export async function updateQuestion(handle: WriteHandle, questionId: string, change: Partial<InterviewQuestionRow>): Promise<void> {
  await handle.updateTable('interview_question').set(change).where('id', '=', questionId).execute();
}

export async function insertNote(handle: WriteHandle, row: Omit<InterviewNoteRow, 'position'>): Promise<number> {
  const position = await nextPosition(handle, 'interview_note', row.interview_id);
  await handle
    .insertInto('interview_note')
    .values({ ...row, position })
    .execute();
  return position;
}

export async function updateNote(handle: WriteHandle, noteId: string, change: Partial<InterviewNoteRow>): Promise<void> {
  await handle.updateTable('interview_note').set(change).where('id', '=', noteId).execute();
}

export async function insertStatement(handle: WriteHandle, row: Omit<InterviewStatementRow, 'position'>): Promise<number> {
  const position = await nextPosition(handle, 'interview_statement', row.interview_id);
  await handle
    .insertInto('interview_statement')
    .values({ ...row, position })
    .execute();
  return position;
}

export async function updateStatement(handle: WriteHandle, statementId: string, change: Partial<InterviewStatementRow>): Promise<void> {
  await handle.updateTable('interview_statement').set(change).where('id', '=', statementId).execute();
}

export async function insertAddendum(handle: WriteHandle, row: Omit<InterviewAddendumRow, 'position'>): Promise<void> {
  const position = await nextPosition(handle, 'interview_addendum', row.interview_id);
  await handle
    .insertInto('interview_addendum')
    .values({ ...row, position })
    .execute();
}
