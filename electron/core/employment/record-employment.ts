/** @file Stating the employment status. Invariant: the case has the status that was stated last, and what it asks for opens with it. */
import { concerns, holdsOpenedByLevel } from '#shared/domain/corrective-action/corrective-action-rules.ts';
import type { Employment, LastProbationaryYear, Licence } from '#shared/domain/employment/employment.ts';
import { isNoticeOnSubjectRecorded } from '#shared/domain/employment/remedy-facts.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById, caseRecordById, restateCase } from '../cases/find-case.ts';
import { correctiveActionsOfCase } from '../corrective-action/read-corrective-actions.ts';
import { type OpenedHold, openHolds } from '../holds/open-hold.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { supersedeEmploymentDetail } from './employment-queries.ts';
import { employmentOf, remedyFileOf } from './read-employment.ts';

export type EmploymentInput = {
  caseId: string;
  status: EmploymentStatus;
  howKnown: string;
  licence: Licence;
  licenceNumber: string;
  firstHiredOn: string | null;
  lastProbationaryYear: LastProbationaryYear;
} & BasedOn;

/**
 * Records the status with how it is known. Levels that are chosen and not approved open the holds that the new status asks for.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE; REASON_NEEDED for a known status without how it is known; INPUT_REFUSED for a day of hire to come
 */
export function recordEmployment(context: ServiceContext, input: EmploymentInput): Promise<Employment> {
  const today = civilToday(context.ports.clock);
  return context.unitOfWork.write(async (handle, record) => {
    const file = await caseById(handle, input.caseId);
    const before = await employmentOf(handle, file.id);
    assertBasedOn(before.standing?.id, input);
    if (input.status !== 'unknown' && input.howKnown.trim() === '') {
      throw new DomainError('REASON_NEEDED', { problem: 'Say from what the employment status is known.' });
    }
    if (input.firstHiredOn !== null && input.firstHiredOn > today) {
      const problem = 'The day of hire lies in the future.';
      throw new DomainError('INPUT_REFUSED', { problem, firstHiredOn: problem });
    }
    const { building, done_or_next, to_keep } = await caseRecordById(handle, file.id);
    await restateCase(handle, file.id, { building, done_or_next, to_keep, employment_status: input.status });
    await supersedeEmploymentDetail(handle, {
      id: context.ports.ids.next(),
      case_id: file.id,
      status: input.status,
      how_known: input.howKnown,
      licence: input.licence,
      licence_number: input.licenceNumber,
      first_hired_on: input.firstHiredOn,
      last_probationary_year: input.lastProbationaryYear,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    const holdsOpened = before.status === input.status ? [] : await openHoldsOfStatus(context, handle, file.id, input.status);
    const { caseId, basedOn: _, ...stated } = input;
    const { status, howKnown, licence, licenceNumber, firstHiredOn, lastProbationaryYear } = before;
    await record({
      type: 'employment.recorded',
      version: 1,
      caseId,
      payload: { ...stated, holdsOpened, replaced: { status, howKnown, licence, licenceNumber, firstHiredOn, lastProbationaryYear } },
    });
    return employmentOf(handle, caseId, today);
  });
}

/** What the status now asks of the levels that wait for their approval. */
async function openHoldsOfStatus(
  context: ServiceContext,
  handle: WriteHandle,
  caseId: string,
  status: EmploymentStatus,
): Promise<OpenedHold[]> {
  const waiting = (await correctiveActionsOfCase(handle, caseId)).filter(
    ({ approvedAt, level }) => approvedAt === null && concerns(level, status),
  );
  const isNoticeGiven = isNoticeOnSubjectRecorded((await remedyFileOf(handle, caseId)).notices);
  const causes = waiting.flatMap(({ id, level }) =>
    holdsOpenedByLevel(level, status, isNoticeGiven).map((cause) => ({ ...cause, source: `action:${id}` })),
  );
  return openHolds(context, handle, caseId, causes);
}
