import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Frame, type Page } from '@playwright/test';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Block } from '#shared/domain/document-model.ts';
import { createEvidenceHandler } from '../../../electron/api/evidence-handler.ts';
import { createEvidenceFetchHandler } from '../../../electron/api/fetch-handler.ts';
import { openFileShelf } from '../../../electron/api/static-files.ts';
import { exportExhibit, openExhibit } from '../../../electron/core/evidence/hand-out.ts';
import { drawMarkedQuizzes } from '../../../electron/core/sample/sample-picture.ts';
import { type LoopbackServer, listenOnLoopback } from '../../../electron/hosts/loopback/http-server.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { openExampleMatter, takeIn } from '../chain/example-matter.ts';
import { renderInTest } from './example-packet.ts';
import { hasPdfTools } from './pdf-tools.ts';

const CHROMIUM = '/usr/bin/chromium';
const hasChromium = existsSync(CHROMIUM);
if (!hasChromium) process.stderr.write('Chromium is not installed: the tests of the PDF viewer are skipped.\n');

/** Chromium starts its workers late on a busy machine. */
const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });

const root = fileURLToPath(new URL('../../../renderer', import.meta.url));
let built = '';
let browser: Browser;
beforeAll(async () => {
  if (!hasChromium) return;
  built = mkdtempSync(join(tmpdir(), 'viewer-test-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: built,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: { viewer: join(root, 'viewer/index.html') } },
    },
  });
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  if (built !== '') rmSync(built, { recursive: true });
});

let casebook: TemporaryCasebook;
let evidence: LoopbackServer;
let windowServer: LoopbackServer;
let page: Page;
let asked: string[] = [];
beforeEach(async () => {
  if (!hasChromium) return;
  evidence = await listenOnLoopback();
  windowServer = await listenOnLoopback();
  casebook = await openTemporaryCasebook({ ports: { evidenceOrigin: () => evidence.origin } });
  const handler = createEvidenceHandler(casebook.application, await openFileShelf(built), windowServer.origin);
  evidence.mount(createEvidenceFetchHandler({ origin: evidence.origin, evidence: handler }));
  const browsing = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  page = await browsing.newPage();
  asked = [];
  page.on('request', (request) => asked.push(request.url()));
});
afterEach(async () => {
  if (!hasChromium) return;
  await page.context().close();
  await casebook.dispose();
  await Promise.all([evidence.close(), windowServer.close()]);
});

/** Takes the file in, opens it, and gives the address. */
async function open(fileName: string, bytes: Uint8Array): Promise<string> {
  const context = casebook.session();
  const exhibit = await takeIn(context, await openExampleMatter(context), fileName, bytes);
  return (await openExhibit(context, { exhibitId: exhibit.id })).address;
}

/** Shows the file in a frame of the window's page, as the application does. */
async function frameOf(fileName: string, bytes: Uint8Array, sandbox = 'allow-scripts'): Promise<Frame> {
  const address = await open(fileName, bytes);
  const policy = `default-src 'none'; style-src 'unsafe-inline'; frame-src ${evidence.origin}`;
  windowServer.mount(
    async () =>
      new Response(`<style>iframe{width:960px;height:760px}</style><iframe sandbox="${sandbox}" src="${address}"></iframe>`, {
        headers: { 'content-type': 'text/html', 'content-security-policy': policy },
      }),
  );
  await page.goto(windowServer.origin);
  const frame = page.frames().find((candidate) => candidate.url() === address);
  if (frame === undefined) throw new Error('The item is not in a frame.');
  return frame;
}

