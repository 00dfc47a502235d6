/** @file SQL of the text taken out of evidence. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { ExtractedText } from './extracted-text.ts';

export type WaitingItem = { id: string; media_type: string; size: number; data_key: Uint8Array };

/** The item that waits longest and is not among those tried already. */
export function findWaitingItem(handle: ReadHandle, tried: readonly string[]): Promise<WaitingItem | undefined> {
  return handle
    .selectFrom('evidence_item')
    .leftJoin('text_extraction', 'text_extraction.evidence_item_id', 'evidence_item.id')
    .select(['evidence_item.id', 'evidence_item.media_type', 'evidence_item.size', 'evidence_item.data_key'])
    .where('text_extraction.evidence_item_id', 'is', null)
    .where('evidence_item.removal_id', 'is', null)
    .where('evidence_item.id', 'not in', tried.length === 0 ? [''] : tried)
    .orderBy('evidence_item.received_at')
    .limit(1)
    .executeTakeFirst();
}

/** Keeps what was taken out; nothing where a removal took the item meanwhile. */
export async function saveExtracted(handle: WriteHandle, itemId: string, extracted: ExtractedText, at: string): Promise<void> {
  const item = await handle.selectFrom('evidence_item').select('removal_id').where('id', '=', itemId).executeTakeFirst();
  if (item === undefined || item.removal_id !== null) return;
  await handle.deleteFrom('evidence_text').where('evidence_item_id', '=', itemId).execute();
  await handle
    .insertInto('text_extraction')
    .values({
      evidence_item_id: itemId,
      state: extracted.state,
      reason: extracted.state === 'failed' ? extracted.reason : '',
      is_cut: extracted.state === 'extracted' && extracted.isCut ? 1 : 0,
      at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (extracted.state !== 'extracted') return;
  for (const { part, text } of extracted.parts)
    await handle.insertInto('evidence_text').values({ evidence_item_id: itemId, part, text }).execute();
}
