/** @file The district’s copies of law records. Invariant: what a record said before stays in its history, and no edit reaches what a case used. */
import { DomainError } from '#shared/domain/errors.ts';
import { LawContent, type LawRecord } from '#shared/domain/law/law-record.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { assertMayChangeDistrict } from '../district/may-change.ts';
import type { ServiceContext } from '../service-context.ts';
import { storedLaw } from './law-digest.ts';
import { supersedeVersion } from './law-queries.ts';
import { requireLaw, storedLawNow } from './read-law.ts';

/** `basedOn` is the digest of the record that its editor saw. */
export type LawEdit = { recordId: string; content: LawContent; reason: string } & BasedOn;

/**
 * Puts the district’s wording, status or verification in the place of what stands. Every case that used the record is marked where the status becomes another.
 * @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE; INPUT_REFUSED when nothing is changed, or it is verified by nobody or on no day
 */
export function editLaw(context: ServiceContext, input: LawEdit): Promise<LawRecord> {
  assertMayChangeDistrict(context.actor);
  return context.unitOfWork.write(async (handle, record) => {
    const before = await requireLaw(handle, input.recordId);
    assertBasedOn(before.sha256, input);
    assertVerified(input.content);
    const stored = storedLaw(LawContent.parse(input.content));
    if (stored.sha256 === before.sha256) throw new DomainError('INPUT_REFUSED', { problem: 'Nothing in this record was changed.' });
    const at = context.ports.clock.now().toISOString();
    const row = {
      id: context.ports.ids.next(),
      record_id: input.recordId,
      ...stored,
      reason: input.reason,
      recorded_by: context.actor.displayName,
      recorded_at: at,
      superseded_at: null,
    };
    await supersedeVersion(handle, { recordId: input.recordId, at, row });
    await record({
      type: 'law_record.edited',
      version: 1,
      caseId: null,
      payload: {
        recordId: input.recordId,
        title: input.content.title,
        status: input.content.status,
        statusBefore: before.status,
        content: JSON.parse(stored.content),
        reason: input.reason,
      },
    });
    return requireLaw(handle, input.recordId);
  });
}

/**
 * Goes back to what the application ships; the copy stays in the history.
 * @throws DomainError NOT_ALLOWED, NOT_FOUND also where the application ships no such record, CHANGED_MEANWHILE
 */
export function returnToShipped(context: ServiceContext, input: { recordId: string; reason: string } & BasedOn): Promise<LawRecord> {
  assertMayChangeDistrict(context.actor);
  return context.unitOfWork.write(async (handle, record) => {
    const before = await requireLaw(handle, input.recordId);
    assertBasedOn(before.sha256, input);
    if (before.version === null) throw new DomainError('INPUT_REFUSED', { problem: 'This record stands as shipped already.' });
    await supersedeVersion(handle, { recordId: input.recordId, at: context.ports.clock.now().toISOString(), row: null });
    if (!(await storedLawNow(handle, [input.recordId])).has(input.recordId)) throw new DomainError('NOT_FOUND');
    const now = await requireLaw(handle, input.recordId);
    await record({
      type: 'law_record.returned',
      version: 1,
      caseId: null,
      payload: { recordId: input.recordId, title: now.title, status: now.status, statusBefore: before.status, reason: input.reason },
    });
    return now;
  });
}

function assertVerified({ verifiedBy, verifiedOn }: LawContent): void {
  if ((verifiedBy === '') === (verifiedOn === null)) return;
  const problem = verifiedBy === '' ? 'Say who verified it.' : 'Say on which day it was verified.';
  throw new DomainError('INPUT_REFUSED', verifiedBy === '' ? { problem, verifiedBy: problem } : { problem, verifiedOn: problem });
}
