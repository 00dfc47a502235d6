/** @file Keeps two windows from writing over each other. Invariant: what was put in place by another meanwhile is never superseded unread. */
import { DomainError } from '#shared/domain/errors.ts';

/**
 * The row or version that the author had before their eyes: its id, or null where there was none. Left out by those who write unseen, such as the
 * sample: then nothing is compared.
 */
export type BasedOn = { basedOn?: string | null | undefined };

/**
 * To be called inside the unit of work, before anything is superseded.
 * @param current the id of the row that stands now, null where there is none
 * @throws DomainError CHANGED_MEANWHILE when another row stands now than the one that the author saw
 */
export function assertBasedOn(current: string | null | undefined, { basedOn }: BasedOn): void {
  if (basedOn !== undefined && basedOn !== (current ?? null)) throw new DomainError('CHANGED_MEANWHILE');
}
