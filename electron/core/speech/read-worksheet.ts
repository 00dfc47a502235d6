/** @file The speech worksheet as others read it: the questions with people's answers, the factors, the ledger, and where the path stands. */
import type { EmploymentStatus } from '#shared/domain/people.ts';
import { shortLabel } from '#shared/domain/short-label.ts';
import { sevenFactors } from '#shared/domain/speech/seven-factors.ts';
import { Expression, FactorEntry, QuestionEntry, RecordedAnswer, type SpeechQuestion } from '#shared/domain/speech/speech.ts';
import { findSpeechPath, type SpeechPath } from '#shared/domain/speech/speech-path.ts';
import { caseById } from '../cases/find-case.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { selectBalances, selectNatures } from './account/account-queries.ts';
import { authoritiesOfWorksheet, changedSince } from './authorities.ts';
import { selectBearings, selectCharged, selectMoments } from './cause/cause-queries.ts';
import { selectEffects } from './effects/effects-queries.ts';
import { toBalance, toBearing, toEffect, toMoment, toNature } from './row-shapes.ts';
import { type ExpressionRecord, selectAnswers, selectExpressionsOfCase, selectFactors } from './speech-queries.ts';
import type { SpeechAnswerRow, SpeechFactorRow } from './speech-rows.ts';

/** An expression as recorded, and where its answers have led. */
export type ExpressionOnPath = { expression: Expression; path: SpeechPath };

/** The expressions of a case, by allegation. Privileged: none of it belongs in an investigation report. @throws DomainError NOT_FOUND */
export async function readWorksheet(context: ServiceContext, input: { caseId: string }): Promise<{ expressions: Expression[] }> {
  return { expressions: await expressionsOfCase(context.unitOfWork.read, input.caseId) };
}

/** As `readWorksheet`, inside or outside a unit of work. @throws DomainError NOT_FOUND */
export async function expressionsOfCase(handle: ReadHandle, caseId: string): Promise<Expression[]> {
  return (await speechPathsOf(handle, caseId)).map(({ expression }) => expression);
}

/** Every expression of a case with where its answers have led, by allegation. @throws DomainError NOT_FOUND */
export async function speechPathsOf(handle: ReadHandle, caseId: string): Promise<ExpressionOnPath[]> {
  const { employment_status } = await caseById(handle, caseId);
  return placeOnPath(handle, await selectExpressionsOfCase(handle, caseId), employment_status);
}

/** Joins expressions with all that was recorded on them. Only where the respondent is an administrator is S3p asked. */
export async function placeOnPath(
  handle: ReadHandle,
  records: readonly ExpressionRecord[],
  employmentStatus: EmploymentStatus,
): Promise<ExpressionOnPath[]> {
  if (records.length === 0) return [];
  const ids = records.map((record) => record.id);
  const byExpression = <Row extends { expression_id: string }>(rows: Row[]) => Map.groupBy(rows, (row) => row.expression_id);
  const answers = byExpression(await selectAnswers(handle, ids));
  const factors = byExpression(await selectFactors(handle, ids));
  const effects = byExpression(await selectEffects(handle, ids));
  const natures = byExpression(await selectNatures(handle, ids));
  const balances = byExpression(await selectBalances(handle, ids));
  const moments = byExpression(await selectMoments(handle, ids));
  const bearings = byExpression(await selectBearings(handle, ids));
  const allegationIds = [...new Set(records.map((record) => record.allegation_id))];
  const charged = Map.groupBy(await selectCharged(handle, allegationIds), (row) => row.allegation_id);
  const { questions, account } = await authoritiesOfWorksheet(handle);
  return records.map((record) => {
    const given = answers.get(record.id) ?? [];
    const entered = factorEntries(factors.get(record.id) ?? []);
    const ledger = (effects.get(record.id) ?? []).map(toEffect);
    const cause = {
      moments: (moments.get(record.id) ?? []).map(toMoment),
      bearings: (bearings.get(record.id) ?? []).map(toBearing),
      charged: (charged.get(record.allegation_id) ?? []).map((row) => ({
        allegationClauseId: row.id,
        label: shortLabel(row.code, JSON.parse(row.label_path)),
      })),
    };
    const [nature] = natures.get(record.id) ?? [];
    const [balance] = balances.get(record.id) ?? [];
    const path = findSpeechPath({
      answers: given.map((row) => ({ questionId: row.question_id, answer: row.answer, sequence: row.position })),
      isAdministrator: employmentStatus === 'administrator',
      factors: entered,
      effects: ledger,
      ...(record.asks_cause === 1 ? { cause } : {}),
      balance: balance === undefined ? null : { direction: balance.direction, sequence: lastBefore(given, balance.recorded_at) },
    });
    const expression = Expression.parse({
      id: record.id,
      allegationId: record.allegation_id,
      allegationPosition: record.allegation_position,
      exactWords: record.exact_words,
      questions: questionEntries(path, given, questions),
      factors: entered,
      effects: ledger,
      outputs: path.outputs,
      nature: nature === undefined ? null : toNature(nature),
      accountAuthorities: account,
      ...cause,
      balance: balance === undefined ? null : toBalance(balance),
      balanceState: path.balance,
      missing: path.missing,
    });
    return { expression, path };
  });
}

/** The place of the last answer that was given by then; 0 before the first. */
function lastBefore(given: readonly SpeechAnswerRow[], instant: string): number {
  return Math.max(0, ...given.filter((row) => row.answered_at <= instant).map((row) => row.position));
}

function questionEntries(path: SpeechPath, given: readonly SpeechAnswerRow[], questions: readonly SpeechQuestion[]): QuestionEntry[] {
  return path.steps.map(({ questionId, state, because }) => {
    const answers = given.filter((row) => row.question_id === questionId);
    const row = answers.find((one) => one.superseded_at === null);
    const current = row === undefined ? null : toAnswer(row);
    const question = questions.find(({ id }) => id === questionId);
    return QuestionEntry.parse({
      ...question,
      state,
      notReachedBecause: because,
      current,
      history: answers.filter((one) => one.superseded_at !== null).map(toAnswer),
      authoritiesChanged: current === null ? [] : changedSince(current.authorities, question?.authorities ?? []),
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
    authorities: JSON.parse(row.authorities),
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
