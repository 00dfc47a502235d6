import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '#shared/domain/evidence.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { createEvidenceHandler } from '../../../electron/api/evidence-handler.ts';
import type { FetchHandler } from '../../../electron/api/guards.ts';
import { exportExhibit, openExhibit } from '../../../electron/core/evidence/hand-out.ts';
import { hostileExhibits } from '../../support/hostile-exhibits.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { openExampleMatter, patternBytes, takeIn } from '../chain/example-matter.ts';

const WINDOW = 'app://due-course';
const VIEWER = '<script nonce="__CSP_NONCE__" src="/assets/viewer.js"></script>';
const text = (content: string) => new TextEncoder().encode(content);
const files = new Map([
  ['viewer/index.html', text(VIEWER)],
  ['index.html', text('the window')],
  ['assets/viewer.js', text('export {}')],
]);
const shelf = { has: (path: string) => files.has(path), read: async (path: string) => new Uint8Array(files.get(path) ?? []) };

let casebook: TemporaryCasebook;
let caseId: CaseId;
let handler: FetchHandler;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  caseId = await openExampleMatter(casebook.session());
  handler = createEvidenceHandler(casebook.application, shelf, WINDOW);
});
afterEach(() => casebook.dispose());

async function addressOf(fileName: string, bytes: Uint8Array): Promise<{ address: string; viewer: Viewer }> {
  const exhibit = await takeIn(casebook.session(), caseId, fileName, bytes);
  return openExhibit(casebook.session(), { exhibitId: exhibit.id });
}
const get = (address: string, headers: Record<string, string> = {}, method = 'GET') => handler(new Request(address, { headers, method }));
const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? '';
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1]);
const PDF = text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF');

function expectSealed(response: Response): void {
  const policy = policyOf(response);
  expect(policy).toMatch(/^sandbox(;| allow-scripts;)/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`frame-ancestors ${WINDOW}`);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('set-cookie')).toBeNull();
}

describe('an item shown', () => {
  test.each([
    '<html><script>parent.x=1</script></html>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
    'From: a@b.invalid\n\n<b>hi</b>',
  ])('as plain text, whatever the text says of itself: %s', async (content) => {
    const { address, viewer } = await addressOf('claims-to-be.html', text(content));
    const response = await get(address);
    expect(viewer).toBe('text');
    expectSealed(response);
    expect(policyOf(response)).not.toContain('allow-scripts');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe(content);
  });

  test('as a picture with its own type and no scripts', async () => {
    const { address, viewer } = await addressOf('picture.png', PNG);
    const response = await get(address);
    expect(viewer).toBe('image');
    expectSealed(response);
    expect(policyOf(response)).not.toContain('script');
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(PNG);
  });

  test('as a page of its own for PDF, whose scripts carry a fresh nonce and which may fetch its bytes and no other item', async () => {
    const { address } = await addressOf('paper.pdf', PDF);
    const [first, second] = [await get(address), await get(address)];
    expectSealed(first);
    const nonces = [first, second].map((response) => /script-src 'nonce-([^']+)'/.exec(policyOf(response))?.[1] ?? '');
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(await first.text()).toBe(VIEWER.replace('__CSP_NONCE__', nonces[0] ?? ''));
    expect(/connect-src ([^;]*)/.exec(policyOf(first))?.[1]).toBe(`${address}/bytes evidence://due-course/assets/`);
    expect(policyOf(first)).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*/);
    const bytes = await get(`${address}/bytes`);
    expectSealed(bytes);
    expect(bytes.headers.get('access-control-allow-origin')).toBe('null');
    expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(PDF);
  });

  test('not at all where no viewer knows it: a page in words says so', async () => {
    const { address } = await addressOf('archive.bin', patternBytes(5000));
    const response = await get(address);
    expect(response.status).toBe(415);
    expectSealed(response);
    expect(await response.text()).toContain('Export a copy');
  });

  test('never as something of its own that runs, for fifty exhibits that try', async () => {
    const exhibits = hostileExhibits(WINDOW);
    expect(exhibits).toHaveLength(50);
    for (const { fileName, bytes } of exhibits) {
      const { address, viewer } = await addressOf(fileName, bytes);
      const response = await get(address);
      expectSealed(response);
      const isOurPage = viewer === 'pdf' || viewer === 'none';
      expect(policyOf(response).includes('script'), fileName).toBe(viewer === 'pdf');
      expect(response.headers.get('content-type'), fileName).toBe(isOurPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8');
      const shown = await response.text();
      if (isOurPage) expect(shown, fileName).not.toContain('/rpc/');
    }
  });
});

