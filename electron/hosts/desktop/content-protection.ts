/** @file Keeps the window out of screenshots and screen shares, where the system can and the person wants it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { z } from 'zod';

const Kept = z.object({ isContentProtected: z.boolean() });

/** A matter of this computer, not of a casebook: it holds before any casebook is open. */
const settingFile = (): string => join(app.getPath('userData'), 'window.json');

export type ContentProtection = {
  isOn(): boolean;
  /** Takes effect at once and holds at the next start. @throws the system's error when it cannot be kept. */
  set(isOn: boolean): Promise<void>;
  /** Puts the choice into effect on a window that has just been opened. */
  applyTo(window: BrowserWindow): void;
};

/** Windows and macOS can keep a window out of captures; null elsewhere. On until somebody turns it off. */
export async function openContentProtection(platform: NodeJS.Platform = process.platform): Promise<ContentProtection | null> {
  if (platform !== 'win32' && platform !== 'darwin') return null;
  const kept = await readFile(settingFile(), 'utf8').then(
    (text) => Kept.parse(JSON.parse(text)).isContentProtected,
    () => true,
  );
  let isOn = kept;
  const applyTo = (window: BrowserWindow): void => window.setContentProtection(isOn);
  return {
    isOn: () => isOn,
    async set(wanted) {
      isOn = wanted;
      for (const window of BrowserWindow.getAllWindows()) applyTo(window);
      await writeFile(settingFile(), JSON.stringify({ isContentProtected: wanted }), { mode: 0o600 });
    },
    applyTo,
  };
}
