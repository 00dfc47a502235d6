/** @file The index made anew from the rows. Invariant: afterwards it is as if every unit of work had just been done. */
import type { WriteHandle } from '../service-context.ts';
import { bringIndexUpToDate, sources } from './keep-index.ts';
import { emptyIndex } from './search-queries.ts';

/** Where a source is touched under another name than its table's. */
const keys: Record<string, readonly [table: string, key: string]> = {
  case_list: ['case_file', 'id'],
  evidence_text: ['evidence_text', 'evidence_item_id'],
};

/** Takes seconds by the size of the casebook. */
export async function rebuildIndex(handle: WriteHandle): Promise<void> {
  await emptyIndex(
    handle,
    sources.map(({ name }) => [name, ...(keys[name] ?? ([name, 'id'] as const))]),
  );
  await bringIndexUpToDate(handle);
}
