/** @file A disk of a given size: a tmpfs where root may mount one. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SmallDisk = {
  folder: string;
  resize(bytes: number): void;
  remountReadOnly(isReadOnly: boolean): void;
  /** Takes the disk away from under whoever uses it; its content is gone. */
  vanish(): void;
  dispose(): Promise<void>;
};

function mount(...mountArguments: string[]): boolean {
  return spawnSync('/usr/bin/mount', mountArguments).status === 0;
}

/** Null where this machine lets nobody mount: not Linux, not root, or a container without the right to. */
export async function mountSmallDisk(bytes: number): Promise<SmallDisk | null> {
  const isAllowed = process.platform === 'linux' && process.getuid?.() === 0 && process.env.DUE_COURSE_NO_MOUNT === undefined;
  if (!isAllowed) return null;
  const folder = await mkdtemp(join(tmpdir(), 'small-disk-'));
  if (!mount('-t', 'tmpfs', '-o', `size=${bytes},mode=0700`, 'tmpfs', folder)) {
    await rm(folder, { recursive: true });
    return null;
  }
  let isMounted = true;
  const unmount = () => {
    if (isMounted) spawnSync('/usr/bin/umount', ['-l', folder]);
    isMounted = false;
  };
  const remount = (option: string) => {
    if (!mount('-o', `remount,${option}`, folder)) throw new Error(`The disk cannot be remounted: ${option}.`);
  };
  return {
    folder,
    resize: (size) => remount(`size=${size}`),
    remountReadOnly: (isReadOnly) => remount(isReadOnly ? 'ro' : 'rw'),
    vanish: unmount,
    async dispose() {
      unmount();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
