/**
 * @file `npm run gallery`: takes every screen in every state anew, from the sample and from an empty casebook, into `docs/screens/`. Words after
 * the command pick the screens whose names contain one of them. It fails
 * when a page is wider than its window, or shows nothing while it loads.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { createThrowawaySample } from '../../electron/hosts/sample.ts';
import { projectRoot } from '../support/command-line.ts';
import { type RunningLoopback, startLoopback } from '../support/start-loopback.ts';
import { TEST_PASSPHRASE } from '../support/temporary-casebook.ts';
import { emptyCasebook } from './empty-casebooks.ts';
import { galleryPage, type Shot } from './gallery-page.ts';
import { type Screen, type State, screens } from './screens.ts';

const SAMPLE_PASSPHRASE = 'a sample for looking around';
const FOLDER = join(projectRoot, 'docs', 'screens');

/** What differs between two shots of the same screen. At 200 % the window has half the room, as a browser's zoom does it. */
const looks = [
  { word: 'light', colorScheme: 'light', width: 1280, height: 800, scale: 1 },
  { word: 'dark', colorScheme: 'dark', width: 1280, height: 800, scale: 1 },
  { word: 'wide', colorScheme: 'light', width: 1920, height: 1080, scale: 1 },
  { word: 'wide-dark', colorScheme: 'dark', width: 1920, height: 1080, scale: 1 },
  { word: 'whole', colorScheme: 'light', width: 1280, height: 800, scale: 1 },
  { word: 'text-200', colorScheme: 'light', width: 640, height: 400, scale: 2 },
] as const;
type Look = (typeof looks)[number];

/** A running casebook and what it is there to show. */
type Subject = {
  running: RunningLoopback;
  /** The window that keeps the casebook open and awake while others are taken. */
  window: Page;
  ids: Record<string, string>;
  shows: (screen: Screen, state: State) => boolean;
};

/** The answer of a casebook whose disk does not answer, as the application itself words it. */
const REFUSAL = {
  json: {
    defined: true,
    code: 'REFUSED',
    status: 422,
    message: 'The application refused this.',
    data: {
      code: 'STORAGE_FAILED',
      happened: 'The casebook could not be read.',
      safe: 'Nothing was changed.',
      next: 'Try again. If it happens again, lock the casebook and check the disk.',
      details: {},
    },
  },
};

/** What is asked for before a screen shows itself, and around a part of a case: never held back. */
const BEFORE_THE_SCREEN = /\/rpc\/(casebook|longWork|host|drafts|changes)\//;
const AROUND_A_PART = /\/rpc\/cases\/workspace/;

async function holdBack(page: Page, { at }: Screen, state: State): Promise<void> {
  if (state !== 'loading' && state !== 'error') return;
  const isPart = at.includes('/$case/') && !at.endsWith('/overview');
  await page.route('**/rpc/**', async (route) => {
    const url = route.request().url();
    if (BEFORE_THE_SCREEN.test(url) || (isPart && AROUND_A_PART.test(url))) return route.continue();
    if (state === 'error') return route.fulfill({ status: 422, contentType: 'application/json', body: JSON.stringify(REFUSAL) });
  });
}

async function ask(page: Page, token: string, path: string, input: unknown): Promise<{ rows: { id: string }[] } & Record<string, unknown>> {
  return page.evaluate(
    async ({ token, path, input }) => {
      const response = await fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ json: input }),
      });
      return (await response.json()).json;
    },
    { token, path, input },
  );
}

