/** @file Dated steps: recording, restating and taking back. Invariant: a date that is due has its reason and says whom it waits for. */
import type { AfterDecisionEntry, AfterDecisionKind, AfterStepKind } from '#shared/domain/after/after-decision.ts';
import { afterDecisionWords, afterStepKindLabels } from '#shared/domain/after/after-decision-kinds.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import type { ServiceContext } from '../service-context.ts';
import { findStep, supersedeStep } from './after-decision-queries.ts';
import type { AfterDecisionStepRow } from './after-decision-rows.ts';
import { afterDecisionById } from './read-after-decision.ts';

/** Civil dates; at least one of `dueOn` and `doneOn` is given. `stage` is the number of a grievance's step, null elsewhere. */
export type StepAccount = {
  kind: AfterStepKind;
  stage: number | null;
  dueOn: string | null;
  dueBecause: string;
  waitsFor: string;
  doneOn: string | null;
  doneBy: string;
  note: string;
};

/**
 * Records a step, or restates the one named by `stepId`, whose earlier wording stays as its history.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE; NOT_ALLOWED when the entry is over; INPUT_REFUSED for what is missing
 */
export function recordAfterStep(
  context: ServiceContext,
  input: { entryId: string; stepId: string | null; step: StepAccount } & BasedOn,
): Promise<AfterDecisionEntry> {
  return context.unitOfWork.write(async (handle, record) => {
    const { entry, caseId } = await afterDecisionById(handle, input.entryId);
    assertUnderWay(entry);
    assertStep(entry.kind, input.step);
    const before = input.stepId === null ? undefined : await findStep(handle, input.stepId);
    if (input.stepId !== null && before?.entry_id !== entry.id) throw new DomainError('NOT_FOUND');
    assertBasedOn(before?.id, input);
    const stepId = input.stepId ?? context.ports.ids.next();
    await supersedeStep(handle, stepRow(context, { entryId: entry.id, stepId, step: input.step }));
    await record({
      type: 'after_decision.step_recorded',
      version: 1,
      caseId,
      payload: {
        entryId: entry.id,
        entryKind: entry.kind,
        stepId,
        ...input.step,
        replaced: before === undefined ? null : accountOf(before),
      },
    });
    return (await afterDecisionById(handle, entry.id)).entry;
  });
}

/** Takes back a step that was entered in error; it stays in the record. @throws DomainError NOT_FOUND, NOT_ALLOWED (the entry is over) */
export function takeBackAfterStep(
  context: ServiceContext,
  input: { entryId: string; stepId: string; reason: string },
): Promise<AfterDecisionEntry> {
  return context.unitOfWork.write(async (handle, record) => {
    const { entry, caseId } = await afterDecisionById(handle, input.entryId);
    assertUnderWay(entry);
    const before = await findStep(handle, input.stepId);
    if (before?.entry_id !== entry.id || before.is_taken_back === 1) throw new DomainError('NOT_FOUND');
    const row = stepRow(context, { entryId: entry.id, stepId: input.stepId, step: accountOf(before) });
    await supersedeStep(handle, { ...row, is_taken_back: 1 });
    await record({
      type: 'after_decision.step_taken_back',
      version: 1,
      caseId,
      payload: { entryId: entry.id, entryKind: entry.kind, stepId: input.stepId, kind: before.kind, reason: input.reason },
    });
    return (await afterDecisionById(handle, entry.id)).entry;
  });
}

/** @throws DomainError NOT_ALLOWED once the entry is over */
function assertUnderWay({ concluded }: AfterDecisionEntry): void {
  if (concluded === null) return;
  throw new DomainError('NOT_ALLOWED', { problem: 'The outcome of this is recorded.', next: 'Take the outcome back first.' });
}

/** @throws DomainError INPUT_REFUSED for a step that does not belong to the kind, or that lacks a date, a reason or a name */
export function assertStep(kind: AfterDecisionKind, step: StepAccount): void {
  const words = afterDecisionWords[kind];
  const refuse = (name: string, problem: string): never => {
    throw new DomainError('INPUT_REFUSED', { problem, [name]: problem });
  };
  const label = afterStepKindLabels[step.kind];
  if (!words.steps.includes(step.kind)) refuse('kind', `The step “${label}” does not belong here.`);
  if (words.hasStages && step.stage === null) refuse('stage', 'Enter the number of the step.');
  if (!words.hasStages && step.stage !== null) refuse('stage', 'These steps have no numbers.');
  if (step.dueOn === null && step.doneOn === null) refuse('dueOn', `“${label}”: enter when it is due, or when it was done.`);
  if (step.dueOn !== null && step.dueBecause.trim() === '') refuse('dueBecause', `“${label}”: say why it is due on that day.`);
  if (step.dueOn !== null && step.kind !== 'expires' && step.waitsFor.trim() === '')
    refuse('waitsFor', `“${label}”: say whom it waits for.`);
  if (step.kind === 'checked' && step.doneOn !== null && step.doneBy.trim() === '') refuse('doneBy', 'Say who checked it.');
}

/** A row that is in use. */
export function stepRow(
  { ports, actor }: Pick<ServiceContext, 'ports' | 'actor'>,
  { entryId, stepId, step }: { entryId: string; stepId: string; step: StepAccount },
): AfterDecisionStepRow {
  return {
    id: ports.ids.next(),
    step_id: stepId,
    entry_id: entryId,
    kind: step.kind,
    stage: step.stage,
    due_on: step.dueOn,
    due_because: step.dueBecause,
    waits_for: step.waitsFor,
    done_on: step.doneOn,
    done_by: step.doneBy,
    note: step.note,
    recorded_by: actor.displayName,
    recorded_at: ports.clock.now().toISOString(),
    superseded_at: null,
    is_taken_back: 0,
  };
}

function accountOf(row: AfterDecisionStepRow): StepAccount {
  return {
    kind: row.kind,
    stage: row.stage,
    dueOn: row.due_on,
    dueBecause: row.due_because,
    waitsFor: row.waits_for,
    doneOn: row.done_on,
    doneBy: row.done_by,
    note: row.note,
  };
}
