/** @file The desktop host: one window over the application's thread. Invariant: this bundle imports nothing of the core, so the window is up before the core is read. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, powerMonitor, session } from 'electron';
import { openFileShelf } from '../../api/static-files.ts';
import { type ApplicationBridge, startApplicationThread } from '../application-bridge.ts';
import { APP_ORIGIN, EVIDENCE_ORIGIN, mountProtocols } from './app-protocol.ts';
import { createFileDialogs } from './file-dialogs.ts';
import { menuTemplate } from './menu.ts';
import { guardSession } from './session-guards.ts';
import { openWindow } from './window.ts';

/** Called once by the entry, before Electron is ready. */
export async function start(): Promise<void> {
  const rendererFolder = join(app.getAppPath(), 'out', 'renderer');
  const files = openFileShelf(rendererFolder);
  await app.whenReady();
  // Without `persist:` the session lives in memory: no cache, no storage, no history on the disk.
  const windowSession = session.fromPartition('due-course');
  guardSession(windowSession);
  mountProtocols(windowSession, {
    files,
    // A casebook named at the start is selected first, or the window would show the choice of casebooks for a moment.
    rpc: async (request) => {
      await selected;
      return (await started).rpc(request);
    },
    evidence: async (request) => (await started).evidence(request),
  });
  const window = openWindow(windowSession);
  // Only once the page has come: reading the core takes as long as the page's scripts, and the page itself must wait for neither.
  const started = pageHasCome(window).then(() => startApplication(rendererFolder));
  const casebookFolder = app.commandLine.getSwitchValue('casebook');
  const selected = casebookFolder === '' ? null : started.then((bridge) => bridge.call('casebook/select', { folder: casebookFolder }));

  // Loading the page anew takes what it shows and holds off the screen at once; by itself it would learn of the lock half a minute later.
  const lock = async () => {
    if (await (await started).call('casebook/lock')) for (const window of BrowserWindow.getAllWindows()) window.webContents.reload();
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(() => void lock(), !app.isPackaged)));
  powerMonitor.on('suspend', () => void lock());
  powerMonitor.on('lock-screen', () => void lock());
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  let isEnding = false;
  app.on('will-quit', (event) => {
    if (isEnding) return;
    isEnding = true;
    event.preventDefault();
    void started.then((bridge) => bridge.close()).then(() => app.exit(0));
  });
  void started
    .then((bridge) => bridge.ended)
    .then(() => {
      if (isEnding) return;
      dialog.showErrorBox('Due Course has stopped', 'A fault of the application. What was recorded is kept. Start Due Course again.');
      app.exit(1);
    });
}

/** When the page's answer has come, or will not: the core waits for it, but not for ever. */
function pageHasCome(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.webContents.once('did-navigate', () => resolve());
    window.webContents.once('did-fail-load', () => resolve());
    setTimeout(resolve, 1_000).unref();
  });
}

function startApplication(rendererFolder: string): ApplicationBridge {
  return startApplicationThread(
    new URL('./workers/application.cjs', import.meta.url),
    {
      host: 'desktop',
      version: app.getVersion(),
      hasFileDialogs: true,
      resourcesFolder: join(app.getAppPath(), 'resources'),
      suggestedFolder: app.getPath('documents'),
      recentFoldersFile: join(app.getPath('userData'), 'recent-casebooks.json'),
      rendererFolder,
      origin: APP_ORIGIN,
      evidenceOrigin: EVIDENCE_ORIGIN,
    },
    createFileDialogs(() => BrowserWindow.getAllWindows()[0] ?? null),
  );
}
