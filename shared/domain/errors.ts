/** @file Refusals the application declares. Invariant: a code never carries personal data; its sentence stands in shared/messages/errors.ts. */
import { z } from 'zod';

export const ErrorCode = z.enum([
  // casebook
  'NO_CASEBOOK',
  'LOCKED',
  'WRONG_PASSPHRASE',
  'TOO_MANY_TRIES',
  'NOT_A_CASEBOOK',
  'HEADER_DAMAGED',
  'DATABASE_DAMAGED',
  'NEWER_FORMAT',
  'FOLDER_NOT_EMPTY',
  'FOLDER_MISSING',
  'FOLDER_READ_ONLY',
  'FOLDER_REFUSED',
  'IN_USE',
  'DISK_FULL',
  'STORAGE_FAILED',
  'PASSPHRASE_TOO_WEAK',
  'RECOVERY_CODE_MISMATCH',
  'WRONG_RECOVERY_CODE',
  'NAME_TAKEN',
  'ALREADY_OPEN',
  'DERIVATION_REFUSED',
  'HEAD_MISMATCH',
  'LONG_WORK_RUNNING',
  // backup
  'BACKUP_PLACE_REFUSED',
  'NO_BACKUP_PLACE',
  'BACKUP_SOURCE_DAMAGED',
  'NO_BACKUP_FOUND',
  'SNAPSHOT_NOT_CHOSEN',
  'BACKUP_NOT_SOUND',
  // everywhere
  'INPUT_REFUSED',
  'NOT_FOUND',
  'CHANGED_MEANWHILE',
  'NOT_ALLOWED',
  'NEEDED_BY_OTHERS',
  'TOO_MANY_DRAFTS',
  // evidence
  'EVIDENCE_MISSING',
  'EVIDENCE_ALTERED',
  'REMOVED_BY_ORDER',
  'EXHIBIT_RESTRICTED',
  'INTAKE_GONE',
  'INTAKE_OUT_OF_ORDER',
  'NOTHING_IN_FILE',
  'CANCELLED',
  'EVIDENCE_STOPPED',
  // policies and allegations
  'NO_VERSION_IN_FORCE',
  'VERSION_OVERLAPS',
  'CLAUSE_NOT_IN_FORCE',
  'CLAUSE_ALREADY_ADDED',
  'ALREADY_ADOPTED',
  'REASON_NEEDED',
  // speech, holds, findings, corrective action, documents
  'QUESTION_NOT_REACHED',
  'HOLD_ALREADY_CLEARED',
  'HOLDS_NOT_CLEARED',
  'PREREQUISITES_OPEN',
  'AUTHORITY_SOURCE_NEEDED',
  'CONTRARY_EVIDENCE_NEEDED',
  'FINDINGS_MISSING',
  'FINDINGS_NOT_READY',
  'DOCUMENT_HAS_GAPS',
  'NOT_PRINTABLE',
  'ALREADY_APPROVED',
  'CASE_CLOSED',
  'LITIGATION_HOLD',
  'HOLD_NEVER_CLEARED',
  'ACCOUNT_REQUEST',
  // review
  'NAMES_REMAIN',
  'NOT_A_REVIEW_FILE',
  'REVIEW_FILE_DAMAGED',
  'REVIEW_FILE_FOREIGN',
  'REVIEW_FILE_FORGED',
  'REVIEW_FILE_REPLAYED',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Numbers and neutral words that a sentence may name: an exhibit's label, seconds to wait. Never a name, never a path. */
export const ErrorDetails = z.record(z.string(), z.union([z.string(), z.number()]));
export type ErrorDetails = z.infer<typeof ErrorDetails>;

/** An expected refusal: thrown by the core, declared by the contract, shown in the window with what is safe and what to do. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: { cause: unknown }) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}
