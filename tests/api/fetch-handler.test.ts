/** @file Which requests get through the one fetch handler, and what the window's files are served with. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEvidenceFetchHandler, createFetchHandler } from '../../electron/api/fetch-handler.ts';
import type { FetchHandler } from '../../electron/api/guards.ts';
import { openFileShelf } from '../../electron/api/static-files.ts';

const ORIGIN = 'http://127.0.0.1:8123';
const EVIDENCE_ORIGIN = 'http://127.0.0.1:8124';
const TOKEN = 'w'.repeat(43);

let folder: string;
let reached: Request[];
let handle: FetchHandler;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'due-course-files-'));
  mkdirSync(join(folder, 'shelf', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'outside');
  writeFileSync(
    join(folder, 'shelf', 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__"></script>',
  );
  writeFileSync(join(folder, 'shelf', 'assets', 'main.js'), 'export {};');
  reached = [];
  handle = createFetchHandler({
    origin: ORIGIN,
    evidenceOrigin: EVIDENCE_ORIGIN,
    launchToken: TOKEN,
    files: openFileShelf(join(folder, 'shelf')),
    rpc: async (request) => {
      reached.push(request);
      return Response.json({ json: (await request.arrayBuffer()).byteLength });
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const call = (init: RequestInit & { url?: string } = {}) => {
  const { url = `${ORIGIN}/rpc/casebook/status`, headers, ...rest } = init;
  return handle(
    new Request(url, {
      method: 'POST',
      body: '{}',
      headers: { authorization: `Bearer ${TOKEN}`, ...(headers as Record<string, string>) },
      ...rest,
    }),
  );
};

describe('calls', () => {
  test('one with the token, from the window itself, gets through', async () => {
    expect((await call()).status).toBe(200);
    expect((await call({ headers: { origin: ORIGIN, 'sec-fetch-site': 'same-origin' } })).status).toBe(200);
  });

  test.each<[string, number, Parameters<typeof call>[0] | null]>([
    ['without a token', 401, null],
    ['with a wrong token', 403, { headers: { authorization: `Bearer ${'x'.repeat(43)}` } }],
    ['with the token in another scheme', 403, { headers: { authorization: `Basic ${TOKEN}` } }],
    ['from another origin', 403, { headers: { origin: 'https://example.org' } }],
    ['from the evidence origin', 403, { headers: { origin: EVIDENCE_ORIGIN } }],
    ['from a sandboxed frame', 403, { headers: { origin: 'null' } }],
    ['that the browser says another site made', 403, { headers: { 'sec-fetch-site': 'same-site' } }],
    ['for another host that resolves here', 421, { url: 'http://rebound.example:8123/rpc/casebook/status' }],
    ['for the name of this machine', 421, { url: 'http://localhost:8123/rpc/casebook/status' }],
    ['that is larger than a slice of an intake', 413, { headers: { 'content-length': String(6 * 1024 * 1024) } }],
  ])('one %s is refused with %i and reaches nothing', async (_which, status, init) => {
    reached.length = 0;
    const request = init === null ? withoutToken() : call(init);
    expect((await request).status).toBe(status);
    expect(reached).toHaveLength(0);
  });

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('the method %s is refused, so a link or a preflight leads nowhere', async (method) => {
    const response = await call({ method, body: method === 'GET' || method === 'OPTIONS' ? null : '{}' });
    expect(response.status).toBe(405);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a body of undeclared length breaks off at the limit', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    await expect(call({ body: endless, duplex: 'half' } as RequestInit)).rejects.toThrow(/larger/);
    expect(sent).toBeLessThan(12);
  });
});

function withoutToken(): Promise<Response> {
  return handle(new Request(`${ORIGIN}/rpc/casebook/status`, { method: 'POST', body: '{}' }));
}

describe('files', () => {
  const get = (path: string) => handle(new Request(`${ORIGIN}${path}`));

  test('the page comes under a strict policy with a nonce of its own each time', async () => {
    const [first, second] = [await get('/'), await get('/')];
    const policy = first.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(nonce).not.toBe('');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`frame-src ${EVIDENCE_ORIGIN}`);
    expect(policy).not.toContain('unsafe');
    expect((await first.text()).split(nonce)).toHaveLength(3);
    expect(second.headers.get('content-security-policy')).not.toBe(policy);
  });

  test('every file is marked as what it is and never kept', async () => {
    const response = await get('/assets/main.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
    // Chromium complains on every page of a feature that it does not know.
    expect(response.headers.get('permissions-policy')).not.toContain('bluetooth');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e%5csecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/secret.txt%00.js',
    '/%ff',
    '/assets/',
    '/assets',
    '/etc/passwd',
    '/%2fetc%2fpasswd',
    '/C:%5cWindows%5cwin.ini',
    '/INDEX.HTML',
    '/index.html%20',
  ])('%s is not found', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('a file is read from the disk once', async () => {
    writeFileSync(join(folder, 'shelf', 'assets', 'once.js'), 'first');
    const again = createFetchHandler({
      origin: ORIGIN,
      evidenceOrigin: EVIDENCE_ORIGIN,
      launchToken: null,
      files: openFileShelf(join(folder, 'shelf')),
      rpc: async () => new Response(),
    });
    const read = async () => (await again(new Request(`${ORIGIN}/assets/once.js`))).text();
    expect(await read()).toBe('first');
    rmSync(join(folder, 'shelf', 'assets', 'once.js'));
    expect(await read()).toBe('first');
  });
});

describe('the evidence origin', () => {
  const evidence = createEvidenceFetchHandler({ origin: EVIDENCE_ORIGIN, evidence: async () => new Response('bytes') });

  test('answers its own address only, and reading only', async () => {
    expect((await evidence(new Request(`${EVIDENCE_ORIGIN}/x`))).status).toBe(200);
    expect((await evidence(new Request(`${ORIGIN}/x`))).status).toBe(421);
    expect((await evidence(new Request(`${EVIDENCE_ORIGIN}/x`, { method: 'POST', body: '' }))).status).toBe(405);
  });
});