async function report(pages: number): Promise<Uint8Array> {
  const text = 'What the witness said stands in the statement. '.repeat(12);
  const paragraph = (): Block => ({ kind: 'paragraph', runs: [{ text, emphasis: 'none' }] });
  const blocks = Array.from({ length: pages }, (_, index): Block[] => [
    { kind: 'heading', level: 2, text: `Section ${index + 1}` },
    ...Array.from({ length: 9 }, paragraph),
  ]).flat();
  const { bytes } = await renderInTest({
    kind: 'discipline-report',
    title: 'Discipline report',
    caseNumber: '2021-0003',
    district: 'Elm Grove School District 900',
    preparedBy: 'Mara Voss',
    preparedAt: '2021-10-30T15:00:00.000Z',
    isDraft: false,
    auditHead: { epoch: 1, number: 1, hash: 'ab'.repeat(32), publicKey: 'k' },
    parts: [{ key: 'investigation-report', title: 'Investigation report', blocks }],
    footer: 'A notice.',
  });
  return bytes;
}

/** A PDF of these objects, the first of which is its catalog. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Root 1 0 R/Size ${size}>>\nstartxref\n${file.length}\n%%EOF`;
  return new TextEncoder().encode(file);
}

/** A page whose one font, Helvetica, is not in the file. */
function withoutFonts(): Uint8Array {
  const stream = 'BT /F1 24 Tf 72 700 Td (Words without a font) Tj ET';
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]);
}

/** Empty pages, however many. */
function emptyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>';
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
    ...Array.from({ length: count }, () => page),
  ]);
}

describe.skipIf(!hasChromium)('the PDF viewer in its frame', () => {
  test('shows every page, with words to select, and turns and sizes by button and key', async () => {
    const frame = await frameOf('report.pdf', await report(4));
    await frame.getByText('Section 1', { exact: false }).first().waitFor();
    const pageField = frame.getByRole('textbox', { name: 'Page' });
    const size = frame.locator('#zoom');
    expect(await pageField.inputValue()).toBe('1');
    const count = Number((await frame.locator('#count').textContent())?.replace('of ', ''));
    expect(count).toBeGreaterThanOrEqual(4);
    expect(await frame.locator('section.page').count()).toBe(count);
    await frame.getByRole('button', { name: 'Next page' }).click();
    await eventually(() => pageField.inputValue()).toBe('2');
    await frame.locator('#pages').press('End');
    await eventually(() => pageField.inputValue()).toBe(String(count));
    await frame.locator('#pages').press('Home');
    await pageField.fill('3');
    await pageField.press('Enter');
    await eventually(() => frame.locator('section.page').nth(2).locator('canvas').count()).toBe(1);
    const fitted = await size.textContent();
    await frame.locator('#pages').press('+');
    await eventually(() => size.textContent()).not.toBe(fitted);
    await frame.getByRole('button', { name: 'Fit width' }).click();
    await eventually(() => size.textContent()).toBe(fitted);
    const drawn = await frame
      .locator('section.page canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        return data.some((value, index) => index % 4 === 0 && value < 100);
      });
    expect(drawn).toBe(true);
  });

  test('has an origin of its own, reaches nothing but its item, and asks nothing of anyone else', async () => {
    const frame = await frameOf('report.pdf', await report(1));
    await frame.locator('.textLayer').first().waitFor();
    const found = await frame.evaluate(async (origin) => {
      const attempt = async (work: () => unknown): Promise<string> => {
        try {
          await work();
          return 'allowed';
        } catch {
          return 'refused';
        }
      };
      const script = document.createElement('script');
      script.textContent = 'document.title = "it ran"';
      document.head.append(script);
      const scriptRan = document.title === 'it ran';
      return {
        origin: self.origin,
        storage: await attempt(() => localStorage.length),
        parent: await attempt(() => window.parent.document.title),
        rpc: await attempt(() => fetch(`${origin}/rpc/casebook/status`, { method: 'POST', body: '{}' })),
        otherItem: await attempt(() => fetch(`/${'A'.repeat(43)}/bytes`)),
        inline: scriptRan ? 'allowed' : 'refused',
      };
    }, windowServer.origin);
    expect(found).toEqual({
      origin: 'null',
      storage: 'refused',
      parent: 'refused',
      rpc: 'refused',
      otherItem: 'refused',
      inline: 'refused',
    });
    const ours = asked.filter((address) => !address.startsWith(`${evidence.origin}/`) && !address.startsWith('blob:null/'));
    expect(ours).toEqual([`${windowServer.origin}/`]);
  });

  test('lends a font of its own to a file that brings none', async () => {
    const frame = await frameOf('form.pdf', withoutFonts());
    await eventually(() => frame.locator('.textLayer').first().textContent()).toContain('Words without a font');
    expect(asked.some((address) => /LiberationSans-Regular.*\.ttf$/.test(address))).toBe(true);
  });

  test('lays out no more pages than a machine can hold, and says so', async () => {
    const frame = await frameOf('pages.pdf', emptyPages(3_200));
    await eventually(() => frame.locator('#status').textContent()).toContain('Only the first 3000 of 3200 pages are shown here.');
    expect(await frame.locator('#pages > section').count()).toBe(3_000);
  });

  test('says in words that a file is no PDF after all', async () => {
    const frame = await frameOf('broken.pdf', new TextEncoder().encode('%PDF-1.7\nnothing of the kind'));
    await eventually(() => frame.locator('#status').textContent()).toContain('cannot be read as one');
  });

  test.skipIf(!hasPdfTools)('says in words that a file asks for a password', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'viewer-test-'));
    try {
      writeFileSync(join(folder, 'plain.pdf'), withoutFonts());
      execFileSync('qpdf', ['--encrypt', 'user', 'owner', '256', '--', join(folder, 'plain.pdf'), join(folder, 'locked.pdf')]);
      const frame = await frameOf('locked.pdf', readFileSync(join(folder, 'locked.pdf')));
      await eventually(() => frame.locator('#status').textContent()).toContain('asks for a password');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each(['light', 'dark'] as const)('passes axe, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(await open('report.pdf', await report(1)));
    await page.locator('.textLayer').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).exclude('.textLayer').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});

