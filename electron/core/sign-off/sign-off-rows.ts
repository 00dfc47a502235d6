/** @file Rows of sign-off and of exclusions. Invariant: what was decided stays; what takes its place is a row of its own. */
import type { SignOffDecision, SignOffSubjectKind } from '#shared/domain/sign-off/sign-off.ts';

/** Someone who takes no part in deciding a case, by name, until it is lifted with a reason. */
export type ConflictExclusionRow = {
  id: string;
  case_id: string;
  name: string;
  reason: string;
  excluded_by: string;
  excluded_at: string;
  lifted_by: string | null;
  lifted_at: string | null;
  lifted_reason: string | null;
};

/** `subject_id` names a row that never changes; `sha256` is the digest of what that row said. In use: neither superseded nor taken back. */
export type SignOffRow = {
  id: string;
  case_id: string;
  subject_kind: SignOffSubjectKind;
  subject_id: string;
  subject: string;
  sha256: string;
  decision: SignOffDecision;
  reason: string;
  capacity: string;
  signed_by_id: string;
  signed_by: string;
  signed_at: string;
  is_investigator: 0 | 1;
  superseded_at: string | null;
  taken_back_at: string | null;
  taken_back_reason: string | null;
};

export type SignOffTables = { conflict_exclusion: ConflictExclusionRow; sign_off: SignOffRow };
