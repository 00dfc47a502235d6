/** @file Holds as others read them. Invariant: `openedBecause` and `clearedReason` are confidential and go into no investigation report. */
import { Hold } from '#shared/domain/holds.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { selectHoldSteps, selectHoldsOfCase, selectOpenHolds } from './holds-queries.ts';
import type { HoldRow, HoldStepRow } from './holds-rows.ts';

/** The holds of a case in the order in which they were opened, cleared ones too. */
export function listHolds(context: ServiceContext, input: { caseId: string }): Promise<Hold[]> {
  return holdsOfCase(context.unitOfWork.read, input.caseId);
}

/** As `listHolds`, inside or outside a unit of work. */
export async function holdsOfCase(handle: ReadHandle, caseId: string): Promise<Hold[]> {
  const steps = Map.groupBy(await selectHoldSteps(handle, caseId), (step) => step.hold_id);
  return (await selectHoldsOfCase(handle, caseId)).map((row) => toHold(row, steps.get(row.id) ?? []));
}

/** Holds that nobody has cleared, without their reasons; of every case where `caseId` is null. */
export async function openHoldsOf(
  handle: ReadHandle,
  caseId: string | null,
): Promise<(Pick<Hold, 'id' | 'kind' | 'openedAt'> & { caseId: string })[]> {
  return (await selectOpenHolds(handle, caseId)).map((row) => {
    const { id, kind, openedAt } = toHold(row, []);
    return { id, kind, openedAt, caseId: row.case_id };
  });
}

/** A row as the contract gives it, with its steps in order. */
export function toHold(row: HoldRow, steps: readonly HoldStepRow[]): Hold {
  return Hold.parse({
    id: row.id,
    kind: row.kind,
    openedBecause: row.opened_because,
    openedAt: row.opened_at,
    clearedBy: row.cleared_by,
    clearedAt: row.cleared_at,
    clearedReason: row.cleared_reason,
    state: row.cleared_at === null ? (steps.at(-1)?.state ?? 'open') : 'cleared',
    steps: steps.map((step) => ({
      id: step.id,
      state: step.state,
      who: step.who,
      note: step.note,
      recordedBy: step.recorded_by,
      recordedAt: step.recorded_at,
    })),
  });
}
