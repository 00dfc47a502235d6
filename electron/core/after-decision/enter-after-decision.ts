/** @file Entering what comes after the decision, and restating it. Invariant: what a kind asks for is not left empty. */
import type { AfterDecisionEntry, AfterDecisionKind } from '#shared/domain/after/after-decision.ts';
import { afterDecisionWords } from '#shared/domain/after/after-decision-kinds.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import { correctiveActionsOfCase } from '../corrective-action/read-corrective-actions.ts';
import { assertAsksForNoAccount } from '../holds/account-requests.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { insertEntry, supersedeStep, updateEntry } from './after-decision-queries.ts';
import { afterDecisionById } from './read-after-decision.ts';
import { assertStep, type StepAccount, stepRow } from './record-step.ts';

/** What `subject`, `party`, `terms` and `source` mean is told by the kind: `afterDecisionWords`. */
export type EntryWording = { subject: string; party: string; terms: string; source: string; correctiveActionId: string | null };
export type EntryInput = EntryWording & { caseId: string; kind: AfterDecisionKind; steps: StepAccount[] };

/**
 * Enters it with its first steps.
 * @throws DomainError NOT_FOUND (the case, or an action that is not of it); INPUT_REFUSED for what is missing
 */
export function enterAfterDecision(context: ServiceContext, input: EntryInput): Promise<AfterDecisionEntry> {
  return context.unitOfWork.write(async (handle, record) => {
    await caseById(handle, input.caseId);
    assertWording(input.kind, input);
    await assertAsksForNoAccount(context, handle, askedOfEmployee(input.kind, input));
    await assertOwnAction(handle, input.caseId, input.correctiveActionId);
    for (const step of input.steps) assertStep(input.kind, step);
    const id = context.ports.ids.next();
    await insertEntry(handle, {
      id,
      case_id: input.caseId,
      kind: input.kind,
      corrective_action_id: input.correctiveActionId,
      subject: input.subject,
      party: input.party,
      terms: input.terms,
      source: input.source,
      concluded_on: null,
      outcome: null,
      concluded_by: null,
      entered_by: context.actor.displayName,
      entered_at: context.ports.clock.now().toISOString(),
      version_id: context.ports.ids.next(),
      taken_back_at: null,
      taken_back_by: null,
      taken_back_reason: null,
    });
    const steps = input.steps.map((step) => ({ stepId: context.ports.ids.next(), ...step }));
    for (const { stepId, ...step } of steps) await supersedeStep(handle, stepRow(context, { entryId: id, stepId, step }));
    const { caseId, ...entered } = input;
    await record({ type: 'after_decision.entered', version: 1, caseId, payload: { entryId: id, ...entered, steps } });
    return (await afterDecisionById(handle, id)).entry;
  });
}

/** Restates what it is about; its steps stay. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, INPUT_REFUSED */
export function reviseAfterDecision(
  context: ServiceContext,
  input: { entryId: string } & EntryWording & BasedOn,
): Promise<AfterDecisionEntry> {
  return context.unitOfWork.write(async (handle, record) => {
    const { entry, caseId } = await afterDecisionById(handle, input.entryId);
    assertBasedOn(entry.versionId, input);
    assertWording(entry.kind, input);
    await assertAsksForNoAccount(context, handle, askedOfEmployee(entry.kind, input));
    await assertOwnAction(handle, caseId, input.correctiveActionId);
    const { subject, party, terms, source, correctiveActionId } = input;
    await updateEntry(handle, entry.id, {
      subject,
      party,
      terms,
      source,
      corrective_action_id: correctiveActionId,
      version_id: context.ports.ids.next(),
    });
    await record({
      type: 'after_decision.revised',
      version: 1,
      caseId,
      payload: {
        entryId: entry.id,
        kind: entry.kind,
        subject,
        party,
        terms,
        source,
        correctiveActionId,
        replaced: {
          subject: entry.subject,
          party: entry.party,
          terms: entry.terms,
          source: entry.source,
          correctiveActionId: entry.correctiveActionId,
        },
      },
    });
    return (await afterDecisionById(handle, entry.id)).entry;
  });
}

/** What these kinds say is asked of the employee; a request, a grievance and an award repeat what others wrote. */
function askedOfEmployee(kind: AfterDecisionKind, { subject, terms }: EntryWording): Record<string, string> {
  return kind === 'settlement' || kind === 'compliance' ? { subject, terms } : {};
}

function assertWording(kind: AfterDecisionKind, wording: EntryWording): void {
  const words = afterDecisionWords[kind];
  for (const name of ['subject', 'party', 'terms', 'source'] as const) {
    if (!words[name].isRequired || wording[name].trim() !== '') continue;
    const problem = `“${words[name].label}” is empty.`;
    throw new DomainError('INPUT_REFUSED', { problem, [name]: problem });
  }
}

async function assertOwnAction(handle: ReadHandle, caseId: string, actionId: string | null): Promise<void> {
  if (actionId === null) return;
  if (!(await correctiveActionsOfCase(handle, caseId)).some(({ id }) => id === actionId)) throw new DomainError('NOT_FOUND');
}
