/** @file The way from a slot's identity to a reviewer's room. */
import { open } from 'node:fs/promises';
import { DomainError } from '#shared/domain/errors.ts';
import { systemCode, translateFileError } from '../../casebook/folder/durable-files.ts';
import { reviewerSigningSeed } from '../../casebook/keys/reviewer-signing.ts';
import type { Reviews, SealedFile } from '../../casebook/reviewing.ts';
import { collectResponses } from '../merge/take-in.ts';
import { MAXIMUM_FILE_BYTES, parseSealedFile } from '../sealing/sealed-file.ts';
import { sweepReviewFiles } from '../withdraw-review.ts';
import { ReviewRoom } from './review-room.ts';
import { folderShelf, memoryShelf, type Shelf } from './shelf.ts';

async function readBytes(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const found = await handle.stat();
      if (!found.isFile() || found.size > MAXIMUM_FILE_BYTES) throw new DomainError('NOT_A_REVIEW_FILE');
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new DomainError('FILE_MISSING', {}, { cause: error });
    throw code === 'EISDIR' ? new DomainError('NOT_A_REVIEW_FILE') : translateFileError(error);
  }
}

/**
 * The reviewers' side of the desk. Of files that came by themselves it keeps the sealed bytes and what was written to them, sealed too, until the
 * program ends: a lock loses nothing.
 */
export function createReviews(): Reviews<ReviewRoom> {
  const lone = new Map<string, Shelf>();
  return {
    async readSealedFile(file): Promise<SealedFile> {
      const bytes = await readBytes(file);
      const { head } = parseSealedFile(bytes);
      if (head.kind !== 'summary') throw new DomainError('NOT_A_REVIEW_FILE');
      const { casebook, slot, casebookId, publicKey } = head;
      // The same file chosen again finds what was written to it; another under its name begins anew.
      const before = await lone.get(file)?.read('');
      if (before === undefined || before === null || !bytes.equals(before)) lone.set(file, memoryShelf(bytes));
      return { casebookName: casebook, slot, binding: { casebookId, publicKey } };
    },
    async open(ports, place, slot, identity) {
      const binding = place.kind === 'casebook' ? place.header : place.sealed.binding;
      const { casebookId, publicKey } = binding;
      const shelf = place.kind === 'casebook' ? folderShelf(place.folder) : lone.get(place.file);
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
