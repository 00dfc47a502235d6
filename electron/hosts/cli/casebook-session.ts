/** @file Opens a casebook for one command and locks it again. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createDirectClient, type DirectClient } from '../../api/direct-client.ts';
import { type Application, createApplication } from '../../core/application.ts';
import { assertOnThisMachine } from '../../core/casebook/folder/place.ts';
import { directPorts } from '../direct-ports.ts';
import { CommandRefused, field } from './command.ts';
import { readPassphrase } from './passphrase.ts';
import { typedPath } from './typed-path.ts';

/** The casebook folder meant: itself, or the only casebook in it. @throws DomainError FOLDER_REFUSED for a path of another machine */
function casebookFolder(path: string): string {
  const folder = typedPath(path);
  assertOnThisMachine(folder);
  if (existsSync(join(folder, 'casebook.json'))) return folder;
  const names = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  const [only, ...others] = names.filter((name) => name.endsWith('.casebook'));
  return only !== undefined && others.length === 0 ? join(folder, only) : folder;
}

export type CasebookSession = { application: Application; client: DirectClient };

/**
 * Unlocks the casebook, does `work` and locks it again, whatever happens.
 * @throws DomainError what unlocking refuses: WRONG_PASSPHRASE, IN_USE, DATABASE_DAMAGED …
 */
export async function withUnlockedCasebook<T>(path: string, work: (session: CasebookSession) => Promise<T>): Promise<T> {
  const ports = directPorts();
  const application = createApplication(ports);
  const client = createDirectClient({ application, ports });
  try {
    const status = await client.casebook.select({ folder: casebookFolder(path) });
    const person = status.state === 'locked' ? status.people[0] : undefined;
    if (person === undefined) throw new CommandRefused('Nobody can unlock this casebook');
    await client.casebook.unlock({
      loginName: person.loginName,
      passphrase: await readPassphrase(`Passphrase of ${field(person.displayName)}: `),
    });
    return await work({ application, client });
  } finally {
    await application.close();
  }
}
