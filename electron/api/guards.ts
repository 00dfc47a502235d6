/** @file Checks on every request before anything else looks at it. Invariant: a refusal says nothing but its status. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** A web-standard request handler: what a host mounts, and what the handlers are made of. */
export type FetchHandler = (request: Request) => Promise<Response>;

/** An answer without content. */
export function refuse(status: number): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } });
}

/**
 * 421 for a request that was meant for another host: the way in of DNS rebinding.
 * @param origin scheme, host and port, as `app://due-course` or `http://127.0.0.1:8123`
 */
export function refuseForeignHost(request: Request, origin: string): Response | null {
  const url = new URL(request.url);
  // `URL.origin` is "null" for schemes that Node does not know.
  return `${url.protocol}//${url.host}` === origin ? null : refuse(421);
}

/** 403 for a request that some other page made. Requests of our own page to `app://` carry no Origin, so an absent one passes. */
export function refuseForeignOrigin(request: Request, origin: string): Response | null {
  const from = request.headers.get('origin');
  if (from !== null && from !== origin) return refuse(403);
  const site = request.headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none' ? null : refuse(403);
}

/** Whether the request bears this token, told in a time that does not depend on how much of it is right. */
export function bearsToken(request: Request, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(request.headers.get('authorization') ?? ''), digest(`Bearer ${token}`));
}

/** 401 without the bearer header, 403 with a wrong one; always passes where the host needs no token. */
export function refuseWithoutToken(request: Request, launchToken: string | null): Response | null {
  if (launchToken === null) return null;
  if (!request.headers.has('authorization')) return refuse(401);
  return bearsToken(request, launchToken) ? null : refuse(403);
}
