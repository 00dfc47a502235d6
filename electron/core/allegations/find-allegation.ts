/** @file Guards: an allegation or a clause charged that must exist. */
import { DomainError } from '#shared/domain/errors.ts';
import type { ReadHandle } from '../service-context.ts';
import { type AllegationRecord, type ChargedRecord, findAllegation, findCharged } from './allegations-queries.ts';

/** An allegation's case, place and current wording. @throws DomainError NOT_FOUND */
export async function requireAllegation(handle: ReadHandle, allegationId: string): Promise<AllegationRecord> {
  const record = await findAllegation(handle, allegationId);
  if (record === undefined) throw new DomainError('NOT_FOUND');
  return record;
}

/** A clause that stands charged, and the case it is charged in. @throws DomainError NOT_FOUND (also when it was removed) */
export async function requireCharged(handle: ReadHandle, allegationClauseId: string): Promise<ChargedRecord> {
  const record = await findCharged(handle, allegationClauseId);
  if (record === undefined) throw new DomainError('NOT_FOUND');
  return record;
}
