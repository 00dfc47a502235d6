/** @file The whole backend as one function from Request to Response. Invariant: nothing behind it sees a request that failed a check. */
import { type FetchHandler, refuse, refuseForeignHost, refuseForeignOrigin, refuseWithoutToken } from './guards.ts';
import { type FileShelf, serveStaticFile } from './static-files.ts';

/** The largest request body, in bytes: a slice of an intake with its envelope. */
const LARGEST_BODY = 5 * 1024 * 1024;

export type FetchHandlerParts = {
  /** Of this application: scheme, host and port. */
  origin: string;
  evidenceOrigin: string;
  /** 256 bits in base64url that `/rpc` asks for as a bearer header; null where no other program can reach the handler. */
  launchToken: string | null;
  /** Awaited by the first request for a file, so that a host need not wait for the listing. */
  files: FileShelf | Promise<FileShelf>;
  /** Answers `/rpc/*`: in this thread, or forwarded to the thread in which the application lives. */
  rpc: FetchHandler;
  /** Answers `/host/*`: what the window asks of its host itself; without it these are 404. */
  host?: FetchHandler;
};

/** Static files, `/rpc/*` and `/host/*`, each behind the checks of host, origin, method, size and token. */
export function createFetchHandler(parts: FetchHandlerParts): FetchHandler {
  return async (request) => {
    const foreignHost = refuseForeignHost(request, parts.origin);
    if (foreignHost !== null) return foreignHost;
    const { pathname } = new URL(request.url);
    const isCall = pathname === '/rpc' || pathname.startsWith('/rpc/') || pathname.startsWith('/host/');
    if (!isCall) return serveStaticFile(request, await parts.files, parts.evidenceOrigin);
    const refusal = refuseForeignOrigin(request, parts.origin) ?? refuseMethod(request) ?? refuseWithoutToken(request, parts.launchToken);
    if (refusal !== null) return refusal;
    if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return refuse(413);
    if (pathname.startsWith('/host/')) return parts.host?.(withBodyLimit(request)) ?? refuse(404);
    return parts.rpc(withBodyLimit(request));
  };
}

/** The evidence origin behind its host check; tokens and sandboxing are the handler's own. */
export function createEvidenceFetchHandler(parts: { origin: string; evidence: FetchHandler }): FetchHandler {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    return refuseForeignHost(request, parts.origin) ?? parts.evidence(request);
  };
}

function refuseMethod(request: Request): Response | null {
  return request.method === 'POST' ? null : refuse(405);
}

/** A body of undeclared length breaks off at the limit, and the call with it. */
function withBodyLimit(request: Request): Request {
  if (request.body === null || request.headers.has('content-length')) return request;
  let received = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      received += chunk.byteLength;
      if (received > LARGEST_BODY) controller.error(new RangeError('The body is larger than a call may be.'));
      else controller.enqueue(chunk);
    },
  });
  return new Request(request, { body: request.body.pipeThrough(limit), duplex: 'half' });
}
