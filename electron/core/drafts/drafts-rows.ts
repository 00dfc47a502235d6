/** @file Rows of drafts. Invariant: a draft belongs to one person and one form, and is never part of the record. */

/**
 * `content` is JSON of `DraftContent`; `place` is a route of the window; `case_id` is set where the form stands in a case; `revision` is an id
 * that is another with every save, by which two windows of one person notice each other.
 */
export type DraftRow = {
  user_id: string;
  key: string;
  case_id: string | null;
  place: string;
  content: string;
  typed_at: string;
  revision: string;
};

export type DraftsTables = { draft: DraftRow };
