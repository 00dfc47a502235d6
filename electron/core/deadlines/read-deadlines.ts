/** @file Deadlines as others read them. Invariant: reading changes nothing; a deadline is open until a person has said otherwise. */
import { Deadline, type DeadlinesOfCase, DeadlineTerms, type Proposal, RuleAsUsed } from '#shared/domain/deadlines/deadlines.ts';
import type { DeadlineId, DeadlineTriggerId } from '#shared/domain/deadlines/ids.ts';
import { decisionsOf, openProposals } from '#shared/domain/deadlines/proposals.ts';
import type { DeadlineRule } from '#shared/domain/deadlines/rule.ts';
import { triggerLabels } from '#shared/domain/deadlines/rules/rule-table.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { afterDecisionOfCase } from '../after-decision/read-after-decision.ts';
import { caseById } from '../cases/find-case.ts';
import { correctiveActionsOfCase } from '../corrective-action/read-corrective-actions.ts';
import { incidentById } from '../incidents/read-incident.ts';
import { firstHourOfIncident } from '../intake/first-hour.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { calendarsOfCase, resolvedCount, zoneHere } from './calendars-of-case.ts';
import { findDeadlineRow, selectDeadlineSteps, selectDeadlinesOfCase, selectSetAside } from './deadlines-queries.ts';
import type { DeadlineRow, DeadlineStepRow } from './deadlines-rows.ts';
import { rulesInUse } from './rules/rules-in-use.ts';
import { type KnownTrigger, knownTriggers } from './triggers/note-triggers.ts';
import { type RecordOfTriggers, triggersInRecord } from './triggers/triggers-in-record.ts';

/** Every deadline of the case, of any state, the earliest first. */
export async function deadlinesOf(handle: ReadHandle, caseId: string): Promise<Deadline[]> {
  const rows = await selectDeadlinesOfCase(handle, caseId);
  if (rows.length === 0) return [];
  const steps = await selectDeadlineSteps(handle, { caseId });
  const rules = await rulesInUse(handle);
  return rows.map((row) => deadlineOf(row, { steps: steps.filter((step) => step.deadline_id === row.id), rules }));
}

/** Inside or outside a unit of work. @throws DomainError NOT_FOUND */
export async function deadlineById(handle: ReadHandle, deadlineId: string): Promise<{ deadline: Deadline; row: DeadlineRow }> {
  const row = await findDeadlineRow(handle, deadlineId);
  if (row === undefined) throw new DomainError('NOT_FOUND');
  const rules = await rulesInUse(handle);
  return { deadline: deadlineOf(row, { steps: await selectDeadlineSteps(handle, { deadlineId }), rules }), row };
}

/** Deadlines of a case, what may begin further ones, and what was said not to run. @throws DomainError NOT_FOUND */
export async function listDeadlines({ unitOfWork, ports }: ServiceContext, { caseId }: { caseId: string }): Promise<DeadlinesOfCase> {
  const handle = unitOfWork.read;
  const triggers = await triggersOfCase(handle, caseId);
  const deadlines = await deadlinesOf(handle, caseId);
  const setAside = await selectSetAside(handle, caseId);
  const rules = await rulesInUse(handle);
  const title = (ruleId: string): string => rules.find(({ id }) => id === ruleId)?.title ?? ruleId;
  return {
    deadlines,
    proposals: await proposalsOf(handle, caseId, { triggers, deadlines, today: civilToday(ports.clock) }),
    setAside: setAside.map((row) => ({
      id: row.id,
      triggerId: row.trigger_id as DeadlineTriggerId,
      ruleId: row.rule_id,
      what: triggers.find(({ id }) => id === row.trigger_id)?.what ?? '',
      title: title(row.rule_id),
      reason: row.reason,
      by: row.decided_by,
      at: row.decided_at,
    })),
  };
}

/** Which rules wait for a person to tell whether they run. `today` picks the bargaining agreement in force. */
export async function proposalsOf(
  handle: ReadHandle,
  caseId: string,
  { triggers, deadlines, today }: { triggers: readonly KnownTrigger[]; deadlines: readonly Deadline[]; today: string },
): Promise<Proposal[]> {
  if (triggers.length === 0) return [];
  const setAside = await selectSetAside(handle, caseId);
  const decided = decisionsOf(
    deadlines,
    setAside.map((row) => ({ triggerId: row.trigger_id, ruleId: row.rule_id })),
  );
  const counted = await calendarsOfCase(handle, caseId, today);
  const nothingChosen = { amount: null, unit: null, level: null };
  const countingOf = ({ count }: DeadlineRule) => resolvedCount(count, nothingChosen, counted);
  return openProposals({ triggers, rules: await rulesInUse(handle), decided, countingOf });
}

/** What began a clock in the case by its record, now and at any time before. @throws DomainError NOT_FOUND */
export async function triggersOfCase(handle: ReadHandle, caseId: string): Promise<KnownTrigger[]> {
  const file = await caseById(handle, caseId);
  const { receivedOn } = await incidentById(handle, file.incident_id);
  const record = {
    receivedOn,
    openedAt: file.opened_at,
    isProbationary: file.employment_status === 'probationary-teacher',
    firstHour: (await firstHourOfIncident(handle, file.incident_id)).filter((answer) => answer.supersededAt === null),
    correctiveActions: await correctiveActionsOfCase(handle, caseId),
    afterDecision: await afterDecisionOfCase(handle, caseId),
    zone: zoneHere(),
  } satisfies RecordOfTriggers;
  return knownTriggers(handle, caseId, triggersInRecord(record));
}

const asUsed = (rule: DeadlineRule): string => JSON.stringify(RuleAsUsed.parse(rule));

/** How a rule is kept beside a deadline. */
export const keptRule = asUsed;

function deadlineOf(row: DeadlineRow, { steps, rules }: { steps: readonly DeadlineStepRow[]; rules: readonly DeadlineRule[] }): Deadline {
  const rule = row.rule === null ? null : RuleAsUsed.parse(JSON.parse(row.rule));
  const now = rules.find(({ id }) => id === row.rule_id);
  return Deadline.parse({
    id: row.id as DeadlineId,
    caseId: row.case_id as CaseId,
    position: row.position,
    rule,
    isRuleAsNow: rule === null || (now !== undefined && asUsed(now) === JSON.stringify(rule)),
    nature: row.nature,
    triggerId: row.trigger_id as DeadlineTriggerId | null,
    trigger: {
      key: row.trigger_key,
      on: row.trigger_on,
      time: row.trigger_time,
      what: row.trigger_what === '' ? triggerLabels[row.trigger_key] : row.trigger_what,
    },
    countedOn: row.counted_on,
    movedTo: row.moved_to,
    ...termsOf(row),
    state: row.state,
    doneOn: row.done_on,
    steps: steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      note: step.note,
      before: DeadlineTerms.partial().parse(JSON.parse(step.before)),
      after: DeadlineTerms.partial().parse(JSON.parse(step.after)),
      doneOn: step.done_on,
      by: step.entered_by,
      at: step.entered_at,
    })),
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  });
}

/** What of a row can be changed. */
export const termsOf = (row: DeadlineRow): DeadlineTerms => ({
  text: row.text,
  waitsFor: row.waits_for,
  dueOn: row.due_on,
  dueTime: row.due_time,
  dueBecause: row.due_because,
  softOn: row.soft_on,
  softBecause: row.soft_because,
});
