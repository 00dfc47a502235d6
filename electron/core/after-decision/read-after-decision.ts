/** @file What comes after the decision, as others read it. */
import { AfterDecisionEntry, type AfterStep, type AfterStepAccount } from '#shared/domain/after/after-decision.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { correctiveActionsOfCase } from '../corrective-action/read-corrective-actions.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { findEntry, selectEntriesOfCase, selectSteps } from './after-decision-queries.ts';
import type { AfterDecisionEntryRow, AfterDecisionStepRow } from './after-decision-rows.ts';

/** The entries of a case in the order in which they were entered, each with its steps and their history. */
export function listAfterDecision(context: ServiceContext, input: { caseId: string }): Promise<AfterDecisionEntry[]> {
  return afterDecisionOfCase(context.unitOfWork.read, input.caseId);
}

/** As `listAfterDecision`, inside or outside a unit of work. */
export async function afterDecisionOfCase(handle: ReadHandle, caseId: string): Promise<AfterDecisionEntry[]> {
  return withSteps(handle, await selectEntriesOfCase(handle, caseId));
}

/** An entry that was not taken back, with its case. @throws DomainError NOT_FOUND */
export async function afterDecisionById(handle: ReadHandle, entryId: string): Promise<{ entry: AfterDecisionEntry; caseId: string }> {
  const row = await findEntry(handle, entryId);
  const [entry] = row === undefined ? [] : await withSteps(handle, [row]);
  if (row === undefined || entry === undefined) throw new DomainError('NOT_FOUND');
  return { entry, caseId: row.case_id };
}

async function withSteps(handle: ReadHandle, rows: readonly AfterDecisionEntryRow[]): Promise<AfterDecisionEntry[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const wordings = Map.groupBy(
    await selectSteps(
      handle,
      rows.map((row) => row.id),
    ),
    (row) => row.entry_id,
  );
  const levels = new Map<string, string>(
    (await correctiveActionsOfCase(handle, first.case_id)).map((action) => [action.id, action.level.name]),
  );
  return rows.map((row) => toEntry(row, wordings.get(row.id) ?? [], levels));
}

function toEntry(row: AfterDecisionEntryRow, wordings: readonly AfterDecisionStepRow[], levels: ReadonlyMap<string, string>) {
  return AfterDecisionEntry.parse({
    id: row.id,
    versionId: row.version_id,
    kind: row.kind,
    correctiveActionId: row.corrective_action_id,
    actionLevel: row.corrective_action_id === null ? null : (levels.get(row.corrective_action_id) ?? null),
    subject: row.subject,
    party: row.party,
    terms: row.terms,
    source: row.source,
    concluded: row.concluded_on === null ? null : { on: row.concluded_on, outcome: row.outcome, by: row.concluded_by },
    steps: stepsOf(wordings),
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  });
}

function stepsOf(wordings: readonly AfterDecisionStepRow[]): Omit<AfterStep, 'stepId'>[] {
  const steps = [...Map.groupBy(wordings, (row) => row.step_id)].flatMap(([stepId, rows]) => {
    const current = rows.find((row) => row.superseded_at === null);
    if (current === undefined || current.is_taken_back === 1) return [];
    const earlier = rows.filter((row) => row.superseded_at !== null && row.is_taken_back === 0);
    return [{ ...toAccount(current), stepId, history: earlier.map(toAccount) }];
  });
  const day = ({ dueOn, doneOn }: AfterStepAccount) => doneOn ?? dueOn ?? '';
  return steps.sort((one, other) => (one.stage ?? 0) - (other.stage ?? 0) || day(one).localeCompare(day(other)));
}

function toAccount(row: AfterDecisionStepRow): AfterStepAccount {
  return {
    id: row.id,
    kind: row.kind,
    stage: row.stage,
    dueOn: row.due_on,
    dueBecause: row.due_because,
    waitsFor: row.waits_for,
    doneOn: row.done_on,
    doneBy: row.done_by,
    note: row.note,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  };
}
