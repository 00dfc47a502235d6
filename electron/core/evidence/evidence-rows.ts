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

/** The item as one case cites it, under that case's own running number. */
export type ExhibitRow = { id: string; case_id: string; number: number; evidence_item_id: string; cited_at: string };

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
  custody_event: CustodyEventRow;
};
