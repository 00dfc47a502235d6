/** @file The desktop host: one window over the application's thread. Invariant: this bundle imports nothing of the core, so the window is up before the core is read. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, powerMonitor, type Session, session, type WebContents } from 'electron';
import type { LockReason } from '#shared/domain/access.ts';
import { openFileShelf } from '../../api/static-files.ts';
import { type ApplicationBridge, startApplicationThread } from '../application-bridge.ts';
import { createHostCalls } from '../host-calls.ts';
import { APP_ORIGIN, EVIDENCE_ORIGIN, mountProtocols } from './app-protocol.ts';
import { type ClipboardWatch, watchClipboard } from './clipboard-watch.ts';
import { type ContentProtection, openContentProtection } from './content-protection.ts';
import { createFileDialogs } from './file-dialogs.ts';
import { menuTemplate } from './menu.ts';
import { guardSession } from './session-guards.ts';
import { openWindow, startAfresh } from './window.ts';

/** Linux tells of a locked screen only when it is asked, in milliseconds. */
const ASK_FOR_SCREEN_LOCK_MS = 5_000;

/** Called once by the entry, before Electron is ready. */
export async function start(): Promise<void> {
  const rendererFolder = join(app.getAppPath(), 'out', 'renderer');
  const files = openFileShelf(rendererFolder);
  await app.whenReady();
  // Without `persist:` the session lives in memory: no cache, no storage, no history on the disk.
  const windowSession = session.fromPartition('due-course');
  guardSession(windowSession);
  const clipboard = watchClipboard();
  const contentProtection = await openContentProtection();
  mountProtocols(windowSession, {
    files,
    // A casebook named at the start is selected first, or the window would show the choice of casebooks for a moment.
    rpc: async (request) => {
      await selected;
      return (await started).rpc(request);
    },
    host: createHostCalls({ clipboard, contentProtection, untilLocked: null }),
    evidence: async (request) => (await started).evidence(request),
  });
  const open = () => openGuardedWindow(windowSession, { clipboard, contentProtection, onClosed: () => lock('window-closed') });
  const window = open();
  // Only once the page has come: reading the core takes as long as the page's scripts, and the page itself must wait for neither.
  const started = pageHasCome(window.webContents).then(() =>
    startApplication(rendererFolder, () => {
      void clipboard.takeBack();
      for (const { webContents } of BrowserWindow.getAllWindows()) startAfresh(webContents);
    }),
  );
  const casebookFolder = app.commandLine.getSwitchValue('casebook');
  const selected = casebookFolder === '' ? null : started.then((bridge) => bridge.select(casebookFolder));
  const lock = (reason: LockReason): void => {
    void started.then((bridge) => bridge.lock(reason)).catch(() => undefined);
  };

  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(() => lock('by-hand'), !app.isPackaged)));
  lockWithTheMachine(lock);
  app.on('second-instance', () => {
    const [present] = BrowserWindow.getAllWindows();
    if (present?.isMinimized()) present.restore();
    present?.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  // On macOS an application outlives its window; the casebook is locked all the same.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  endWithTheThread(started, clipboard);
}

function openGuardedWindow(
  windowSession: Session,
  parts: { clipboard: ClipboardWatch; contentProtection: ContentProtection | null; onClosed: () => void },
): BrowserWindow {
  const window = openWindow(windowSession);
  parts.contentProtection?.applyTo(window);
  window.on('closed', parts.onClosed);
  // What is copied inside an exhibit is told by no page of ours.
  window.webContents.on('before-input-event', (_event, { type, key, control, meta }) => {
    if (type === 'keyDown' && (control || meta) && ['c', 'x', 'insert'].includes(key.toLowerCase())) parts.clipboard.noteAfterKey();
  });
  return window;
}

function lockWithTheMachine(lock: (reason: LockReason) => void): void {
  powerMonitor.on('suspend', () => lock('suspended'));
  powerMonitor.on('lock-screen', () => lock('screen-locked'));
  if (process.platform !== 'linux') return;
  setInterval(() => {
    if (powerMonitor.getSystemIdleState(60) === 'locked') lock('screen-locked');
  }, ASK_FOR_SCREEN_LOCK_MS).unref();
}

/** Ends the application with its thread and the thread with its application; says so when the thread ends by itself or never begins. */
function endWithTheThread(started: Promise<ApplicationBridge>, clipboard: ClipboardWatch): void {
  let isEnding = false;
  app.on('will-quit', (event) => {
    if (isEnding) return;
    isEnding = true;
    event.preventDefault();
    const closed = started.then((bridge) => {
      bridge.lock('window-closed');
      return bridge.close();
    });
    void Promise.allSettled([closed, clipboard.takeBack()]).then(() => app.exit(0));
  });
  const stop = (): void => {
    if (isEnding) return;
    isEnding = true;
    process.stderr.write('APPLICATION_THREAD_ENDED\n');
    dialog.showErrorBox('Due Course has stopped', 'A fault of the application. What was recorded is kept. Start Due Course again.');
    app.exit(1);
  };
  void started.then((bridge) => bridge.ended).then(stop, stop);
}

/** When the page's answer has come, or will not: the core waits for it, but not for ever. */
function pageHasCome(contents: WebContents): Promise<void> {
  return new Promise((resolve) => {
    contents.once('did-navigate', () => resolve());
    contents.once('did-fail-load', () => resolve());
    setTimeout(resolve, 1_000).unref();
  });
}

function startApplication(rendererFolder: string, onLocked: () => void): ApplicationBridge {
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
    { dialogs: createFileDialogs(() => BrowserWindow.getAllWindows()[0] ?? null), onLocked },
  );
}
