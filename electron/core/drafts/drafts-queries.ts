/** @file SQL of drafts. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { DraftRow } from './drafts-rows.ts';
import type { DraftHandle } from './only-drafts.ts';

/** A draft with the number of the case in which its form stands. */
export type DraftRecord = DraftRow & { case_number: string | null };

const withCase = (handle: ReadHandle) =>
  handle
    .selectFrom('draft')
    .leftJoin('case_file', 'case_file.id', 'draft.case_id')
    .selectAll('draft')
    .select('case_file.number as case_number');

/** The newest first. */
export function selectDrafts(handle: ReadHandle, userId: string): Promise<DraftRecord[]> {
  return withCase(handle).where('user_id', '=', userId).orderBy('typed_at', 'desc').orderBy('key').execute();
}

export function findDraft(handle: ReadHandle, userId: string, key: string): Promise<DraftRecord | undefined> {
  return withCase(handle).where('user_id', '=', userId).where('key', '=', key).executeTakeFirst();
}

/** How many drafts the person has besides this one, and how many characters they hold. */
export async function measureOthers(handle: ReadHandle, userId: string, key: string): Promise<{ count: number; characters: number }> {
  const { count, characters } = await handle
    .selectFrom('draft')
    .select(({ fn, ref }) => [fn.countAll<number>().as('count'), fn.sum<number | null>(fn('length', [ref('content')])).as('characters')])
    .where('user_id', '=', userId)
    .where('key', '!=', key)
    .executeTakeFirstOrThrow();
  return { count, characters: characters ?? 0 };
}

/** Keeps the row unless another stands under its key than the one with the revision `seen`. Says whether it did. One statement, so that nothing comes between. */
export async function putDraft(handle: DraftHandle, row: DraftRow, seen: string | null): Promise<boolean> {
  const { case_id, place, content, typed_at, revision } = row;
  const { numInsertedOrUpdatedRows } = await handle
    .insertInto('draft')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'key'])
        .doUpdateSet({ case_id, place, content, typed_at, revision })
        .where('draft.revision', '=', seen ?? ''),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Says whether there was one. */
export async function deleteDraft(handle: DraftHandle, userId: string, { key, seen }: { key: string; seen: string }): Promise<boolean> {
  const { numDeletedRows } = await handle
    .deleteFrom('draft')
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .where('revision', '=', seen)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Takes away every draft of the case, whoever typed it, and every draft elsewhere that holds one of these texts. */
export async function deleteDraftsOfRemoval(handle: WriteHandle, caseId: string, words: readonly string[]): Promise<void> {
  await handle
    .deleteFrom('draft')
    .where((where) =>
      where.or([
        where('case_id', '=', caseId),
        // As JSON writes them, for that is how they stand in a draft.
        ...words.map((word) => where(where.fn<number>('instr', ['content', where.val(JSON.stringify(word).slice(1, -1))]), '>', 0)),
      ]),
    )
    .execute();
}

export async function deleteDraftsOfUser(handle: WriteHandle, userId: string): Promise<void> {
  await handle.deleteFrom('draft').where('user_id', '=', userId).execute();
}
