/** @file SQL of what an expression was, and of the balance. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { ExpressionNatureRow, SpeechBalanceRow } from '../speech-rows.ts';

export function selectNatures(handle: ReadHandle, expressionIds: readonly string[]): Promise<ExpressionNatureRow[]> {
  return handle
    .selectFrom('expression_nature')
    .selectAll()
    .where('expression_id', 'in', expressionIds)
    .where('superseded_at', 'is', null)
    .execute();
}

export async function supersedeNature(handle: WriteHandle, row: ExpressionNatureRow): Promise<void> {
  await handle
    .updateTable('expression_nature')
    .set({ superseded_at: row.recorded_at })
    .where('expression_id', '=', row.expression_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('expression_nature').values(row).execute();
}

export function selectBalances(handle: ReadHandle, expressionIds: readonly string[]): Promise<SpeechBalanceRow[]> {
  return handle
    .selectFrom('speech_balance')
    .selectAll()
    .where('expression_id', 'in', expressionIds)
    .where('superseded_at', 'is', null)
    .execute();
}

export async function supersedeBalance(handle: WriteHandle, row: SpeechBalanceRow): Promise<void> {
  await handle
    .updateTable('speech_balance')
    .set({ superseded_at: row.recorded_at })
    .where('expression_id', '=', row.expression_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('speech_balance').values(row).execute();
}
