/** @file A process with the application in a thread of its own, as both window hosts have it. Each line on its input unlocks or locks the casebook. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startApplicationThread } from '../../../electron/hosts/application-bridge.ts';
import { projectFolder } from '../../../electron/hosts/project.ts';

const [casebook = '', aside = '', loginName = '', passphrase = ''] = process.argv.slice(2);
const rendererFolder = join(aside, 'window');
mkdirSync(rendererFolder, { recursive: true });
writeFileSync(join(rendererFolder, 'index.html'), '');
const origin = 'app://due-course';
const bridge = startApplicationThread(
  new URL('../../../electron/workers/application.ts', import.meta.url),
  {
    host: 'desktop',
    version: '0.0.0',
    hasFileDialogs: false,
    resourcesFolder: join(projectFolder, 'resources'),
    suggestedFolder: aside,
    recentFoldersFile: join(aside, 'recent.json'),
    rendererFolder,
    origin,
    evidenceOrigin: 'evidence://due-course',
  },
  { dialogs: null, onLocked: () => undefined },
);

async function call(procedure: string, input: unknown = {}): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ json: input });
  const response = await bridge.rpc(new Request(`${origin}/rpc/${procedure}`, { method: 'POST', headers, body }));
  if (!response.ok) throw new Error(`${procedure} answered ${response.status}.`);
  return response.json();
}

await bridge.select(casebook);
process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'unlock') await call('casebook/unlock', { loginName, passphrase });
  else if (line === 'read') await call('cases/list', { status: null, contains: '', offset: 0, limit: 50 });
  else if (line === 'lock') bridge.lock('idle');
  // Asked in turn with the lock, so its answer comes when the lock is over.
  await call('casebook/status');
  process.stdout.write(`${line}\n`);
}
await bridge.close();
