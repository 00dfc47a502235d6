/** @file Electron's security checklist (docs/tutorial/security.md), by the numbers of its items, against the running application: what it is made of. */
import { readFile } from 'node:fs/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../support/application-window.ts';

let page: Page;
let electron: ElectronApplication;

test.beforeEach(async ({ openApplication }) => {
  const opened = await openApplication();
  page = opened.page;
  if (opened.electron === null) throw new Error('These tests need Electron.');
  electron = opened.electron;
  await expect(page.getByRole('heading').first()).toBeVisible();
});

test('1: all that the window loads is its own', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((url) => !/^(app:\/\/due-course\/|data:)/.test(url))).toEqual([]);
});

test('4: the kernel holds the page in a sandbox', async () => {
  test.skip(process.platform !== 'linux', 'Read from /proc.');
  const pid = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  // 2 is a filter on system calls, which Chromium's sandbox puts there.
  expect(/^Seccomp:\s*(\d)/m.exec(status)?.[1]).toBe('2');
  expect(/^NoNewPrivs:\s*(\d)/m.exec(status)?.[1]).toBe('1');
});

test('5: the one permission that is given, writing to the clipboard, is the window’s alone', async () => {
  const states = await page.evaluate(async () =>
    Promise.all(
      ['clipboard-write', 'clipboard-read'].map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      ),
    ),
  );
  expect(states).toEqual(['granted', 'denied']);
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
  const inFrame = await frame?.evaluate(() =>
    navigator.clipboard.writeText('x').then(
      () => 'written',
      () => 'denied',
    ),
  );
  expect(inFrame).toBe('denied');
});

test('11, 12: no webview comes to life, and one that would is refused', async () => {
  const found = await page.evaluate(() => {
    const view = document.createElement('webview');
    Object.assign(view, { src: 'https://example.org/' });
    view.setAttribute('allowpopups', '');
    document.body.append(view);
    return [view.constructor.name, 'getWebContentsId' in view];
  });
  expect(found).toEqual(['HTMLElement', false]);
  const refused = await electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      let isPrevented = false;
      const event = { preventDefault: () => (isPrevented = true) };
      (contents as unknown as { emit(name: string, ...rest: unknown[]): void }).emit('will-attach-webview', event, {}, {});
      return isPrevented;
    }),
  );
  expect(refused).toEqual([true]);
});

test('16: the Electron that is shipped is one exact release, of a line that is not a year old', async ({
  browserName: _unused,
}, testInfo) => {
  const { devDependencies } = JSON.parse(await readFile('package.json', 'utf8')) as { devDependencies: Record<string, string> };
  const shipped = devDependencies.electron ?? '';
  expect(shipped).toMatch(/^\d+\.\d+\.\d+$/);
  // Electron 33 came on 2024-10-15, and a new line comes every eight weeks.
  const cameOn = Date.parse('2024-10-15') + (Number.parseInt(shipped, 10) - 33) * 56 * 86_400_000;
  expect((Date.now() - cameOn) / 86_400_000, 'days since its line came').toBeLessThan(365);
  const running = await electron.evaluate(() => process.versions.electron);
  testInfo.annotations.push({ type: 'Electron', description: `ran in ${running}; ${shipped} is shipped` });
});

test('19: the fuses of the binary are as packaging sets them, or Electron’s own where nothing is packaged', async () => {
  const { executable, isPackaged } = await electron.evaluate(({ app }) => ({ executable: process.execPath, isPackaged: app.isPackaged }));
  const found = fusesOf(await readFile(executable));
  const isOn = (fuse: string) => found[fuse] ?? 'absent';
  const wanted = isPackaged ? PACKAGED_FUSES : UNPACKAGED_FUSES;
  expect(Object.fromEntries(Object.keys(wanted).map((fuse) => [fuse, isOn(fuse)]))).toEqual(wanted);
});

test('20: no listener of the main process waits for a message of a page', async () => {
  const listening = await electron.evaluate(({ ipcMain, webContents }) => [
    ...ipcMain.eventNames(),
    ...webContents.getAllWebContents().flatMap(({ ipc }) => ipc.eventNames()),
  ]);
  // Electron listens for errors itself.
  expect(listening.filter((name) => name !== 'error')).toEqual([]);
});

/** In the order of Electron's fuse wire (docs/tutorial/fuses.md). */
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'embeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
];
const PACKAGED_FUSES: Record<string, string> = {
  runAsNode: 'off',
  cookieEncryption: 'on',
  nodeOptions: 'off',
  nodeCliInspect: 'off',
  embeddedAsarIntegrityValidation: 'on',
  onlyLoadAppFromAsar: 'on',
  grantFileProtocolExtraPrivileges: 'off',
};
const UNPACKAGED_FUSES: Record<string, string> = {
  runAsNode: 'on',
  cookieEncryption: 'off',
  nodeOptions: 'on',
  nodeCliInspect: 'on',
  embeddedAsarIntegrityValidation: 'off',
  onlyLoadAppFromAsar: 'off',
  grantFileProtocolExtraPrivileges: 'on',
};

/** The wire lies in the binary behind a sentinel: version, length, then a character a fuse, `1` for on and `0` for off. */
function fusesOf(binary: Buffer): Record<string, string> {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  const at = binary.indexOf(sentinel, 0, 'latin1');
  if (at === -1) throw new Error('The binary has no fuse wire.');
  const length = binary[at + sentinel.length + 1] ?? 0;
  const wire = binary.toString('latin1', at + sentinel.length + 2, at + sentinel.length + 2 + length);
  return Object.fromEntries(FUSES.slice(0, length).map((fuse, index) => [fuse, wire[index] === '1' ? 'on' : 'off']));
}
