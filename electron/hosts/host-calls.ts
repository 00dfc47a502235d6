/** @file `/host/*`: what the window asks of its host, answered in the main thread. Invariant: nothing here reaches the casebook. */
import type { z } from 'zod';
import { Copied, type HostAbilities, ProtectContent } from '#shared/contract/host.ts';
import { type FetchHandler, refuse } from '../api/guards.ts';

/** What a host can do for its window; null where it cannot. */
export type HostParts = {
  clipboard: { noteCopied(sha256: string): void } | null;
  contentProtection: { isOn(): boolean; set(isOn: boolean): Promise<void> } | null;
  /** A stream that speaks when a lock begins. */
  untilLocked: FetchHandler | null;
};

/** The largest body that any of the calls has use for, in bytes. */
const LARGEST_BODY = 1024;

/** The input in the request's body; null when it is too large, no JSON, or not of this shape. */
async function inputOf<T extends z.ZodType>(request: Request, schema: T): Promise<z.infer<T> | null> {
  const bytes = await request.arrayBuffer().catch(() => null);
  if (bytes === null || bytes.byteLength > LARGEST_BODY) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Answers `/host/<name>`; host, origin, method and token have been checked. 400 for other input, 404 for what this host has not. */
export function createHostCalls({ clipboard, contentProtection, untilLocked }: HostParts): FetchHandler {
  return async (request) => {
    const name = new URL(request.url).pathname.slice('/host/'.length);
    if (name === 'abilities') {
      const abilities: HostAbilities = { clearsClipboard: clipboard !== null, isContentProtected: contentProtection?.isOn() ?? null };
      return Response.json(abilities, { headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } });
    }
    if (name === 'until-locked' && untilLocked !== null) return untilLocked(request);
    if (name === 'copied' && clipboard !== null) {
      const input = await inputOf(request, Copied);
      if (input !== null) clipboard.noteCopied(input.sha256);
      return refuse(input === null ? 400 : 204);
    }
    if (name === 'protect-content' && contentProtection !== null) {
      const input = await inputOf(request, ProtectContent);
      if (input !== null) await contentProtection.set(input.isOn);
      return refuse(input === null ? 400 : 204);
    }
    return refuse(404);
  };
}
