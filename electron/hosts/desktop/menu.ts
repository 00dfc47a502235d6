/** @file The application menu: what the system expects, and the lock. */
import type { MenuItemConstructorOptions } from 'electron';

/**
 * @param lock locks the casebook at once
 * @param withDevelopmentItems the inspector, never in a packaged application
 */
export function menuTemplate(lock: () => void, withDevelopmentItems: boolean): MenuItemConstructorOptions[] {
  const inspector: MenuItemConstructorOptions[] = withDevelopmentItems ? [{ type: 'separator' }, { role: 'toggleDevTools' }] : [];
  return [
    {
      label: '&Casebook',
      submenu: [{ label: '&Lock casebook', accelerator: 'CmdOrCtrl+L', click: lock }, { type: 'separator' }, { role: 'quit' }],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { role: 'togglefullscreen' }, ...inspector],
    },
  ];
}
