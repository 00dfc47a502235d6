/** @file Opens a casebook for one command and locks it again. */
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { createDirectClient, type DirectClient } from '../../api/direct-client.ts';
import { type Application, createApplication } from '../../core/application.ts';
import type { Ports } from '../../core/ports.ts';
import { randomIds, standardErrorLogger, suggestedFolder, systemClock } from '../node-ports.ts';
import { createPdfRenderer } from '../pdf-thread.ts';
import { applicationVersion, projectFolder } from '../project.ts';
import { UsageError } from './command.ts';
import { readPassphrase } from './passphrase.ts';

/** Where a path that was typed is, seen from where npm was started. */
export function typedPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** The casebook folder meant: itself, or the only casebook in it. */
export function casebookFolder(path: string): string {
  const folder = typedPath(path);
  if (folder.endsWith('.casebook')) return folder;
  try {
    const inside = readdirSync(folder).filter((name) => name.endsWith('.casebook'));
    return inside.length === 1 ? join(folder, inside[0] ?? '') : folder;
  } catch {
    return folder;
  }
}

/** @param copyTo where copies out are written; without it none can be made */
export function directPorts(copyTo?: string): Ports {
  return {
    host: 'direct',
    version: applicationVersion,
    clock: systemClock,
    ids: randomIds,
    fileDialogs: copyTo === undefined ? null : { chooseFolder: async () => null, chooseSavePlace: async () => copyTo },
    logger: standardErrorLogger,
    renderPdf: createPdfRenderer(new URL('../../workers/pdf.ts', import.meta.url)),
    // The command line leaves no trace of which casebooks it was asked about.
    recentFolders: { list: async () => [], remember: async () => undefined },
    resourcesFolder: join(projectFolder, 'resources'),
    suggestedFolder: suggestedFolder() || homedir(),
    evidenceOrigin: () => 'evidence://due-course',
  };
}

export type CasebookSession = { application: Application; client: DirectClient };

/**
 * Unlocks the casebook, does `work` and locks it again, whatever happens.
 * @throws DomainError what unlocking refuses: WRONG_PASSPHRASE, IN_USE, DATABASE_DAMAGED …
 */
export async function withUnlockedCasebook<T>(path: string, work: (session: CasebookSession) => Promise<T>, copyTo?: string): Promise<T> {
  const ports = directPorts(copyTo);
  const application = createApplication(ports);
  const client = createDirectClient({ application, ports });
  try {
    const status = await client.casebook.select({ folder: casebookFolder(path) });
    const person = status.state === 'locked' ? status.people[0] : undefined;
    if (person === undefined) throw new UsageError('Nobody can unlock this casebook');
    await client.casebook.unlock({
      loginName: person.loginName,
      passphrase: await readPassphrase(`Passphrase of ${person.displayName}: `),
    });
    return await work({ application, client });
  } finally {
    await application.close();
  }
}
