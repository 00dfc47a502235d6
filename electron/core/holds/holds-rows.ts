/** @file Rows of holds. Invariant: a hold is cleared once and never opened again; a new reason opens a new one. */
import type { HoldKind } from '#shared/domain/holds.ts';

export type HoldRow = {
  id: string;
  case_id: string;
  position: number;
  kind: HoldKind;
  /** What opened it, as a key: while a hold with this key is open, the same source opens no second one. */
  source: string;
  opened_because: string;
  opened_at: string;
  opened_by: string;
  /** The named person who decided to go on; the person who typed it in is `recorded_by`. */
  cleared_by: string | null;
  cleared_at: string | null;
  cleared_reason: string | null;
  recorded_by: string | null;
};

export type HoldsTables = { hold: HoldRow };
