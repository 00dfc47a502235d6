/** @file Playwright fixture: the application's window, in chromium over loopback or in Electron, by the project's `host`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { _electron, test as base, chromium, type ElectronApplication, expect, type Page } from '@playwright/test';
import { findElectron } from '../../electron/hosts/find-electron.ts';
import { watchSockets } from './sockets.ts';
import { startLoopback } from './start-loopback.ts';

export type Host = 'loopback' | 'desktop';

export type OpenedWindow = {
  page: Page;
  /** With the launch token; empty on the desktop. */
  address: string;
  /** Null over loopback. */
  electron: ElectronApplication | null;
  /** Asked again, it waits for the first time. */
  close(): Promise<void>;
};

type Fixtures = {
  host: Host;
  /** Opens the application; every window opened in a test is closed after it, and none may have had a socket to another machine. @param casebookFolder opened at the start */
  openApplication: (casebookFolder?: string) => Promise<OpenedWindow>;
};

export const test = base.extend<Fixtures>({
  host: async ({ browserName: _unused }, use, testInfo) => {
    await use(testInfo.project.metadata.host === 'desktop' ? 'desktop' : 'loopback');
  },
  openApplication: async ({ host }, use) => {
    const opened: OpenedWindow[] = [];
    const endWatch = watchSockets();
    await use(async (casebookFolder) => {
      const started = await (host === 'desktop' ? openInElectron(casebookFolder) : openInChromium(casebookFolder));
      let closing: Promise<void> | null = null;
      const window = {
        ...started,
        close() {
          closing ??= started.close();
          return closing;
        },
      };
      opened.push(window);
      return window;
    });
    for (const window of opened) await window.close();
    const strangers = endWatch().filter((found) => host === 'desktop' || found !== BROWSERS_PROBE);
    expect(strangers, 'sockets that lead out of this machine').toEqual([]);
  },
});

export { expect };

/**
 * Debian's chromium finds out now and then whether this machine has a way to IPv6: it connects a datagram socket to 2001:4860:4860::8888, which sends
 * nothing, and closes it. The application's own window is not let off.
 */
const BROWSERS_PROBE = 'udp6 leads to 60480120000060480000000088880000:01BB';

/** Debian's chromium asks for names by itself, now and then. Here it knows none; what the page itself asks for is watched as requests. */
const BROWSERS_OWN = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

async function openInChromium(casebookFolder?: string): Promise<OpenedWindow> {
  const loopback = await startLoopback(casebookFolder);
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [BROWSERS_OWN, ...(isRoot ? ['--no-sandbox'] : [])] });
  // Axe opens pages of its own, which only a context of its own allows.
  const context = await browser.newContext({ viewport: { width: 1280, height: 840 } });
  const strangers: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') strangers.push(hostname);
  });
  const page = await context.newPage();
  await page.goto(loopback.address);
  return {
    page,
    address: loopback.address,
    electron: null,
    async close() {
      await browser.close();
      await loopback.stop();
      expect(strangers, 'requests of the page to another machine').toEqual([]);
    },
  };
}

async function openInElectron(casebookFolder?: string): Promise<OpenedWindow> {
  const profile = await mkdtemp(join(tmpdir(), 'due-course-profile-'));
  const electron = await _electron.launch({
    executablePath: findElectron() ?? 'electron',
    args: ['.', `--user-data-dir=${profile}`, ...(casebookFolder === undefined ? [] : [`--casebook=${casebookFolder}`])],
  });
  const page = await electron.firstWindow();
  return {
    page,
    address: '',
    electron,
    async close() {
      await electron.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/**
 * Fails with the list of what axe finds on the page as it stands. Frames of evidence are left out: they show what was taken in as it is.
 * `rules` narrows what it looks for.
 */
export async function expectAccessible(page: Page, host: Host, rules: string[] = []): Promise<void> {
  const builder = new AxeBuilder({ page }).exclude('iframe');
  if (rules.length > 0) builder.withRules(rules);
  const { violations } = await (host === 'desktop' ? builder.setLegacyMode() : builder).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}

/** The same in light and then, for what can differ there, in dark. The page is light afterwards. */
export async function expectAccessibleInBothSchemes(page: Page, host: Host): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expectAccessible(page, host);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectAccessible(page, host, ['color-contrast', 'link-in-text-block']);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}
