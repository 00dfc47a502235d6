/** @file SQL of what the district's lists add to a case. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { CaseDistrictColumns } from '../district-rows.ts';

type UnitColumns = Pick<CaseDistrictColumns, 'bargaining_unit' | 'bargaining_unit_id'>;

/** Undefined when there is no such case. */
export function findUnitOfCase(handle: ReadHandle, caseId: string): Promise<UnitColumns | undefined> {
  return handle.selectFrom('case_file').select(['bargaining_unit', 'bargaining_unit_id']).where('id', '=', caseId).executeTakeFirst();
}

export async function saveUnitOfCase(handle: WriteHandle, caseId: string, change: UnitColumns): Promise<void> {
  await handle.updateTable('case_file').set(change).where('id', '=', caseId).execute();
}
