// First lines of the desktop host. CommonJS and synchronous: schemes, sandbox and guards must stand before Electron is ready.
const { app, protocol } = require('electron');

const WINDOW_PAGE = 'app://due-course/';
const EVIDENCE = 'evidence://due-course/';
/** Stands for a moment after a lock, put there by this host alone. */
const EMPTY_PAGE = 'data:text/html,';

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  { scheme: 'evidence', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: true } },
]);
app.enableSandbox();
app.commandLine.appendSwitch('disable-breakpad');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');
app.commandLine.appendSwitch('disable-domain-reliability');
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');

app.on('web-contents-created', (_created, contents) => {
  // The window leads itself nowhere, not even to its own page: this host alone loads and reloads it. Its routes lie behind `#` and never ask.
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !event.url.startsWith(EVIDENCE)) event.preventDefault();
  });
  // about:blank asks nobody before it is shown.
  contents.on('did-navigate', (_navigated, url) => {
    if (url.split('#')[0] !== WINDOW_PAGE && url !== EMPTY_PAGE && !url.startsWith('devtools:')) void contents.loadURL(WINDOW_PAGE);
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
});

if (app.requestSingleInstanceLock()) {
  require('../../../out/main/main.cjs').start();
} else {
  app.quit();
}
