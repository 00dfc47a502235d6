/** @file Rows of what a chosen level rests on: authority, packet, duties, and the worksheet of the case. Invariant: each entry supersedes the one before and keeps it. */
import type { AuthorityKind } from '#shared/domain/corrective-action/authority-source.ts';
import type { DutyStanding } from '#shared/domain/corrective-action/collateral-duties.ts';
import type { PacketResponse } from '#shared/domain/corrective-action/pre-deprivation.ts';
import type { FactorStanding, ProportionalityFactorId } from '#shared/domain/corrective-action/proportionality.ts';

type Recorded = { recorded_by: string; recorded_at: string; superseded_at: string | null };
type OfLevel = Recorded & { id: string; case_id: string; corrective_action_id: string };

export type AuthoritySourceRow = OfLevel & { kind: AuthorityKind; citation: string; adopted_on: string | null; note: string };

/** One row a change: draft, issue, answer. `exhibit_ids` is a JSON array. */
export type PreDeprivationPacketRow = OfLevel & {
  charges: string;
  exhibit_ids: string;
  evidence: string;
  proposed_range: string;
  respond_by: string | null;
  representative_notice: string;
  issued_on: string | null;
  issued_by: string;
  delivered_how: string;
  response: PacketResponse | null;
  response_on: string | null;
  heard_by: string;
  response_note: string;
};

/** `duty` is the sentence of the level; `reason` says why it does not apply. */
export type CollateralDutyRow = OfLevel & { duty: string; standing: DutyStanding; task_id: string | null; reason: string };

export type ProportionalityFactorRow = Recorded & {
  id: string;
  case_id: string;
  factor: ProportionalityFactorId;
  standing: FactorStanding;
  text: string;
  exhibit_ids: string;
};

export type LevelRecordsTables = {
  authority_source: AuthoritySourceRow;
  pre_deprivation_packet: PreDeprivationPacketRow;
  collateral_duty: CollateralDutyRow;
  proportionality_factor: ProportionalityFactorRow;
};
