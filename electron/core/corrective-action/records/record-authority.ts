/** @file Under what authority a level is imposed. Invariant: a policy adopted after the conduct is refused, and an implied power waits for counsel. */
import {
  type AuthorityInput,
  type AuthoritySource,
  authorityInWords,
  authorityProblem,
} from '#shared/domain/corrective-action/authority-source.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import { openHolds } from '../../holds/open-hold.ts';
import type { ServiceContext } from '../../service-context.ts';
import { correctiveActionById } from '../read-corrective-actions.ts';
import { supersedeAuthority, updateAuthorityWords } from './level-queries.ts';
import { authorityOfAction, firstDayOfConduct } from './read-level-records.ts';

/**
 * Records the source of authority of a chosen level, in the place of an earlier one; documents print it in words.
 * @throws DomainError NOT_FOUND, ALREADY_APPROVED, CHANGED_MEANWHILE; INPUT_REFUSED for a kind that does not carry the level, an empty citation, a policy
 * without its day of adoption or with one after the conduct
 */
export function recordAuthority(
  context: ServiceContext,
  input: { correctiveActionId: string; authority: AuthorityInput } & BasedOn,
): Promise<AuthoritySource> {
  return context.unitOfWork.write(async (handle, record) => {
    const { action, caseId } = await correctiveActionById(handle, input.correctiveActionId);
    if (action.approvedAt !== null) throw new DomainError('ALREADY_APPROVED');
    const before = await authorityOfAction(handle, action.id);
    assertBasedOn(before?.standing.id, input);
    const { authority } = input;
    const refused = authorityProblem(action.level.id, authority, await firstDayOfConduct(handle, caseId));
    if (refused !== null) throw new DomainError('INPUT_REFUSED', { problem: refused.problem, [refused.field]: refused.problem });
    await supersedeAuthority(handle, {
      id: context.ports.ids.next(),
      case_id: caseId,
      corrective_action_id: action.id,
      kind: authority.kind,
      citation: authority.citation,
      adopted_on: authority.adoptedOn,
      note: authority.note,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    await updateAuthorityWords(handle, action.id, authorityInWords(authority));
    const because = `${action.level.name} rests on an implied power of the Board, which is a question for counsel (Spinelli; Moore, 2021 IL 125785).`;
    const holdsOpened =
      authority.kind === 'implied-power'
        ? await openHolds(context, handle, caseId, [{ kind: 'unpaid-suspension-authority', source: `authority:${action.id}`, because }])
        : [];
    await record({
      type: 'authority_source.recorded',
      version: 1,
      caseId,
      payload: { correctiveActionId: action.id, level: action.level.name, ...authority, holdsOpened },
    });
    const after = await authorityOfAction(handle, action.id);
    if (after === null) throw new DomainError('NOT_FOUND');
    return after;
  });
}
