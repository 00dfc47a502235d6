/** @file Calls to the host itself, past the contract: what the window's surroundings can do. Invariant: nothing of a case goes this way. */
import { HostAbilities, LOCKED_LINE } from '#shared/contract/host.ts';
import { launchToken } from './client.ts';

/** In a browser over loopback, and not in the desktop window. */
export const isInBrowser: boolean = launchToken !== null;

async function callHost(name: string, input: unknown = {}): Promise<Response> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (launchToken !== null) headers.authorization = `Bearer ${launchToken}`;
  const response = await fetch(`/host/${name}`, { method: 'POST', headers, body: JSON.stringify(input) });
  if (!response.ok) throw new Error('The host refused.');
  return response;
}

/** What the host can do for its window. */
export async function hostAbilities(): Promise<HostAbilities> {
  return HostAbilities.parse(await (await callHost('abilities')).json());
}

/** Keeps the window out of screenshots and screen shares, or lets it be seen there. */
export async function protectContent(isOn: boolean): Promise<void> {
  await callHost('protect-content', { isOn });
}

/** Tells the host that a text with this digest is now on the clipboard. A host that cannot take it back refuses, which is no fault. */
export async function noteCopied(sha256: string): Promise<void> {
  await callHost('copied', { sha256 }).catch(() => undefined);
}

/**
 * In a browser the host cannot reload its page, so the page listens. On the desktop there is no launch token, and the host does it.
 * @param onLocked called as a lock begins
 */
export async function listenForLock(onLocked: () => void, signal: AbortSignal): Promise<void> {
  if (!isInBrowser) return;
  const response = await fetch('/host/until-locked', {
    method: 'POST',
    headers: { authorization: `Bearer ${launchToken}`, 'content-type': 'application/json' },
    body: '{}',
    signal,
  });
  let heard = '';
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    heard += piece;
    if (heard.includes(LOCKED_LINE)) onLocked();
  }
}

/**
 * Loads the page anew, so that nothing it held stays: what was read, what was typed, what stood on the screen. In a browser the launch token goes
 * by the fragment, as it came; the desktop host loads the page itself.
 */
export function startAfresh(): void {
  if (!isInBrowser) return;
  const route = window.location.hash.slice(1);
  window.history.replaceState(null, '', `${window.location.pathname}#token=${launchToken}${route.startsWith('/') ? `&at=${route}` : ''}`);
  window.location.reload();
}
