/** @file SQL of the lists of who may see an exhibit. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { ExhibitRestrictionRow } from '../evidence-rows.ts';

/** A restriction in force with one person of its list; a list of three is three of these. */
export type ReaderRecord = ExhibitRestrictionRow & { user_id: string; display_name: string; removed_at: string | null };

/** Exhibits with a restriction in force whose list does not name the person, of every case or of one. Withdrawn citations are among them. */
export function closedExhibits(handle: ReadHandle, userId: string, caseId?: string) {
  const restricted = handle
    .selectFrom('exhibit_restriction as restriction')
    .innerJoin('exhibit', 'exhibit.id', 'restriction.exhibit_id')
    .where('restriction.ended_at', 'is', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('exhibit_reader')
            .whereRef('exhibit_reader.restriction_id', '=', 'restriction.id')
            .where('exhibit_reader.user_id', '=', userId)
            .select('exhibit_reader.user_id'),
        ),
      ),
    )
    .select('exhibit.id');
  return caseId === undefined ? restricted : restricted.where('exhibit.case_id', '=', caseId);
}

/** The people on the lists in force of these exhibits. */
export function selectReaders(handle: ReadHandle, exhibitIds: readonly string[]): Promise<ReaderRecord[]> {
  return handle
    .selectFrom('exhibit_restriction as restriction')
    .innerJoin('exhibit_reader as reader', 'reader.restriction_id', 'restriction.id')
    .innerJoin('user', 'user.id', 'reader.user_id')
    .selectAll('restriction')
    .select(['reader.user_id', 'user.display_name', 'user.removed_at'])
    .where('restriction.ended_at', 'is', null)
    .where('restriction.exhibit_id', 'in', exhibitIds)
    .orderBy('user.display_name')
    .execute();
}

export async function insertRestriction(handle: WriteHandle, row: ExhibitRestrictionRow, userIds: readonly string[]): Promise<void> {
  await handle.insertInto('exhibit_restriction').values(row).execute();
  const readers = userIds.map((userId) => ({ restriction_id: row.id, user_id: userId }));
  await handle.insertInto('exhibit_reader').values(readers).execute();
}

export async function endRestriction(
  handle: WriteHandle,
  exhibitId: string,
  end: { ended_at: string; ended_by: string; ended_reason: string },
): Promise<void> {
  await handle.updateTable('exhibit_restriction').set(end).where('exhibit_id', '=', exhibitId).where('ended_at', 'is', null).execute();
}
