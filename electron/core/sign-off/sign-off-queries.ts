/** @file SQL of sign-off and of exclusions. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { ConflictExclusionRow, SignOffRow } from './sign-off-rows.ts';

/** In the order in which they were made, lifted ones too. */
export function selectExclusions(handle: ReadHandle, caseId: string): Promise<ConflictExclusionRow[]> {
  return handle.selectFrom('conflict_exclusion').selectAll().where('case_id', '=', caseId).orderBy('excluded_at').orderBy('id').execute();
}

export function findExclusion(handle: ReadHandle, exclusionId: string): Promise<ConflictExclusionRow | undefined> {
  return handle.selectFrom('conflict_exclusion').selectAll().where('id', '=', exclusionId).executeTakeFirst();
}

export async function insertExclusion(handle: WriteHandle, row: ConflictExclusionRow): Promise<void> {
  await handle.insertInto('conflict_exclusion').values(row).execute();
}

export async function liftExclusionRow(
  handle: WriteHandle,
  exclusionId: string,
  change: Pick<ConflictExclusionRow, 'lifted_by' | 'lifted_at' | 'lifted_reason'>,
): Promise<void> {
  await handle.updateTable('conflict_exclusion').set(change).where('id', '=', exclusionId).execute();
}

/** Every word ever given in a case, the oldest first. */
export function selectSignOffs(handle: ReadHandle, caseId: string): Promise<SignOffRow[]> {
  return handle.selectFrom('sign_off').selectAll().where('case_id', '=', caseId).orderBy('signed_at').orderBy('id').execute();
}

export function findSignOff(handle: ReadHandle, signOffId: string): Promise<SignOffRow | undefined> {
  return handle.selectFrom('sign_off').selectAll().where('id', '=', signOffId).executeTakeFirst();
}

/** Puts a word in the place of the one that the same person gave on the same subject, which stays as it was given. */
export async function supersedeSignOff(handle: WriteHandle, row: SignOffRow): Promise<void> {
  await handle
    .updateTable('sign_off')
    .set({ superseded_at: row.signed_at })
    .where('subject_kind', '=', row.subject_kind)
    .where('subject_id', '=', row.subject_id)
    .where('signed_by_id', '=', row.signed_by_id)
    .where('superseded_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .execute();
  await handle.insertInto('sign_off').values(row).execute();
}

export async function takeBackSignOffRow(
  handle: WriteHandle,
  signOffId: string,
  change: Pick<SignOffRow, 'taken_back_at' | 'taken_back_reason'>,
): Promise<void> {
  await handle.updateTable('sign_off').set(change).where('id', '=', signOffId).execute();
}