describe.skipIf(!hasChromium)('a frame without scripts', () => {
  /** How many of the frame's pixels are far from white and from black, as the window shows them. */
  async function colorfulPixels(): Promise<number> {
    const shot = (await page.locator('iframe').screenshot()).toString('base64');
    const reader = await page.context().newPage();
    return reader.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      context?.drawImage(picture, 0, 0);
      const { data } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: new Uint8ClampedArray() };
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if (Math.abs((data[at] ?? 0) - (data[at + 2] ?? 0)) > 40) count += 1;
      return count;
    }, shot);
  }

  test('shows a picture', async () => {
    await frameOf('picture.png', drawMarkedQuizzes(), '');
    await eventually(colorfulPixels).toBeGreaterThan(50);
  });

  test('shows a hostile page as the text that it is', async () => {
    const frame = await frameOf('page.html', new TextEncoder().encode('<h1 style="color:red">Click here</h1>'), '');
    await frame.getByText('<h1 style="color:red">Click here</h1>').waitFor();
  });
});

describe.skipIf(!hasChromium)('a copy out', () => {
  test('downloads from the window’s page under its own name, and the page stays where it is', async () => {
    const context = casebook.session();
    const exhibit = await takeIn(
      context,
      await openExampleMatter(context),
      'Žofia’s post.html',
      new TextEncoder().encode('<h1>a post</h1>'),
    );
    const out = await exportExhibit(context, { exhibitId: exhibit.id });
    if (out.outcome !== 'download') throw new Error('This host has no dialogs.');
    const link = `<a href="${out.address}">Save</a>`;
    windowServer.mount(async () => new Response(link, { headers: { 'content-type': 'text/html' } }));
    await page.goto(windowServer.origin);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Save').click()]);
    expect(download.suggestedFilename()).toBe('Žofia’s post.html');
    expect(readFileSync(await download.path(), 'utf8')).toBe('<h1>a post</h1>');
    expect(page.url()).toBe(`${windowServer.origin}/`);
  });
});
