/**
 * @file Entering deadlines and changing them. Invariant: each change says why, the earlier terms are kept, a blank never takes anything away, and nothing
 * but these functions ends a deadline.
 */
import {
  type Deadline,
  type DeadlineState,
  type DeadlineStepKind,
  type DeadlineTerms,
  laidOver,
  type TermsChange,
} from '#shared/domain/deadlines/deadlines.ts';
import type { RuleNature, TriggerKey } from '#shared/domain/deadlines/rule.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { type CountInput, countedFor } from './count-for-case.ts';
import { insertDeadline, insertDeadlineStep, insertTriggers, updateDeadline } from './deadlines-queries.ts';
import type { DeadlineRow } from './deadlines-rows.ts';
import { deadlineById, keptRule, termsOf, triggersOfCase } from './read-deadlines.ts';
import { ruleInUse } from './rules/rules-in-use.ts';

/**
 * `counting` tells rule, trigger and choice; its `ruleId` is null for a day of one's own. `triggerId` is the noted trigger that it was entered from.
 * `nature` counts only without a rule.
 */
export type NewDeadline = DeadlineTerms & {
  caseId: string;
  counting: CountInput;
  triggerKey: TriggerKey;
  triggerId: string | null;
  triggerWhat: string;
  nature: RuleNature;
};

/**
 * Enters a deadline with the day that a person chose, beside the day as the rule counts it.
 * @throws DomainError NOT_FOUND (case, rule, trigger); INPUT_REFUSED for a warning after its day, a part that is missing, or a day later than the
 * rule counts without a reason of its own
 */
export function enterDeadline(context: ServiceContext, input: NewDeadline): Promise<Deadline> {
  const { unitOfWork, ports, actor } = context;
  return unitOfWork.write(async (handle, record) => {
    await caseById(handle, input.caseId);
    const { ruleId } = input.counting;
    const rule = ruleId === null ? null : await ruleInUse(handle, ruleId);
    const outcome = await countedFor(context, handle, { ...input.counting, caseId: input.caseId });
    const candidate = outcome?.ok ? outcome.candidate : null;
    assertTerms(input);
    const latest = candidate?.movedTo ?? candidate?.counted ?? null;
    if (rule !== null && latest !== null && input.dueOn > latest && input.dueBecause === rule.hardBecause) {
      const problem = `The rule counts to ${formatCivilDate(latest)}. Say why the day is later.`;
      throw new DomainError('INPUT_REFUSED', { problem, dueBecause: problem });
    }
    await noteTriggerOf(handle, input);
    const row = {
      id: ports.ids.next(),
      case_id: input.caseId,
      rule_id: ruleId,
      rule: rule === null ? null : keptRule(rule),
      nature: rule?.nature ?? input.nature,
      trigger_id: input.triggerId,
      trigger_key: rule?.trigger ?? input.triggerKey,
      trigger_on: input.counting.on,
      trigger_time: input.counting.time,
      trigger_what: input.triggerWhat,
      counted_on: candidate?.counted ?? null,
      moved_to: candidate?.movedTo ?? null,
      text: input.text,
      waits_for: input.waitsFor,
      due_on: input.dueOn,
      due_time: input.dueTime,
      due_because: input.dueBecause,
      soft_on: input.softOn,
      soft_because: input.softOn === null ? '' : input.softBecause,
      state: 'open',
      done_on: null,
      entered_by: actor.displayName,
      entered_at: ports.clock.now().toISOString(),
    } satisfies Omit<DeadlineRow, 'position'>;
    await insertDeadline(handle, row);
    const { deadline } = await deadlineById(handle, row.id);
    const { text, dueOn, dueTime, dueBecause, softOn, softBecause, waitsFor, countedOn, movedTo, trigger } = deadline;
    const terms = { text, dueOn, dueTime, dueBecause, softOn, softBecause, waitsFor };
    const payload = { deadlineId: row.id, ruleId, citation: rule?.citation ?? null, trigger, countedOn, movedTo, ...terms };
    await record({ type: 'deadline.entered', version: 1, caseId: input.caseId, payload });
    return deadline;
  });
}

/** A trigger that the record tells may not be noted yet, in a casebook from before triggers were. @throws DomainError NOT_FOUND */
async function noteTriggerOf(handle: WriteHandle, { caseId, triggerId }: Pick<NewDeadline, 'caseId' | 'triggerId'>): Promise<void> {
  if (triggerId === null) return;
  const known = (await triggersOfCase(handle, caseId)).find(({ id }) => id === triggerId);
  if (known === undefined) throw new DomainError('NOT_FOUND');
  await insertTriggers(handle, [
    { id: triggerId, case_id: caseId, trigger_key: known.key, source_id: known.sourceId, on_date: known.on, at_time: known.time },
  ]);
}

