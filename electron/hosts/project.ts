/** @file Where the project lies and which version it is, for hosts that run from source. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path of the folder that holds package.json. */
export const projectFolder: string = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** From package.json. */
export const applicationVersion: string = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
