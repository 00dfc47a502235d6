/** @file Rows of the ledger of losses. Invariant: the rows of a line are its history; nothing clears the hold for counsel. */

/** `line_id` names the line whichever row of it stands; `amount_cents` is more than nothing. */
export type LossEntryRow = {
  id: string;
  line_id: string;
  case_id: string;
  position: number;
  incurred_on: string;
  payee: string;
  invoice: string;
  amount_cents: number;
  causation: string;
  mitigation: string;
  receipt_exhibit_id: string | null;
  is_taken_back: number;
  taken_back_reason: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

export type LossesTables = { loss_entry: LossEntryRow };
