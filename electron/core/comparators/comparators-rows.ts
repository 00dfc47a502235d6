/** @file Rows of comparators. Invariant: `comparator` and `comparator_key` are made from other rows; what people decided stands in the other two. */
import type { Generated } from 'kysely';
import type { ComparatorKind, ComparatorUse } from '#shared/domain/comparators/comparators.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';

/**
 * A case whose corrective action is approved. `effects` and `audience` are sets as bits, in the order of the domain's lists; `left_out` holds reasons
 * of `LeftOutBecause`, apart by spaces, and is empty where nothing keeps the case from counting.
 */
export type ComparatorRow = {
  row: number;
  case_id: string;
  person_id: string;
  level_id: string;
  level_name: string;
  level_position: number;
  decided_on: string;
  employment_status: EmploymentStatus;
  effects: number;
  audience: number;
  left_out: string;
};

/** What a case is found by: `clause:` and the lineage of a clause, or `topic:` and a topic. */
export type ComparatorKeyRow = { key: string; row: number };

/** What a person said of one comparator in a case; `other_id` is a case's or a paper entry's. */
export type ComparatorDecisionRow = {
  id: string;
  case_id: string;
  other_kind: ComparatorKind;
  other_id: string;
  use: ComparatorUse;
  reason: string;
  cleared_by: string;
  decided_by: string;
  decided_at: string;
  superseded_at: string | null;
};

/** Why a level lies above those of the comparators. */
export type HarsherReasonRow = {
  id: string;
  case_id: string;
  corrective_action_id: string;
  reason: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

export type ComparatorsTables = {
  comparator: Omit<ComparatorRow, 'row'> & { row: Generated<number> };
  comparator_key: ComparatorKeyRow;
  comparator_decision: ComparatorDecisionRow;
  harsher_reason: HarsherReasonRow;
};
