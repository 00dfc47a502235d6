/** @file SQL of the two lists that cases choose from: buildings and bargaining units. Both tables have the same columns. */
import type { ListName } from '#shared/domain/district.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { BuildingRow } from './district-rows.ts';

/** An entry of either list. */
export type EntryRow = BuildingRow;

/** `label` and `id` are the columns of a case that hold the wording it was recorded with and the entry that bore it. */
const lists = {
  building: { table: 'building', label: 'building', id: 'building_id' },
  'bargaining-unit': { table: 'bargaining_unit', label: 'bargaining_unit', id: 'bargaining_unit_id' },
} as const;

export async function selectEntries(handle: ReadHandle, list: ListName): Promise<EntryRow[]> {
  return handle.selectFrom(lists[list].table).selectAll().orderBy('name').execute();
}

/** How many cases were recorded with each entry, by its id; an entry without any is not in it. */
export async function countCasesByEntry(handle: ReadHandle, list: ListName): Promise<Map<string, number>> {
  const { id } = lists[list];
  const rows = await handle
    .selectFrom('case_file')
    .select((select) => [`${id} as entry`, select.fn.countAll<number>().as('count')])
    .where(id, 'is not', null)
    .groupBy(id)
    .execute();
  return new Map(rows.map(({ entry, count }) => [String(entry), count]));
}

export function findEntry(handle: ReadHandle, list: ListName, id: string): Promise<EntryRow | undefined> {
  return handle.selectFrom(lists[list].table).selectAll().where('id', '=', id).executeTakeFirst();
}

/** Capital letters make no difference. */
export function findEntryNamed(handle: ReadHandle, list: ListName, name: string): Promise<EntryRow | undefined> {
  return handle.selectFrom(lists[list].table).selectAll().where('name', '=', name).executeTakeFirst();
}

export async function insertEntry(handle: WriteHandle, list: ListName, row: EntryRow): Promise<void> {
  await handle.insertInto(lists[list].table).values(row).execute();
}

export async function updateEntry(
  handle: WriteHandle,
  list: ListName,
  id: string,
  change: Partial<Pick<EntryRow, 'name' | 'version_id' | 'retired_at'>>,
): Promise<void> {
  await handle.updateTable(lists[list].table).set(change).where('id', '=', id).execute();
}

export async function deleteEntry(handle: WriteHandle, list: ListName, id: string): Promise<void> {
  await handle.deleteFrom(lists[list].table).where('id', '=', id).execute();
}

/** Gives the entry those cases that were recorded with its name before it was on the list, and tells how many. */
export async function linkCases(handle: WriteHandle, list: ListName, entry: Pick<EntryRow, 'id' | 'name'>): Promise<number> {
  const { id, label } = lists[list];
  const result = await handle
    .updateTable('case_file')
    .set({ [id]: entry.id })
    .where(id, 'is', null)
    .where((where) => where(where.fn<string>('lower', [label]), '=', where.fn<string>('lower', [where.val(entry.name)])))
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
