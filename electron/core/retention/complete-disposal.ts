/** @file The end of a disposal: the backups from before. Invariant: it is complete only when no listed backup holds a key of what was erased. */

import { DomainError } from '#shared/domain/errors.ts';
import type { Disposal, HoldingBackup } from '#shared/domain/retention/disposal.ts';
import { backupsBefore, strikeOff, takeAway } from '../backup/remove-snapshots.ts';
import type { OpenCasebook } from '../casebook/open-casebook.ts';
import type { ReadHandle } from '../service-context.ts';
import { disposalsIn } from './disposals.ts';
import { erasingEvent, findDisposal, insertGoneBackups, updateDisposal } from './retention-queries.ts';
import type { DisposalRow } from './retention-rows.ts';

/** Backups that still hold what a disposal erased. @throws DomainError NOT_FOUND; CHANGED_MEANWHILE before it is carried out; STORAGE_FAILED */
export async function backupsHolding(casebook: OpenCasebook, input: { disposalId: string }): Promise<HoldingBackup[]> {
  const { row, eventNumber } = await erased(casebook.context.unitOfWork.read, input.disposalId);
  if (row.completed_at !== null) return [];
  return (await backupsBefore(casebook, eventNumber)).map(({ id, name, madeAt, place, state }) => ({
    id,
    name,
    madeAt,
    place,
    isReachable: state !== 'drive-missing' && state !== 'missing',
  }));
}

/**
 * Takes the backups from before away. Administrators only; cannot be undone.
 * @param input.destroyed how those were destroyed whose drive is not here; empty leaves them on the list
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, NOT_ALLOWED, and those of `takeAway`
 */
export async function removeBackupsHolding(casebook: OpenCasebook, input: { disposalId: string; destroyed: string }): Promise<Disposal[]> {
  const { context } = casebook;
  assertAdministrator(context.actor.role);
  const { row, eventNumber } = await erased(context.unitOfWork.read, input.disposalId);
  const { removed, struck } = await takeAway(casebook, eventNumber, { strikeMissing: input.destroyed !== '' });
  if (removed.length + struck.length === 0) return disposalsIn(context.unitOfWork.read);
  return context.unitOfWork.write(async (handle, record) => {
    const at = context.ports.clock.now().toISOString();
    await strikeOff(handle, [...removed, ...struck], at);
    const gone = [
      ...removed.map((snapshot) => ({ snapshot, how: 'removed' as const })),
      ...struck.map((snapshot) => ({ snapshot, how: 'destroyed-elsewhere' as const })),
    ];
    await insertGoneBackups(
      handle,
      gone.map(({ snapshot, how }) => ({
        id: context.ports.ids.next(),
        disposal_id: row.id,
        snapshot_id: snapshot.id,
        name: snapshot.name,
        made_at: snapshot.madeAt,
        gone_how: how,
        note: how === 'removed' ? '' : input.destroyed,
        gone_by: context.actor.displayName,
        gone_at: at,
      })),
    );
    const payload = {
      ...named(row),
      removed: removed.map(({ id }) => id),
      destroyedElsewhere: struck.map(({ id }) => id),
      how: input.destroyed,
    };
    await record({ type: 'disposal.backups_removed', version: 1, caseId: row.case_id, payload });
    return disposalsIn(handle);
  });
}

/** Says that a disposal is complete. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE; NOT_ALLOWED while a listed backup holds a key */
export async function completeDisposal(casebook: OpenCasebook, input: { disposalId: string }): Promise<Disposal[]> {
  const { context } = casebook;
  assertAdministrator(context.actor.role);
  const { row, eventNumber } = await erased(context.unitOfWork.read, input.disposalId);
  const holding = await backupsBefore(casebook, eventNumber);
  if (holding.length > 0) {
    throw new DomainError('NOT_ALLOWED', {
      problem: `${holding.length === 1 ? 'One backup still holds' : `${holding.length} backups still hold`} the keys of this case.`,
      next: 'Remove those backups, or record how they were destroyed. Then it is complete.',
    });
  }
  return context.unitOfWork.write(async (handle, record) => {
    if ((await erased(handle, row.id)).row.completed_at !== null) throw new DomainError('CHANGED_MEANWHILE');
    await updateDisposal(handle, row.id, {
      completed_by: context.actor.displayName,
      completed_at: context.ports.clock.now().toISOString(),
    });
    await record({ type: 'disposal.completed', version: 1, caseId: row.case_id, payload: named(row) });
    return disposalsIn(handle);
  });
}

const named = ({ id, position, case_number, certificate_number }: DisposalRow) => ({
  disposalId: id,
  position,
  caseNumber: case_number,
  certificateNumber: certificate_number,
});

function assertAdministrator(role: string): void {
  if (role === 'administrator') return;
  throw new DomainError('NOT_ALLOWED', { problem: 'Only an administrator can end a disposal.', next: 'Ask one of them.' });
}

async function erased(handle: ReadHandle, disposalId: string): Promise<{ row: DisposalRow; eventNumber: number }> {
  const row = await findDisposal(handle, disposalId);
  if (row === undefined) throw new DomainError('NOT_FOUND');
  if (row.removal_id === null || row.completed_at !== null) throw new DomainError('CHANGED_MEANWHILE');
  return { row, eventNumber: await erasingEvent(handle, row.removal_id) };
}
