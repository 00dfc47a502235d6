/** @file Rows of documents issued for another audience. Invariant: a pseudonym once given in a case is never given to somebody else in it. */
import type { ProfileKey } from '#shared/domain/documents/profiles.ts';

/** Either a person on record, or a name of somebody who has no part in the incident, as the record spells it. */
export type RedactionPseudonymRow = {
  id: string;
  case_id: string;
  person_id: string | null;
  name: string | null;
  pseudonym: string;
  given_at: string;
  given_by: string;
};

/** That an issued document is a redacted one. `named` is JSON: the groups whose names stayed by choice. */
export type RedactedIssueRow = { document_id: string; profile: ProfileKey; named: string };

/** A word that is spelled like a name of the case and stayed, with the reason of a named person. */
export type RedactionHitRow = {
  id: string;
  document_id: string;
  found: string;
  place_count: number;
  reason: string;
  decided_by: string;
  decided_at: string;
};

export type RedactionTables = {
  redaction_pseudonym: RedactionPseudonymRow;
  redacted_issue: RedactedIssueRow;
  redaction_hit: RedactionHitRow;
};
