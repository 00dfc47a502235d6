/** @file What the window may say to its host, and the stream that tells it of a lock. */
import { describe, expect, test } from 'vitest';
import { LOCKED_LINE } from '#shared/contract/host.ts';
import { createFetchHandler } from '../../electron/api/fetch-handler.ts';
import { createHostCalls, type HostParts } from '../../electron/hosts/host-calls.ts';
import { createLockNotices } from '../../electron/hosts/loopback/lock-notices.ts';

const ORIGIN = 'http://127.0.0.1:8123';
const TOKEN = 'x'.repeat(43);
const DIGEST = 'ab'.repeat(32);

function handlerWith(parts: Partial<HostParts>) {
  const host = createHostCalls({ clipboard: null, contentProtection: null, untilLocked: null, ...parts });
  const files = { has: () => false, read: () => Promise.reject(new Error('none')) };
  const rpc = async () => new Response(null, { status: 204 });
  const handle = createFetchHandler({ origin: ORIGIN, evidenceOrigin: 'http://127.0.0.1:8124', launchToken: TOKEN, files, rpc, host });
  return (name: string, body: string, init: RequestInit = {}) =>
    handle(new Request(`${ORIGIN}/host/${name}`, { method: 'POST', body, headers: { authorization: `Bearer ${TOKEN}` }, ...init }));
}

describe('a call to the host', () => {
  const noted: string[] = [];
  const switched: boolean[] = [];
  const call = handlerWith({
    clipboard: { noteCopied: (sha256) => noted.push(sha256) },
    contentProtection: { isOn: () => true, set: async (isOn) => void switched.push(isOn) },
  });

  test('passes the same checks as any other', async () => {
    const body = JSON.stringify({ sha256: DIGEST });
    expect((await call('copied', body, { headers: {} })).status).toBe(401);
    expect((await call('copied', body, { headers: { authorization: 'Bearer y' } })).status).toBe(403);
    const foreign = { authorization: `Bearer ${TOKEN}`, origin: 'https://example.org' };
    expect((await call('copied', body, { headers: foreign })).status).toBe(403);
    expect((await call('copied', body, { method: 'PUT' })).status).toBe(405);
    expect(noted).toEqual([]);
  });

  test.each([
    ['copied', ''],
    ['copied', '{}'],
    ['copied', JSON.stringify({ sha256: 'the text itself' })],
    ['copied', JSON.stringify({ sha256: DIGEST, text: 'more' })],
    ['copied', JSON.stringify({ sha256: DIGEST, pad: 'x'.repeat(2_000) })],
    ['protect-content', JSON.stringify({ isOn: 'no' })],
    ['protect-content', '[]'],
  ])('%s with %j is refused', async (name, body) => {
    expect((await call(name, body)).status).toBe(400);
    expect([noted, switched]).toEqual([[], []]);
  });

  test.each(['', 'x', '__proto__', 'copied/x', '..%2frpc'])('/host/%s is nothing', async (name) => {
    expect((await call(name, '{}')).status).toBe(404);
  });

  test('does what it says', async () => {
    expect((await call('copied', JSON.stringify({ sha256: DIGEST }))).status).toBe(204);
    expect((await call('protect-content', JSON.stringify({ isOn: false }))).status).toBe(204);
    expect([noted, switched]).toEqual([[DIGEST], [false]]);
    expect(await (await call('abilities', '{}')).json()).toEqual({ clearsClipboard: true, isContentProtected: true });
  });

  test('to a host that can do none of it is refused, and says so', async () => {
    const poor = handlerWith({});
    for (const name of ['copied', 'protect-content', 'until-locked']) expect((await poor(name, '{}')).status).toBe(404);
    expect(await (await poor('abilities', '{}')).json()).toEqual({ clearsClipboard: false, isContentProtected: null });
  });
});

describe('the notice of a lock', () => {
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  test('reaches every window that listens, and ends the stream', async () => {
    let closed = 0;
    const notices = createLockNotices(() => {
      closed += 1;
    }, 20);
    const call = handlerWith({ untilLocked: notices.handler });
    const answers = await Promise.all([call('until-locked', '{}'), call('until-locked', '{}')]);
    notices.tell();
    for (const answer of answers) expect(await answer.text()).toBe(`\n${LOCKED_LINE}`);
    await pause(60);
    expect(closed, 'a window that was told is loaded anew, not closed').toBe(0);
    notices.stop();
  });

  test('a window that goes and does not come back was closed; one that comes back was loaded anew', async () => {
    let closed = 0;
    const notices = createLockNotices(() => {
      closed += 1;
    }, 40);
    const listen = async () => (await notices.handler(new Request(`${ORIGIN}/host/until-locked`, { method: 'POST' }))).body;
    const first = await listen();
    await first?.cancel();
    const again = await listen();
    await pause(80);
    expect(closed).toBe(0);
    const other = await listen();
    await again?.cancel();
    await pause(80);
    expect(closed, 'another window is there').toBe(0);
    await other?.cancel();
    await pause(80);
    expect(closed).toBe(1);
    notices.stop();
  });
});
