/** @file Rows of the tables that every casebook begins with. Invariant: nothing here is case data but what `audit_payload` keeps. */

/** One setting of the casebook: `value` is JSON, validated by zod when read. */
type CasebookSettingRow = { name: string; value: string };

/** A person who signs in. `slot_id` names the key slot in `casebook.json`; a removed person's row stays, for the audit log names it. */
export type UserRow = {
  id: string;
  slot_id: string;
  login_name: string;
  display_name: string;
  role: 'administrator' | 'investigator';
  created_at: string;
  removed_at: string | null;
};

/** The casebook's one Ed25519 key, `id` 1: raw 32-byte seed and raw 32-byte public half. It outlives epochs, for its public half is on paper. */
export type SigningKeyRow = { id: number; private_key: Uint8Array; public_key: Uint8Array; created_at: string };

/** One link of the chain; the columns are the fields of `AuditEvent`. */
export type AuditEventRow = {
  number: number;
  epoch: number;
  at: string;
  actor_id: string;
  case_id: string | null;
  type: string;
  version: number;
  previous_hash: string;
  commitment: string;
  hash: string;
};

/** What an event's commitment binds. Salt and payload are null once a court's order has erased them; the chain still verifies. */
export type AuditPayloadRow = {
  event_number: number;
  salt: Uint8Array | null;
  payload: string | null;
  erased_at: string | null;
  erased_because: string | null;
};

/** A head signed at a lock or before a document was issued. `signature` is base64. */
export type AuditHeadRow = { id: number; epoch: number; number: number; hash: string; signed_at: string; signature: string };

export type CasebookTables = {
  casebook_setting: CasebookSettingRow;
  user: UserRow;
  signing_key: SigningKeyRow;
  audit_event: AuditEventRow;
  audit_payload: AuditPayloadRow;
  audit_head: Omit<AuditHeadRow, 'id'> & { id: import('kysely').Generated<number> };
};
