/** @file Runs the command line as a person would: a process of its own, the passphrase from the environment. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..', '..');
export const SAMPLE_PASSPHRASE = 'nothing in here is real 1';

export type CommandOutcome = { status: number | null; output: string; messages: string };

/** Runs `cli ...commandArguments`. `passphrase` null leaves the variable unset; `uid` is another account's, which only root may take. */
export function commandLine(
  commandArguments: string[],
  passphrase: string | null = SAMPLE_PASSPHRASE,
  account: { uid?: number } = {},
): Promise<CommandOutcome> {
  const { DUE_COURSE_PASSPHRASE: _, ...environment } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectRoot, 'electron', 'hosts', 'cli', 'main.ts'), ...commandArguments], {
      cwd: projectRoot,
      env: passphrase === null ? environment : { ...environment, DUE_COURSE_PASSPHRASE: passphrase },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...account,
    });
    let output = '';
    let messages = '';
    child.stdout.on('data', (piece: Buffer) => {
      output += piece.toString('utf8');
    });
    child.stderr.on('data', (piece: Buffer) => {
      messages += piece.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output, messages }));
  });
}
