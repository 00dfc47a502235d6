/** @file The evidence origin: one item for one short-lived address. Invariant: it knows no procedure of the application and sets no cookie. */
import { randomBytes } from 'node:crypto';
import type { AddressGrant, BlobStore } from '../core/service-context.ts';
import { readByteRange } from './evidence-origin/byte-range.ts';
import { PAGES, plainPage } from './evidence-origin/plain-page.ts';
import { attachmentDisposition, sandboxHeaders } from './evidence-origin/sandbox-headers.ts';
import { type FetchHandler, refuse } from './guards.ts';
import { type FileShelf, mediaTypeOf } from './static-files.ts';

type Item = AddressGrant & { blobs: BlobStore };
type Chunk = Awaited<ReturnType<ReadableStreamDefaultReader<Uint8Array>['read']>>;
/** The part of the application that knows which address stands for what; null for one that is void or was never given. */
type Addresses = { addresses: { resolve(token: string): Item | null } };
type Parts = { application: Addresses; viewerFiles: FileShelf; applicationOrigin: string };

const VIEWER_PAGE = 'viewer/index.html';
const NONCE_PLACEHOLDER = /__CSP_NONCE__/g;

/**
 * `/<token>` shows the item, or the viewer for it; `/<token>/bytes` gives the bytes of a PDF to that viewer; `/assets/…` are the viewer's own
 * files. An item granted as an attachment downloads.
 * @param viewerFiles the built window, of which only the viewer's page and `assets/` are served
 * @param applicationOrigin scheme, host and port of the window, the only one that may frame an item
 */
export function createEvidenceHandler(application: Addresses, viewerFiles: FileShelf, applicationOrigin: string): FetchHandler {
  const parts = { application, viewerFiles, applicationOrigin };
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const response = await answer(parts, request);
    if (request.method === 'GET') return response;
    await response.body?.cancel();
    return new Response(null, { status: response.status, headers: response.headers });
  };
}

async function answer(parts: Parts, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const match = /^\/([A-Za-z0-9_-]{16,128})(\/bytes)?$/.exec(url.pathname);
  if (match === null) return url.pathname.startsWith('/assets/') ? viewerFile(parts, url.pathname.slice(1)) : gone(parts);
  const item = parts.application.addresses.resolve(match[1] ?? '');
  if (item === null) return gone(parts);
  const isBytes = match[2] !== undefined;
  if (item.disposition === 'attachment') return isBytes ? gone(parts) : sendAttachment(parts, item);
  if (isBytes) return item.viewer === 'pdf' ? sendToViewer(parts, item, request) : gone(parts);
  switch (item.viewer) {
    case 'pdf':
      return viewerPage(parts, `${url.protocol}//${url.host}`, url.pathname);
    case 'image':
      return send(parts, item, request, sandboxHeaders(parts), item.mediaType);
    case 'text':
      return send(parts, item, request, sandboxHeaders(parts), 'text/plain; charset=utf-8');
    case 'none':
      return plainPage(PAGES.notShown, parts.applicationOrigin);
  }
}

const gone = ({ applicationOrigin }: Parts): Response => plainPage(PAGES.gone, applicationOrigin);

function sendAttachment(parts: Parts, item: Item): Promise<Response> {
  const headers = sandboxHeaders(parts);
  headers.set('content-disposition', attachmentDisposition(item.fileName));
  return send(parts, item, null, headers, 'application/octet-stream');
}

function sendToViewer(parts: Parts, item: Item, request: Request): Promise<Response> {
  const headers = sandboxHeaders(parts);
  // The sandboxed viewer's origin is opaque and announces itself as "null".
  headers.set('access-control-allow-origin', 'null');
  headers.set('access-control-expose-headers', 'content-length, content-range, accept-ranges');
  return send(parts, item, request, headers, 'application/pdf');
}

/** The first segment is read before the answer begins, so that a damaged item gets a page in words instead of a broken transfer. */
async function send(parts: Parts, item: Item, request: Request | null, headers: Headers, mediaType: string): Promise<Response> {
  const range = readByteRange(request?.headers.get('range') ?? null, item.size);
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${item.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range === 'whole' ? { start: 0, end: item.size } : range;
  const reader = contentOf(item, { start, end }).getReader();
  let first: Chunk;
  try {
    first = await reader.read();
  } catch {
    return plainPage(PAGES.unreadable, parts.applicationOrigin);
  }
  headers.set('content-type', mediaType);
  headers.set('content-length', String(end - start));
  headers.set('accept-ranges', 'bytes');
  if (range !== 'whole') headers.set('content-range', `bytes ${start}-${end - 1}/${item.size}`);
  return new Response(resume(first, reader), { status: range === 'whole' ? 200 : 206, headers });
}

/** The bytes of the item from its blob, or those that were drawn up for this address. */
function contentOf({ bytes, blobs, register, id, dataKey }: Item, range: { start: number; end: number }): ReadableStream<Uint8Array> {
  if (bytes === undefined) return blobs.read(register, id, dataKey, range);
  return new Blob([bytes.slice(range.start, range.end)]).stream();
}

function resume(first: Chunk, reader: ReadableStreamDefaultReader<Uint8Array>): ReadableStream<Uint8Array> {
  let next: Chunk | null = first;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = next ?? (await reader.read());
      next = null;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

async function viewerPage(parts: Parts, origin: string, path: string): Promise<Response> {
  if (!parts.viewerFiles.has(VIEWER_PAGE)) return plainPage(PAGES.viewerMissing, parts.applicationOrigin);
  const nonce = randomBytes(16).toString('base64');
  const headers = sandboxHeaders({
    ...parts,
    allowScripts: true,
    allow: [
      // Decoders of scanned pages are WebAssembly; they come with the viewer.
      `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
      `style-src 'nonce-${nonce}'`,
      'img-src blob: data:',
      'font-src blob: data:',
      'worker-src blob:',
      `connect-src ${origin}${path}/bytes ${origin}/assets/`,
    ],
  });
  headers.set('content-type', 'text/html; charset=utf-8');
  const page = new TextDecoder().decode(await parts.viewerFiles.read(VIEWER_PAGE));
  return new Response(page.replace(NONCE_PLACEHOLDER, nonce), { headers });
}

async function viewerFile(parts: Parts, path: string): Promise<Response> {
  if (!parts.viewerFiles.has(path)) return gone(parts);
  const headers = sandboxHeaders(parts);
  headers.set('content-type', mediaTypeOf(path));
  headers.set('access-control-allow-origin', 'null');
  return new Response(await parts.viewerFiles.read(path), { headers });
}
