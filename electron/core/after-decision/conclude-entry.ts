/** @file How an entry ends: with an outcome, taken up again, or taken back as entered in error. Invariant: it stays in the record. */
import type { AfterDecisionEntry } from '#shared/domain/after/after-decision.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import type { ServiceContext } from '../service-context.ts';
import { updateEntry } from './after-decision-queries.ts';
import { afterDecisionById } from './read-after-decision.ts';

/** Its dates no longer come up. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, NOT_ALLOWED (it has an outcome) */
export function concludeAfterDecision(
  context: ServiceContext,
  input: { entryId: string; on: string; outcome: string } & BasedOn,
): Promise<AfterDecisionEntry> {
  return context.unitOfWork.write(async (handle, record) => {
    const { entry, caseId } = await afterDecisionById(handle, input.entryId);
    assertBasedOn(entry.versionId, input);
    if (entry.concluded !== null) {
      throw new DomainError('NOT_ALLOWED', { problem: 'The outcome of this is recorded.', next: 'Take it back to record another.' });
    }
    await updateEntry(handle, entry.id, {
      concluded_on: input.on,
      outcome: input.outcome,
      concluded_by: context.actor.displayName,
      version_id: context.ports.ids.next(),
    });
    const payload = { entryId: entry.id, kind: entry.kind, concludedOn: input.on, outcome: input.outcome };
    await record({ type: 'after_decision.concluded', version: 1, caseId, payload });
    return (await afterDecisionById(handle, entry.id)).entry;
  });
}

/** Takes the outcome back; its dates come up again. @throws DomainError NOT_FOUND, NOT_ALLOWED (there is no outcome) */
export function resumeAfterDecision(context: ServiceContext, input: { entryId: string }): Promise<AfterDecisionEntry> {
  return context.unitOfWork.write(async (handle, record) => {
    const { entry, caseId } = await afterDecisionById(handle, input.entryId);
    if (entry.concluded === null) throw new DomainError('NOT_ALLOWED', { problem: 'There is no outcome to take back.', next: '' });
    await updateEntry(handle, entry.id, { concluded_on: null, outcome: null, concluded_by: null, version_id: context.ports.ids.next() });
    const payload = { entryId: entry.id, kind: entry.kind, replaced: entry.concluded };
    await record({ type: 'after_decision.resumed', version: 1, caseId, payload });
    return (await afterDecisionById(handle, entry.id)).entry;
  });
}

/** Takes back an entry that was made in error. @throws DomainError NOT_FOUND */
export function takeBackAfterDecision(context: ServiceContext, input: { entryId: string; reason: string }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const { entry, caseId } = await afterDecisionById(handle, input.entryId);
    await updateEntry(handle, entry.id, {
      taken_back_at: context.ports.clock.now().toISOString(),
      taken_back_by: context.actor.displayName,
      taken_back_reason: input.reason,
      version_id: context.ports.ids.next(),
    });
    const payload = { entryId: entry.id, kind: entry.kind, subject: entry.subject, reason: input.reason };
    await record({ type: 'after_decision.taken_back', version: 1, caseId, payload });
  });
}
