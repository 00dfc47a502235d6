/** @file Rows of law records. Invariant: `content` is a `LawContent` in RFC 8785 bytes and `sha256` its digest, so that two wordings compare by digest. */

/** As the application ships it; made anew at every unlock. */
export type LawShippedRow = { record_id: string; content: string; sha256: string };

/** A copy of the district. The one in use has no `superseded_at`. */
export type LawVersionRow = {
  id: string;
  record_id: string;
  content: string;
  sha256: string;
  reason: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

/** A record as a case used it. `used_for` is a key such as `hold:retaliation` or `speech:S4`; `reason` is set where a person looked at a change. */
export type LawUseRow = {
  id: string;
  case_id: string;
  position: number;
  record_id: string;
  content: string;
  sha256: string;
  used_for: string;
  reason: string;
  used_by: string;
  used_at: string;
};

export type LawTables = { law_shipped: LawShippedRow; law_version: LawVersionRow; law_use: LawUseRow };
