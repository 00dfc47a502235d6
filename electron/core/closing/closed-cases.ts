/** @file What may no longer be recorded on a closed case. Invariant: nothing that the closed version is made of changes before a reopening. */
import type { CaseStatus } from '#shared/domain/cases.ts';
import { DomainError } from '#shared/domain/errors.ts';

/**
 * Events that change what a version is made of. What comes after the decision, the log, tasks, addenda, views and copies go on while a case is
 * closed: they happen to it and do not change it.
 */
const changesTheVersion: ReadonlySet<string> = new Set([
  'allegation.recorded',
  'allegation.amended',
  'allegation_clause.added',
  'allegation_clause.removed',
  'allegation_clause.restored',
  'element.assessed',
  'evidence_item.received',
  'evidence_item.described',
  'exhibit.cited',
  'exhibit.withdrawn',
  'fact.entered',
  'fact.amended',
  'fact.split',
  'fact.split_undone',
  'fact.taken_back',
  'fact.restored',
  'fact.bearing_set',
  'expression.added',
  'speech_answer.recorded',
  'speech_factor.recorded',
  'disruption_effect.recorded',
  'hold.cleared',
  'finding.recorded',
  'just_cause.answered',
  'comparator.decided',
  'comparator.harsher_explained',
  'corrective_action.chosen',
  'corrective_action.approved',
  'corrective_action.withdrawn',
  'corrective_action.restored',
  'prerequisite.recorded',
  'interim_measure.entered',
  'prior_use.decided',
  'participant.added',
  'participant.removed',
  'participant.restored',
  'participant.printed_name_chosen',
  'case_file.intake_amended',
  'case_file.track_raised',
  'case_file.track_lowered',
  'document.issued',
]);

/** To be called in the unit of work that records the event. @throws DomainError CASE_CLOSED */
export function assertMayBeRecorded(status: CaseStatus, eventType: string): void {
  if (status === 'closed' && changesTheVersion.has(eventType)) throw new DomainError('CASE_CLOSED');
}
