/** @file Rows of the incidents slice. */
import type { ReceivedHow } from '#shared/domain/cases.ts';

/** `received_on` is a civil date; null where it, or the way, is not known. `received_by` is who of the office took the report. */
export type IncidentRow = {
  id: string;
  received_on: string | null;
  received_how: ReceivedHow | null;
  received_by: string;
  summary: string;
  recorded_by: string;
  recorded_at: string;
};

/**
 * Cases that went from one incident to another, with what is in it of evidence; `case_ids` and `evidence_item_ids` are JSON arrays. A split
 * leaves cases behind, a merger leaves an original without any.
 */
export type IncidentChangeRow = {
  id: string;
  kind: 'split' | 'merge';
  from_incident_id: string;
  to_incident_id: string;
  case_ids: string;
  evidence_item_ids: string;
  reason: string;
  changed_at: string;
  changed_by: string;
};

/** A participant who came into an incident with a split or a merger; what was written before names the one they were copied from. */
export type ParticipantCopyRow = { participant_id: string; copied_from_id: string; incident_change_id: string };

export type IncidentsTables = { incident: IncidentRow; incident_change: IncidentChangeRow; participant_copy: ParticipantCopyRow };
