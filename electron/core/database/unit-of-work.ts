/** @file The only way to write. Invariant: one transaction holds the rows and exactly one audit event, or nothing. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError } from '#shared/domain/errors.ts';
import { appendEvent } from '../audit/append-event.ts';
import type { Clock } from '../ports.ts';
import type { UnitOfWork } from '../service-context.ts';
import type { OpenDatabase } from './open-database.ts';

/** Who writes, in which epoch of the log, by which clock. */
export type Author = { actorId: string; epoch: number; clock: Clock };

export type ClosableUnitOfWork = UnitOfWork & {
  /** Refuses every later write with LOCKED. A write that is running completes. */
  close(): void;
};

export function createUnitOfWork(database: OpenDatabase, author: Author): ClosableUnitOfWork {
  const running = new AsyncLocalStorage<true>();
  let isClosed = false;
  return {
    read: database.reader,
    async write(work) {
      if (isClosed) throw new DomainError('LOCKED');
      if (running.getStore()) throw new Error('A unit of work was begun inside another; it would wait for itself.');
      return running.run(true, () =>
        database.writer.transaction().execute(async (handle) => {
          let recorded = 0;
          const result = await work(handle, async (draft) => {
            recorded += 1;
            await appendEvent(handle, draft, { epoch: author.epoch, at: author.clock.now(), actorId: author.actorId });
          });
          if (recorded !== 1) throw new Error(`A unit of work recorded ${recorded} events; it must record exactly one.`);
          return result;
        }),
      );
    },
    close() {
      isClosed = true;
    },
  };
}
