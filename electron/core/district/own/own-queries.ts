/** @file SQL of what people set for themselves, and of how far the casebook is set up. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { UserPreferenceRow } from '../district-rows.ts';

export function selectPreferences(handle: ReadHandle, userId: string): Promise<UserPreferenceRow[]> {
  return handle.selectFrom('user_preference').selectAll().where('user_id', '=', userId).execute();
}

export async function savePreference(handle: WriteHandle, row: UserPreferenceRow): Promise<void> {
  await handle
    .insertInto('user_preference')
    .values(row)
    .onConflict((conflict) => conflict.columns(['user_id', 'name']).doUpdateSet({ value: row.value, changed_at: row.changed_at }))
    .execute();
}

export type SetUpCounts = {
  backupPlaces: number;
  policyVersions: number;
  buildings: number;
  units: number;
  /** School years that have not ended by this day. */
  schoolYears: number;
  users: number;
  cases: number;
};

/** How many there are of each. @param today a civil date */
export async function countSetUp(handle: ReadHandle, today: string): Promise<SetUpCounts> {
  const counted = (table: 'backup_plan' | 'policy_version' | 'case_file') =>
    handle
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
  const onList = (table: 'building' | 'bargaining_unit') =>
    handle
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('retired_at', 'is', null)
      .executeTakeFirstOrThrow();
  const years = handle
    .selectFrom('school_year')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('last_day', '>=', today);
  const users = handle
    .selectFrom('user')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('removed_at', 'is', null);
  return {
    backupPlaces: (await counted('backup_plan')).count,
    policyVersions: (await counted('policy_version')).count,
    buildings: (await onList('building')).count,
    units: (await onList('bargaining_unit')).count,
    schoolYears: (await years.executeTakeFirstOrThrow()).count,
    users: (await users.executeTakeFirstOrThrow()).count,
    cases: (await counted('case_file')).count,
  };
}
