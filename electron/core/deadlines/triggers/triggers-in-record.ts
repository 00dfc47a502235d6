/**
 * @file What in the record of a case begins a clock. Pure. Invariant: it says what the record says and on which day, never that a rule applies; that
 * is for a person to tell.
 */
import type { AfterDecisionEntry } from '#shared/domain/after/after-decision.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { TriggerKey } from '#shared/domain/deadlines/rule.ts';
import type { FirstHourAnswer, FirstHourQuestionId } from '#shared/domain/first-hour.ts';
import { civilDateOf } from '#shared/domain/format-date.ts';

/** What is read of a case. `openedAt` and instants are UTC; `zone` tells on which civil day they lie. */
export type RecordOfTriggers = {
  receivedOn: string | null;
  openedAt: string;
  isProbationary: boolean;
  firstHour: readonly Pick<FirstHourAnswer, 'question' | 'answer' | 'handedOn' | 'answeredAt'>[];
  correctiveActions: readonly Pick<CorrectiveAction, 'id' | 'level' | 'approvedAt' | 'startsOn'>[];
  afterDecision: readonly Pick<AfterDecisionEntry, 'id' | 'kind' | 'steps'>[];
  zone: string;
};

/** `sourceId` names what says so: the same source with another day is another beginning. */
export type FoundTrigger = { key: TriggerKey; sourceId: string; on: string; what: string };

const ofAChild: readonly FirstHourQuestionId[] = ['child-in-danger', 'abuse-or-neglect', 'images-of-a-child'];

/** Everything in the record that begins a clock, in no order. */
export function triggersInRecord(record: RecordOfTriggers): FoundTrigger[] {
  const { receivedOn, openedAt, isProbationary, zone } = record;
  const report = receivedOn === null ? [] : [found('report-received', 'incident', receivedOn, 'The day on which the report was received')];
  const probation = isProbationary
    ? [found('probation-year', 'employment', civilDateOf(openedAt, zone), 'The respondent is entered as a probationary teacher')]
    : [];
  return [...report, ...probation, ...ofFirstHour(record), ...ofActions(record), ...record.afterDecision.flatMap(ofEntry)];
}

const found = (key: TriggerKey, sourceId: string, on: string, what: string): FoundTrigger => ({ key, sourceId, on, what });

function ofFirstHour({ firstHour, zone }: RecordOfTriggers): FoundTrigger[] {
  return firstHour
    .filter(({ question, answer }) => ofAChild.includes(question) && answer !== 'no')
    .flatMap(({ question, answeredAt, handedOn }) => [
      found(
        'abuse-suspected',
        question,
        civilDateOf(answeredAt, zone),
        'A question of the first hour about a child was answered yes or not known',
      ),
      ...(handedOn === null ? [] : [found('hotline-called', question, handedOn, 'The first hour says that it was handed over')]),
    ]);
}

const ends: readonly string[] = ['dismissal', 'resignation'];

function ofActions({ correctiveActions, zone }: RecordOfTriggers): FoundTrigger[] {
  return correctiveActions.flatMap(({ id, level, approvedAt, startsOn }) => {
    if (approvedAt === null) return [];
    const on = startsOn ?? civilDateOf(approvedAt, zone);
    const what = `${level.name} was approved`;
    const keys: TriggerKey[] = [
      ...(ends.includes(level.id) ? (['employment-ended', 'board-acted-on-misconduct'] as const) : []),
      ...(level.id === 'suspension-without-pay' ? (['unpaid-suspension-notice'] as const) : []),
      ...(level.isDiscipline ? (['discipline-imposed', 'grievance-event'] as const) : []),
      ...(level.isDiscipline || level.isUnpaidOrTerminal ? (['adverse-action'] as const) : []),
    ];
    return keys.map((key) => found(key, id, on, what));
  });
}

const ofSteps: Partial<Record<AfterDecisionEntry['kind'], Partial<Record<string, { keys: TriggerKey[]; what: string }>>>> = {
  'information-request': {
    received: { keys: ['record-request-received', 'foia-request-received'], what: 'A request for information was received' },
  },
  grievance: {
    filed: { keys: ['grievance-received'], what: 'A grievance was filed' },
    answer: { keys: ['grievance-event'], what: 'A grievance was answered' },
  },
  settlement: { signed: { keys: ['agreement-signed'], what: 'A settlement was signed' } },
};

function ofEntry({ kind, steps }: Pick<AfterDecisionEntry, 'kind' | 'steps'>): FoundTrigger[] {
  return steps.flatMap(({ stepId, kind: step, doneOn }) => {
    const begins = ofSteps[kind]?.[step];
    return begins === undefined || doneOn === null ? [] : begins.keys.map((key) => found(key, stepId, doneOn, begins.what));
  });
}
