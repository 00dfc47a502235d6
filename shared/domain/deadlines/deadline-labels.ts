/** @file Words for deadlines, one per value, for the window and for the command line. */
import type { DeadlineNearness, DeadlineState, DeadlineStepKind } from './deadlines.ts';
import type { DatedKind } from './page/overview.ts';
import type { CountUnit, RuleNature, RuleStatus } from './rule.ts';

export const natureLabels: Record<RuleNature, string> = {
  duty: 'The District must act',
  window: 'Somebody else may act until then',
  exposure: 'A claim may come until then',
  release: 'Left out of records from then on',
};

export const datedKindLabels: Record<DatedKind, string> = { ...natureLabels, other: 'Tasks, reviews and what follows a decision' };

export const countUnitLabels: Record<CountUnit, string> = {
  hours: 'hours',
  calendar: 'calendar days',
  business: 'business days',
  attendance: 'days of student attendance',
  agreement: 'days as the agreement counts',
  months: 'months',
  years: 'years',
};

export const ruleStatusLabels: Record<RuleStatus, string> = { current: 'In force', stale: 'Out of date', pending: 'May change' };

export const nearnessLabels: Record<DeadlineNearness, string> = {
  past: 'Day has passed',
  today: 'Last day is today',
  warned: 'Warning has come',
  later: 'Open',
};

export const deadlineStateLabels: Record<DeadlineState, string> = { open: 'Open', done: 'Day entered', 'set-aside': 'Does not run' };

export const deadlineStepLabels: Record<DeadlineStepKind, string> = {
  changed: 'Changed',
  done: 'Day entered',
  'set-aside': 'Set aside',
  reopened: 'Opened again',
};
