/** @file Files that a command writes. Invariant: a file is there whole or not at all. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { CommandRefused } from './command.ts';

/** Puts `bytes` in the place of whatever is at `path`. @throws CommandRefused where it cannot be written */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  await inOnePiece(path, bytes, (draft) => rename(draft, path));
}

/** Refuses early, before anything is recorded for a file that could not be written. @throws CommandRefused when something is at `path` */
export function refuseToReplace(path: string): void {
  if (existsSync(path)) throw new CommandRefused(`${path} is there already and stays as it is. Choose another name, or add --replace`);
}

/** Writes a new file and never over another, not even over one that came meanwhile. @throws CommandRefused */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  await inOnePiece(path, bytes, async (draft) => {
    refuseToReplace(path);
    try {
      // Unlike a rename, a link refuses a name that is taken.
      await link(draft, path);
      await rm(draft, { force: true });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') refuseToReplace(path);
      // A file system without links, as on most sticks.
      await rename(draft, path);
    }
  });
}

async function inOnePiece(path: string, bytes: Uint8Array, place: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await place(draft);
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof CommandRefused) throw error;
    throw new CommandRefused(`${path} cannot be written. Check the folder, its permissions and the space on the disk`);
  }
}
