/** @file Interviews as the person signed in may read them. Invariant: what is kept to others gives no word of what was asked or said. */
import { createHash } from 'node:crypto';
import { Conditions } from '#shared/domain/interviews/conditions.ts';
import { gatesBeforeStart } from '#shared/domain/interviews/gates.ts';
import {
  ClosedInterview,
  Interview,
  InterviewNote,
  InterviewQuestion,
  InterviewStatement,
  type OpenInterview,
} from '#shared/domain/interviews/interviews.ts';
import { caseById } from '../cases/find-case.ts';
import { shownNamesOf } from '../people/read-participants.ts';
import type { Clock } from '../ports.ts';
import type { Actor, ReadHandle, ServiceContext } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import {
  findInterview,
  type InterviewReaderRecord,
  type InterviewRecord,
  selectCasesSharing,
  selectInterviews,
  selectReaders,
} from './interviews-queries.ts';
import type { InterviewAddendumRow, InterviewQuestionRow, InterviewStatementRow } from './interviews-rows.ts';
import { holdsOfInterview, situationOfIncident } from './situation.ts';
import { closedAmong } from './who-may-read.ts';
import { type NoteRecord, selectAddenda, selectNotes, selectQuestions, selectStatements } from './words/words-queries.ts';

type Reader = { actor: Actor; clock: Clock };

/** The interviews of the incident of a case, in the order of their numbers. @throws DomainError NOT_FOUND */
export async function listInterviews(context: ServiceContext, input: { caseId: string }): Promise<Interview[]> {
  const handle = context.unitOfWork.read;
  const { incident_id: incidentId } = await caseById(handle, input.caseId);
  return shownTo(handle, readerOf(context), input.caseId, await selectInterviews(handle, incidentId));
}

/** One of them, inside or outside a unit of work; undefined where there is none. */
export async function interviewShownTo(
  context: ServiceContext,
  handle: ReadHandle,
  at: { caseId: string; interviewId: string },
): Promise<Interview | undefined> {
  const { incident_id: incidentId } = await caseById(handle, at.caseId);
  const record = await findInterview(handle, incidentId, at.interviewId);
  if (record === undefined) return undefined;
  const [shown] = await shownTo(handle, readerOf(context), at.caseId, [record]);
  return shown;
}

const readerOf = ({ actor, ports }: ServiceContext): Reader => ({ actor, clock: ports.clock });

async function shownTo(handle: ReadHandle, reader: Reader, caseId: string, all: readonly InterviewRecord[]): Promise<Interview[]> {
  const [first] = all;
  if (first === undefined) return [];
  const readers = await selectReaders(
    handle,
    all.map(({ id }) => id),
  );
  const closed = closedAmong(readers, reader.actor);
  const open = all.filter(({ id }) => !closed.has(id));
  const parts = await partsOf(handle, reader, { caseId, incidentId: first.placed_in, open, readers });
  return Promise.all(
    all.map(async (record) =>
      closed.has(record.id) ? ClosedInterview.parse({ ...knownOf(record), isClosed: true }) : openOf(handle, record, parts),
    ),
  );
}

type Parts = Awaited<ReturnType<typeof partsOf>>;

async function partsOf(
  handle: ReadHandle,
  { clock }: Reader,
  {
    caseId,
    incidentId,
    open,
    readers,
  }: { caseId: string; incidentId: string; open: readonly InterviewRecord[]; readers: readonly InterviewReaderRecord[] },
) {
  const ids = open.map(({ id }) => id);
  const conditions = new Map(open.map((record) => [record.id, Conditions.parse(JSON.parse(record.conditions))]));
  const attendees = [...conditions.values()].flatMap((one) => one.attendees.flatMap(({ participantId }) => participantId ?? []));
  return {
    caseId,
    clock,
    conditions,
    names: await shownNamesOf(handle, [...new Set(attendees)]),
    situation: await situationOfIncident(handle, { incidentId, caseId, today: civilToday(clock) }),
    cases: Map.groupBy(await selectCasesSharing(handle, ids), (row) => row.interview_id),
    readers: Map.groupBy(readers, (row) => row.interview_id),
    questions: Map.groupBy(await selectQuestions(handle, ids), (row) => row.interview_id),
    notes: Map.groupBy(await selectNotes(handle, ids), (row) => row.interview_id),
    statements: Map.groupBy(await selectStatements(handle, ids), (row) => row.interview_id),
    addenda: Map.groupBy(await selectAddenda(handle, ids), (row) => row.note_id ?? row.statement_id ?? ''),
  };
}

function knownOf(record: InterviewRecord) {
  return {
    id: record.id,
    number: record.number,
    label: `Interview ${record.number}`,
    participantId: record.person_in_matter,
    person: record.display_name,
    role: record.role,
    isStudent: isStudent(record),
    manner: record.manner,
    plannedOn: record.planned_on,
    plannedAt: record.planned_at,
    mode: record.mode,
    state: record.state,
    heldOn: record.held_on,
    enteredBy: record.entered_by,
    enteredAt: record.entered_at,
  };
}

