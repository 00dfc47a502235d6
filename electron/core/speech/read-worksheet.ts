/** @file The speech worksheet as others read it: the questions with people's answers, the factors, the ledger, and where the path stands. */
import type { EmploymentStatus } from '#shared/domain/people.ts';
import { sevenFactors } from '#shared/domain/speech/seven-factors.ts';
import { DisruptionEffect, Expression, FactorEntry, QuestionEntry, RecordedAnswer } from '#shared/domain/speech/speech.ts';
import { findSpeechPath, type SpeechPath } from '#shared/domain/speech/speech-path.ts';
import { speechQuestion } from '#shared/domain/speech/speech-questions.ts';
import { caseById } from '../cases/find-case.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { type ExpressionRecord, selectAnswers, selectEffects, selectExpressionsOfCase, selectFactors } from './speech-queries.ts';
import type { DisruptionEffectRow, SpeechAnswerRow, SpeechFactorRow } from './speech-rows.ts';

/** An expression as recorded, and where its answers have led. */
export type ExpressionOnPath = { expression: Expression; path: SpeechPath };

/** The expressions of a case, by allegation. Privileged: none of it belongs in an investigation report. @throws DomainError NOT_FOUND */
export async function readWorksheet(context: ServiceContext, input: { caseId: string }): Promise<{ expressions: Expression[] }> {
  return { expressions: await expressionsOfCase(context.unitOfWork.read, input.caseId) };
}

/** As `readWorksheet`, inside or outside a unit of work. @throws DomainError NOT_FOUND */
export async function expressionsOfCase(handle: ReadHandle, caseId: string): Promise<Expression[]> {
  const { employment_status } = await caseById(handle, caseId);
  const placed = await placeOnPath(handle, await selectExpressionsOfCase(handle, caseId), employment_status);
  return placed.map(({ expression }) => expression);
}

/** Joins expressions with all that was recorded on them. Only where the respondent is an administrator is S3p asked. */
export async function placeOnPath(
  handle: ReadHandle,
  records: readonly ExpressionRecord[],
  employmentStatus: EmploymentStatus,
): Promise<ExpressionOnPath[]> {
  if (records.length === 0) return [];
  const ids = records.map((record) => record.id);
  const answers = Map.groupBy(await selectAnswers(handle, ids), (row) => row.expression_id);
  const factors = Map.groupBy(await selectFactors(handle, ids), (row) => row.expression_id);
  const effects = Map.groupBy(await selectEffects(handle, ids), (row) => row.expression_id);
  return records.map((record) => {
    const given = answers.get(record.id) ?? [];
    const entered = factorEntries(factors.get(record.id) ?? []);
    const ledger = (effects.get(record.id) ?? []).map(toEffect);
    const path = findSpeechPath({
      answers: given.map((row) => ({ questionId: row.question_id, answer: row.answer, sequence: row.position })),
      isAdministrator: employmentStatus === 'administrator',
      factors: entered,
      effects: ledger,
    });
    const expression = Expression.parse({
      id: record.id,
      allegationId: record.allegation_id,
      allegationPosition: record.allegation_position,
      exactWords: record.exact_words,
      questions: questionEntries(path, given),
      factors: entered,
      effects: ledger,
      outputs: path.outputs,
    });
    return { expression, path };
  });
}

function questionEntries(path: SpeechPath, given: readonly SpeechAnswerRow[]): QuestionEntry[] {
  return path.steps.map(({ questionId, state, because }) => {
    const answers = given.filter((row) => row.question_id === questionId);
    const current = answers.find((row) => row.superseded_at === null);
    return QuestionEntry.parse({
      ...speechQuestion(questionId),
      state,
      notReachedBecause: because,
      current: current === undefined ? null : toAnswer(current),
      history: answers.filter((row) => row.superseded_at !== null).map(toAnswer),
    });
  });
}

function toAnswer(row: SpeechAnswerRow): RecordedAnswer {
  return RecordedAnswer.parse({
    answer: row.answer,
    reason: row.reason,
    exhibitIds: JSON.parse(row.exhibit_ids),
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
    id: row.id,
  });
}

/** All seven, in order; one that nobody has entered yet is not answered. */
function factorEntries(rows: readonly SpeechFactorRow[]): FactorEntry[] {
  return sevenFactors.map(({ factor, question }) => {
    const row = rows.find((candidate) => candidate.factor === factor);
    return FactorEntry.parse({
      factor,
      question,
      state: row?.state ?? 'not-answered',
      direction: row?.direction ?? 'not-stated',
      reason: row?.reason ?? '',
      exhibitIds: row === undefined ? [] : JSON.parse(row.exhibit_ids),
      standing: row === undefined ? null : { id: row.id, by: row.recorded_by, at: row.recorded_at },
    });
  });
}

function toEffect(row: DisruptionEffectRow): DisruptionEffect {
  return DisruptionEffect.parse({
    id: row.id,
    nature: row.nature,
    occurredOn: row.occurred_on,
    effect: row.effect,
    experiencedBy: row.experienced_by,
    affiliation: row.affiliation,
    causedBy: row.caused_by,
    source: row.source,
    exhibitIds: JSON.parse(row.exhibit_ids),
  });
}
