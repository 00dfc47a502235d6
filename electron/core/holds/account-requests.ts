/**
 * @file Texts that go to an employee ask for no access to a personal account (820 ILCS 55/10). Invariant: the District’s own account may be asked for only
 * while a clause of the board’s policy is in force that speaks of such accounts.
 */
import { asksForOfficialAccount, scanForAccountRequest } from '#shared/domain/account-access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Topic } from '#shared/domain/topics.ts';
import { clausesOfVersions, versionSummaries } from '../policies/read-versions.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';

/** Clauses of these topics say which accounts are the District’s. */
const onOfficialAccounts: readonly Topic[] = ['official-accounts', 'approved-channel', 'account-security', 'no-expectation-of-privacy'];

/**
 * To be called in the unit of work that records the texts; `texts` are named after their fields.
 * @throws DomainError ACCOUNT_REQUEST with the sentence that asks for it, in `problem` and under its field
 */
export async function assertAsksForNoAccount(
  context: ServiceContext,
  handle: ReadHandle,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [field, text] of Object.entries(texts)) {
    const [found] = scanForAccountRequest(text);
    if (found !== undefined) refuse(field, `“${found.phrase}”: ${found.reason}`);
    if (asksForOfficialAccount(text) && !(await isClauseInForce(context, handle))) {
      const problem = 'No clause of a policy in force says which accounts are the District’s, so access to one cannot be asked for on it.';
      throw new DomainError('ACCOUNT_REQUEST', {
        problem,
        [field]: problem,
        next: 'Adopt the policy under Policies first, or take the sentence out.',
      });
    }
  }
}

function refuse(field: string, problem: string): never {
  throw new DomainError('ACCOUNT_REQUEST', { problem, [field]: problem });
}

async function isClauseInForce(context: ServiceContext, handle: ReadHandle): Promise<boolean> {
  const today = civilToday(context.ports.clock);
  const inForce = (await versionSummaries(handle)).filter(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= today && (effectiveTo === null || today <= effectiveTo),
  );
  const clauses = await clausesOfVersions(
    handle,
    inForce.map(({ id }) => id),
  );
  return clauses.some(({ clause }) => clause.topics.some((topic) => onOfficialAccounts.includes(topic)));
}