export const isStudent = ({ role, person_kind }: Pick<InterviewRecord, 'role' | 'person_kind'>): boolean =>
  role === 'student' || person_kind === 'student';

async function openOf(handle: ReadHandle, record: InterviewRecord, parts: Parts): Promise<OpenInterview> {
  const conditions = parts.conditions.get(record.id);
  if (conditions === undefined) throw new Error('An interview without conditions.');
  const access = parts.readers.get(record.id) ?? [];
  const attendees = conditions.attendees.map((attendee) => ({
    ...attendee,
    name: (attendee.participantId === null ? undefined : parts.names.get(attendee.participantId)?.shown) ?? attendee.name,
  }));
  const shown = { ...conditions, attendees };
  const gates =
    record.state === 'planned'
      ? gatesBeforeStart(
          { role: record.role, isStudent: isStudent(record), mode: record.mode, manner: record.manner, conditions: shown },
          { ...parts.situation, ...(await holdsOfInterview(handle, record.id)), hasAccessList: access.length > 0 },
        )
      : [];
  return Interview.parse({
    ...knownOf(record),
    isClosed: false,
    purpose: record.purpose,
    place: record.place,
    outcomeNote: record.outcome_note,
    conditions: shown,
    otherCases: (parts.cases.get(record.id) ?? []).filter(({ id }) => id !== parts.caseId).map(({ id, number }) => ({ id, number })),
    access: accessOf(access),
    gates,
    questions: (parts.questions.get(record.id) ?? []).map(questionOf),
    notes: (parts.notes.get(record.id) ?? []).map((note) => noteOf(note, parts)),
    statements: (parts.statements.get(record.id) ?? []).map((statement) => statementOf(statement, parts)),
    versionId: record.version_id,
  }) as OpenInterview;
}

function accessOf(list: readonly InterviewReaderRecord[]) {
  const [first] = list;
  if (first === undefined) return null;
  return {
    id: first.id,
    readers: list.map(({ user_id, display_name }) => ({ userId: user_id, displayName: display_name })),
    reason: first.reason,
    restrictedAt: first.restricted_at,
    restrictedBy: first.restricted_by,
  };
}

function questionOf(row: InterviewQuestionRow): InterviewQuestion {
  return InterviewQuestion.parse({
    id: row.id,
    position: row.position,
    text: row.text,
    topic: row.topic,
    setVersion: row.set_version,
    allegationClauseId: row.allegation_clause_id,
    elementId: row.element_id,
    factId: row.fact_id,
    state: row.state,
    note: row.note,
    versionId: row.version_id,
  });
}

/** Whether the time in which a note may be corrected has passed: by the clock, or because something was recorded since at such a time. */
export function isNoteFrozen(row: Pick<NoteRecord, 'frozen_at' | 'entered_at' | 'is_overtaken'>, clock: Clock): boolean {
  const now = clock.now().toISOString();
  return row.is_overtaken === 1 || now >= row.frozen_at || now < row.entered_at;
}

function addendaOf(rows: readonly InterviewAddendumRow[] | undefined) {
  return (rows ?? []).map((row) => ({ id: row.id, text: row.text, enteredBy: row.entered_by, enteredAt: row.entered_at }));
}

function noteOf(row: NoteRecord, { clock, addenda }: Pick<Parts, 'clock' | 'addenda'>): InterviewNote {
  return InterviewNote.parse({
    id: row.id,
    position: row.position,
    questionId: row.question_id,
    text: row.text,
    enteredBy: row.entered_by,
    enteredById: row.entered_by_id,
    enteredAt: row.entered_at,
    frozenAt: row.frozen_at,
    isFrozen: isNoteFrozen(row, clock),
    correctedAt: row.corrected_at,
    withdrawnAt: row.withdrawn_at,
    addenda: addendaOf(addenda.get(row.id)),
  });
}

/** SHA-256 of the UTF-8 bytes of a statement. */
export const digestOfWords = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function statementOf(row: InterviewStatementRow, { addenda }: Pick<Parts, 'addenda'>): InterviewStatement {
  const signature =
    row.locked_at === null
      ? null
      : {
          signedBy: row.signed_by,
          signedOn: row.signed_on,
          how: row.signed_how,
          sha256: row.sha256,
          exhibitId: row.exhibit_id,
          lockedAt: row.locked_at,
          lockedBy: row.locked_by,
        };
  return InterviewStatement.parse({
    id: row.id,
    position: row.position,
    kind: row.kind,
    text: row.text,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
    versionId: row.version_id,
    signature,
    isAsSigned: row.sha256 === null ? null : digestOfWords(row.text) === row.sha256,
    addenda: addendaOf(addenda.get(row.id)),
  });
}
