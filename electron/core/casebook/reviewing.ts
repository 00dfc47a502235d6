/** @file What the desk asks of the room for reviews: a reviewer signs in with a slot that opens no database. */
import type { Ports } from '../ports.ts';
import type { ServiceContext } from '../service-context.ts';
import type { CasebookHeader, ReviewerSlot } from './casebook-header.ts';
import type { SlotBinding } from './keys/key-slots.ts';

/** What a sealed file says before it is opened; `id` is the digest of its bytes. */
export type SealedFile = { id: string; casebookName: string; slot: ReviewerSlot; binding: SlotBinding };

/** Where a reviewer works: in a casebook's folder, of which only `review/` is read, or in one sealed file by itself. */
export type ReviewPlace =
  | { kind: 'casebook'; folder: string; header: CasebookHeader }
  | { kind: 'sealed-file'; file: string; sealed: SealedFile };

/** A reviewer at work. `close` overwrites the identity. */
export type ReviewSession = { readonly slot: ReviewerSlot; close(): Promise<void> };

export type Reviews<Session extends ReviewSession = ReviewSession> = {
  /** @throws DomainError NOT_A_REVIEW_FILE, REVIEW_FILE_DAMAGED, NEWER_FORMAT */
  readSealedFile(bytes: Uint8Array): Promise<SealedFile>;
  /** Takes over `identity`, the ASCII bytes of the reviewer's age identity. */
  open(ports: Ports, place: ReviewPlace, slot: ReviewerSlot, identity: Buffer): Promise<Session>;
  /** Runs when the office has unlocked: removes what must not lie in `review/` and takes in what came. Never keeps the casebook shut. */
  tidyUp(context: ServiceContext): Promise<void>;
};
