/** @file A backup by hand to another drive, and a casebook restored from it in an empty folder, from the first screen to its cases. */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createThrowawaySample } from '../../electron/hosts/sample.ts';
import { expect, expectAccessible, test } from '../support/application-window.ts';
import { Hand } from '../support/hand.ts';

const SAMPLE_PASSPHRASE = 'a sample for looking around';
/** Another volume than the temporary folder’s, in memory. */
const otherVolume = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

// Making the sample is a good part of each.
test.describe.configure({ timeout: 420_000 });

test('backs up to another drive, checks it, and restores it into an empty folder', async ({ openApplication, host }) => {
  const scratch = await mkdtemp(join(tmpdir(), 'due-course-backup-'));
  const place = await mkdtemp(join(otherVolume, 'due-course-place-'));
  try {
    const casebook = await createThrowawaySample(scratch);
    const window = await openApplication(casebook);
    const { page } = window;
    const hand = new Hand(page, 'keyboard');
    await hand.type('Passphrase', SAMPLE_PASSPHRASE);
    await hand.press('button', 'Unlock');
    await hand.press('link', 'Settings');
    await hand.press('link', 'Backups', page.getByRole('navigation', { name: 'Settings' }));
    await expect(page.getByRole('heading', { name: 'Backups', level: 1 })).toBeVisible();
    await expect(page.getByText('No backup yet')).toBeVisible();
    await expectAccessible(page, host);

    await hand.type('Folder for backups', '/home/anna/OneDrive - Elm Grove');
    await expect(page.getByText(/Backups cannot go there\. The folder is kept in step by OneDrive/)).toBeVisible();
    await hand.type('Folder for backups', place);
    await expect(page.getByText(/Another drive than the casebook’s/)).toBeVisible();
    await hand.press('radio', 'By hand only');
    await hand.press('button', 'Save place and schedule');
    await hand.hears('Saved. Backups are made by hand.');
    await hand.press('button', 'Back up now');
    await hand.hears(/^Backed up as far as event \d+, and all of it read back\.$/);
    await expect(page.getByRole('table').getByText('Read back')).toBeVisible();
    await hand.press('button', /^Check again the backup of/);
    await hand.hears('All of this backup was read again; every file is as it was made.');
    await expectAccessible(page, host);

    await page.keyboard.press('Control+l');
    await expect(page.getByText(/^Last backed up /)).toBeVisible();
    await hand.press('button', 'Choose another casebook');
    await hand.press('button', 'Restore from a backup');
    await expectAccessible(page, host);
    await hand.type('Folder of the backups', scratch);
    await hand.press('button', 'Look for backups');
    await hand.hears('There is no backup in this folder.');
    await hand.type('Folder of the backups', place, { again: true });
    await hand.press('button', 'Look for backups');
    await expect(page.getByLabel('Who you were then')).toBeVisible();
    await hand.type('New folder', join(scratch, 'anew'));
    await hand.type('Passphrase of that time', 'not the passphrase of then', { again: true });
    await hand.press('button', 'Restore casebook');
    await hand.hears(/This passphrase does not open/);
    await expectAccessible(page, host);
    await hand.type('Passphrase of that time', SAMPLE_PASSPHRASE, { again: true });
    await hand.press('button', 'Restore casebook');
    await expect(page.getByRole('heading', { name: 'The casebook is restored' })).toBeVisible();
    await expectAccessible(page, host);
    await hand.press('button', 'Go on to unlock it');
    await expect(page.getByText(join(scratch, 'anew', 'Sample (invented).casebook'))).toBeVisible();
    await hand.type('Passphrase', SAMPLE_PASSPHRASE, { again: true });
    await hand.press('button', 'Unlock');
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
    await hand.press('link', 'Activity');
    await hand.hears(/Restored the casebook from a backup that ended with event \d+\. Here epoch 2 of the log begins\./);
    await window.close();
  } finally {
    for (const folder of [scratch, place]) await rm(folder, { recursive: true, force: true });
  }
});

test('a backup that was altered is refused before anything is made', async ({ openApplication }) => {
  const scratch = await mkdtemp(join(tmpdir(), 'due-course-backup-'));
  try {
    const casebook = await createThrowawaySample(scratch);
    const window = await openApplication(casebook);
    const { page } = window;
    const hand = new Hand(page, 'mouse');
    await hand.type('Passphrase', SAMPLE_PASSPHRASE);
    await hand.press('button', 'Unlock');
    await page.goto(`${new URL(page.url()).origin}/#/settings/backups`);
    await hand.type('Folder for backups', scratch);
    await expect(page.getByText('This folder is on the casebook’s own drive.')).toBeVisible();
    await hand.press('button', 'Save place and schedule');
    await hand.hears(/^Saved\. A backup is made every day/);
    await hand.press('button', 'Back up now');
    await hand.hears(/It lies on the casebook’s own drive and does not count\./);
    const spoilt = join(scratch, 'copy', 'Sample (invented).backup');
    await cp(join(scratch, 'Sample (invented).backup'), spoilt, { recursive: true });
    const [name = ''] = await readdir(join(spoilt, 'snapshots'));
    const database = join(spoilt, 'snapshots', name, 'cases.db');
    const bytes = await readFile(database);
    bytes[9_000] = (bytes[9_000] ?? 0) ^ 1;
    await writeFile(database, bytes);
    await hand.press('button', /^Lock/);
    await hand.press('button', 'Choose another casebook');
    await hand.press('button', 'Restore from a backup');
    await hand.type('Folder of the backups', spoilt);
    await hand.press('button', 'Look for backups');
    await hand.type('New folder', join(scratch, 'anew'));
    await hand.type('Passphrase of that time', SAMPLE_PASSPHRASE, { again: true });
    await hand.press('button', 'Restore casebook');
    await hand.hears('One file of this backup is missing or altered.');
    expect(existsSync(join(scratch, 'anew'))).toBe(false);
    await window.close();
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
});
