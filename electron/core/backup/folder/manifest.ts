/**
 * @file `manifest.json` of a snapshot: every file that it needs, with its digest. Invariant: it is written when all of them were read back, and is
 * authentic under a key that only the casebook's root key gives.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { SignedHead } from '#shared/domain/audit-event.ts';
import { SnapshotId } from '#shared/domain/backup.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { CasebookId } from '#shared/domain/ids.ts';
import { Instant, Sha256 } from '#shared/domain/text.ts';
import { canonicalBytes } from '../../audit/canonical-json.ts';
import { purposeKey } from '../../casebook/keys/key-derivation.ts';
import { readStored } from './stored-files.ts';

const FORMAT = 'due-course-backup';
const FORMAT_VERSION = 1;
/** Room for a million files; a larger manifest is none. */
const MAXIMUM_BYTES = 256 * 1024 * 1024;

/** A path inside the casebook: no other is ever read from a manifest or written by one. */
const CASEBOOK_PATH = /^(cases\.db|casebook\.json|review\/[0-9a-f]{32}|(evidence|issued)\/([0-9a-f]{2})\/\3[0-9a-f]{30})$/;

/** `sha256` and `size` are of the bytes as stored. */
const ManifestFile = z.strictObject({ path: z.string().regex(CASEBOOK_PATH), size: z.int().min(0), sha256: Sha256 });
export type ManifestFile = z.infer<typeof ManifestFile>;

/** `mac` is HMAC-SHA-256, in base64, under the key `due-course/v1/backup` over the RFC 8785 bytes of all other fields. */
export const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  snapshotId: SnapshotId,
  madeAt: Instant,
  casebookId: CasebookId,
  /** The last event of the log in this snapshot, signed by the casebook. */
  head: SignedHead,
  keyNumber: z.int().min(1),
  /** Of the key slots in this snapshot's casebook.json that open the casebook. */
  slotIds: z.array(z.string().regex(/^[0-9a-f]{32}$/)).min(1),
  files: z.array(ManifestFile).min(2),
  mac: z.base64(),
});
export type Manifest = z.infer<typeof Manifest>;
export type ManifestFields = Omit<Manifest, 'format' | 'formatVersion' | 'mac'>;

function macOf(manifest: Omit<Manifest, 'mac'>, rootKey: Uint8Array): Buffer {
  const key = purposeKey(rootKey, manifest.casebookId, 'due-course/v1/backup');
  const mac = createHmac('sha256', key).update(canonicalBytes(manifest)).digest();
  key.fill(0);
  return mac;
}

/** The manifest as text of its file. */
export function sealManifest(fields: ManifestFields, rootKey: Uint8Array): string {
  const manifest = { format: FORMAT, formatVersion: FORMAT_VERSION, ...fields } as const;
  return `${JSON.stringify({ ...manifest, mac: macOf(manifest, rootKey).toString('base64') }, null, 1)}\n`;
}

/** A manifest that was read, with the digest of its file. */
export type ReadManifest = { manifest: Manifest; sha256: string };

/**
 * Reads a manifest; null when there is no file. Nothing of it is proven yet.
 * @throws DomainError BACKUP_NOT_SOUND for a file that is no manifest, NEWER_FORMAT for one of a later version, STORAGE_FAILED
 */
export async function readManifest(file: string): Promise<ReadManifest | null> {
  const bytes = await readStored(file, MAXIMUM_BYTES);
  if (bytes === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new DomainError('BACKUP_NOT_SOUND', { reason: 'manifest' }, { cause: error });
  }
  const claim = z.looseObject({ format: z.literal(FORMAT), formatVersion: z.int() }).safeParse(value);
  if (claim.success && claim.data.formatVersion > FORMAT_VERSION) throw new DomainError('NEWER_FORMAT');
  const manifest = Manifest.safeParse(value);
  if (!manifest.success || hasDoubles(manifest.data.files)) throw new DomainError('BACKUP_NOT_SOUND', { reason: 'manifest' });
  return { manifest: manifest.data, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function hasDoubles(files: readonly ManifestFile[]): boolean {
  return new Set(files.map(({ path }) => path)).size !== files.length;
}

/** @throws DomainError BACKUP_NOT_SOUND when somebody without the root key wrote or changed this manifest. */
export function assertManifestAuthentic(manifest: Manifest, rootKey: Uint8Array): void {
  const { mac, ...rest } = manifest;
  const claimed = Buffer.from(mac, 'base64');
  const right = macOf(rest, rootKey);
  if (claimed.length !== right.length || !timingSafeEqual(claimed, right))
    throw new DomainError('BACKUP_NOT_SOUND', { reason: 'manifest' });
}
