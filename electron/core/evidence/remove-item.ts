/** @file The removal of an exhibit by order of a court: the row stays, with its number, its digest and its chain of custody. */
import { DomainError } from '#shared/domain/errors.ts';
import { REMOVED_MARK } from '#shared/domain/removal.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { noteCustody } from './custody.ts';
import { blankItem } from './evidence-queries.ts';
import { exhibitLabel } from './exhibit-label.ts';
import { requireExhibit } from './read-exhibits.ts';

/**
 * Destroys the data key and blanks name and provenance, inside the removal's unit of work. The caller removes the blob once that has committed.
 * @throws DomainError NOT_FOUND, REMOVED_BY_ORDER when it was removed before
 */
export async function removeItem(
  context: ServiceContext,
  handle: WriteHandle,
  input: { exhibitId: string; removalId: string },
): Promise<void> {
  const exhibit = await requireExhibit(handle, input.exhibitId);
  if (exhibit.removal_id !== null) throw new DomainError('REMOVED_BY_ORDER', { exhibit: exhibitLabel(exhibit.number) });
  await blankItem(handle, exhibit.evidence_item_id, { removalId: input.removalId, mark: REMOVED_MARK });
  await noteCustody(context, handle, { caseId: exhibit.case_id, itemId: exhibit.evidence_item_id, what: 'removed', note: '' });
}
