/** @file SQL of the speech worksheet. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { ExpressionRow, SpeechAnswerRow, SpeechFactorRow } from './speech-rows.ts';

/** An expression with the case it belongs to and the place of its allegation. */
export type ExpressionRecord = ExpressionRow & { case_id: string; allegation_position: number };

const expressionRecords = (handle: ReadHandle) =>
  handle
    .selectFrom('expression')
    .innerJoin('allegation', 'allegation.id', 'expression.allegation_id')
    .selectAll('expression')
    .select(['allegation.case_id as case_id', 'allegation.position as allegation_position']);

/** The expressions of a case, by allegation and then in the order in which they were added. */
export function selectExpressionsOfCase(handle: ReadHandle, caseId: string): Promise<ExpressionRecord[]> {
  return expressionRecords(handle)
    .where('allegation.case_id', '=', caseId)
    .orderBy('allegation.position')
    .orderBy('expression.position')
    .execute();
}

export function findExpression(handle: ReadHandle, expressionId: string): Promise<ExpressionRecord | undefined> {
  return expressionRecords(handle).where('expression.id', '=', expressionId).executeTakeFirst();
}

/** Every answer ever given, in the order in which they were given. */
export function selectAnswers(handle: ReadHandle, expressionIds: readonly string[]): Promise<SpeechAnswerRow[]> {
  return handle.selectFrom('speech_answer').selectAll().where('expression_id', 'in', expressionIds).orderBy('position').execute();
}

/** The entries in use for the seven factors. */
export function selectFactors(handle: ReadHandle, expressionIds: readonly string[]): Promise<SpeechFactorRow[]> {
  return handle
    .selectFrom('speech_factor')
    .selectAll()
    .where('expression_id', 'in', expressionIds)
    .where('superseded_at', 'is', null)
    .orderBy('factor')
    .execute();
}

export async function insertExpression(handle: WriteHandle, row: Omit<ExpressionRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('expression')
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('expression')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

/** Puts an answer in the place of the one in use to the same question; `position` goes on counting over all questions. */
export async function supersedeAnswer(handle: WriteHandle, row: Omit<SpeechAnswerRow, 'position'>): Promise<void> {
  await handle
    .updateTable('speech_answer')
    .set({ superseded_at: row.answered_at })
    .where('expression_id', '=', row.expression_id)
    .where('question_id', '=', row.question_id)
    .where('superseded_at', 'is', null)
    .execute();
  const last = await handle
    .selectFrom('speech_answer')
    .where('expression_id', '=', row.expression_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('speech_answer')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

export async function supersedeFactor(handle: WriteHandle, row: SpeechFactorRow): Promise<void> {
  await handle
    .updateTable('speech_factor')
    .set({ superseded_at: row.recorded_at })
    .where('expression_id', '=', row.expression_id)
    .where('factor', '=', row.factor)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('speech_factor').values(row).execute();
}
