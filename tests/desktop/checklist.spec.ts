/** @file Electron's security checklist (docs/tutorial/security.md), by the numbers of its items, against the running application: what the window may do. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, type OpenedWindow, test } from '../support/application-window.ts';

let opened: OpenedWindow;
let page: Page;
let electron: ElectronApplication;

test.beforeEach(async ({ openApplication }) => {
  opened = await openApplication();
  page = opened.page;
  if (opened.electron === null) throw new Error('These tests need Electron.');
  electron = opened.electron;
  await expect(page.getByRole('heading').first()).toBeVisible();
});

test('2, 20: the page has no Node, no preload, nothing of Electron and an address of its own', async () => {
  const found = await page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
      (name) => name in globalThis,
    ),
    origin: location.origin,
  }));
  expect(found).toEqual({ globals: [], origin: 'app://due-course' });
});

test('2, 3, 4, 6, 8, 9, 10, 11: every page of the application is sandboxed and isolated, with nothing switched on or off that weakens it', async () => {
  const preferences = await electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Left out of Electron's types, and the only way to read them back.
      const wanted = (
        contents as unknown as { getLastWebPreferences(): Electron.WebPreferences & { preload?: string } }
      ).getLastWebPreferences();
      return {
        sandbox: wanted.sandbox,
        contextIsolation: wanted.contextIsolation,
        nodeIntegration: wanted.nodeIntegration,
        nodeIntegrationInWorker: wanted.nodeIntegrationInWorker ?? false,
        nodeIntegrationInSubFrames: wanted.nodeIntegrationInSubFrames,
        webSecurity: wanted.webSecurity,
        allowRunningInsecureContent: wanted.allowRunningInsecureContent,
        experimentalFeatures: wanted.experimentalFeatures,
        enableBlinkFeatures: wanted.enableBlinkFeatures ?? '',
        webviewTag: wanted.webviewTag,
        navigateOnDragDrop: wanted.navigateOnDragDrop ?? false,
        preload: wanted.preload ?? '',
      };
    }),
  );
  expect(preferences).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      webviewTag: false,
      navigateOnDragDrop: false,
      preload: '',
    },
  ]);
});

test('the session keeps nothing on the disk and fetches no dictionary', async () => {
  const kept = await electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map(({ session }) => ({
      persistent: session.isPersistent(),
      storage: session.getStoragePath(),
      spelling: session.isSpellCheckerEnabled(),
    })),
  );
  expect(kept).toEqual([{ persistent: false, storage: null, spelling: false }]);
});

test('7: the page comes under the policy, and loads without breaking it', async () => {
  await page.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(globalThis, { broken });
    document.addEventListener('securitypolicyviolation', (event) => broken.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as { broken: string[] }).broken)).toEqual([]);
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
  expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'nonce-[\w+/=]+';/);
  expect(policy).toContain('frame-src evidence://due-course');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ranInline = true';
    document.body.append(script);
    return 'ranInline' in globalThis;
  });
  expect(ran).toBe(false);
});

test('5: every permission is denied', async () => {
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
      'storage-access',
    ];
    const asked = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return `${name} ${state}`;
    });
    const media = await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
      () => 'granted',
      () => 'denied',
    );
    return [...(await Promise.all(asked)), `media ${media}`, `notify ${await Notification.requestPermission()}`];
  });
  expect(states.filter((state) => !state.endsWith(' denied'))).toEqual([]);
});

const HOSTILE_ADDRESSES = [
  'https://example.org/',
  'http://127.0.0.1:9/',
  'http://localhost/',
  'file:///etc/passwd',
  'file://due-course/etc/passwd',
  'data:text/html,<h1>x</h1>',
  'javascript:document.body.remove()',
  'blob:app://due-course/none',
  'evidence://due-course/none',
  'evidence://other/none',
  'app://other/',
  'app://due-course.example/',
  'app://due-course@example.org/',
  // The scheme knows no ports: this one is the window's own page, written otherwise.
  'app://due-course:80/',
  'app://due-course/',
  'app://due-course/index.html',
  'chrome://version/',
  'devtools://devtools/bundled/inspector.html',
  'ftp://example.org/',
  'mailto:someone@example.org',
  'view-source:app://due-course/',
  'vbscript:x',
];

/** What the main process sees of the window's top frame while the page tries `addresses` one after another, each until it has come to rest. */
function navigationsTo(addresses: readonly string[]): Promise<{ committed: string[]; started: string[]; refused: string[] }> {
  return electron.evaluate(async ({ BrowserWindow }, tried) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('There is no window.');
    const { webContents } = window;
    const seen = { committed: [] as string[], started: [] as string[], refused: [] as string[] };
    webContents.on('did-navigate', (_event, url) => seen.committed.push(url));
    webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument, url }) => {
      if (isMainFrame && !isSameDocument) seen.started.push(url);
    });
    // Asked after the application's own listener, which stands since before the window.
    webContents.on('will-frame-navigate', (event) => {
      if (event.isMainFrame && event.defaultPrevented) seen.refused.push(event.url);
    });
    const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    for (const address of tried) {
      // Its promise may never settle: the page that would answer is the one that is led away.
      void webContents.executeJavaScript(`location.href = ${JSON.stringify(address)}; undefined`).catch(() => undefined);
      await pause(60);
      for (let turn = 0; turn < 100 && webContents.isLoadingMainFrame(); turn += 1) await pause(20);
    }
    await pause(300);
    return seen;
  }, addresses);
}

