/** @file The application in a browser window of this machine. Invariant: no request reaches the application without the launch token. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEvidenceFetchHandler, createFetchHandler } from '../../api/fetch-handler.ts';
import { openFileShelf } from '../../api/static-files.ts';
import { startApplicationThread } from '../application-bridge.ts';
import { createHostCalls } from '../host-calls.ts';
import { suggestedFolder } from '../node-ports.ts';
import { applicationVersion, projectFolder } from '../project.ts';
import { listenOnLoopback } from './http-server.ts';
import { createLaunchToken, createOneTimeDoor, launchAddress } from './launch-address.ts';
import { createLockNotices } from './lock-notices.ts';
import { hasDisplay, openBrowser } from './open-browser.ts';
import { watchPresence } from './presence.ts';

const { values: options, positionals } = parseArgs({
  options: { 'no-open': { type: 'boolean', default: false }, stay: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const rendererFolder = join(projectFolder, 'out', 'renderer');
if (!existsSync(join(rendererFolder, 'index.html'))) {
  process.stderr.write('The window has not been built. Run "npm run build", or start with "npm start -- --browser", which builds it.\n');
  process.exit(1);
}
const windowServer = await listenOnLoopback();
const evidenceServer = await listenOnLoopback();
const { origin } = windowServer;

// The window was closed: nobody sits before the casebook.
const notices = createLockNotices(() => bridge.lock('window-closed'));
const bridge = startApplicationThread(
  new URL('../../workers/application.ts', import.meta.url),
  {
    host: 'loopback',
    version: applicationVersion,
    hasFileDialogs: false,
    resourcesFolder: join(projectFolder, 'resources'),
    suggestedFolder: suggestedFolder(),
    recentFoldersFile: join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'due-course', 'recent-casebooks.json'),
    rendererFolder,
    origin,
    evidenceOrigin: evidenceServer.origin,
  },
  { dialogs: null, onLocked: () => notices.tell() },
);

const presence = options.stay
  ? null
  : watchPresence(
      () => void end('The window has been closed for a while. Due Course ends.'),
      () => bridge.lock('suspended'),
    );

const launchToken = createLaunchToken();
const windowHandler = createFetchHandler({
  origin,
  evidenceOrigin: evidenceServer.origin,
  launchToken,
  files: await openFileShelf(rendererFolder),
  // A page in a browser can neither be kept out of screenshots nor have the system's clipboard read for it.
  host: createHostCalls({ clipboard: null, contentProtection: null, untilLocked: notices.handler }),
  rpc: (request) => {
    presence?.seen();
    return bridge.rpc(request);
  },
});
const door = createOneTimeDoor(origin, launchToken, windowHandler, () => {
  process.stderr.write('The address given to the browser was opened twice, so it was withdrawn. Open the address above yourself.\n');
});
windowServer.mount(door.handler);
evidenceServer.mount(createEvidenceFetchHandler({ origin: evidenceServer.origin, evidence: bridge.evidence }));

const [casebookFolder] = positionals;
if (casebookFolder !== undefined) await bridge.select(casebookFolder);

process.stdout.write(`Due Course is at ${launchAddress(origin, launchToken)}\n`);
if (!options['no-open'] && hasDisplay()) openBrowser(door.address);
else process.stderr.write('Open this address in a browser on this machine. Keep it to yourself. Ctrl+C ends Due Course.\n');

let isEnding = false;
async function end(reason: string): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  process.stderr.write(`${reason}\n`);
  presence?.stop();
  bridge.lock('window-closed');
  await bridge.close();
  notices.stop();
  await Promise.all([windowServer.close(), evidenceServer.close()]);
}
process.once('SIGINT', () => void end('Due Course ends.'));
process.once('SIGTERM', () => void end('Due Course ends.'));
const code = await bridge.ended;
if (!isEnding) {
  process.stderr.write('Due Course has stopped because of a fault of its own. What was recorded is kept. Start it again.\n');
  process.exit(code || 1);
}
