/** @file Whether a hold stops a step. Invariant: what stands on one case of an incident stops what the incident shares: evidence, interviews, removal. */
import { DomainError } from '#shared/domain/errors.ts';
import { type HoldStop, kindsThatStop } from '#shared/domain/holds/kinds.ts';
import type { HoldKind } from '#shared/domain/holds.ts';
import type { ReadHandle } from '../service-context.ts';
import { isAnyHeld, selectOpenHoldsOfIncident } from './holds-queries.ts';

/** Kinds of the holds that stop this step in the incident of the case now, the longest open first. */
export async function holdsThatStop(handle: ReadHandle, caseId: string, stop: HoldStop): Promise<HoldKind[]> {
  const rows = await selectOpenHoldsOfIncident(handle, caseId, kindsThatStop(stop));
  return [...new Set(rows.map(({ kind }) => kind))];
}

/** @throws DomainError LITIGATION_HOLD while one stands on any case of the incident: it beats an order, a schedule and a clean-up alike */
export async function assertNoLitigationHold(handle: ReadHandle, caseId: string): Promise<void> {
  if ((await holdsThatStop(handle, caseId, 'removal')).length > 0) throw new DomainError('LITIGATION_HOLD');
}

/** Whether a litigation hold stands on any case of the casebook: then no older backup is thinned out. */
export const isAnyLitigationHeld = (handle: ReadHandle): Promise<boolean> => isAnyHeld(handle, kindsThatStop('removal'));
