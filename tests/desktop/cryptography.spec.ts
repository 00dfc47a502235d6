/**
 * @file Everything secret, inside Electron, whose node:crypto is BoringSSL: Argon2id, AES-GCM, HKDF and Ed25519, the age format with X25519, the
 * ciphers of the database and its renewal. Node's OpenSSL then reads what came of it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createApplication } from '../../electron/core/application.ts';
import { directPorts } from '../../electron/hosts/direct-ports.ts';
import { expect, test } from '../support/application-window.ts';

const ADMINISTRATOR = { displayName: 'Tilda Brook', passphrase: 'mitten quartz heron ladder 77' };
const INVESTIGATOR = { displayName: 'Sol Winter', passphrase: 'saddle pebble orchid lantern 12' };
const REVIEWER = { displayName: 'Kim Alder', passphrase: 'velvet harbor walnut comet 90' };

type Called = { status: number; answer: Record<string, unknown> };

/** Calls a procedure as the window does. */
function call(page: Page, procedure: string, input: unknown = {}): Promise<Called> {
  return page.evaluate(
    async ([path, json]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`/rpc/${path}`, { method: 'POST', headers, body: JSON.stringify({ json }) });
      return { status: response.status, answer: ((await response.json()) as { json: Record<string, unknown> }).json };
    },
    [procedure, input] as const,
  );
}

test('a casebook made, shared, renewed and reviewed inside Electron opens there and outside', async ({ openApplication }) => {
  test.setTimeout(180_000);
  const folder = await mkdtemp(join(tmpdir(), 'due-course-crypto-'));
  try {
    const { page, electron } = await openApplication();
    expect(await electron?.evaluate(() => process.versions.openssl)).toBeTruthy();
    await expect(page.getByRole('heading').first()).toBeVisible();
    // A lock loads the page anew, and a call must not fall into that moment.
    const lock = async () => {
      await call(page, 'casebook/lock').catch(() => undefined);
      await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeVisible();
    };
    const unlock = ({ displayName, passphrase }: typeof ADMINISTRATOR) =>
      call(page, 'casebook/unlock', { loginName: displayName, passphrase });

    const made = await call(page, 'casebook/create', {
      name: 'Inside',
      district: 'Heron Lake School District 901',
      folder,
      userName: ADMINISTRATOR.displayName,
      passphrase: ADMINISTRATOR.passphrase,
    });
    expect(made.status).toBe(200);
    const confirmed = await call(page, 'casebook/confirmRecoveryCodes', { codes: made.answer.recoveryCodes });
    expect(confirmed.answer).toMatchObject({ state: 'unlocked', codesToConfirm: [] });
    const added = await call(page, 'access/add', { ...INVESTIGATOR, role: 'investigator' });
    expect(added.status).toBe(200);
    expect((await call(page, 'access/addReviewer', REVIEWER)).status).toBe(200);
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await lock();

    expect((await unlock(INVESTIGATOR)).answer).toMatchObject({ state: 'unlocked' });
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await lock();
    expect((await unlock(REVIEWER)).answer).toMatchObject({ state: 'reviewing' });
    await lock();
    expect((await unlock(ADMINISTRATOR)).answer).toMatchObject({ state: 'unlocked' });
    expect((await call(page, 'access/remove', { userId: added.answer.userId })).status).toBe(200);
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await lock();
    expect((await unlock(INVESTIGATOR)).status).not.toBe(200);
    await electron?.close();

    const outside = createApplication(directPorts());
    await outside.casebook.select({ folder: join(folder, 'Inside.casebook') });
    await outside.casebook.unlock({ loginName: ADMINISTRATOR.displayName, passphrase: ADMINISTRATOR.passphrase });
    expect(await outside.verify()).toEqual([]);
    await outside.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
