/** @file The built window as files. Invariant: only paths that were there when the handler was made are served, so no path can lead out of the folder. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { refuse } from './guards.ts';

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Stands in the built HTML wherever a nonce belongs. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** A folder of files by their path below it, with forward slashes. Each file is read from the disk at most once. */
export type FileShelf = { has(path: string): boolean; read(path: string): Promise<Uint8Array<ArrayBuffer>> };

/** Lists the folder once; files that appear in it later are not on the shelf. @throws the system's error when the folder cannot be listed. */
export async function openFileShelf(folder: string): Promise<FileShelf> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/')),
  );
  const contents = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    has: (path) => paths.has(path),
    read(path) {
      if (!paths.has(path)) return Promise.reject(new Error('not on the shelf'));
      const held = contents.get(path) ?? readFile(join(folder, path)).then((bytes) => new Uint8Array(bytes));
      contents.set(path, held);
      return held;
    },
  };
}

/** The media type by the ending of a path; what is not known downloads and never runs. */
export function mediaTypeOf(path: string): string {
  return MEDIA_TYPES[extname(path)] ?? 'application/octet-stream';
}

/** The policy of the window: its own files, scripts and styles with this answer's nonce, frames only from the evidence origin. */
function contentSecurityPolicy(nonce: string, evidenceOrigin: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${evidenceOrigin}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Serves the window's files; `/` is its page. Anything that is not on the shelf is 404, any method but GET and HEAD 405. */
export async function serveStaticFile(request: Request, shelf: FileShelf, evidenceOrigin: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const path = pathOnShelf(request.url);
  if (path === null || !shelf.has(path)) return refuse(404);
  const headers = new Headers({
    'content-type': mediaTypeOf(path),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  });
  const bytes = await shelf.read(path);
  if (!path.endsWith('.html')) {
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    return new Response(request.method === 'HEAD' ? null : bytes, { headers });
  }
  const nonce = randomBytes(16).toString('base64');
  headers.set('content-security-policy', contentSecurityPolicy(nonce, evidenceOrigin));
  const page = new TextDecoder().decode(bytes).replaceAll(NONCE_PLACEHOLDER, nonce);
  return new Response(request.method === 'HEAD' ? null : page, { headers });
}

function pathOnShelf(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url).pathname).slice(1);
    return path === '' ? 'index.html' : path;
  } catch {
    return null;
  }
}
