/** @file Where backups may go: told by name, by what a link leads to, and by the volume. */
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBackup } from '../../../electron/core/backup/make-backup.ts';
import { unwatched } from '../../../electron/core/long-work.ts';
import { type Example, hasOtherVolume, openExample } from './example-backup.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample();
});
afterAll(() => example.dispose());

const open = () => example.casebook.application.casebook.open();

describe('a place', () => {
  const tryPlace = (place: string) => example.casebook.application.backups.tryPlace({ place });

  test.each([
    ['\\\\server\\share', 'network'],
    ['//server/share', 'network'],
    ['/home/x/OneDrive - Elm Grove/backups', 'onedrive'],
    ['/home/x/Dropbox', 'dropbox'],
    ['relative/folder', 'relative'],
    ['/srv/Other.casebook/evidence', 'inside-casebook'],
    ['/srv/Other.backup', 'inside-backup'],
  ])('%s is refused as %s', async (place, kind) => {
    await expect(tryPlace(place)).rejects.toMatchObject({ code: 'BACKUP_PLACE_REFUSED', details: { kind } });
  });

  test('inside the casebook is refused, also by a link', async () => {
    await expect(tryPlace(example.casebook.folder)).rejects.toMatchObject({ details: { kind: 'inside-casebook' } });
    const link = join(example.scratch, 'elsewhere');
    await symlink(example.casebook.folder, link);
    await expect(tryPlace(link)).rejects.toMatchObject({ details: { kind: 'inside-casebook' } });
  });

  test('a link into a synchronised folder is refused', async () => {
    await mkdir(join(example.scratch, 'Dropbox'));
    await symlink(join(example.scratch, 'Dropbox'), join(example.scratch, 'plain'));
    await expect(tryPlace(join(example.scratch, 'plain'))).rejects.toMatchObject({ details: { kind: 'dropbox' } });
  });

  test('that is not there is told as such', async () => {
    await expect(tryPlace(join(example.scratch, 'nothing'))).rejects.toMatchObject({
      code: 'FOLDER_MISSING',
      details: { where: 'backup' },
    });
  });

  test('on the casebook’s own volume is allowed and does not count', async () => {
    const near = await mkdtemp(join(tmpdir(), 'near-'));
    try {
      expect(await tryPlace(near)).toMatchObject({ isSeparateVolume: false });
      const { row } = await makeBackup(open(), near, unwatched);
      expect(row.is_separate_volume).toBe(0);
      expect(open().header.lastBackupAt).toBeNull();
      expect((await example.casebook.application.backups.overview()).lastBackupAt).toBeNull();
    } finally {
      await rm(near, { recursive: true, force: true });
    }
  });

  test.skipIf(!hasOtherVolume)('on another volume counts', async () => {
    expect(await tryPlace(example.place)).toMatchObject({ isSeparateVolume: true });
  });
});
