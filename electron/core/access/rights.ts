/** @file Who may change people and keys. Invariant: these checks are the rule; the window only shows them beforehand. */
import type { WhyNotRemovable } from '#shared/domain/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { CasebookHeader } from '../casebook/casebook-header.ts';
import type { UserRow } from '../casebook/casebook-rows.ts';
import { isPassphraseSlot } from '../casebook/desk-state.ts';
import type { Actor } from '../service-context.ts';

const whyNot: Record<WhyNotRemovable, string> = {
  oneself: 'Nobody removes themselves: another administrator has to do it.',
  'last-administrator': 'This is the last administrator. Without one nobody could change people and keys.',
  sample: 'The sample shows this person’s passphrase on its unlock screen, so they stay.',
  'not-administrator': 'Only an administrator can change people and keys.',
};

/** @throws DomainError NOT_ALLOWED with details.problem */
export function assertAdministrator(actor: Actor): void {
  if (actor.role !== 'administrator')
    throw new DomainError('NOT_ALLOWED', { problem: whyNot['not-administrator'], next: 'Ask one of them.' });
}

/** Whether this is the person whose passphrase the sample shows to everybody. It is the one it was made with, so theirs is the first slot. */
export function isShownInSample(header: Pick<CasebookHeader, 'samplePassphrase' | 'slots'>, slotId: string): boolean {
  return header.samplePassphrase !== null && header.slots.find(isPassphraseSlot)?.id === slotId;
}

/** Why this person stays, or null when `actor` may remove them. */
export function whyNotRemovable(
  person: UserRow,
  people: readonly UserRow[],
  { actor, header }: { actor: Actor; header: CasebookHeader },
): WhyNotRemovable | null {
  if (actor.role !== 'administrator') return 'not-administrator';
  if (person.id === actor.userId) return 'oneself';
  const administrators = people.filter(({ role }) => role === 'administrator');
  if (person.role === 'administrator' && administrators.length === 1) return 'last-administrator';
  return isShownInSample(header, person.slot_id) ? 'sample' : null;
}

/** @throws DomainError NOT_ALLOWED with details.problem and details.reason */
export function refuseRemoval(reason: WhyNotRemovable): never {
  throw new DomainError('NOT_ALLOWED', { problem: whyNot[reason], reason, next: 'Ask another administrator.' });
}

/** @throws DomainError NOT_ALLOWED when the passphrase is the one that the sample shows */
export function assertPassphraseIsTheirs(header: CasebookHeader, slotId: string): void {
  if (!isShownInSample(header, slotId)) return;
  throw new DomainError('NOT_ALLOWED', {
    problem: 'The passphrase of the sample stands on its unlock screen and stays as it is.',
    next: 'Create a casebook of your own to choose one.',
  });
}
