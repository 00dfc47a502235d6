/** @file Places that synchronise or lie on another machine: told by their names, by the file system's type, and without asking the system first. */
import { realpathSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isNetworkFileSystem, mountedTypeOf } from '../../../electron/core/casebook/folder/network-file-systems.ts';
import { assertLocalPlace, assertOnThisMachine, placeKindByName } from '../../../electron/core/casebook/folder/place.ts';

describe('by name', () => {
  test.each([
    ['/home/a/OneDrive - Elm Grove/Casebooks', 'onedrive'],
    ['C:\\Users\\a\\OneDrive\\Casebooks', 'onedrive'],
    ['/home/a/Dropbox (Work)/x', 'dropbox'],
    ['/Users/a/Library/CloudStorage/GoogleDrive-a@b.example/My Drive', 'synchronised'],
    ['G:\\My Drive\\Casebooks', 'google-drive'],
    ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs', 'icloud'],
    ['/home/a/Nextcloud', 'synchronised'],
    ['\\\\fileserver\\hr', 'network'],
    ['//fileserver/hr', 'network'],
    ['\\\\?\\UNC\\fileserver\\hr', 'network'],
    ['\\\\.\\UNC\\fileserver\\hr', 'network'],
    ['//?/UNC/fileserver/hr', 'network'],
    ['\\\\?\\GLOBALROOT\\Device\\Mup\\fileserver\\hr', 'network'],
    ['\\/fileserver/hr', 'network'],
  ])('%s is refused as %s', (path, kind) => {
    expect(placeKindByName(path)).toBe(kind);
  });

  test.each(['/home/a/Documents', 'C:\\Casebooks', '\\\\?\\C:\\Casebooks', '\\\\.\\D:\\', '/media/usb/Boxes', '/home/a/Dropboxes'])(
    '%s is not refused',
    (path) => {
      expect(placeKindByName(path)).toBeNull();
    },
  );
});

test('a path of another machine is refused before the system is asked about it', async () => {
  const { native } = realpathSync;
  const asked: string[] = [];
  realpathSync.native = ((path: string) => {
    asked.push(path);
    return native(path);
  }) as typeof native;
  try {
    await expect(assertLocalPlace('\\\\fileserver\\hr')).rejects.toMatchObject({ code: 'FOLDER_REFUSED', details: { kind: 'network' } });
    expect(() => assertOnThisMachine('//fileserver/hr')).toThrow('FOLDER_REFUSED');
    expect(asked).toEqual([]);
    await assertLocalPlace('/tmp');
    expect(asked).toEqual(['/tmp']);
  } finally {
    realpathSync.native = native;
  }
});

describe('by the type of the file system', () => {
  const none = () => '';
  test.each([
    ['NFS', 0x6969],
    ['CIFS', 0xff534d42],
    ['SMB 2', 0xfe534d42],
    ['AFS', 0x5346414f],
    ['Ceph', 0x00c36400],
    ['a share of the virtual machine’s host', 0x786f4256],
  ])('%s is refused', (_, type) => {
    expect(isNetworkFileSystem(type, '/mnt/x', none)).toBe(true);
  });

  test.each([
    ['ext4', 0xef53],
    ['tmpfs', 0x01021994],
    ['XFS', 0x58465342],
    ['exFAT', 0x2011bab0],
    ['FAT', 0x4d44],
    ['overlayfs', 0x794c7630],
  ])('%s is not', (_, type) => {
    expect(isNetworkFileSystem(type, '/mnt/x', none)).toBe(false);
  });

  const mounts = [
    '22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw',
    '60 22 0:50 / /media/USB\\040STICK rw - fuseblk /dev/sdb1 rw',
    '61 22 0:51 / /mnt/far rw - fuse.sshfs a@b: rw',
    '62 61 0:52 / /mnt/far/near rw - fuse.gocryptfs /home/a/c rw',
  ].join('\n');

  test('a program’s file system is told by the table of mounts: the stick of another system stays, the far machine does not', () => {
    expect(mountedTypeOf('/media/USB STICK/Backups', mounts)).toBe('fuseblk');
    expect(mountedTypeOf('/mnt/farther', mounts)).toBe('ext4');
    expect(isNetworkFileSystem(0x65735546, '/media/USB STICK/Backups', () => mounts)).toBe(false);
    expect(isNetworkFileSystem(0x65735546, '/mnt/far/Backups', () => mounts)).toBe(true);
    expect(isNetworkFileSystem(0x65735546, '/mnt/far/near/Backups', () => mounts)).toBe(false);
  });
});
