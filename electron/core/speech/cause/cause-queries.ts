/** @file SQL of the question of cause. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { ExpressionBearingRow, SameDecisionRow, SpeechMomentRow } from './cause-rows.ts';

/** A clause that stands charged, with what it takes to name it. */
export type ChargedClause = { id: string; allegation_id: string; code: string; label_path: string };

/** Clauses that stand charged in these allegations, in the order in which they were added. */
export function selectCharged(handle: ReadHandle, allegationIds: readonly string[]): Promise<ChargedClause[]> {
  return handle
    .selectFrom('allegation_clause')
    .innerJoin('clause', 'clause.id', 'allegation_clause.clause_id')
    .innerJoin('policy_version', 'policy_version.id', 'clause.version_id')
    .innerJoin('instrument', 'instrument.id', 'policy_version.instrument_id')
    .select(['allegation_clause.id', 'allegation_clause.allegation_id', 'instrument.code', 'clause.label_path'])
    .where('allegation_clause.allegation_id', 'in', allegationIds)
    .where('allegation_clause.removed_at', 'is', null)
    .orderBy('allegation_clause.position')
    .execute();
}

/** Moments in use, in the order in which they were first entered. */
export function selectMoments(handle: ReadHandle, expressionIds: readonly string[]): Promise<SpeechMomentRow[]> {
  return handle
    .selectFrom('speech_moment')
    .selectAll()
    .where('expression_id', 'in', expressionIds)
    .where('superseded_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .orderBy('position')
    .execute();
}

/** The wording in use of a moment, also one that was taken back. */
export function findMoment(handle: ReadHandle, momentId: string): Promise<SpeechMomentRow | undefined> {
  return handle
    .selectFrom('speech_moment')
    .selectAll()
    .where('moment_id', '=', momentId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
}

/** Puts a wording in the place of the one in use; a new moment comes last. */
export async function supersedeMoment(handle: WriteHandle, row: Omit<SpeechMomentRow, 'position'>): Promise<void> {
  const before = await findMoment(handle, row.moment_id);
  await handle
    .updateTable('speech_moment')
    .set({ superseded_at: row.recorded_at })
    .where('moment_id', '=', row.moment_id)
    .where('superseded_at', 'is', null)
    .execute();
  const last = await handle
    .selectFrom('speech_moment')
    .where('expression_id', '=', row.expression_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('speech_moment')
    .values({ ...row, position: before?.position ?? (last?.position ?? 0) + 1 })
    .execute();
}

type TakenBack = Pick<SpeechMomentRow, 'taken_back_at' | 'taken_back_by' | 'taken_back_reason'>;

export async function updateMomentTakenBack(handle: WriteHandle, id: string, taken: TakenBack): Promise<void> {
  await handle.updateTable('speech_moment').set(taken).where('id', '=', id).execute();
}

export function selectBearings(handle: ReadHandle, expressionIds: readonly string[]): Promise<ExpressionBearingRow[]> {
  return handle
    .selectFrom('expression_bearing')
    .selectAll()
    .where('expression_id', 'in', expressionIds)
    .where('superseded_at', 'is', null)
    .execute();
}

export async function supersedeBearing(handle: WriteHandle, row: ExpressionBearingRow): Promise<void> {
  await handle
    .updateTable('expression_bearing')
    .set({ superseded_at: row.recorded_at })
    .where('expression_id', '=', row.expression_id)
    .where('allegation_clause_id', '=', row.allegation_clause_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('expression_bearing').values(row).execute();
}

/** The answers in use for the actions of a case that stand. */
export function selectSameDecisions(handle: ReadHandle, actionIds: readonly string[]): Promise<SameDecisionRow[]> {
  return handle
    .selectFrom('same_decision')
    .selectAll()
    .where('corrective_action_id', 'in', actionIds)
    .where('superseded_at', 'is', null)
    .execute();
}

export async function supersedeSameDecision(handle: WriteHandle, row: SameDecisionRow): Promise<void> {
  await handle
    .updateTable('same_decision')
    .set({ superseded_at: row.recorded_at })
    .where('corrective_action_id', '=', row.corrective_action_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('same_decision').values(row).execute();
}
