/** @file The way from a slot's identity to a reviewer's room. */
import { createHash } from 'node:crypto';
import { DomainError } from '#shared/domain/errors.ts';
import { reviewerSigningSeed } from '../../casebook/keys/reviewer-signing.ts';
import type { Reviews, SealedFile } from '../../casebook/reviewing.ts';
import { collectResponses } from '../merge/take-in.ts';
import { parseSealedFile } from '../sealing/sealed-file.ts';
import { sweepReviewFiles } from '../withdraw-review.ts';
import { ReviewRoom } from './review-room.ts';
import { folderShelf, memoryShelf, type Shelf } from './shelf.ts';

/**
 * The reviewers' side of the desk. Of files that came by themselves it keeps the sealed bytes and what was written to them, sealed too, until the
 * program ends: a lock loses nothing.
 */
export function createReviews(): Reviews<ReviewRoom> {
  const lone = new Map<string, Shelf>();
  return {
    async readSealedFile(bytes): Promise<SealedFile> {
      const { head } = parseSealedFile(bytes);
      if (head.kind !== 'summary') throw new DomainError('NOT_A_REVIEW_FILE');
      const { casebook, slot, casebookId, publicKey } = head;
      const id = createHash('sha256').update(bytes).digest('hex');
      // The same file chosen again finds what was written to it.
      if (!lone.has(id)) lone.set(id, memoryShelf(bytes));
      return { id, casebookName: casebook, slot, binding: { casebookId, publicKey } };
    },
    async open(ports, place, slot, identity) {
      const binding = place.kind === 'casebook' ? place.header : place.sealed.binding;
      const { casebookId, publicKey } = binding;
      const shelf = place.kind === 'casebook' ? folderShelf(place.folder) : lone.get(place.sealed.id);
      if (shelf === undefined) throw new DomainError('NOT_FOUND');
      const opener = { slot, binding: { casebookId, publicKey }, identity, signingSeed: reviewerSigningSeed(identity, casebookId) };
      return new ReviewRoom(ports, shelf, opener, { isLone: place.kind === 'sealed-file' });
    },
    async tidyUp(context) {
      try {
        await sweepReviewFiles(context);
        await collectResponses(context);
      } catch (error) {
        context.ports.logger.record({ code: error instanceof DomainError ? error.code : 'REVIEWS_NOT_COLLECTED' });
      }
    },
  };
}
