/** @file The word of whoever decides. Invariant: on exactly what they saw, with a reason, by nobody who has a part in the case. */
import { DomainError } from '#shared/domain/errors.ts';
import { type CaseSignOffs, SignOff, type SignOffDecision, type SignOffSubjectKind } from '#shared/domain/sign-off/sign-off.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import { investigatorAmong } from '../people/read-participants.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { requireNotExcluded, whyExcluded } from './exclusions.ts';
import { findSignOff, selectSignOffs, supersedeSignOff, takeBackSignOffRow } from './sign-off-queries.ts';
import type { SignOffRow } from './sign-off-rows.ts';
import { subjectsOfCase } from './subjects.ts';

const isInUse = (row: SignOffRow): boolean => row.superseded_at === null && row.taken_back_at === null;

/** Everything that can be signed off, with the words that stand on it, and those that were given on an earlier wording. @throws DomainError NOT_FOUND */
export async function readSignOffs(context: ServiceContext, input: { caseId: string }): Promise<CaseSignOffs> {
  const { actor, unitOfWork } = context;
  const handle = unitOfWork.read;
  const file = await caseById(handle, input.caseId);
  const rows = await selectSignOffs(handle, input.caseId);
  const standing = await standingOf(handle, input.caseId, rows);
  const inPlace = new Set(standing.flatMap(({ current }) => current.map(({ id }) => id as string)));
  return {
    subjects: standing,
    earlier: rows.filter((row) => !inPlace.has(row.id)).map(toSignOff),
    refusal: await whyExcluded(handle, input.caseId, [actor.displayName]),
    isInvestigator: (await investigatorAmong(handle, file.incident_id, actor.userId)) !== undefined,
  };
}

async function standingOf(handle: ReadHandle, caseId: string, rows: readonly SignOffRow[]) {
  const subjects = await subjectsOfCase(handle, caseId);
  return subjects.map((subject) => ({
    ...subject,
    current: rows
      .filter((row) => isInUse(row) && row.subject_kind === subject.kind && row.subject_id === subject.id && row.sha256 === subject.sha256)
      .map(toSignOff),
  }));
}

/** The words that stand on what the case says now, for whoever prints them: findings and corrective action signed off, not what was sent back. */
export async function signOffsToPrint(handle: ReadHandle, caseId: string): Promise<SignOff[]> {
  const standing = await standingOf(handle, caseId, await selectSignOffs(handle, caseId));
  return standing
    .filter(({ kind }) => kind !== 'document')
    .flatMap(({ current }) => current)
    .filter(({ decision }) => decision === 'signed-off');
}

export type SignOffInput = {
  caseId: string;
  subjectKind: SignOffSubjectKind;
  subjectId: string;
  /** Digest of what the decision-maker had before them. */
  sha256: string;
  decision: SignOffDecision;
  reason: string;
  capacity: string;
} & BasedOn;

/**
 * Records the word of the person signed in, in the place of the one that they gave before on the same thing.
 * @throws DomainError NOT_FOUND; CHANGED_MEANWHILE when it reads otherwise than they saw it; NOT_ALLOWED for a party of the case and for whoever
 * is on its list of exclusions; CASE_CLOSED
 */
export function signOff(context: ServiceContext, input: SignOffInput): Promise<void> {
  const { actor, ports, unitOfWork } = context;
  return unitOfWork.write(async (handle, record) => {
    const file = await caseById(handle, input.caseId);
    await requireNotExcluded(handle, input.caseId, [actor.displayName]);
    const subject = (await subjectsOfCase(handle, input.caseId)).find(
      ({ kind, id }) => kind === input.subjectKind && id === input.subjectId,
    );
    if (subject === undefined) throw new DomainError('NOT_FOUND');
    if (subject.sha256 !== input.sha256) throw new DomainError('CHANGED_MEANWHILE');
    const before = (await selectSignOffs(handle, input.caseId)).find(
      (row) => isInUse(row) && row.subject_id === input.subjectId && row.signed_by_id === actor.userId,
    );
    assertBasedOn(before?.id, input);
    const isInvestigator = (await investigatorAmong(handle, file.incident_id, actor.userId)) !== undefined;
    const row: SignOffRow = {
      id: ports.ids.next(),
      case_id: input.caseId,
      subject_kind: input.subjectKind,
      subject_id: input.subjectId,
      subject: subject.name,
      sha256: subject.sha256,
      decision: input.decision,
      reason: input.reason,
      capacity: input.capacity,
      signed_by_id: actor.userId,
      signed_by: actor.displayName,
      signed_at: ports.clock.now().toISOString(),
      is_investigator: isInvestigator ? 1 : 0,
      superseded_at: null,
      taken_back_at: null,
      taken_back_reason: null,
    };
    await supersedeSignOff(handle, row);
    const { subjectKind, subjectId, decision, reason, capacity } = input;
    await record({
      type: 'sign_off.given',
      version: 1,
      caseId: input.caseId,
      payload: {
        signOffId: row.id,
        subjectKind,
        subjectId,
        subject: row.subject,
        sha256: row.sha256,
        decision,
        reason,
        capacity,
        isInvestigator,
      },
    });
  });
}

/** @throws DomainError NOT_FOUND; NOT_ALLOWED for another person's word; CHANGED_MEANWHILE when it stands no longer; CASE_CLOSED */
export function takeBackSignOff(context: ServiceContext, input: { signOffId: string; reason: string }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const row = await findSignOff(handle, input.signOffId);
    if (row === undefined) throw new DomainError('NOT_FOUND');
    if (row.signed_by_id !== context.actor.userId) {
      throw new DomainError('NOT_ALLOWED', { problem: 'This is the word of somebody else.', next: 'Only they can take it back.' });
    }
    if (!isInUse(row)) throw new DomainError('CHANGED_MEANWHILE');
    await takeBackSignOffRow(handle, row.id, { taken_back_at: context.ports.clock.now().toISOString(), taken_back_reason: input.reason });
    await record({
      type: 'sign_off.taken_back',
      version: 1,
      caseId: row.case_id,
      payload: { signOffId: row.id, subject: row.subject, decision: row.decision, reason: input.reason },
    });
  });
}

function toSignOff(row: SignOffRow): SignOff {
  return SignOff.parse({
    id: row.id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    subject: row.subject,
    sha256: row.sha256,
    decision: row.decision,
    reason: row.reason,
    capacity: row.capacity,
    signedById: row.signed_by_id,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    isInvestigator: row.is_investigator === 1,
    supersededAt: row.superseded_at,
    takenBackAt: row.taken_back_at,
    takenBackReason: row.taken_back_reason,
  });
}