async function unlocked(browser: Browser, folder: string, passphrase: string, shows: Subject['shows']): Promise<Subject> {
  const running = await startLoopback(folder);
  const page = await browser.newPage();
  await page.goto(running.address);
  await page
    .getByLabel(/^Passphrase/)
    .first()
    .fill(passphrase);
  await page.getByRole('button', { name: /^Unlock/ }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  const ids = await idsOf(page, running.launchToken);
  // The page stays: the casebook locks when its last window closes.
  return { running, window: page, ids, shows };
}

async function idsOf(page: Page, token: string): Promise<Record<string, string>> {
  const { rows } = await ask(page, token, 'cases/list', { status: null, contains: '', offset: 0, limit: 100 });
  const worked = rows.at(-1)?.id;
  if (worked === undefined) return {};
  const workspace = await ask(page, token, 'cases/workspace', { caseId: worked });
  const versions = (await ask(page, token, 'policies/versions', {})) as unknown as { id: string }[];
  return { case: worked, incident: (workspace.incident as { id: string }).id, version: versions[0]?.id ?? '' };
}

/** Whether the screen has its heading and then, three times in a row, nothing that still loads and the same height. */
async function isSettled(page: Page): Promise<boolean> {
  await page.getByRole('main').getByRole('heading').first().waitFor();
  let calm = 0;
  let before = '';
  for (let look = 0; look < 100 && calm < 3; look += 1) {
    await page.waitForTimeout(200);
    const now = await page.evaluate(() => `${document.querySelectorAll('.loading-state').length} ${document.body.innerText.length}`);
    calm = now === before && now.startsWith('0 ') ? calm + 1 : 0;
    before = now;
  }
  return calm === 3;
}

/** Tall enough for all of the page, up to what chromium draws in one picture. */
async function heightOf(page: Page, least: number): Promise<number> {
  return Math.min(12_000, Math.max(least, await page.evaluate(() => document.documentElement.scrollHeight)));
}

async function take(browser: Browser, subject: Subject, screen: Screen, state: State, look: Look): Promise<Shot> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    deviceScaleFactor: look.scale,
    colorScheme: look.colorScheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await holdBack(page, screen, state);
  const route = screen.at.replace(/\$(\w+)/g, (_all, name: string) => subject.ids[name] ?? '');
  await page.goto(`${subject.running.origin}/#token=${subject.running.launchToken}&at=${route}`);
  const faults: string[] = [];
  // Before the casebook's own frame stands, another screen may say that it loads.
  await page
    .getByRole('navigation', { name: 'Main' })
    .waitFor({ timeout: 15_000 })
    .catch(() => faults.push('shows a locked casebook'));
  const loading = page.locator('.loading-state');
  if (state === 'loading')
    await loading
      .first()
      .waitFor({ timeout: 5_000 })
      .catch(() => faults.push('shows nothing while it loads'));
  else if (!(await isSettled(page))) faults.push('goes on loading');
  if (screen.open !== undefined && state === 'full') await screen.open(page).catch(() => faults.push('does not open'));
  const file = `${screen.name.replace(/[^a-z0-9]+/gi, '-')}/${state}-${look.word}.webp`;
  if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1)) faults.push('is wider than its window');
  const cdp = await context.newCDPSession(page);
  if (look.word === 'whole') await page.setViewportSize({ width: look.width, height: await heightOf(page, look.height) });
  const { data } = await cdp.send('Page.captureScreenshot', { format: 'webp', quality: 60 });
  await mkdir(join(FOLDER, file, '..'), { recursive: true });
  await writeFile(join(FOLDER, file), Buffer.from(data, 'base64'));
  await context.close();
  return { screen: screen.name, state, look: look.word, file, faults };
}

/** All looks for the full state; the others in light and dark. */
const looksOf = (state: State): readonly Look[] => (state === 'full' ? looks : looks.slice(0, 2));

const asked = process.argv.slice(2);
const chosen = screens.filter(({ name }) => asked.length === 0 || asked.some((word) => name.includes(word)));
const scratch = await mkdtemp(join(tmpdir(), 'due-course-gallery-'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
const withoutMatter = await emptyCasebook({ hasMatter: false });
const withMatter = await emptyCasebook({ hasMatter: true });
const isOfCase = ({ at }: Screen) => at.includes('$');
// Opened when its turn comes: one that waited for the others would have locked itself.
const subjects = [
  async () => unlocked(browser, await createThrowawaySample(scratch), SAMPLE_PASSPHRASE, (_screen, state) => state !== 'empty'),
  () => unlocked(browser, withoutMatter.folder, TEST_PASSPHRASE, (screen, state) => state === 'empty' && !isOfCase(screen)),
  () => unlocked(browser, withMatter.folder, TEST_PASSPHRASE, (screen, state) => state === 'empty' && isOfCase(screen)),
];
const shots: Shot[] = [];
const running: RunningLoopback[] = [];
try {
  for (const open of subjects) {
    const subject = await open();
    running.push(subject.running);
    for (const screen of chosen) {
      // The pictures are looked at by nobody, so without this the casebook would lock itself.
      await subject.window.keyboard.press('Shift');
      for (const state of screen.states.filter((candidate) => subject.shows(screen, candidate))) {
        for (const look of looksOf(state)) {
          shots.push(await take(browser, subject, screen, state, look));
        }
      }
      process.stdout.write(`${screen.name}\n`);
    }
  }
} finally {
  await browser.close();
  for (const one of running) await one.stop();
  await withoutMatter.dispose();
  await withMatter.dispose();
  await rm(scratch, { recursive: true, force: true });
}
if (asked.length === 0) await writeFile(join(FOLDER, 'README.md'), galleryPage(shots));
const faulty = shots.flatMap(({ file, faults }) => faults.map((fault) => `${file} ${fault}`));
if (faulty.length > 0) {
  process.stdout.write(`${faulty.join('\n')}\n`);
  process.exitCode = 1;
}
