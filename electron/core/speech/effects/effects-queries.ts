/** @file SQL of the disruption ledger. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { DisruptionEffectRow } from '../speech-rows.ts';

/** The lines in use, in the order in which they were first recorded. */
export async function selectEffects(handle: ReadHandle, expressionIds: readonly string[]): Promise<DisruptionEffectRow[]> {
  const rows = await handle
    .selectFrom('disruption_effect')
    .selectAll()
    .where('expression_id', 'in', expressionIds)
    .orderBy('position')
    .execute();
  const firstPlace = new Map<string, number>();
  for (const row of rows) if (!firstPlace.has(row.line_id)) firstPlace.set(row.line_id, row.position);
  return rows
    .filter((row) => row.superseded_at === null && row.taken_back_at === null)
    .sort((one, other) => (firstPlace.get(one.line_id) ?? 0) - (firstPlace.get(other.line_id) ?? 0));
}

/** The wording in use of a line, also of one that was taken back. */
export function findEffect(handle: ReadHandle, lineId: string): Promise<DisruptionEffectRow | undefined> {
  return handle
    .selectFrom('disruption_effect')
    .selectAll()
    .where('line_id', '=', lineId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
}

/** Puts a wording in the place of the one in use; a new line stands last. */
export async function supersedeEffect(handle: WriteHandle, row: Omit<DisruptionEffectRow, 'position'>): Promise<void> {
  await handle
    .updateTable('disruption_effect')
    .set({ superseded_at: row.recorded_at })
    .where('line_id', '=', row.line_id)
    .where('superseded_at', 'is', null)
    .execute();
  const last = await handle
    .selectFrom('disruption_effect')
    .where('expression_id', '=', row.expression_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('disruption_effect')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

type TakenBack = Pick<DisruptionEffectRow, 'taken_back_at' | 'taken_back_by' | 'taken_back_reason'>;

export async function updateEffectTakenBack(handle: WriteHandle, id: string, taken: TakenBack): Promise<void> {
  await handle.updateTable('disruption_effect').set(taken).where('id', '=', id).execute();
}
