/** @file SQL of the district's own question sets. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { QuestionSetVersionRow } from '../interviews-rows.ts';

/** The version in use of each set, retired ones too. */
export function selectSets(handle: ReadHandle): Promise<QuestionSetVersionRow[]> {
  return handle
    .selectFrom('question_set_version')
    .selectAll()
    .where('superseded_at', 'is', null)
    .orderBy('title')
    .orderBy('set_key')
    .execute();
}

/** Puts a version in the place of the one in use. */
export async function insertSetVersion(handle: WriteHandle, row: QuestionSetVersionRow): Promise<void> {
  await handle
    .updateTable('question_set_version')
    .set({ superseded_at: row.saved_at })
    .where('set_key', '=', row.set_key)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('question_set_version').values(row).execute();
}
