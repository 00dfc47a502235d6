/**
 * @file Disposals up to their carrying out: prepared, certified, approved. Invariant: a litigation hold wins at every step, and the schedule is asked anew
 * at every step.
 */

import { DomainError } from '#shared/domain/errors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { APPROVALS_NEEDED, Disposal, type DisposalState, Erased } from '#shared/domain/retention/disposal.ts';
import { KeptUntil } from '#shared/domain/retention/schedule.ts';
import { assertNoLitigationHold } from '../holds/holds-that-stop.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { keptCase } from './kept-until.ts';
import {
  findDisposal,
  insertApproval,
  insertDisposal,
  nextDisposalPosition,
  selectApprovals,
  selectDisposals,
  selectGoneBackups,
  takeBackApprovals,
  updateDisposal,
} from './retention-queries.ts';
import type { DisposalApprovalRow, DisposalBackupRow, DisposalRow } from './retention-rows.ts';

/** The destruction log: every disposal, the latest first. */
export async function listDisposals(context: ServiceContext): Promise<Disposal[]> {
  return disposalsIn(context.unitOfWork.read);
}

export async function disposalsIn(handle: ReadHandle): Promise<Disposal[]> {
  const rows = await selectDisposals(handle);
  const ids = rows.map(({ id }) => id);
  const approvals = Map.groupBy(await selectApprovals(handle, ids), (row) => row.disposal_id);
  const gone = Map.groupBy(await selectGoneBackups(handle, ids), (row) => row.disposal_id);
  return rows.map((row) => disposalOf(row, approvals.get(row.id) ?? [], gone.get(row.id) ?? []));
}

/** How far a disposal has come. Pure. */
export function stateOf(row: DisposalRow, approvals: number): DisposalState {
  if (row.withdrawn_at !== null) return 'withdrawn';
  if (row.completed_at !== null) return 'complete';
  if (row.erased_at !== null) return 'erased';
  if (row.certificate_at === null) return 'prepared';
  return approvals < APPROVALS_NEEDED ? 'certified' : 'approved';
}

function disposalOf(row: DisposalRow, approvals: readonly DisposalApprovalRow[], gone: readonly DisposalBackupRow[]): Disposal {
  return Disposal.parse({
    id: row.id,
    caseId: row.case_id,
    caseNumber: row.case_number,
    position: row.position,
    reason: row.reason,
    keptUntil: KeptUntil.parse(JSON.parse(row.schedule)),
    preparedBy: row.prepared_by,
    preparedAt: row.prepared_at,
    certificate:
      row.certificate_at === null
        ? null
        : { number: row.certificate_number, on: row.certificate_on, by: row.certificate_by, at: row.certificate_at },
    approvals: approvals.map(({ user_id: userId, approved_by: by, approved_at: at, note }) => ({ userId, by, at, note })),
    state: stateOf(row, approvals.length),
    erased: row.erased_at === null ? null : { by: row.erased_by, at: row.erased_at, what: Erased.parse(JSON.parse(row.erased)) },
    completed: row.completed_at === null ? null : { by: row.completed_by, at: row.completed_at },
    withdrawn: row.withdrawn_at === null ? null : { by: row.withdrawn_by, at: row.withdrawn_at, reason: row.withdrawn_reason },
    backupsGone: gone.map(({ name, made_at: madeAt, gone_how: how, note, gone_by: by, gone_at: at }) => ({
      name,
      madeAt,
      how,
      note,
      by,
      at,
    })),
  });
}

/**
 * Prepares the disposal of a case whose day has passed; nothing is erased by it.
 * @throws DomainError NOT_FOUND for a case that is not closed; LITIGATION_HOLD; NOT_ALLOWED while the schedule keeps it, or where one is under way
 */
export function prepareDisposal(context: ServiceContext, input: { caseId: string; reason: string }): Promise<Disposal[]> {
  return context.unitOfWork.write(async (handle, record) => {
    const kept = await mayGo(context, handle, input.caseId);
    if (kept.disposalId !== null) {
      throw new DomainError('NOT_ALLOWED', {
        problem: 'A disposal of this case is under way.',
        next: 'Go on with it, or withdraw it first.',
      });
    }
    const { actor, ports } = context;
    const position = await nextDisposalPosition(handle);
    const row = {
      ...notBegun,
      id: ports.ids.next(),
      case_id: input.caseId,
      case_number: kept.caseNumber,
      position,
      reason: input.reason,
      kept_until: kept.keptUntil.until ?? '',
      schedule: JSON.stringify(kept.keptUntil),
      prepared_by_id: actor.userId,
      prepared_by: actor.displayName,
      prepared_at: ports.clock.now().toISOString(),
    };
    await insertDisposal(handle, row);
    const payload = { disposalId: row.id, position, caseNumber: kept.caseNumber, keptUntil: row.kept_until, reason: input.reason };
    await record({ type: 'disposal.prepared', version: 1, caseId: input.caseId, payload });
    return disposalsIn(handle);
  });
}

const notBegun = {
  certificate_number: '',
  certificate_on: null,
  certificate_by: '',
  certificate_at: null,
  removal_id: null,
  erased_by: '',
  erased_at: null,
  erased: '{}',
  completed_by: '',
  completed_at: null,
  withdrawn_by: '',
  withdrawn_at: null,
  withdrawn_reason: '',
};

