/** @file Closing a case. Invariant: what is frozen is the case as the last event before the closing left it. */
import { createHash } from 'node:crypto';
import type { CaseVersions } from '#shared/domain/after/closing.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { presentHead } from '../audit/present-head.ts';
import { caseById } from '../cases/find-case.ts';
import { markStatus } from '../cases/mark-status.ts';
import { drawUp } from '../documents/draw-up.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { insertClosing, selectClosings } from './closing-queries.ts';
import { closingQuestion, readVersions } from './read-versions.ts';

/** `closedOn` is a civil date; `withoutFindingsReason` may be empty where nothing lacks a finding. */
export type ClosingInput = { caseId: string; closedOn: string; reason: string; withoutFindingsReason: string };

/** How often a closing starts over when something else was recorded while the packet was drawn up. */
const ATTEMPTS = 3;

/**
 * Freezes the packet as it reads and closes the case as its next version.
 * @throws DomainError NOT_FOUND; CASE_CLOSED when it is closed already; REASON_NEEDED when an allegation has no finding, or there is none, and
 * nothing says why; CHANGED_MEANWHILE when the casebook does not hold still
 */
export async function closeCase(context: ServiceContext, input: ClosingInput): Promise<CaseVersions> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    await assertMayClose(context.unitOfWork.read, input);
    const { model } = await drawUp(context, input.caseId, { isDraft: true, restatement: null });
    if (await freeze(context, input, { snapshot: JSON.stringify(model), head: model.auditHead })) return readVersions(context, input);
  }
  throw new DomainError('CHANGED_MEANWHILE');
}

async function assertMayClose(handle: ReadHandle, input: ClosingInput): Promise<void> {
  const { status } = await caseById(handle, input.caseId);
  if (status === 'closed') throw new DomainError('CASE_CLOSED');
  const { allegationsWithoutFinding: without, hasNoAllegation } = await closingQuestion(handle, input.caseId);
  if (input.withoutFindingsReason.trim() !== '' || (without.length === 0 && !hasNoAllegation)) return;
  const problem = hasNoAllegation
    ? 'No allegation is recorded. Say why the case is closed without one.'
    : `There is no finding on allegation ${without.join(', ')}. Record it, or say why the case is closed without it.`;
  throw new DomainError('REASON_NEEDED', { problem, withoutFindingsReason: problem });
}

type Frozen = { snapshot: string; head: { epoch: number; number: number; hash: string } };

/** False when the log has grown since the packet was drawn up; nothing is written then. */
async function freeze(context: ServiceContext, input: ClosingInput, { snapshot, head }: Frozen): Promise<boolean> {
  try {
    await context.unitOfWork.write(async (handle, record) => {
      if ((await presentHead(handle)).hash !== head.hash) throw new LogHasGrown();
      const { status } = await caseById(handle, input.caseId);
      const version = (await selectClosings(handle, input.caseId)).length + 1;
      const id = context.ports.ids.next();
      const sha256 = createHash('sha256').update(snapshot).digest('hex');
      await insertClosing(handle, {
        id,
        case_id: input.caseId,
        version,
        closed_on: input.closedOn,
        reason: input.reason,
        without_findings_reason: input.withoutFindingsReason,
        closed_by: context.actor.displayName,
        closed_at: context.ports.clock.now().toISOString(),
        status_before: status,
        head_epoch: head.epoch,
        head_number: head.number,
        head_hash: head.hash,
        snapshot,
        snapshot_sha256: sha256,
        reopened_on: null,
        reopened_because: null,
        reopened_by: null,
        reopened_at: null,
      });
      await markStatus(handle, input.caseId, 'closed');
      const { caseId, ...said } = input;
      const payload = { closingId: id, version, ...said, auditHead: { ...headOf(head) }, snapshotSha256: sha256 };
      await record({ type: 'case_file.closed', version: 1, caseId, payload });
    });
    return true;
  } catch (error) {
    if (error instanceof LogHasGrown) return false;
    throw error;
  }
}

/** Rolls the unit of work back. */
class LogHasGrown extends Error {}

const headOf = ({ epoch, number, hash }: Frozen['head']) => ({ epoch, number, hash });