test('13: no address leads the window away', async () => {
  const { committed, started, refused } = await navigationsTo(HOSTILE_ADDRESSES);
  expect(committed).toEqual([]);
  expect(refused).toEqual(started);
  // Those that never start are refused by Chromium itself: files, data, scripts and its own pages.
  expect(started.length).toBeGreaterThanOrEqual(14);
  // Asked in the main process: Playwright itself goes on waiting for the navigations that were refused.
  const shown = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      "[location.href.split('#')[0], document.querySelector('h1, h2')?.checkVisibility()]",
    ),
  );
  expect(shown).toEqual(['app://due-course/', true]);
});

test('13: the window comes back by itself from the one address that asks nobody', async () => {
  const { committed } = await navigationsTo(['about:blank']);
  expect(committed).toEqual(['about:blank', 'app://due-course/']);
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(new URL(page.url()).protocol).toBe('app:');
});

test('14, 15: no way opens another window, or anything in another program', async () => {
  await electron.evaluate(({ shell }) => {
    Object.assign(globalThis, { opened: [] as string[] });
    const note = (url: string) => (globalThis as unknown as { opened: string[] }).opened.push(url);
    shell.openExternal = async (url) => void note(url);
    shell.openPath = async (path) => String(note(path));
  });
  const returned = await page.evaluate(() => [window.open('https://example.org/'), window.open('about:blank'), window.open('/')]);
  expect(returned).toEqual([null, null, null]);
  await page.evaluate(() => {
    const link = document.createElement('a');
    Object.assign(link, { href: 'https://example.org/', target: '_blank', textContent: 'out' });
    document.body.append(link);
    link.click();
    const form = document.createElement('form');
    Object.assign(form, { action: 'https://example.org/', target: '_blank', method: 'post' });
    document.body.append(form);
    form.submit();
    for (const href of ['mailto:someone@example.org', 'tel:5550100', 'smb://share/x']) {
      const other = document.createElement('a');
      Object.assign(other, { href, target: '_blank' });
      document.body.append(other);
      other.click();
      other.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
    }
  });
  await page.waitForTimeout(200);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([]);
});