/** The case, once no hold stands and the schedule lets it go. @throws DomainError NOT_FOUND, LITIGATION_HOLD, NOT_ALLOWED */
export async function mayGo(context: ServiceContext, handle: ReadHandle, caseId: string): Promise<Awaited<ReturnType<typeof keptCase>>> {
  await assertNoLitigationHold(handle, caseId);
  const kept = await keptCase(context, handle, caseId);
  const { until, isPast, because } = kept.keptUntil;
  if (isPast) return kept;
  throw new DomainError('NOT_ALLOWED', {
    problem:
      until === null
        ? `The schedule keeps this case: ${because}`
        : `The schedule keeps this case through ${formatCivilDate(until)}. ${because}`,
    next: 'Look at the schedule. A case is disposed of only after its day.',
  });
}

/**
 * Records the certificate of the Local Records Commission. Approvals that were given under another one no longer count.
 * @throws DomainError NOT_FOUND, LITIGATION_HOLD, NOT_ALLOWED; INPUT_REFUSED for a day to come
 */
export function certifyDisposal(
  context: ServiceContext,
  input: { disposalId: string; certificateNumber: string; certificateOn: string },
): Promise<Disposal[]> {
  return stepping(context, input, async (handle, row) => {
    await mayGo(context, handle, row.case_id);
    if (input.certificateOn > civilToday(context.ports.clock)) {
      const problem = 'The certificate is dated in the future.';
      throw new DomainError('INPUT_REFUSED', { problem, certificateOn: problem });
    }
    const at = context.ports.clock.now().toISOString();
    await takeBackApprovals(handle, { disposalId: row.id, userId: null, at });
    await updateDisposal(handle, row.id, {
      certificate_number: input.certificateNumber,
      certificate_on: input.certificateOn,
      certificate_by: context.actor.displayName,
      certificate_at: at,
    });
    const payload = {
      certificateNumber: input.certificateNumber,
      certificateOn: input.certificateOn,
      numberBefore: row.certificate_number,
    };
    return { type: 'disposal.certified', payload };
  });
}

/**
 * One person's approval. Two different people approve, each signed in as themselves.
 * @throws DomainError NOT_FOUND, LITIGATION_HOLD; NOT_ALLOWED without a certificate, and for a person who approved already
 */
export function approveDisposal(context: ServiceContext, input: { disposalId: string; note: string }): Promise<Disposal[]> {
  return stepping(context, input, async (handle, row) => {
    await mayGo(context, handle, row.case_id);
    if (row.certificate_at === null) {
      throw new DomainError('NOT_ALLOWED', { problem: 'There is no certificate yet.', next: 'Enter the number of the certificate first.' });
    }
    const approvals = await selectApprovals(handle, [row.id]);
    if (approvals.some(({ user_id }) => user_id === context.actor.userId)) {
      throw new DomainError('NOT_ALLOWED', {
        problem: 'You have approved this disposal already.',
        next: 'The second approval is for somebody else, signed in with their own passphrase.',
      });
    }
    await insertApproval(handle, {
      id: context.ports.ids.next(),
      disposal_id: row.id,
      user_id: context.actor.userId,
      approved_by: context.actor.displayName,
      approved_at: context.ports.clock.now().toISOString(),
      note: input.note,
      taken_back_at: null,
    });
    return {
      type: 'disposal.approved',
      payload: { approval: approvals.length + 1, certificateNumber: row.certificate_number, note: input.note },
    };
  });
}

/** Takes one's own approval back. @throws DomainError NOT_FOUND, also where there is none of this person's */
export function takeBackApproval(context: ServiceContext, input: { disposalId: string }): Promise<Disposal[]> {
  return stepping(context, input, async (handle, row) => {
    const own = (await selectApprovals(handle, [row.id])).find(({ user_id }) => user_id === context.actor.userId);
    if (own === undefined) throw new DomainError('NOT_FOUND');
    await takeBackApprovals(handle, { disposalId: row.id, userId: context.actor.userId, at: context.ports.clock.now().toISOString() });
    return { type: 'disposal.approval_taken_back', payload: {} };
  });
}

/** Gives a disposal up before it is carried out. @throws DomainError NOT_FOUND */
export function withdrawDisposal(context: ServiceContext, input: { disposalId: string; reason: string }): Promise<Disposal[]> {
  return stepping(context, input, async (handle, row) => {
    await updateDisposal(handle, row.id, {
      withdrawn_at: context.ports.clock.now().toISOString(),
      withdrawn_by: context.actor.displayName,
      withdrawn_reason: input.reason,
    });
    return { type: 'disposal.withdrawn', payload: { reason: input.reason } };
  });
}

type Stepped = { type: string; payload: Record<string, unknown> };

/** A step of a disposal that is neither carried out nor withdrawn. */
function stepping(
  context: ServiceContext,
  input: { disposalId: string },
  take: (handle: WriteHandle, row: DisposalRow) => Promise<Stepped>,
): Promise<Disposal[]> {
  return context.unitOfWork.write(async (handle, record) => {
    const row = await underWay(handle, input.disposalId);
    const { type, payload } = await take(handle, row);
    await record({
      type,
      version: 1,
      caseId: row.case_id,
      payload: { disposalId: row.id, position: row.position, caseNumber: row.case_number, ...payload },
    });
    return disposalsIn(handle);
  });
}

/** @throws DomainError NOT_FOUND; CHANGED_MEANWHILE once it is carried out or withdrawn */
export async function underWay(handle: ReadHandle, disposalId: string): Promise<DisposalRow> {
  const row = await findDisposal(handle, disposalId);
  if (row === undefined) throw new DomainError('NOT_FOUND');
  if (row.erased_at !== null || row.withdrawn_at !== null) throw new DomainError('CHANGED_MEANWHILE');
  return row;
}
