/** @file Rows of deadlines. Invariant: none is ever deleted; what a deadline was before stands in its steps. */
import type { DeadlineState, DeadlineStepKind } from '#shared/domain/deadlines/deadlines.ts';
import type { RuleNature, TriggerKey } from '#shared/domain/deadlines/rule.ts';

/**
 * What the record of a case said began a clock. `source_id` names what said so; when that says another day later, it is noted anew. `id` is made from
 * the other columns, so that the same thing is never noted twice.
 */
export type DeadlineTriggerRow = {
  id: string;
  case_id: string;
  trigger_key: TriggerKey;
  source_id: string;
  on_date: string;
  at_time: string | null;
};

/** Civil dates; times `HH:MM`. `rule` is JSON of the rule as it read when the deadline was entered. */
export type DeadlineRow = {
  id: string;
  case_id: string;
  position: number;
  rule_id: string | null;
  rule: string | null;
  nature: RuleNature;
  trigger_id: string | null;
  trigger_key: TriggerKey;
  trigger_on: string | null;
  trigger_time: string | null;
  trigger_what: string;
  counted_on: string | null;
  moved_to: string | null;
  text: string;
  waits_for: string;
  due_on: string;
  due_time: string | null;
  due_because: string;
  soft_on: string | null;
  soft_because: string;
  state: DeadlineState;
  done_on: string | null;
  entered_by: string;
  entered_at: string;
};

/** What became of a deadline. `before` and `after` are JSON objects of what changed and nothing else. */
export type DeadlineStepRow = {
  id: string;
  deadline_id: string;
  case_id: string;
  position: number;
  kind: DeadlineStepKind;
  note: string;
  before: string;
  after: string;
  done_on: string | null;
  entered_by: string;
  entered_at: string;
};

/** That a rule does not run although a trigger was noted, and why. */
export type DeadlineSetAsideRow = {
  id: string;
  case_id: string;
  trigger_id: string;
  rule_id: string;
  reason: string;
  decided_by: string;
  decided_at: string;
  taken_back_at: string | null;
  taken_back_by: string | null;
};

/** The District's own wording of a rule, as JSON; one that was taken back leaves the rule as it ships. */
export type DeadlineRuleCopyRow = {
  id: string;
  rule_id: string;
  content: string;
  reason: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
  is_taken_back: 0 | 1;
};

/** A day that an agreement counts, or does not, against what its kind of days would say. */
export type AgreementDayRow = {
  id: string;
  agreement_id: string;
  day: string;
  is_counted: 0 | 1;
  reason: string;
  recorded_by: string;
  recorded_at: string;
  taken_back_at: string | null;
};

export type DeadlinesTables = {
  deadline_trigger: DeadlineTriggerRow;
  deadline: DeadlineRow;
  deadline_step: DeadlineStepRow;
  deadline_set_aside: DeadlineSetAsideRow;
  deadline_rule_copy: DeadlineRuleCopyRow;
  agreement_day: AgreementDayRow;
};
