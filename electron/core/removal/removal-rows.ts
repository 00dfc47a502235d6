/** @file Rows of removals by order. Invariant: nothing here says what was removed. */

/** One removal. `event_number` is its record in the log; `rewritten_at` is null until the file of the database holds no trace of what went. */
export type RemovalRow = {
  id: string;
  case_id: string;
  event_number: number;
  at: string;
  court: string;
  docket_number: string;
  rewritten_at: string | null;
};

export type RemovalTables = { removal: RemovalRow };
