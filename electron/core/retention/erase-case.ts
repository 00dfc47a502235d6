/**
 * @file Carrying a disposal out: the keys of every file of the case go, and the words of its entries and rows. Invariant: it goes by the way of every
 * removal, so the chain of the log still holds, and its event names the certificate and both approvals.
 */

import { DomainError } from '#shared/domain/errors.ts';
import { APPROVALS_NEEDED, type Disposal, type Erased } from '#shared/domain/retention/disposal.ts';
import { everythingOfCase } from '../removal/everything-of-case.ts';
import { removeContent } from '../removal/remove-by-order.ts';
import type { ServiceContext } from '../service-context.ts';
import { listDisposals, mayGo, underWay } from './disposals.ts';
import { selectApprovals, updateDisposal } from './retention-queries.ts';

/** As its event and its rows name the authority in the place of a court. */
export const COMMISSION = 'Local Records Commission';

/**
 * Administrators only. Cannot be undone. Ends with the database written anew, so it is long work.
 * @throws DomainError NOT_ALLOWED without a certificate and two approvals, or to anyone but an administrator; LITIGATION_HOLD; NOT_FOUND;
 * CHANGED_MEANWHILE once it is carried out or withdrawn; INPUT_REFUSED when the case number was not typed as it is; DISK_FULL, STORAGE_FAILED
 */
export async function eraseCase(context: ServiceContext, input: { disposalId: string; typedCaseNumber: string }): Promise<Disposal[]> {
  const row = await underWay(context.unitOfWork.read, input.disposalId);
  let kept: string[] = [];
  await removeContent(context, {
    caseId: row.case_id,
    order: {
      court: COMMISSION,
      docketNumber: `certificate ${row.certificate_number}`,
      orderedOn: row.certificate_on ?? '',
      reason: 'Disposal under the retention schedule.',
    },
    typedCaseNumber: input.typedCaseNumber,
    payload: { disposal: { id: row.id, position: row.position, certificateNumber: row.certificate_number } },
    async choose(handle) {
      const standing = await underWay(handle, row.id);
      if (standing.certificate_number !== row.certificate_number) throw new DomainError('CHANGED_MEANWHILE');
      await mayGo(context, handle, row.case_id);
      const approvals = await selectApprovals(handle, [row.id]);
      assertApproved(row.certificate_at, new Set(approvals.map(({ user_id }) => user_id)).size);
      const everything = await everythingOfCase(handle, row.case_id);
      kept = everything.kept;
      return everything.going;
    },
    async also(handle, { removalId, going }) {
      const erased: Erased = { entries: going.chosen.length, exhibits: going.exhibits.length, documents: going.documents.length, kept };
      await updateDisposal(handle, row.id, {
        removal_id: removalId,
        erased_by: context.actor.displayName,
        erased_at: context.ports.clock.now().toISOString(),
        erased: JSON.stringify(erased),
      });
    },
  });
  return listDisposals(context);
}

function assertApproved(certifiedAt: string | null, approvals: number): void {
  if (certifiedAt === null) {
    throw new DomainError('NOT_ALLOWED', { problem: 'There is no certificate yet.', next: 'Enter the number of the certificate first.' });
  }
  if (approvals >= APPROVALS_NEEDED) return;
  throw new DomainError('NOT_ALLOWED', {
    problem: `Two different people approve a disposal, and ${approvals === 0 ? 'nobody has' : 'one has'}.`,
    next: 'Ask for the approval that is missing; whoever gives it signs in as themselves.',
  });
}
