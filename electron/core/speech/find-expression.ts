/** @file Guard: an expression that must exist, with where its answers have led. */
import { DomainError } from '#shared/domain/errors.ts';
import { caseById } from '../cases/find-case.ts';
import type { ReadHandle } from '../service-context.ts';
import { type ExpressionOnPath, placeOnPath } from './read-worksheet.ts';
import { findExpression } from './speech-queries.ts';

/** @throws DomainError NOT_FOUND */
export async function expressionOnPath(handle: ReadHandle, expressionId: string): Promise<ExpressionOnPath & { caseId: string }> {
  const found = await findExpression(handle, expressionId);
  if (found === undefined) throw new DomainError('NOT_FOUND');
  const { employment_status } = await caseById(handle, found.case_id);
  const [placed] = await placeOnPath(handle, [found], employment_status);
  if (placed === undefined) throw new DomainError('NOT_FOUND');
  return { ...placed, caseId: found.case_id };
}
