/** @file A reviewer's own files, opened. Invariant: a file sealed to anyone else stays closed, and one that is not what it claims is refused by name. */
import { DomainError } from '#shared/domain/errors.ts';
import type { RefusedFile } from '#shared/domain/review/case-review.ts';
import { ReviewDraft, ReviewResponse } from '#shared/domain/review/response.ts';
import { ReviewSummary } from '#shared/domain/review/summary.ts';
import { errorSentences } from '#shared/messages/errors.ts';
import type { ReviewerSlot } from '../../casebook/casebook-header.ts';
import type { SlotBinding } from '../../casebook/keys/key-slots.ts';
import { type FirstLine, openSealedFile, parseSealedFile } from '../sealing/sealed-file.ts';
import type { Shelf } from './shelf.ts';

/** Who opens: the identity, and the keys by which what it opens is known to be genuine. `signingSeed` is the reviewer's own. */
export type Opener = { slot: ReviewerSlot; binding: SlotBinding; identity: Buffer; signingSeed: Buffer };

export type OpenedFile =
  | { kind: 'summary'; name: string; body: ReviewSummary }
  | { kind: 'response'; name: string; body: ReviewResponse }
  | { kind: 'draft'; name: string; body: ReviewDraft }
  | { kind: 'refused'; name: string; refusal: RefusedFile };

function recipientOf(head: FirstLine): string {
  return head.kind === 'summary' ? head.slot.recipient : head.recipient;
}

/** Null for a file that is for somebody else. @throws DomainError for one that is the reviewer's and cannot be believed */
async function openFile(name: string, bytes: Uint8Array, { slot, binding, identity }: Opener): Promise<OpenedFile | null> {
  const file = parseSealedFile(bytes);
  const { head } = file;
  if (head.casebookId !== binding.casebookId || recipientOf(head) !== slot.recipient) return null;
  const office = Buffer.from(binding.publicKey, 'base64');
  const own = Buffer.from(slot.signingKey, 'base64');
  const opened =
    head.kind === 'summary'
      ? { kind: head.kind, name, body: await openSealedFile(file, [identity], { signedBy: office, shape: ReviewSummary }) }
      : head.kind === 'response'
        ? { kind: head.kind, name, body: await openSealedFile(file, [identity], { signedBy: own, shape: ReviewResponse }) }
        : { kind: head.kind, name, body: await openSealedFile(file, [identity], { signedBy: own, shape: ReviewDraft }) };
  const { body } = opened;
  if (body.recipient !== slot.recipient || body.casebookId !== binding.casebookId) throw new DomainError('REVIEW_FILE_FORGED');
  // Under another name it may be one that was put back after it was superseded.
  if (name !== '' && name !== body.id) throw new DomainError('REVIEW_FILE_REPLAYED');
  return opened;
}

/** Opens what lies on the shelf; what was opened before is taken from `known`, for a file never changes. */
export async function openShelf(shelf: Shelf, opener: Opener, known: Map<string, OpenedFile | null>): Promise<OpenedFile[]> {
  const names = await shelf.names();
  for (const gone of [...known.keys()].filter((name) => !names.includes(name))) known.delete(gone);
  for (const name of names) {
    if (known.has(name)) continue;
    try {
      const bytes = await shelf.read(name);
      if (bytes !== null) known.set(name, await openFile(name, bytes, opener));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { happened, next } = errorSentences(error.code, error.details);
      known.set(name, { kind: 'refused', name, refusal: { file: name.slice(0, 8), happened, next } });
    }
  }
  return [...known.values()].filter((file) => file !== null);
}
