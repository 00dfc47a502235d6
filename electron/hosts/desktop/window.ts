/** @file The one window. Invariant: its page has no Node, no preload and no way to another address. */
import { app, BrowserWindow, nativeTheme, type Session, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';

/** Of another site than the application, so that Chromium gives it another process and ends the one before. The entry lets it stand. */
const EMPTY_PAGE = 'data:text/html,';

/**
 * Takes away everything that the page showed, held or was typed into: its process ends, its history is forgotten, and the page comes anew in
 * another process, at the same place behind `#`.
 */
export function startAfresh(contents: WebContents): void {
  if (contents.isDestroyed()) return;
  const present = contents.getURL();
  const place = present.startsWith(`${APP_ORIGIN}/`) ? new URL(present).hash : '';
  contents.stop();
  contents.once('did-navigate', () => {
    contents.navigationHistory.clear();
    void contents.loadURL(`${APP_ORIGIN}/${place}`).catch(() => undefined);
  });
  void contents.loadURL(EMPTY_PAGE).catch(() => undefined);
}

/** Opens the window on the first screen and shows it once there is something to see. */
export function openWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 840,
    minWidth: 720,
    minHeight: 540,
    show: false,
    title: 'Due Course',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  // A title shows in task switchers and screen shares: it names the application and nobody else.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void window.loadURL(`${APP_ORIGIN}/`);
  });
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}
