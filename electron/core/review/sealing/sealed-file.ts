/**
 * @file A sealed file of a review: one line of JSON, then an age file. Invariant: the line holds no secret and no case data; what is read has bounds.
 *
 * [Note: Sealed files of a review]
 * line 1    UTF-8 JSON and a line feed: format, formatVersion, kind, casebookId and
 *             summary   `slot`, the reviewer's slot as in `casebook.json`, `publicKey`, the casebook's Ed25519 key to which the slot is bound, and
 *                       `casebook`, its name: with the passphrase they give the identity, so the file opens where there is no casebook
 *             response  `recipient`, the age recipient of the reviewer who sends it
 *             draft     `recipient` of the reviewer whose unsent text it is
 * the rest  an age v1 file: a summary sealed to the reviewer; a response to the office and the reviewer; a draft to the reviewer
 * A package is a summary as one age file and nothing before it, so that every program that knows age opens it: the line stands in its header then, as
 * the body of a stanza of the type `due-course-review`, under the header's MAC.
 *
 * inside    JSON {body, signature}: Ed25519 over the RFC 8785 bytes of `body`, by the casebook for a summary, else by the reviewer, in base64
 */
import { sign, verify } from 'node:crypto';
import { z } from 'zod';
import { DomainError } from '#shared/domain/errors.ts';
import { CasebookId } from '#shared/domain/ids.ts';
import { AgeRecipient } from '#shared/domain/review/summary.ts';
import { canonicalBytes } from '../../audit/canonical-json.ts';
import { privateKeyOf, publicKeyOf } from '../../audit/signed-heads.ts';
import { ReviewerSlot } from '../../casebook/casebook-header.ts';
import { headerNote, isAgeFile, openSealed, sealTo } from '../../casebook/keys/age-keys.ts';

const FORMAT = 'due-course-review';
/** Far above any first line, and any sealed file, that this program writes. */
const MAXIMUM_LINE_BYTES = 16 * 1024;
/** A line in base64, its line ends, and what else stands in a header. */
const MAXIMUM_HEADER_BYTES = 2 * MAXIMUM_LINE_BYTES;
export const MAXIMUM_FILE_BYTES = 4 * 1024 * 1024;

const shared = { format: z.literal(FORMAT), formatVersion: z.literal(1), casebookId: CasebookId };
const PublicKey = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32);

const FirstLine = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, kind: z.literal('summary'), casebook: z.string().min(1).max(200), publicKey: PublicKey, slot: ReviewerSlot }),
  z.strictObject({ ...shared, kind: z.literal('response'), recipient: AgeRecipient }),
  z.strictObject({ ...shared, kind: z.literal('draft'), recipient: AgeRecipient }),
]);
export type FirstLine = z.infer<typeof FirstLine>;
type Distributed<T> = T extends unknown ? Omit<T, 'format' | 'formatVersion'> : never;
export type FileHead = Distributed<FirstLine>;

export type SealedFile = { head: FirstLine; sealed: Uint8Array };

/** @throws DomainError NOT_A_REVIEW_FILE; NEWER_FORMAT for a later version's file; REVIEW_FILE_DAMAGED when only its first line is whole */
export function parseSealedFile(bytes: Uint8Array): SealedFile {
  if (bytes.length > MAXIMUM_FILE_BYTES) throw new DomainError('NOT_A_REVIEW_FILE');
  const isPackage = isAgeFile(bytes);
  const end = isPackage ? -1 : bytes.subarray(0, MAXIMUM_LINE_BYTES).indexOf(10);
  const line = isPackage ? headerNote(bytes, FORMAT, MAXIMUM_HEADER_BYTES) : end < 0 ? null : bytes.subarray(0, end);
  if (line === null) throw new DomainError('NOT_A_REVIEW_FILE');
  const value = parseJson(line);
  const claim = z.looseObject({ format: z.literal(FORMAT), formatVersion: z.int() }).safeParse(value);
  if (!claim.success) throw new DomainError('NOT_A_REVIEW_FILE');
  if (claim.data.formatVersion > 1) throw new DomainError('NEWER_FORMAT', { formatVersion: claim.data.formatVersion });
  const head = FirstLine.safeParse(value);
  if (!head.success) throw new DomainError('REVIEW_FILE_DAMAGED');
  return { head: head.data, sealed: bytes.subarray(end + 1) };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** The bytes of a sealed file. `seed` is the raw Ed25519 seed of whoever makes it. */
export async function makeSealedFile(
  head: FileHead,
  body: unknown,
  keys: { seed: Uint8Array; recipients: readonly string[] },
): Promise<Buffer> {
  const plain = signedContent(body, keys.seed);
  const sealed = await sealTo(keys.recipients, plain);
  plain.fill(0);
  return Buffer.concat([lineOf(head), Buffer.from('\n'), sealed]);
}

/** A summary as a package: one age file, with the first line in its header. */
export async function makePackage(
  head: Extract<FileHead, { kind: 'summary' }>,
  body: unknown,
  keys: { seed: Uint8Array; recipients: readonly string[] },
): Promise<Buffer> {
  const plain = signedContent(body, keys.seed);
  const sealed = await sealTo(keys.recipients, plain, { type: FORMAT, body: lineOf(head) });
  plain.fill(0);
  return sealed;
}

const lineOf = (head: FileHead): Buffer => Buffer.from(JSON.stringify({ format: FORMAT, formatVersion: 1, ...head }), 'utf8');

function signedContent(body: unknown, seed: Uint8Array): Buffer {
  const signature = sign(null, canonicalBytes(body), privateKeyOf(seed)).toString('base64');
  return Buffer.from(JSON.stringify({ body, signature }), 'utf8');
}

const Signed = z.strictObject({ body: z.record(z.string(), z.unknown()), signature: z.base64().max(100) });

/**
 * What a sealed file holds, once its signature is known to be good.
 * @throws DomainError REVIEW_FILE_DAMAGED when none of the identities opens it or the content has not `shape`; REVIEW_FILE_FORGED when `signedBy`
 * (raw Ed25519 public key) did not sign it
 */
export async function openSealedFile<T>(
  { sealed }: SealedFile,
  identities: readonly Uint8Array[],
  expected: { signedBy: Uint8Array; shape: z.ZodType<T> },
): Promise<T> {
  for (const identity of identities) {
    const plain = await openSealed(sealed, identity);
    if (plain === null) continue;
    const signed = Signed.safeParse(parseJson(plain));
    plain.fill(0);
    if (!signed.success) throw new DomainError('REVIEW_FILE_DAMAGED');
    const { body, signature } = signed.data;
    if (!verify(null, canonicalBytes(body), publicKeyOf(expected.signedBy), Buffer.from(signature, 'base64'))) {
      throw new DomainError('REVIEW_FILE_FORGED');
    }
    const parsed = expected.shape.safeParse(body);
    if (!parsed.success) throw new DomainError('REVIEW_FILE_DAMAGED');
    return parsed.data;
  }
  throw new DomainError('REVIEW_FILE_DAMAGED');
}
