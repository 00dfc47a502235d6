/** @file Opens an address in the person's browser where there is a display. */
import { spawn } from 'node:child_process';

/** Whether this session has a screen on which a browser could show. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Asks the system to open `address`; where it cannot, the printed address remains. */
export function openBrowser(address: string): void {
  const [command, ...leading] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : ['xdg-open'];
  const opener = spawn(command ?? 'xdg-open', [...leading, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => process.stderr.write('No browser could be started. Open the address above yourself.\n'));
  opener.unref();
}
