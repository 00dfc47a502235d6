/** @file Looks for an Electron runtime. Invariant: never asks the `electron` package for its path, which would start a download. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project.ts';

/** Absolute path of the executable: where ELECTRON_OVERRIDE_DIST_PATH points, else what the `electron` package has installed; null where there is none. */
export function findElectron(): string | null {
  const packageFolder = join(projectFolder, 'node_modules', 'electron');
  const pathFile = join(packageFolder, 'path.txt');
  const installed = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : '';
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const candidates = override ? [join(override, installed || executableName())] : installed ? [join(packageFolder, 'dist', installed)] : [];
  return candidates.find((path) => existsSync(path)) ?? null;
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
