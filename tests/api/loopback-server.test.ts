/** @file The browser host's server: what it binds, how requests and answers cross node:http, and how the window learns the token. */
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFetchHandler } from '../../electron/api/fetch-handler.ts';
import { type LoopbackServer, listenOnLoopback } from '../../electron/hosts/loopback/http-server.ts';
import { createLaunchToken, createOneTimeDoor, launchAddress } from '../../electron/hosts/loopback/launch-address.ts';
import { watchPresence } from '../../electron/hosts/loopback/presence.ts';

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
  vi.useRealTimers();
});

const noFiles = { has: () => false, read: () => Promise.reject(new Error('none')) };

describe('the server', () => {
  test('is reached at 127.0.0.1 and at no other address of this machine', async () => {
    server = await listenOnLoopback();
    const port = Number(new URL(server.origin).port);
    const canConnect = (host: string) =>
      new Promise<boolean>((resolve) => {
        const socket = connect({ host, port, timeout: 2000 }, () => resolve(true));
        socket.on('error', () => resolve(false)).on('timeout', () => resolve(false));
      });
    expect(await canConnect('127.0.0.1')).toBe(true);
    const others = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => address));
    for (const address of others.filter((address) => address !== '127.0.0.1')) expect(await canConnect(address)).toBe(false);
  });

  test('carries body, headers and status both ways', async () => {
    server = await listenOnLoopback();
    server.mount(
      async (request) =>
        new Response((await request.text()).toUpperCase(), { status: 222, headers: { 'x-seen': request.headers.get('x-sent') ?? '' } }),
    );
    const response = await fetch(server.origin, { method: 'POST', body: 'abc', headers: { 'x-sent': 'yes' } });
    expect([response.status, response.headers.get('x-seen'), await response.text()]).toEqual([222, 'yes', 'ABC']);
  });

  test('a request for another host is answered with 421, and with nothing else', async () => {
    server = await listenOnLoopback();
    server.mount(
      createFetchHandler({
        origin: server.origin,
        evidenceOrigin: '',
        launchToken: null,
        files: noFiles,
        rpc: async () => new Response('in'),
      }),
    );
    const { port } = new URL(server.origin);
    const statusFor = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        httpRequest({ host: '127.0.0.1', port, method: 'POST', path: '/rpc/casebook/status', headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await statusFor({})).toBe(200);
    expect(await statusFor({ host: `rebound.example:${port}` })).toBe(421);
    expect(await statusFor({ host: '127.0.0.1' })).toBe(421);
    expect(await statusFor({ host: 'a b' })).toBe(400);
  });

  test('a window that gives up ends the work behind its request', async () => {
    server = await listenOnLoopback();
    const ended = Promise.withResolvers<void>();
    server.mount(async (request) => {
      request.signal.addEventListener('abort', () => ended.resolve());
      return new Response(new ReadableStream({ pull: () => new Promise(() => undefined) }));
    });
    const given = new AbortController();
    const asked = fetch(server.origin, { signal: given.signal }).then((response) => response.text());
    setTimeout(() => given.abort(), 50);
    await expect(asked).rejects.toThrow(/aborted/);
    await ended.promise;
  });

  test('a handler that fails is answered with 500 and no words', async () => {
    server = await listenOnLoopback();
    server.mount(async () => {
      throw new Error('Jordan Ames');
    });
    const response = await fetch(server.origin);
    expect([response.status, await response.text()]).toEqual([500, '']);
  });
});

describe('the launch token', () => {
  test('has 256 bits, stands in the fragment, and differs each time', () => {
    const token = createLaunchToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(createLaunchToken()).not.toBe(token);
    expect(new URL(launchAddress('http://127.0.0.1:1', token)).hash).toBe(`#token=${token}`);
  });

  describe('the address given to the opener', () => {
    const origin = 'http://127.0.0.1:1';
    const makeDoor = () => {
      let misused = 0;
      const parts = {
        origin,
        evidenceOrigin: '',
        launchToken: 'printed',
        files: noFiles,
        rpc: async (asked: Request) => new Response(asked.body),
      };
      const door = createOneTimeDoor(origin, 'printed', createFetchHandler(parts), () => {
        misused += 1;
      });
      const visit = async () => {
        const { status, headers } = await door.handler(new Request(door.address));
        return { status, token: /^\/#token=(.+)$/.exec(headers.get('location') ?? '')?.[1] ?? '' };
      };
      const call = async (token: string) => {
        const headers = { authorization: `Bearer ${token}` };
        const answer = await door.handler(new Request(`${origin}/rpc/casebook/status`, { method: 'POST', headers, body: 'asked' }));
        return answer.ok ? answer.text() : answer.status;
      };
      return { door, visit, call, misused: () => misused };
    };

    test('leads once to a token of its own, with which the window is served', async () => {
      const { door, visit, call, misused } = makeDoor();
      expect((await door.handler(new Request(`${origin}/open/guessed`))).status).toBe(404);
      const { status, token } = await visit();
      expect([status, token === 'printed', Buffer.from(token, 'base64url').length]).toEqual([303, false, 32]);
      expect([await call(token), await call('guessed'), await call('')]).toEqual(['asked', 403, 403]);
      expect(misused()).toBe(0);
    });

    test('is withdrawn with its token when a second visitor knows it: the first may have been a stranger', async () => {
      const { visit, call, misused } = makeDoor();
      const { token } = await visit();
      expect((await visit()).status).toBe(404);
      expect([await call(token), misused()]).toEqual([403, 1]);
      expect(await call('printed')).toBe('asked');
    });

    test('is withdrawn with its token once the printed address is in use', async () => {
      const late = makeDoor();
      const { token } = await late.visit();
      expect(await late.call('printed')).toBe('asked');
      expect(await late.call(token)).toBe(403);
      const unvisited = makeDoor();
      await unvisited.call('printed');
      expect((await unvisited.visit()).status).toBe(404);
    });
  });
});

describe('presence', () => {
  const minute = 60_000;

  test('ends three minutes after the last call, not before', () => {
    vi.useFakeTimers();
    let gone = 0;
    const presence = watchPresence(
      () => gone++,
      () => undefined,
    );
    presence.seen();
    vi.advanceTimersByTime(2.5 * minute);
    presence.seen();
    vi.advanceTimersByTime(2.9 * minute);
    expect(gone).toBe(0);
    vi.advanceTimersByTime(minute);
    expect(gone).toBe(1);
  });

  test('gives the first window a quarter of an hour', () => {
    vi.useFakeTimers();
    let gone = 0;
    watchPresence(
      () => gone++,
      () => undefined,
    );
    vi.advanceTimersByTime(14.5 * minute);
    expect(gone).toBe(0);
    vi.advanceTimersByTime(minute);
    expect(gone).toBe(1);
  });

  test('locks after the machine slept, and does not take the window for gone', () => {
    vi.useFakeTimers();
    let gone = 0;
    let woken = 0;
    const presence = watchPresence(
      () => gone++,
      () => woken++,
    );
    presence.seen();
    vi.advanceTimersByTime(minute);
    vi.setSystemTime(Date.now() + 480 * minute);
    vi.advanceTimersByTime(minute);
    expect([gone, woken]).toEqual([0, 1]);
    presence.stop();
  });
});
