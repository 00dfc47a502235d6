/** @file Rows of the list of cases. Invariant: made from other rows at the end of every unit of work that touches them; the list reads nothing else. */
import type { Generated } from 'kysely';
import type { CaseStatus, Track } from '#shared/domain/cases.ts';

/**
 * One row a case with all that the list shows, filters and sorts by. `building_key` is the id of a building or stands for a name that no list has;
 * `investigator_id` a user's id, or empty. Days are civil dates; the open ends of a span are 0000-01-01 and 9999-12-31, as is `next_key` where
 * nothing is due. `closed_on` is empty while the case is open.
 */
export type CaseListRow = {
  row: number;
  case_id: string;
  number: string;
  number_key: string;
  title: string;
  track: Track;
  status: CaseStatus;
  status_key: number;
  respondent: string;
  respondent_key: string;
  building: string;
  building_key: string;
  building_order: string;
  investigator: string;
  investigator_id: string;
  opened_at: string;
  closed_on: string;
  conduct_first: string;
  conduct_last: string;
  next_key: string;
  next_what: string;
  waits_for_review: 0 | 1;
  open_item_count: number;
  clauses: string;
  conduct_dates: string;
  search_text: string;
};

/** A clause charged in a case, by what survives its renumbering. */
export type CaseListClauseRow = { lineage_id: string; case_id: string };

/** A filter that one person keeps under a name. A deleted one stays for as long as the deletion can be undone. */
export type SavedViewRow = { id: string; user_id: string; name: string; filter: string; saved_at: string; deleted_at: string | null };

export type CaseListTables = {
  case_list: Omit<CaseListRow, 'row'> & { row: Generated<number> };
  case_list_clause: CaseListClauseRow;
  saved_view: SavedViewRow;
};
