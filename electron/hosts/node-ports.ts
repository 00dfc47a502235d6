/** @file Ports that any host under Node supplies in the same way. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir, uptime } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Clock, IdSource, Logger, RecentFolders } from '../core/ports.ts';

/** How many folders the first screen offers. */
const REMEMBERED_FOLDERS = 8;

export const systemClock: Clock = { now: () => new Date() };

/** How long the machine has been running, in milliseconds. */
export const machineUptimeMs = (): number => uptime() * 1000;

export const randomIds: IdSource = { next: () => randomBytes(16).toString('hex') };

/** One line of JSON an entry on standard error, which no host keeps. */
export const standardErrorLogger: Logger = {
  record: (entry) => {
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
  },
};

/** `Documents` of the person at the machine where there is one, else their home. */
export function suggestedFolder(): string {
  const documents = join(homedir(), 'Documents');
  return existsSync(documents) ? documents : homedir();
}

/** Keeps the list in one private file, newest first. A list that cannot be read counts as empty: it holds nothing that is not found again. */
export function recentFoldersIn(file: string): RecentFolders {
  const list = async (): Promise<string[]> => {
    try {
      return z.array(z.string()).parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      return [];
    }
  };
  return {
    list,
    async remember(folder) {
      const folders = [folder, ...(await list()).filter((known) => known !== folder)].slice(0, REMEMBERED_FOLDERS);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      const draft = `${file}.${randomBytes(4).toString('hex')}`;
      await writeFile(draft, JSON.stringify(folders), { mode: 0o600 });
      await rename(draft, file);
      await chmod(file, 0o600);
    },
  };
}
