/**
 * @file Takes the text out of what was taken in, in the background. Invariant: one item at a time, none in the way of an intake; what a lock cuts off is
 * begun anew at the next unlock, for an item waits until its text, or why there is none, is kept.
 */
import { DomainError } from '#shared/domain/errors.ts';
import type { ServiceContext } from '../../service-context.ts';
import { bringIndexUpToDate } from '../keep-index.ts';
import type { ExtractedText } from './extracted-text.ts';
import { findWaitingItem, saveExtracted, type WaitingItem } from './extraction-queries.ts';

/** A larger item is not read: it would have to stand in memory as a whole. */
const LARGEST_BYTES = 64 * 1024 * 1024;
const READABLE = /^(text\/|application\/pdf$)/;

type Context = Pick<ServiceContext, 'unitOfWork' | 'blobs' | 'ports'>;

export class TextReading {
  readonly #context: () => Context;
  readonly #ended = new AbortController();
  #running: Promise<void> | null = null;
  #isAskedAgain = false;

  /** `context` is asked for late: reading is part of it. */
  constructor(context: () => Context) {
    this.#context = context;
  }

  /** Something may wait. Returns at once. */
  wake(): void {
    if (this.#ended.signal.aborted) return;
    if (this.#running !== null) {
      this.#isAskedAgain = true;
      return;
    }
    this.#running = this.readAll()
      .catch(() => undefined)
      .finally(() => {
        this.#running = null;
        if (!this.#isAskedAgain) return;
        this.#isAskedAgain = false;
        this.wake();
      });
  }

  /** Reads whatever waits and resolves when nothing does. @throws DomainError LOCKED when it was stopped; DISK_FULL, STORAGE_FAILED */
  async readAll(): Promise<void> {
    const tried: string[] = [];
    for (;;) {
      const item = await findWaitingItem(this.#context().unitOfWork.read, tried);
      if (item === undefined) return;
      tried.push(item.id);
      const extracted = await this.#read(item);
      if (extracted !== null) await this.#keep(item.id, extracted);
    }
  }

  /** Ends what runs and reads no more. For a lock, before it closes anything. */
  async stop(): Promise<void> {
    this.#ended.abort(new DomainError('LOCKED'));
    await this.#running;
  }

  /** Null for an item that cannot be read now, as when its file is missing: it goes on waiting. */
  async #read(item: WaitingItem): Promise<ExtractedText | null> {
    const { blobs, ports } = this.#context();
    const { signal } = this.#ended;
    if (!READABLE.test(item.media_type)) return { state: 'nothing' };
    if (item.size > LARGEST_BYTES) return { state: 'failed', reason: 'It is larger than 64 MiB.' };
    const bytes = new Uint8Array(item.size);
    try {
      let filled = 0;
      for await (const piece of blobs.read('evidence', item.id, item.data_key)) {
        signal.throwIfAborted();
        bytes.set(piece, filled);
        filled += piece.length;
      }
    } catch {
      signal.throwIfAborted();
      return null;
    }
    return ports.extractText({ bytes, mediaType: item.media_type }, signal);
  }

  async #keep(itemId: string, extracted: ExtractedText): Promise<void> {
    const { unitOfWork, ports } = this.#context();
    await unitOfWork.writeDerived(async (handle) => {
      await saveExtracted(handle, itemId, extracted, ports.clock.now().toISOString());
      await bringIndexUpToDate(handle);
    });
  }
}