describe('bytes', () => {
  test.each([
    ['bytes=0-9', 0, 10],
    ['bytes=1048500-1048600', 1048500, 1048601],
    ['bytes=2999990-', 2_999_990, 3_000_000],
    ['bytes=-5', 2_999_995, 3_000_000],
    ['bytes=2999990-9999999', 2_999_990, 3_000_000],
  ])('come in the range %s', async (range, start, end) => {
    const content = patternBytes(3_000_000);
    content.set(PDF.subarray(0, 9));
    const { address } = await addressOf('long.pdf', content);
    const response = await get(`${address}/bytes`, { range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/3000000`);
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(content.subarray(start, end)))).toBe(true);
  });

  test('are refused past the end, and come whole for a range that makes no sense', async () => {
    const { address } = await addressOf('paper.pdf', PDF);
    const past = await get(`${address}/bytes`, { range: 'bytes=100000-' });
    expect([past.status, past.headers.get('content-range')]).toEqual([416, `bytes */${PDF.length}`]);
    expect((await get(`${address}/bytes`, { range: 'lines=1-2' })).status).toBe(200);
  });

  test('are not given to a frame for anything but a PDF', async () => {
    const { address } = await addressOf('note.txt', text('a note'));
    expect((await get(`${address}/bytes`)).status).toBe(404);
  });
});

describe('a copy out', () => {
  test('downloads once, under its own name, as bytes that nothing runs', async () => {
    const name = 'Žofia’s "notes" (1).html';
    const exhibit = await takeIn(casebook.session(), caseId, name, text('<script>1</script>'));
    const out = await exportExhibit(casebook.session(), { exhibitId: exhibit.id });
    if (out.outcome !== 'download') throw new Error('This host has no dialogs.');
    const response = await get(out.address);
    expectSealed(response);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="_ofia_s _notes_ (1).html"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27').replaceAll('(', '%28').replaceAll(')', '%29')}`,
    );
    expect(await response.text()).toBe('<script>1</script>');
    expect((await get(out.address)).status).toBe(404);
  });
});

describe('an address', () => {
  test.each([
    '/',
    '/rpc',
    '/rpc/casebook/status',
    '/index.html',
    '/viewer/index.html',
    '/short',
    '/../index.html',
    `/${'A'.repeat(43)}`,
    '/assets/../index.html',
    '/assets/none.js',
  ])('that stands for nothing gets a page in words: %s', async (path) => {
    const response = await get(`evidence://due-course${path}`);
    expect(response.status).toBe(404);
    expectSealed(response);
    expect(await response.text()).toContain('leads nowhere now');
  });

  test('ends after a while and when the casebook locks', async () => {
    const { address } = await addressOf('note.txt', text('a note'));
    expect((await get(address)).status).toBe(200);
    casebook.ports.clock.advance(61_000);
    expect((await get(address)).status).toBe(404);
    const { address: another } = await addressOf('note.txt', text('a note'));
    await casebook.application.casebook.lock();
    expect((await get(another)).status).toBe(404);
  });

  test('takes no method that could change anything', async () => {
    const { address } = await addressOf('note.txt', text('a note'));
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await get(address, {}, method)).status).toBe(405);
    expect(await (await get(address, {}, 'HEAD')).text()).toBe('');
  });

  test('leads to the viewer’s own files without any item', async () => {
    const response = await get('evidence://due-course/assets/viewer.js');
    expectSealed(response);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('export {}');
  });
});
