/** @file The notice of licensure. Invariant: whether there is cause is what a named person said, and an earlier entry stays. */
import type { LicensureInput, LicensureNotice } from '#shared/domain/employment/licensure.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import { openHolds } from '../holds/open-hold.ts';
import type { ServiceContext } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { supersedeLicensureNotice } from './employment-queries.ts';
import { licensureNoticeOf } from './read-employment.ts';

/**
 * Records whether there is cause for the notice, who said so, and on which days it was sent to whom.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE; REASON_NEEDED for yes or no without a reason or a name; INPUT_REFUSED for days to come, or for
 * a notice sent where there is no cause for one
 */
export function recordLicensure(
  context: ServiceContext,
  input: { caseId: string; notice: LicensureInput } & BasedOn,
): Promise<LicensureNotice> {
  const today = civilToday(context.ports.clock);
  return context.unitOfWork.write(async (handle, record) => {
    const { caseId, notice } = input;
    await caseById(handle, caseId);
    const before = await licensureNoticeOf(handle, caseId);
    assertBasedOn(before?.standing.id, input);
    assertSaid(notice, today);
    await supersedeLicensureNotice(handle, {
      id: context.ports.ids.next(),
      case_id: caseId,
      cause: notice.cause,
      reason: notice.reason,
      decided_by: notice.decidedBy,
      to_state_on: notice.toStateOn,
      to_region_on: notice.toRegionOn,
      copy_to_holder_on: notice.copyToHolderOn,
      note: notice.note,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    const because = 'Whether a notice on the license is due is not settled with no (105 ILCS 5/10-21.9(e-5)).';
    const causes = notice.cause === 'no' ? [] : [{ kind: 'licensure-notice', source: 'licensure', because } as const];
    const holdsOpened = before?.cause === notice.cause ? [] : await openHolds(context, handle, caseId, causes);
    const payload = { ...notice, holdsOpened, replaced: before?.cause ?? null };
    await record({ type: 'licensure_notice.recorded', version: 1, caseId, payload });
    const after = await licensureNoticeOf(handle, caseId);
    if (after === null) throw new DomainError('NOT_FOUND');
    return after;
  });
}

function assertSaid(notice: LicensureInput, today: string): void {
  if (notice.cause !== 'unsure' && (notice.reason.trim() === '' || notice.decidedBy.trim() === '')) {
    throw new DomainError('REASON_NEEDED', { problem: 'Say who decided whether there is cause, and why.' });
  }
  const days = { toStateOn: notice.toStateOn, toRegionOn: notice.toRegionOn, copyToHolderOn: notice.copyToHolderOn };
  for (const [field, day] of Object.entries(days)) {
    if (day === null) continue;
    const refuse = (problem: string): never => {
      throw new DomainError('INPUT_REFUSED', { problem, [field]: problem });
    };
    if (day > today) refuse('This day lies in the future.');
    if (notice.cause === 'no') refuse('Nothing is sent where there is no cause for a notice.');
  }
}
