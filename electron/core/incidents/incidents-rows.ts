/** @file Rows of the incidents slice. */
import type { ReceivedHow } from '#shared/domain/cases.ts';

/** `mentions` is a JSON array of stop cards. */
export type IncidentRow = {
  id: string;
  received_on: string;
  received_how: ReceivedHow;
  summary: string;
  mentions: string;
  recorded_by: string;
  recorded_at: string;
};

export type IncidentsTables = { incident: IncidentRow };
