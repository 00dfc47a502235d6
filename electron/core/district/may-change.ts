/** @file Who may change what the district sets. Invariant: these checks are the rule; the window only shows them beforehand. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Actor } from '../service-context.ts';

/** @throws DomainError NOT_ALLOWED for anyone but an administrator */
export function assertMayChangeDistrict(actor: Actor): void {
  if (actor.role === 'administrator') return;
  throw new DomainError('NOT_ALLOWED', {
    problem: 'What the district sets is for an administrator to change.',
    next: 'Ask an administrator of this casebook. Reading it is open to everyone.',
  });
}
