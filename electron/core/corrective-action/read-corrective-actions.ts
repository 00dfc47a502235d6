/** @file Corrective action as others read it. */
import { CorrectiveAction, Level } from '#shared/domain/corrective-action/corrective-action.ts';
import { ladder } from '#shared/domain/corrective-action/ladder.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { findAction, selectActionsOfCase, selectPrerequisites } from './corrective-action-queries.ts';
import type { CorrectiveActionPrerequisiteRow, CorrectiveActionRow } from './corrective-action-rows.ts';

/** The levels in their order, from no action to dismissal and resignation. */
export function readLadder(): Level[] {
  return [...ladder];
}

/** The actions of a case that stand, in the order in which they were chosen. */
export function listCorrectiveActions(context: ServiceContext, input: { caseId: string }): Promise<CorrectiveAction[]> {
  return correctiveActionsOfCase(context.unitOfWork.read, input.caseId);
}

/** As `listCorrectiveActions`, inside or outside a unit of work. */
export async function correctiveActionsOfCase(handle: ReadHandle, caseId: string): Promise<CorrectiveAction[]> {
  return withPrerequisites(handle, await selectActionsOfCase(handle, caseId));
}

/** An action that stands, with its case. @throws DomainError NOT_FOUND (also when it was withdrawn) */
export async function correctiveActionById(handle: ReadHandle, actionId: string): Promise<{ action: CorrectiveAction; caseId: string }> {
  const row = await findAction(handle, actionId);
  const [action] = row === undefined ? [] : await withPrerequisites(handle, [row]);
  if (row === undefined || action === undefined) throw new DomainError('NOT_FOUND');
  return { action, caseId: row.case_id };
}

async function withPrerequisites(handle: ReadHandle, rows: readonly CorrectiveActionRow[]): Promise<CorrectiveAction[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const recorded = Map.groupBy(await selectPrerequisites(handle, ids), (row) => row.corrective_action_id);
  return rows.map((row) => toAction(row, recorded.get(row.id) ?? []));
}

function toAction(row: CorrectiveActionRow, recorded: readonly CorrectiveActionPrerequisiteRow[]): CorrectiveAction {
  const level = Level.parse(JSON.parse(row.level));
  return CorrectiveAction.parse({
    id: row.id,
    level,
    terms: row.terms,
    reason: row.reason,
    skippedLevelsReason: row.skipped_levels_reason,
    authoritySource: row.authority_source,
    imposedBy: row.imposed_by,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    prerequisites: level.mustComeFirst.map((prerequisite) => {
      const entry = recorded.find((candidate) => candidate.prerequisite_id === prerequisite.id);
      return {
        ...prerequisite,
        doneOn: entry?.done_on ?? null,
        doneBy: entry?.done_by ?? '',
        note: entry?.note ?? '',
        standing: entry === undefined ? null : { id: entry.id, by: entry.recorded_by, at: entry.recorded_at },
      };
    }),
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    chosenBy: row.chosen_by,
    chosenAt: row.chosen_at,
  });
}
