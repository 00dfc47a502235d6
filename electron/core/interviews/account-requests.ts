/** @file Nothing that is asked in an interview asks for access to a personal account (820 ILCS 55/10). */
import { scanForAccountRequest } from '#shared/domain/account-access.ts';
import { DomainError } from '#shared/domain/errors.ts';

/** @throws DomainError NOT_ALLOWED with the words that ask for it */
export function assertNoAccountRequest(text: string): void {
  const [found] = scanForAccountRequest(text);
  if (found === undefined) return;
  throw new DomainError('NOT_ALLOWED', {
    problem: `“${found.phrase}”: ${found.reason} Access to a personal account may not be asked for (820 ILCS 55/10).`,
    next: 'Ask about the one item that was reported, without a password and without opening an account. Official accounts of the District may be asked about.',
  });
}
