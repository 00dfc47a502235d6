/**
 * @file `casebook.json`, format version 1: what is needed before the passphrase is known. Invariant: it holds no secret and no case data.
 *
 * [Note: Two guards of the header]
 * `checksum` is SHA-256 over the RFC 8785 bytes of the header without `checksum` and `mac`: it tells accidental damage before a passphrase is
 * asked for, and stops nobody. `mac` is HMAC-SHA-256 under the key `due-course/v1/header` over the same bytes: it is checked as soon as the
 * root key is open, so a header that was altered on purpose never gets as far as the database. Each slot's public fields are bound to its
 * wrapped identity besides, as associated data, and the casebook's id and public key with them; the sealed root key is signed with that key.
 * Bytes are base64 throughout; ids and digests hexadecimal.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { RecoveryCodeOrdinal, Role } from '#shared/domain/access.ts';
import { SignedHead } from '#shared/domain/audit-event.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { CasebookId } from '#shared/domain/ids.ts';
import { Instant, Sha256 } from '#shared/domain/text.ts';
import { canonicalBytes } from '../audit/canonical-json.ts';
import { IDENTITY_BYTES, RECIPIENT_PATTERN } from './keys/age-keys.ts';
import { purposeKey } from './keys/key-derivation.ts';

export const FORMAT = 'due-course-casebook';
export const FORMAT_VERSION = 1;

/** An age file for some hundred recipients, in base64. */
const MAXIMUM_ROOT_KEY_LENGTH = 32 * 1024;

const bytes = (length: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === length, `This is not ${length} bytes.`);

/** Any whole numbers pass here: whether they are acceptable is `assertCost`'s to say, with a refusal of its own. */
const Argon2Cost = z.strictObject({ memoryKiB: z.int(), passes: z.int(), lanes: z.int() });

const wrapping = {
  /** Stays with its person, or its code's place, when the secret changes. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  /** When the slot was made for its present secret: a backup that is older opens with an earlier one. */
  createdAt: Instant,
  argon2: Argon2Cost,
  salt: bytes(16),
  nonce: bytes(12),
  /** Public half of the identity that the slot wraps. */
  recipient: z.string().regex(RECIPIENT_PATTERN),
  wrappedIdentity: bytes(IDENTITY_BYTES),
  tag: bytes(16),
};

/** The slot of a person with a passphrase. `loginName` is what the person picks on the unlock screen. */
const PassphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  ...wrapping,
  loginName: z.string().min(1).max(200),
  displayName: z.string().min(1).max(200),
  role: Role,
});
export type PassphraseSlot = z.infer<typeof PassphraseSlot>;

/** The slot of one of the recovery codes; `ordinal` 1 is the administrator's, 2 the board's custodian's. */
const RecoverySlot = z.strictObject({ kind: z.literal('recovery-code'), ...wrapping, ordinal: RecoveryCodeOrdinal });
export type RecoverySlot = z.infer<typeof RecoverySlot>;

/**
 * The slot of a person outside the office, who reads what is sealed to them and never the database: the root key is not sealed to `recipient`.
 * `signingKey` is the raw Ed25519 public key that their responses are signed with; its seed comes from their identity.
 */
export const ReviewerSlot = z.strictObject({
  kind: z.literal('reviewer'),
  ...wrapping,
  loginName: z.string().min(1).max(200),
  displayName: z.string().min(1).max(200),
  signingKey: bytes(32),
});
export type ReviewerSlot = z.infer<typeof ReviewerSlot>;

export const KeySlot = z.discriminatedUnion('kind', [PassphraseSlot, RecoverySlot, ReviewerSlot]);
export type KeySlot = z.infer<typeof KeySlot>;

/** The algorithms, by name, so that a reader in ten years need not guess. Version 1 knows no others. */
const Ciphers = z.strictObject({
  database: z.literal('SQLCipher 4, raw key'),
  blobs: z.literal('Tink AES256_GCM_HKDF_1MB'),
  slots: z.literal('Argon2id v1.3, AES-256-GCM'),
  rootKey: z.literal('age v1, X25519'),
  keys: z.literal('HKDF-SHA-256'),
  header: z.literal('HMAC-SHA-256 over RFC 8785'),
  audit: z.literal('SHA-256 chain, Ed25519 heads'),
});

export const CIPHERS: z.infer<typeof Ciphers> = {
  database: 'SQLCipher 4, raw key',
  blobs: 'Tink AES256_GCM_HKDF_1MB',
  slots: 'Argon2id v1.3, AES-256-GCM',
  rootKey: 'age v1, X25519',
  keys: 'HKDF-SHA-256',
  header: 'HMAC-SHA-256 over RFC 8785',
  audit: 'SHA-256 chain, Ed25519 heads',
};

