/** @file Holds as others read them. Invariant: `openedBecause` and `clearedReason` are confidential and go into no investigation report. */
import { Hold } from '#shared/domain/holds.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { selectHoldsOfCase, selectOpenHolds } from './holds-queries.ts';
import type { HoldRow } from './holds-rows.ts';

/** The holds of a case in the order in which they were opened, cleared ones too. */
export function listHolds(context: ServiceContext, input: { caseId: string }): Promise<Hold[]> {
  return holdsOfCase(context.unitOfWork.read, input.caseId);
}

/** As `listHolds`, inside or outside a unit of work. */
export async function holdsOfCase(handle: ReadHandle, caseId: string): Promise<Hold[]> {
  return (await selectHoldsOfCase(handle, caseId)).map(toHold);
}

/** Holds that nobody has cleared, without their reasons; of every case where `caseId` is null. */
export async function openHoldsOf(
  handle: ReadHandle,
  caseId: string | null,
): Promise<(Pick<Hold, 'id' | 'kind' | 'openedAt'> & { caseId: string })[]> {
  return (await selectOpenHolds(handle, caseId)).map((row) => {
    const { id, kind, openedAt } = toHold(row);
    return { id, kind, openedAt, caseId: row.case_id };
  });
}

/** A row as the contract gives it. */
export function toHold(row: HoldRow): Hold {
  return Hold.parse({
    id: row.id,
    kind: row.kind,
    openedBecause: row.opened_because,
    openedAt: row.opened_at,
    clearedBy: row.cleared_by,
    clearedAt: row.cleared_at,
    clearedReason: row.cleared_reason,
  });
}
