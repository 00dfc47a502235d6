/** @file Splitting an incident that turns out to be two. Invariant: the report and everybody in it stay in the old incident, with a note of what left and why. */
import { DomainError } from '#shared/domain/errors.ts';
import type { MovePreview } from '#shared/domain/incidents.ts';
import { casesOfIncident } from '../../cases/cases-of-incident.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { copyIncident } from '../enter-incident.ts';
import { incidentById } from '../read-incident.ts';
import { carryOut } from './carry-out.ts';
import { selectChanges } from './moving-queries.ts';
import { type Move, planMove, previewOf } from './plan-move.ts';

/**
 * Which cases go, and which people are left behind. `into` is null for a new incident, or the emptied original of a merger that is taken back.
 */
export type SplitInput = { incidentId: string; caseIds: readonly string[]; leftParticipantIds: readonly string[]; into: string | null };

/** What a split would do. @throws DomainError NOT_FOUND, NOT_ALLOWED as `splitIncident` */
export async function previewSplit(context: ServiceContext, input: SplitInput): Promise<MovePreview> {
  const { read } = context.unitOfWork;
  return previewOf(read, context.actor, await planMove(read, await splitMove(read, input)));
}

/**
 * Moves the cases into an incident of their own, which begins with the same report, and gives its id.
 * @throws DomainError NOT_FOUND (the incident, or a case of it); NOT_ALLOWED (none or all of its cases, a closed case, an `into` that was not
 * merged into this incident)
 */
export function splitIncident(context: ServiceContext, input: SplitInput & { reason: string }): Promise<{ incidentId: string }> {
  return context.unitOfWork.write(async (handle, record) => {
    const plan = await planMove(handle, await splitMove(handle, input));
    const to = input.into ?? (await copyIncident(context, handle, input.incidentId));
    await record(await carryOut(context, handle, { plan, to, reason: input.reason }));
    return { incidentId: to };
  });
}

async function splitMove(handle: ReadHandle, input: SplitInput): Promise<Move> {
  await incidentById(handle, input.incidentId);
  const cases = await casesOfIncident(handle, input.incidentId);
  if (!input.caseIds.every((id) => cases.some((file) => file.id === id))) throw new DomainError('NOT_FOUND');
  if (new Set(input.caseIds).size === cases.length) {
    throw new DomainError('NOT_ALLOWED', { problem: 'At least one case stays in the incident.', next: 'Leave one out.' });
  }
  return {
    kind: 'split',
    from: input.incidentId,
    to: input.into,
    caseIds: input.caseIds,
    left: input.leftParticipantIds,
    keptApart: [],
    itemIds: input.into === null ? [] : await itemsOfMerger(handle, input.into, input.incidentId),
  };
}

/** The items that came with the merger that is taken back. @throws DomainError NOT_ALLOWED when there is none to take back */
async function itemsOfMerger(handle: ReadHandle, original: string, joined: string): Promise<string[]> {
  const last = (await selectChanges(handle, original)).at(-1);
  const isEmptied = (await casesOfIncident(handle, original)).length === 0;
  if (isEmptied && last !== undefined && last.kind === 'merge' && last.from_incident_id === original && last.to_incident_id === joined) {
    return JSON.parse(last.evidence_item_ids) as string[];
  }
  throw new DomainError('NOT_ALLOWED', {
    problem: 'That incident was not merged into this one.',
    next: 'Split into a new incident instead.',
  });
}
