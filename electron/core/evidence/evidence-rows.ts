/** @file Rows of the evidence register. Invariant: what was received is never changed; provenance is superseded, custody only grows. */
import type { CustodyEvent, HowObtained, PersonnelFileBasis, Viewer } from '#shared/domain/evidence.ts';

/** One preserved object. `id` is also the id of its blob in the register `evidence`; `data_key` opens that blob and nothing else. */
export type EvidenceItemRow = {
  id: string;
  incident_id: string;
  file_name: string;
  media_type: string;
  viewer: Viewer;
  size: number;
  sha256: string;
  data_key: Uint8Array;
  received_at: string;
  received_by_id: string;
  received_by: string;
  /** Set once a court had the item removed; `data_key` is empty then and the blob is gone. */
  removal_id: string | null;
};

/** How an item was come by, as stated at `recorded_at`. The statement in use has no `superseded_at`. */
export type EvidenceProvenanceRow = {
  id: string;
  evidence_item_id: string;
  how_obtained: HowObtained;
  obtained_by: string;
  /** A fuzzy date as JSON. */
  obtained_on: string;
  description: string;
  personnel_file_basis: PersonnelFileBasis;
  recorded_at: string;
  recorded_by: string;
  superseded_at: string | null;
};

/** The item as one case cites it, under that case's own running number. A citation that was withdrawn keeps its row and its number. */
export type ExhibitRow = {
  id: string;
  case_id: string;
  number: number;
  evidence_item_id: string;
  cited_at: string;
  cited_by: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
};

/** Why an exhibit is shown to the people of its list alone. The one in force has no `ended_at`; without one everybody with a key sees it. */
export type ExhibitRestrictionRow = {
  id: string;
  exhibit_id: string;
  reason: string;
  restricted_at: string;
  restricted_by: string;
  ended_at: string | null;
  ended_by: string | null;
  ended_reason: string | null;
};

/** One person on the list of a restriction. */
export type ExhibitReaderRow = { restriction_id: string; user_id: string };

/** One line of the chain of custody, in the order of `position` within the item. */
export type CustodyEventRow = {
  id: string;
  evidence_item_id: string;
  position: number;
  case_id: string;
  at: string;
  by: string;
  what: CustodyEvent['what'];
  note: string;
};

export type EvidenceTables = {
  evidence_item: EvidenceItemRow;
  evidence_provenance: EvidenceProvenanceRow;
  exhibit: ExhibitRow;
  exhibit_restriction: ExhibitRestrictionRow;
  exhibit_reader: ExhibitReaderRow;
  custody_event: CustodyEventRow;
};
