/** @file Builds the window and the desktop host when a source is newer than the last build. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project.ts';

const SOURCES = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json'];
/** Written after a build that came to its end; its time is the time of the build. */
const STAMP = join(projectFolder, 'out', 'built');

/** @returns false when the build failed; what the builder said stands on standard error by then. */
export async function buildWhenStale(): Promise<boolean> {
  const startedAt = Date.now();
  if (newestTime(SOURCES.map((source) => join(projectFolder, source))) < timeOf(STAMP)) return true;
  rmSync(STAMP, { force: true });
  process.stderr.write('Building Due Course. This takes a few seconds.\n');
  const script = join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const builder = spawn(process.execPath, [script, 'build', '--ignoreConfigWarning', '--logLevel', 'warn'], {
    cwd: projectFolder,
    stdio: ['ignore', 2, 2],
  });
  const [code] = await once(builder, 'exit');
  if (code !== 0) return false;
  mkdirSync(join(projectFolder, 'out'), { recursive: true });
  writeFileSync(STAMP, new Date(startedAt).toISOString());
  return true;
}

function newestTime(paths: string[]): number {
  return Math.max(
    ...paths.flatMap((path) => (isFolder(path) ? readdirSync(path).map((name) => newestTime([join(path, name)])) : timeOf(path))),
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
