/** @file Reopening, and adding to a closed version. Invariant: the closed version stays as it was frozen. */
import type { CaseVersions } from '#shared/domain/after/closing.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { caseById } from '../cases/find-case.ts';
import { markStatus } from '../cases/mark-status.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import {
  type ClosingRecord,
  insertAddendum,
  markAddendumTakenBack,
  selectAddenda,
  selectClosings,
  updateReopened,
} from './closing-queries.ts';
import { readVersions } from './read-versions.ts';

/** Begins the next version. @throws DomainError NOT_FOUND; NOT_ALLOWED when the case is not closed; INPUT_REFUSED for a day before it was closed */
export async function reopenCase(
  context: ServiceContext,
  input: { caseId: string; reopenedOn: string; because: string },
): Promise<CaseVersions> {
  await context.unitOfWork.write(async (handle, record) => {
    const closing = await closingInUse(handle, input.caseId);
    if (input.reopenedOn < closing.closed_on) {
      const problem = 'The day lies before the one on which the case was closed.';
      throw new DomainError('INPUT_REFUSED', { problem, reopenedOn: problem });
    }
    await updateReopened(handle, closing.id, {
      reopened_on: input.reopenedOn,
      reopened_because: input.because,
      reopened_by: context.actor.displayName,
      reopened_at: context.ports.clock.now().toISOString(),
    });
    // What the rows bear out is found again before the commit.
    await markStatus(handle, input.caseId, 'open');
    const { caseId, ...said } = input;
    const payload = { closingId: closing.id, version: closing.version + 1, ...said };
    await record({ type: 'case_file.reopened', version: 1, caseId, payload });
  });
  return readVersions(context, input);
}

/** Adds to the version that is closed now. Gives the id of the addendum. @throws DomainError NOT_FOUND, NOT_ALLOWED (the case is not closed) */
export async function addAddendum(context: ServiceContext, input: { caseId: string; text: string }): Promise<string> {
  return context.unitOfWork.write(async (handle, record) => {
    const closing = await closingInUse(handle, input.caseId);
    const id = context.ports.ids.next();
    await insertAddendum(handle, {
      id,
      case_id: input.caseId,
      closing_id: closing.id,
      text: input.text,
      entered_by: context.actor.displayName,
      entered_at: context.ports.clock.now().toISOString(),
      taken_back_at: null,
      taken_back_by: null,
      taken_back_reason: null,
    });
    const payload = { addendumId: id, closingId: closing.id, closedVersion: closing.version, text: input.text };
    await record({ type: 'case_addendum.added', version: 1, caseId: input.caseId, payload });
    return id;
  });
}

/** It stays in the record with the reason. @throws DomainError NOT_FOUND */
export async function takeBackAddendum(
  context: ServiceContext,
  input: { caseId: string; addendumId: string; reason: string },
): Promise<void> {
  await context.unitOfWork.write(async (handle, record) => {
    const addendum = (await selectAddenda(handle, input.caseId)).find(({ id }) => id === input.addendumId);
    if (addendum === undefined) throw new DomainError('NOT_FOUND');
    await markAddendumTakenBack(handle, addendum.id, {
      taken_back_at: context.ports.clock.now().toISOString(),
      taken_back_by: context.actor.displayName,
      taken_back_reason: input.reason,
    });
    const { caseId, ...payload } = input;
    await record({ type: 'case_addendum.taken_back', version: 1, caseId, payload });
  });
}

async function closingInUse(handle: ReadHandle, caseId: string): Promise<ClosingRecord> {
  await caseById(handle, caseId);
  const last = (await selectClosings(handle, caseId)).at(-1);
  if (last !== undefined && last.reopened_on === null) return last;
  throw new DomainError('NOT_ALLOWED', { problem: 'This case is not closed.', next: 'Close it first.' });
}
