/** @file The main thread's side of the application's thread. Invariant: the main thread holds no key and no case data but the bytes passing through. */
import { Worker } from 'node:worker_threads';
import type { LockReason } from '#shared/domain/access.ts';
import type { FetchHandler } from '../api/guards.ts';
import type { FileDialogs } from '../core/ports.ts';
import type { ApplicationThreadData, BridgeTarget, FromApplication, HostQuestion, ToApplication } from './bridge-messages.ts';

export type ApplicationBridge = {
  rpc: FetchHandler;
  evidence: FetchHandler;
  /** Points the application at a casebook, past the checks for windows. Resolves with whether the application took it. */
  select(folder: string): Promise<boolean>;
  /** Asks for a lock; `onLocked` of the host tells when one begins. Nothing happens when nothing is open. */
  lock(reason: LockReason): void;
  /** Locks the casebook and ends the thread. Safe to call twice. */
  close(): Promise<void>;
  /** Resolves with the exit code when the thread has ended for whatever reason. */
  readonly ended: Promise<number>;
};

/** What the thread may ask of its host, or tell it. */
export type ThreadHost = { dialogs: FileDialogs | null; onLocked(reason: LockReason): void };

type Waiting = { resolve(response: Response): void; reject(error: Error): void };

/** The answer to everyone once the thread has ended. */
const UNAVAILABLE = { status: 503, headers: { 'cache-control': 'no-store' } };

/**
 * Starts the application in a thread of its own and forwards requests to it.
 * @param entry the thread's script: TypeScript from source, JavaScript when built
 */
export function startApplicationThread(entry: URL, data: ApplicationThreadData, host: ThreadHost): ApplicationBridge {
  const worker = new Worker(entry, { workerData: data });
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let isOver = false;
  const post = (message: ToApplication, transfer: ArrayBuffer[] = []) => worker.postMessage(message, transfer);

  const ended = new Promise<number>((resolve) => {
    worker.once('exit', (code) => {
      isOver = true;
      for (const { resolve: answer } of waiting.values()) answer(new Response(null, UNAVAILABLE));
      waiting.clear();
      resolve(code);
    });
  });
  worker.on('error', () => {
    // The exit that follows answers everyone who waits; the error itself may hold what a person typed.
    process.stderr.write('APPLICATION_THREAD_FAILED\n');
  });
  worker.on('message', (message: FromApplication) => {
    if (message.kind === 'response') {
      const { id, status, headers, body } = message;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (asked !== undefined) asked.resolve(new Response(body, { status, headers }));
      // Nobody waits for it any more: left alone, the stream would hold its file open in the thread.
      else if (body instanceof ReadableStream) void body.cancel().catch(() => undefined);
    } else if (message.kind === 'locked') {
      host.onLocked(message.reason);
    } else {
      answerQuestion(host.dialogs, message.question).then(
        (answer) => post({ kind: 'host-answer', id: message.id, answer, failed: false }),
        () => post({ kind: 'host-answer', id: message.id, answer: null, failed: true }),
      );
    }
  });

  const forward =
    (target: BridgeTarget): FetchHandler =>
    async (request) => {
      const body = request.body === null ? null : await request.arrayBuffer();
      if (isOver) return new Response(null, UNAVAILABLE);
      request.signal.throwIfAborted();
      const id = nextId++;
      return new Promise<Response>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        request.signal.addEventListener('abort', () => {
          if (!isOver) post({ kind: 'abort', id });
          if (waiting.delete(id)) reject(new DOMException('The request was given up.', 'AbortError'));
        });
        const { url, method } = request;
        post({ kind: 'request', id, target, url, method, headers: [...request.headers], body }, body === null ? [] : [body]);
      });
    };

  const rpc = forward('rpc');
  return {
    rpc,
    async select(folder) {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ json: { folder } });
      return (await rpc(new Request(`${data.origin}/rpc/casebook/select`, { method: 'POST', headers, body }))).ok;
    },
    lock(reason) {
      if (!isOver) post({ kind: 'lock', reason });
    },
    evidence: forward('evidence'),
    ended,
    async close() {
      if (!isOver) post({ kind: 'close' });
      await ended;
    },
  };
}

async function answerQuestion(dialogs: FileDialogs | null, question: HostQuestion): Promise<string | null> {
  if (dialogs === null) return null;
  return question.ask === 'chooseFolder' ? dialogs.chooseFolder(question.purpose) : dialogs.chooseSavePlace(question.suggestedName);
}