test('18: the protocol serves the built window and nothing around it', async () => {
  const addresses = [
    '%2e%2e/package.json',
    '..%2f..%2fpackage.json',
    '..%5cmain%5cmain.js',
    'main/main.js',
    'etc/passwd',
    '%2fetc%2fpasswd',
    '%00',
    '%ff',
  ];
  const statuses = await page.evaluate(
    async (paths) => Promise.all(paths.map(async (path) => (await fetch(`/${path}`)).status)),
    addresses,
  );
  expect(statuses).toEqual(addresses.map(() => 404));
  const fromMain = await electron.evaluate(
    async ({ session }, paths) =>
      Promise.all(paths.map(async (path) => (await session.fromPartition('due-course').fetch(`app://due-course/${path}`)).status)).catch(
        () => 'refused',
      ),
    addresses,
  );
  expect(['refused', addresses.map(() => 404)]).toContainEqual(fromMain);
});

test('1: nothing leaves this process: neither the page nor its session reaches a server on the same machine', async () => {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    response.end();
  });
  const address = await listen(server);
  try {
    await page.evaluate(async (url) => {
      await fetch(url, { mode: 'no-cors' }).catch(() => undefined);
      navigator.sendBeacon(url, 'x');
      const image = new Image();
      image.src = url;
      for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'stylesheet', 'icon']) {
        document.head.append(Object.assign(document.createElement('link'), { rel, href: url }));
      }
      try {
        new WebSocket(url.replace('http', 'ws'));
      } catch {
        // Refused at once, which is as good.
      }
    }, address);
    const fromSession = await electron.evaluate(async ({ session }, url) => {
      const attempt = session.fromPartition('due-course').fetch(url);
      return attempt.then(
        () => 'reached',
        () => 'refused',
      );
    }, address);
    await page.waitForTimeout(500);
    expect([fromSession, hits]).toEqual(['refused', 0]);
  } finally {
    server.close();
  }
});

/** The second lock is tried with the first one open: as if the policy of every page had been lost. */
async function loseThePolicy(): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
}

const callFromFrame = async (): Promise<unknown> => {
  await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'evidence://due-course/none';
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    document.body.append(frame);
    await loaded;
  });
  const frame = page.frames().find((candidate) => candidate.url().startsWith('evidence://'));
  if (frame === undefined) throw new Error('The frame did not load.');
  const attempts = await frame.evaluate(async () => {
    const url = 'app://due-course/rpc/casebook/status';
    const tried = [
      fetch(url, { method: 'POST', body: '{}' }),
      fetch(url, { method: 'POST', body: '{}', mode: 'no-cors' }),
      fetch('app://due-course/', { mode: 'no-cors' }),
    ];
    return (await Promise.allSettled(tried)).map(({ status }) => status);
  });
  return attempts;
};

const statusOfCall = () =>
  page.evaluate(
    async () =>
      (await fetch('/rpc/casebook/status', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status,
  );

test('17: the window can call the application', async () => {
  expect(await statusOfCall()).toBe(200);
});

test('17: a frame of the evidence origin cannot', async () => {
  expect(await callFromFrame()).toEqual(['rejected', 'rejected', 'rejected']);
});

test('17: nor could it if the pages had no policy, and nothing would leave then either', async () => {
  await loseThePolicy();
  expect(await callFromFrame()).toEqual(['rejected', 'rejected', 'rejected']);
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    response.setHeader('access-control-allow-origin', '*');
    response.end();
  });
  const address = await listen(server);
  try {
    const reached = await page.evaluate(async (url) => {
      const socket = new WebSocket(url.replace('http', 'ws'));
      const opened = new Promise((resolve) => {
        socket.addEventListener('open', () => resolve('opened'));
        socket.addEventListener('error', () => resolve('refused'));
      });
      const image = new Image();
      image.src = url;
      const answered = fetch(url).then(
        () => 'answered',
        () => 'refused',
      );
      return Promise.all([opened, answered]);
    }, address);
    expect([reached, hits]).toEqual([['refused', 'refused'], 0]);
  } finally {
    server.close();
  }
  expect(await statusOfCall()).toBe(200);
});

test('the title names the application and nobody else', async () => {
  await page.evaluate(() => {
    document.title = 'Jordan Ames';
  });
  await page.waitForTimeout(100);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))).toEqual([
    'Due Course',
  ]);
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
