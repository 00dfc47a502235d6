/** @file The only way to write. Invariant: one transaction holds the rows and exactly one audit event, or nothing; drafts alone have no event. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError } from '#shared/domain/errors.ts';
import { appendEvent } from '../audit/append-event.ts';
import { onlyDrafts } from '../drafts/only-drafts.ts';
import type { Clock } from '../ports.ts';
import type { EventDraft, UnitOfWork, WriteHandle } from '../service-context.ts';
import type { OpenDatabase } from './open-database.ts';
import { rewriteDatabase } from './rewrite-database.ts';

/** Who writes, in which epoch of the log, by which clock. */
export type Author = { actorId: string; epoch: number; clock: Clock };

/** Runs after the work and before the commit, in the same transaction: keeps derived columns true to the rows. */
export type BeforeCommit = (handle: WriteHandle, event: EventDraft) => Promise<void>;

export type ClosableUnitOfWork = UnitOfWork & {
  /** Refuses every later write with LOCKED, lets those that were asked for before complete, then runs this one. */
  writeLast: UnitOfWork['write'];
  /** Refuses every later write with LOCKED. */
  close(): void;
};

export function createUnitOfWork(database: OpenDatabase, author: Author, beforeCommit?: BeforeCommit): ClosableUnitOfWork {
  const running = new AsyncLocalStorage<{ isRunning: boolean }>();
  const changes = { records: 0, drafts: 0 };
  const drafts = database.writer.withPlugin(onlyDrafts);
  let isClosed = false;

  const run: UnitOfWork['write'] = async (work) => {
    if (running.getStore()?.isRunning) throw new Error('A unit of work was begun inside another; it would wait for itself.');
    const mark = { isRunning: true };
    const transaction = running.run(mark, () =>
      database.writer.transaction().execute(async (handle) => {
        const recorded: EventDraft[] = [];
        const result = await work(handle, async (draft) => {
          recorded.push(draft);
          await appendEvent(handle, draft, { epoch: author.epoch, at: author.clock.now(), actorId: author.actorId });
        });
        const [event] = recorded;
        if (event === undefined || recorded.length > 1) {
          throw new Error(`A unit of work recorded ${recorded.length} events; it must record exactly one.`);
        }
        await beforeCommit?.(handle, event);
        return result;
      }),
    );
    void transaction.then(
      () => {
        changes.records += 1;
      },
      () => undefined,
    );
    // What the work left running behind it may well begin a unit of its own later.
    return transaction.finally(() => {
      mark.isRunning = false;
    });
  };

  return {
    read: database.reader,
    async write(work) {
      if (isClosed) throw new DomainError('LOCKED');
      return run(work);
    },
    async writeDrafts(work) {
      if (isClosed) throw new DomainError('LOCKED');
      const result = await work(drafts);
      changes.drafts += 1;
      return result;
    },
    async writeDerived(work) {
      if (isClosed) throw new DomainError('LOCKED');
      await database.writer.transaction().execute(work);
    },
    changes: () => ({ ...changes }),
    async rewrite() {
      if (isClosed) throw new DomainError('LOCKED');
      await rewriteDatabase(database, author.clock.now());
    },
    async writeLast(work) {
      isClosed = true;
      return run(work);
    },
    close() {
      isClosed = true;
    },
  };
}