/** Inside a unit of work: notes it and gives what it says. @throws DomainError NOT_FOUND */
export const requireTrigger = noteTriggerOf;

type Change = { deadlineId: string } & BasedOn;

/**
 * Puts other terms in place; what is left out, empty or null stays as it is, and what stood before is kept.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, INPUT_REFUSED (nothing would change, or a warning after its day)
 */
export function changeDeadline(context: ServiceContext, input: Change & { change: TermsChange; reason: string }): Promise<Deadline> {
  return step(context, input, {
    kind: 'changed',
    from: ['open'],
    note: input.reason,
    change: (row) => {
      const { before, after } = laidOver(termsOf(row), input.change);
      if (Object.keys(after).length === 0) throw new DomainError('INPUT_REFUSED', { problem: 'Nothing would change by this.' });
      const next = { ...termsOf(row), ...after };
      assertTerms(next);
      return {
        before,
        after,
        columns: {
          text: next.text,
          waits_for: next.waitsFor,
          due_on: next.dueOn,
          due_time: next.dueTime,
          due_because: next.dueBecause,
          soft_on: next.softOn,
          soft_because: next.softOn === null ? '' : next.softBecause,
        },
      };
    },
  });
}

/** Records the day on which it was done. Whether that was in time is for people to tell. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE */
export function finishDeadline(context: ServiceContext, input: Change & { doneOn: string; note: string }): Promise<Deadline> {
  return step(context, input, {
    kind: 'done',
    from: ['open'],
    note: input.note,
    doneOn: input.doneOn,
    change: () => ({ columns: { state: 'done', done_on: input.doneOn } }),
  });
}

/** Says that it does not run, with a reason. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE */
export function setDeadlineAside(context: ServiceContext, input: Change & { reason: string }): Promise<Deadline> {
  return step(context, input, {
    kind: 'set-aside',
    from: ['open'],
    note: input.reason,
    change: () => ({ columns: { state: 'set-aside' } }),
  });
}

/** Opens it again with its day, with a reason. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE */
export function reopenDeadline(context: ServiceContext, input: Change & { reason: string }): Promise<Deadline> {
  return step(context, input, {
    kind: 'reopened',
    from: ['done', 'set-aside'],
    note: input.reason,
    change: () => ({ columns: { state: 'open', done_on: null } }),
  });
}

/** @throws DomainError INPUT_REFUSED for a part that is missing or a warning that would come after the day */
function assertTerms({ dueOn, softOn, softBecause }: DeadlineTerms): void {
  const refuse = (name: string, problem: string): never => {
    throw new DomainError('INPUT_REFUSED', { problem, [name]: problem });
  };
  if (softOn === null) return;
  if (softOn > dueOn) refuse('softOn', `The warning of ${formatCivilDate(softOn)} would come after the day itself. Move the warning too.`);
  if (softBecause.trim() === '') refuse('softBecause', 'Say why the warning comes on that day.');
}

type StepChange = { columns: Partial<DeadlineRow>; before?: Partial<DeadlineTerms>; after?: Partial<DeadlineTerms> };
type Step = {
  kind: DeadlineStepKind;
  /** States in which this may be done. */
  from: readonly DeadlineState[];
  note: string;
  doneOn?: string;
  change: (row: DeadlineRow) => StepChange;
};

const eventTypes: Record<DeadlineStepKind, string> = {
  changed: 'deadline.changed',
  done: 'deadline.done',
  'set-aside': 'deadline.set_aside',
  reopened: 'deadline.reopened',
};

function step(context: ServiceContext, input: Change, { kind, from, note, doneOn, change }: Step): Promise<Deadline> {
  const { actor, ports, unitOfWork } = context;
  return unitOfWork.write(async (handle, record) => {
    const { deadline, row } = await deadlineById(handle, input.deadlineId);
    assertBasedOn(deadline.steps.at(-1)?.id, input);
    if (!from.includes(row.state)) throw new DomainError('CHANGED_MEANWHILE');
    const { columns, before = {}, after = {} } = change(row);
    await updateDeadline(handle, row.id, columns);
    await insertDeadlineStep(handle, {
      id: ports.ids.next(),
      deadline_id: row.id,
      case_id: row.case_id,
      position: deadline.steps.length + 1,
      kind,
      note,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      done_on: doneOn ?? null,
      entered_by: actor.displayName,
      entered_at: ports.clock.now().toISOString(),
    });
    const payload = { deadlineId: row.id, text: row.text, dueOn: row.due_on, note, doneOn: doneOn ?? null, before, after };
    await record({ type: eventTypes[kind], version: 1, caseId: row.case_id, payload });
    return (await deadlineById(handle, row.id)).deadline;
  });
}
