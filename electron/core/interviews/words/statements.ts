/** @file Statements and rebuttals. Invariant: a signature locks the words for good, with their digest; what is added later stands beside them. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Interview, SignedHow, StatementKind } from '#shared/domain/interviews/interviews.ts';
import { statementKindLabels } from '#shared/domain/interviews/labels.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import { requireOpen } from '../../evidence/access-list/closed-exhibits.ts';
import { requireExhibit } from '../../evidence/read-exhibits.ts';
import type { ServiceContext, WriteHandle } from '../../service-context.ts';
import { civilToday } from '../../today/civil-today.ts';
import { changingInterview, toldWords } from '../change-interview.ts';
import type { InterviewStatementRow } from '../interviews-rows.ts';
import { digestOfWords } from '../read-interviews.ts';
import { assertBegun } from './notes.ts';
import { findStatement, insertStatement, updateStatement } from './words-queries.ts';

type At = { caseId: string; interviewId: string };

/**
 * Enters a statement, or puts other words in one that is not signed. A rebuttal is the respondent's answer to what is held against them.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, CASE_CLOSED; NOT_ALLOWED before the interview begins, for a signed statement, and for a
 * rebuttal of somebody else than a respondent
 */
export function saveStatement(
  context: ServiceContext,
  input: At & { statementId: string | null; kind: StatementKind; text: string } & BasedOn,
): Promise<Interview> {
  return changingInterview(context, input, async (handle, interview) => {
    assertBegun(interview);
    if (input.kind === 'rebuttal' && interview.record.role !== 'respondent') {
      throw new DomainError('NOT_ALLOWED', { problem: 'A rebuttal is the respondent’s.', next: 'Enter it as a statement.' });
    }
    const versionId = context.ports.ids.next();
    if (input.statementId === null) {
      const id = context.ports.ids.next();
      const position = await insertStatement(handle, {
        id,
        interview_id: input.interviewId,
        kind: input.kind,
        text: input.text,
        entered_by: context.actor.displayName,
        entered_at: context.ports.clock.now().toISOString(),
        version_id: versionId,
        ...notSigned,
      });
      const payload = { statementId: id, position, kind: input.kind, ...toldWords(interview, input.text) };
      return { type: 'interview_statement.entered', payload };
    }
    const statement = await unsigned(handle, { ...input, statementId: input.statementId });
    assertBasedOn(statement.version_id, input);
    await updateStatement(handle, statement.id, { kind: input.kind, text: input.text, version_id: versionId });
    const replaced = { kind: statement.kind, ...toldWords(interview, statement.text) };
    const payload = { statementId: statement.id, position: statement.position, kind: input.kind, replaced };
    return { type: 'interview_statement.reworded', payload: { ...payload, ...toldWords(interview, input.text) } };
  });
}

const notSigned = {
  sha256: null,
  signed_by: null,
  signed_on: null,
  signed_how: null,
  exhibit_id: null,
  locked_at: null,
  locked_by: null,
  taken_back_at: null,
  taken_back_by: null,
  taken_back_reason: null,
};

/**
 * Locks a statement with the digest of its words. `basedOn` is the version that was signed.
 * @throws DomainError NOT_FOUND (also for the exhibit), CHANGED_MEANWHILE, CASE_CLOSED, EXHIBIT_RESTRICTED; NOT_ALLOWED for one that is signed;
 * INPUT_REFUSED for a day to come
 */
export function signStatement(
  context: ServiceContext,
  input: At & { statementId: string; signedBy: string; signedOn: string; how: SignedHow; exhibitId: string | null; basedOn: string },
): Promise<Interview> {
  return changingInterview(context, input, async (handle) => {
    const statement = await unsigned(handle, input);
    assertBasedOn(statement.version_id, input);
    if (input.signedOn > civilToday(context.ports.clock)) {
      const problem = 'This day is still to come.';
      throw new DomainError('INPUT_REFUSED', { problem, signedOn: problem });
    }
    if (input.exhibitId !== null) {
      const exhibit = await requireExhibit(handle, input.exhibitId);
      if (exhibit.case_id !== input.caseId) throw new DomainError('NOT_FOUND');
      await requireOpen(context, handle, exhibit.id);
    }
    const sha256 = digestOfWords(statement.text);
    await updateStatement(handle, statement.id, {
      sha256,
      signed_by: input.signedBy,
      signed_on: input.signedOn,
      signed_how: input.how,
      exhibit_id: input.exhibitId,
      locked_at: context.ports.clock.now().toISOString(),
      locked_by: context.actor.displayName,
      version_id: context.ports.ids.next(),
    });
    const { signedBy, signedOn, how, exhibitId } = input;
    return {
      type: 'interview_statement.signed',
      payload: {
        statementId: statement.id,
        position: statement.position,
        kind: statement.kind,
        signedBy,
        signedOn,
        how,
        exhibitId,
        sha256,
      },
    };
  });
}

/** Takes back a statement that is not signed. @throws DomainError NOT_FOUND, NOT_ALLOWED, CASE_CLOSED */
export function takeBackStatement(context: ServiceContext, input: At & { statementId: string; reason: string }): Promise<Interview> {
  return changingInterview(context, input, async (handle) => {
    const statement = await unsigned(handle, input);
    await updateStatement(handle, statement.id, {
      taken_back_at: context.ports.clock.now().toISOString(),
      taken_back_by: context.actor.displayName,
      taken_back_reason: input.reason,
    });
    return {
      type: 'interview_statement.taken_back',
      payload: { statementId: statement.id, position: statement.position, kind: statement.kind, reason: input.reason },
    };
  });
}

async function unsigned(handle: WriteHandle, input: At & { statementId: string }): Promise<InterviewStatementRow> {
  const statement = await findStatement(handle, input.interviewId, input.statementId);
  if (statement === undefined) throw new DomainError('NOT_FOUND');
  if (statement.locked_at === null) return statement;
  throw new DomainError('NOT_ALLOWED', {
    problem: `This ${statementKindLabels[statement.kind].toLowerCase()} is signed, so its words stay.`,
    next: 'Add an addendum. It stands below, with its own date and your name.',
  });
}
