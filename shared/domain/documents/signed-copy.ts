/** @file A signed copy of an issued document, taken back as the one that was handed over. Invariant: the issue and every copy of it stay, each with a digest of its own. */
import { z } from 'zod';
import { Viewer } from '../evidence.ts';
import { CaseId, DocumentId, SignedCopyId } from '../ids.ts';
import { RemovedByOrder } from '../removal.ts';
import { CivilDate, Instant, Line, Sha256 } from '../text.ts';

/** What a person says of the copy as it is taken back. */
export const SignedCopyFacts = z.object({
  /** As written on the copy. */
  signedOn: CivilDate,
  /** Everybody whose signature it bears, as they signed. */
  signedBy: Line,
});
export type SignedCopyFacts = z.infer<typeof SignedCopyFacts>;

export const SignedCopy = z.object({
  id: SignedCopyId,
  documentId: DocumentId,
  caseId: CaseId,
  ...SignedCopyFacts.shape,
  fileName: z.string(),
  mediaType: z.string(),
  viewer: Viewer,
  /** In bytes. */
  size: z.number().int(),
  sha256: Sha256,
  receivedAt: Instant,
  receivedBy: z.string(),
  /** The newest one that was not set aside: it is offered before the unsigned issue. */
  isStanding: z.boolean(),
  setAside: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
  removed: RemovedByOrder.nullable(),
});
export type SignedCopy = z.infer<typeof SignedCopy>;

/** The largest signed copy that is taken back, in bytes: 64 MiB, a scan of some hundred pages. */
export const MOST_SIGNED_COPY_BYTES = 64 * 1024 * 1024;
