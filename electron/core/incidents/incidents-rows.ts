/** @file Rows of the incidents slice. */

/** `mentions` is a JSON array of stop cards. */
export type IncidentRow = {
  id: string;
  received_on: string;
  received_how: string;
  summary: string;
  mentions: string;
  recorded_by: string;
  recorded_at: string;
};

export type IncidentsTables = { incident: IncidentRow };
