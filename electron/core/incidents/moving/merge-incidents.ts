/** @file Merging two incidents that turn out to be one. Invariant: the other stays as an emptied original that says where its cases are. */
import { DomainError } from '#shared/domain/errors.ts';
import type { MovePreview } from '#shared/domain/incidents.ts';
import { casesOfIncident } from '../../cases/cases-of-incident.ts';
import { caseById } from '../../cases/find-case.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { incidentById } from '../read-incident.ts';
import { carryOut } from './carry-out.ts';
import { type Move, planMove, previewOf } from './plan-move.ts';

/** The incident of `caseId` joins `incidentId` with all its cases. `keptApartIds` are people of it whose namesakes here are somebody else. */
export type MergeInput = { incidentId: string; caseId: string; keptApartIds: readonly string[] };

/** What a merger would do. @throws DomainError NOT_FOUND, NOT_ALLOWED as `mergeIncidents` */
export async function previewMerge(context: ServiceContext, input: MergeInput): Promise<MovePreview> {
  const { read } = context.unitOfWork;
  return previewOf(read, context.actor, await planMove(read, await mergeMove(read, input)));
}

/**
 * Every case of the other incident joins this one, with its people and its evidence.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED (the case is of this incident already, this incident was emptied, a case is closed)
 */
export function mergeIncidents(context: ServiceContext, input: MergeInput & { reason: string }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const plan = await planMove(handle, await mergeMove(handle, input));
    await record(await carryOut(context, handle, { plan, to: input.incidentId, reason: input.reason }));
  });
}

async function mergeMove(handle: ReadHandle, input: MergeInput): Promise<Move> {
  await incidentById(handle, input.incidentId);
  const { incident_id: from } = await caseById(handle, input.caseId);
  if (from === input.incidentId) {
    throw new DomainError('NOT_ALLOWED', { problem: 'This case is in the incident already.', next: 'Choose a case of another incident.' });
  }
  if ((await casesOfIncident(handle, input.incidentId)).length === 0) {
    const problem = 'This incident was merged into another one and has no cases any more.';
    throw new DomainError('NOT_ALLOWED', { problem, next: 'Go to the incident in which its cases are now.' });
  }
  const cases = await casesOfIncident(handle, from);
  return {
    kind: 'merge',
    from,
    to: input.incidentId,
    caseIds: cases.map(({ id }) => id),
    left: [],
    keptApart: input.keptApartIds,
    itemIds: [],
  };
}
