/** @file Tells the window in the browser of a lock at once, and tells the host when the window goes. Invariant: a notice says nothing but that there is a lock. */
import { LOCKED_LINE } from '#shared/contract/host.ts';
import type { FetchHandler } from '../../api/guards.ts';

/** A page that is loaded anew asks again within this time; one that was closed does not. */
const GONE_AFTER_MS = 10_000;

export type LockNotices = {
  /** Answers `until-locked`. */
  handler: FetchHandler;
  /** Tells every window that listens, and ends its stream. */
  tell(): void;
  stop(): void;
};

/** @param onWindowClosed called when the last listening window has gone and none has come back for ten seconds */
export function createLockNotices(onWindowClosed: () => void, goneAfterMs = GONE_AFTER_MS): LockNotices {
  const listening = new Set<ReadableStreamDefaultController<Uint8Array>>();
  let goneTimer: NodeJS.Timeout | null = null;
  const forgetTimer = (): void => {
    if (goneTimer !== null) clearTimeout(goneTimer);
    goneTimer = null;
  };
  const leave = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    if (!listening.delete(controller) || listening.size > 0) return;
    forgetTimer();
    goneTimer = setTimeout(onWindowClosed, goneAfterMs).unref();
  };
  return {
    async handler() {
      let own: ReadableStreamDefaultController<Uint8Array> | null = null;
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          own = controller;
          forgetTimer();
          listening.add(controller);
          // An empty line, so that the answer's head leaves at once.
          controller.enqueue(new TextEncoder().encode('\n'));
        },
        cancel: () => {
          if (own !== null) leave(own);
        },
      });
      return new Response(stream, {
        headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
      });
    },
    tell() {
      const told = [...listening];
      listening.clear();
      for (const controller of told) {
        controller.enqueue(new TextEncoder().encode(LOCKED_LINE));
        controller.close();
      }
    },
    stop() {
      forgetTimer();
      for (const controller of listening) controller.close();
      listening.clear();
    },
  };
}
