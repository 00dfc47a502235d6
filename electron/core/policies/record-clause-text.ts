/** @file Recording the board's own wording of a clause. Invariant: earlier wording stays, superseded, with its digest. */
import { createHash } from 'node:crypto';
import type { Clause } from '#shared/domain/policy.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import type { ServiceContext } from '../service-context.ts';
import { supersedeClauseText } from './policies-queries.ts';
import { clauseById } from './read-versions.ts';

/**
 * Makes `text` the adopted wording of the clause; its SHA-256 is taken over the UTF-8 bytes. The same wording
 * entered again is recorded again. `basedOn` is the digest of the wording before.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE
 */
export function recordClauseText(context: ServiceContext, input: { clauseId: string; text: string } & BasedOn): Promise<Clause> {
  return context.unitOfWork.write(async (handle, record) => {
    const { clause } = await clauseById(handle, input.clauseId);
    assertBasedOn(clause.textSha256, input);
    const sha256 = createHash('sha256').update(input.text, 'utf8').digest('hex');
    await supersedeClauseText(handle, {
      id: context.ports.ids.next(),
      clause_id: input.clauseId,
      text: input.text,
      sha256,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    await record({
      type: 'clause_text.recorded',
      version: 1,
      caseId: null,
      payload: { clauseId: input.clauseId, versionId: clause.versionId, text: input.text, sha256, replacedSha256: clause.textSha256 },
    });
    return (await clauseById(handle, input.clauseId)).clause;
  });
}
