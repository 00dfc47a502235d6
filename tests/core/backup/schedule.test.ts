/** @file The backup that makes itself, and who may say where it goes. */
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Example, hasOtherVolume, openExample } from './example-backup.ts';

let example: Example;
beforeEach(async () => {
  example = await openExample();
});
afterEach(() => example.dispose());

const DAY_MS = 86_400_000;
const backups = () => example.casebook.application.backups;
const made = async () => (await backups().list()).length;

describe('a backup by itself', () => {
  test('is made when it is due, and not before the next is', async () => {
    await backups().schedule.look();
    expect(await made()).toBe(0);
    await backups().setPlan({ place: example.place, everyDays: 2 });
    await backups().schedule.look();
    expect(await made()).toBe(1);
    await backups().schedule.look();
    example.casebook.ports.clock.advance(1.9 * DAY_MS);
    await backups().schedule.look();
    expect(await made()).toBe(1);
    example.casebook.ports.clock.advance(0.1 * DAY_MS);
    await backups().schedule.look();
    expect(await made()).toBe(2);
    expect(await backups().overview()).toMatchObject({ placeState: 'there', lastRefusal: null });
  });

  test('waits for its drive, says so, and is made when the drive is back', async () => {
    await backups().setPlan({ place: example.place, everyDays: 1 });
    await rename(example.place, `${example.place}-away`);
    await backups().schedule.look();
    expect(await backups().overview()).toMatchObject({ placeState: 'missing', reminder: 'drive-missing' });
    await rename(`${example.place}-away`, example.place);
    await backups().schedule.look();
    expect(await made()).toBe(1);
  });

  test.skipIf(!hasOtherVolume)('does not go into the empty folder in which its drive would appear', async () => {
    await backups().setPlan({ place: example.place, everyDays: 1 });
    const { connection } = example.casebook.application.casebook.open().database;
    const mountPoint = join(example.scratch, 'drive');
    await mkdir(mountPoint);
    connection.prepare('UPDATE backup_plan SET place = ?').run(mountPoint);
    await backups().schedule.look();
    expect(await readdir(mountPoint)).toEqual([]);
    expect(await backups().overview()).toMatchObject({ placeState: 'missing', reminder: 'drive-missing' });
  });

  test('that came to nothing is told, not tried again at once, and forgotten after a good one', async () => {
    await backups().setPlan({ place: example.place, everyDays: 1 });
    // The backup folder is a file: nothing can be made in it.
    const { writeFile } = await import('node:fs/promises');
    await writeFile(example.backupFolder, 'in the way');
    await backups().schedule.look();
    const overview = await backups().overview();
    expect(overview).toMatchObject({ reminder: 'failed', lastRefusal: expect.any(String) });
    expect(example.casebook.ports.entries.map(({ code }) => code)).toEqual([overview.lastRefusal]);
    await rm(example.backupFolder);
    await backups().schedule.look();
    expect(await made()).toBe(0);
    await backups().now();
    expect(await backups().overview()).toMatchObject({ reminder: hasOtherVolume ? 'none' : 'same-volume', lastRefusal: null });
  });

  test('leaves a locked casebook alone, and one in which something long is running', async () => {
    await backups().setPlan({ place: example.place, everyDays: 1 });
    let finish = () => {};
    const other = example.casebook.application.longWork.run('verification', () => new Promise<void>((resolve) => (finish = resolve)));
    await backups().schedule.look();
    finish();
    await other;
    await example.casebook.application.casebook.lock();
    await backups().schedule.look();
    await example.casebook.unlock();
    expect(await made()).toBe(0);
    expect(example.casebook.ports.entries).toEqual([]);
  });
});

describe('the plan', () => {
  test('is an administrator’s to set; a backup by hand is open to everyone', async () => {
    const { application } = example.casebook;
    await backups().setPlan({ place: example.place, everyDays: null });
    const passphrase = 'another heron mitten saddle 7';
    await application.access.add({ displayName: 'Jonas Feld', role: 'investigator', passphrase });
    await application.casebook.lock();
    await application.casebook.unlock({ loginName: 'Jonas Feld', passphrase });
    await expect(backups().setPlan({ place: example.scratch, everyDays: 1 })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await backups().overview()).toMatchObject({ mayChangePlan: false, plan: { place: example.place, everyDays: null } });
    expect((await backups().now()).snapshot.state).toBe('good');
  });

  test('needs a place, and refuses one in which nothing can be written', async ({ skip }) => {
    await expect(backups().now()).rejects.toMatchObject({ code: 'NO_BACKUP_PLACE' });
    if (process.getuid?.() === 0) skip('Root writes everywhere.');
    await chmod(example.place, 0o500);
    await expect(backups().setPlan({ place: example.place, everyDays: 1 })).rejects.toMatchObject({ code: 'FOLDER_READ_ONLY' });
    await chmod(example.place, 0o700);
  });
});
