/** @file Paths as typed on the command line. */
import { resolve } from 'node:path';

/** Where a path that was typed is, seen from where npm was started: npm itself moves to the project's folder. */
export function typedPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