/** `codes` is SHA-256 over the codes of all pages of `cases.db` in order (see `page-check.ts`), `schema` the number of its last migration. */
const DatabaseSeal = z.strictObject({ schema: z.int().min(1), codes: Sha256 });

export const CasebookHeader = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  casebookId: CasebookId,
  name: z.string().min(1).max(200),
  createdAt: Instant,
  ciphers: Ciphers,
  slots: z.array(KeySlot).min(3),
  /** Counts the casebook's root keys, from 1. */
  keyNumber: z.int().min(1),
  keyMadeAt: Instant,
  /** The root key: an age file sealed to the recipients of all passphrase and recovery slots, and to nobody else. */
  rootKey: z.base64().max(MAXIMUM_ROOT_KEY_LENGTH),
  rootKeySignature: bytes(64),
  /** Raw Ed25519 public key with which the heads of the audit log are checked. */
  publicKey: bytes(32),
  /** The audit log's head at the last lock; the database may run ahead of it, never behind. */
  lastHead: SignedHead.nullable(),
  /** Set for the sample alone, whose passphrase is no secret. */
  samplePassphrase: z.string().nullable(),
  /** Recovery codes that were shown and not yet typed back. */
  codesToConfirm: z.array(RecoveryCodeOrdinal).max(2),
  lastBackupAt: Instant.nullable(),
  /** The database as the last lock left it; null until there was one. */
  databaseSeal: DatabaseSeal.nullable(),
  checksum: Sha256,
  mac: bytes(32),
});
export type CasebookHeader = z.infer<typeof CasebookHeader>;
export type UnsealedHeader = Omit<CasebookHeader, 'checksum' | 'mac'>;

function sealedBytes(header: UnsealedHeader & Partial<Pick<CasebookHeader, 'checksum' | 'mac'>>): Buffer {
  const { checksum: _checksum, mac: _mac, ...rest } = header;
  return canonicalBytes(rest);
}

/** Adds both guards. */
export function sealHeader(header: UnsealedHeader, rootKey: Uint8Array): CasebookHeader {
  const guarded = sealedBytes(header);
  const checksum = createHash('sha256').update(guarded).digest('hex');
  return { ...header, checksum, mac: headerMac(guarded, rootKey, header.casebookId).toString('base64') };
}

function headerMac(guarded: Buffer, rootKey: Uint8Array, casebookId: string): Buffer {
  const key = purposeKey(rootKey, casebookId, 'due-course/v1/header');
  const mac = createHmac('sha256', key).update(guarded).digest();
  key.fill(0);
  return mac;
}

/**
 * What the database notes of its header: SHA-256, in hexadecimal, of all that is guarded but the seal, which is taken over the database with this note
 * in it.
 */
export function headerNote(header: UnsealedHeader): string {
  const { databaseSeal: _databaseSeal, ...rest } = header;
  return createHash('sha256')
    .update(sealedBytes(rest as UnsealedHeader))
    .digest('hex');
}

/** @throws DomainError HEADER_DAMAGED when the header was altered since this casebook wrote it. */
export function assertHeaderAuthentic(header: CasebookHeader, rootKey: Uint8Array): void {
  const mac = headerMac(sealedBytes(header), rootKey, header.casebookId);
  if (!timingSafeEqual(mac, Buffer.from(header.mac, 'base64'))) throw new DomainError('HEADER_DAMAGED');
}

/**
 * Reads the text of `casebook.json`.
 * @throws DomainError NEWER_FORMAT for a later version's header, NOT_A_CASEBOOK for another program's file, HEADER_DAMAGED for anything else
 * that is not whole.
 */
export function parseHeader(text: string): CasebookHeader {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DomainError('HEADER_DAMAGED', {}, { cause: error });
  }
  const claim = z.looseObject({ format: z.string(), formatVersion: z.int() }).safeParse(value);
  if (!claim.success) throw new DomainError('HEADER_DAMAGED');
  if (claim.data.format !== FORMAT) throw new DomainError('NOT_A_CASEBOOK');
  if (claim.data.formatVersion > FORMAT_VERSION) throw new DomainError('NEWER_FORMAT', { formatVersion: claim.data.formatVersion });
  const header = CasebookHeader.safeParse(value);
  if (!header.success) throw new DomainError('HEADER_DAMAGED');
  const checksum = createHash('sha256').update(sealedBytes(header.data)).digest('hex');
  if (checksum !== header.data.checksum) throw new DomainError('HEADER_DAMAGED');
  return header.data;
}
