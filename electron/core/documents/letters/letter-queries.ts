/** @file SQL of letters in the making. */
import type { LetterKind } from '#shared/domain/documents/kinds.ts';
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { LetterRow } from './letter-rows.ts';

/** The letters of a case as they stand, the one worked on last first; of one kind where `kind` is given. */
export function selectLetters(handle: ReadHandle, caseId: string, kind?: LetterKind): Promise<LetterRow[]> {
  const query = handle
    .selectFrom('letter')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('superseded_at', 'is', null)
    .orderBy('position', 'desc');
  return (kind === undefined ? query : query.where('kind', '=', kind)).execute();
}

/** Puts the row in the place of the one in use for the same letter, at the end of the case's list. */
export async function supersedeLetter(handle: WriteHandle, row: Omit<LetterRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('letter')
    .where('case_id', '=', row.case_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .updateTable('letter')
    .set({ superseded_at: row.recorded_at })
    .where('case_id', '=', row.case_id)
    .where('kind', '=', row.kind)
    .where('about', '=', row.about)
    .where('superseded_at', 'is', null)
    .execute();
  await handle
    .insertInto('letter')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}
