/** @file Starts the browser host as a process of its own, as `npm start -- --browser` does, and stops it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type RunningLoopback = {
  /** With the launch token, as printed. */
  address: string;
  origin: string;
  launchToken: string;
  process: ChildProcess;
  /** Ends the host as Ctrl+C does and waits for it. */
  stop(): Promise<void>;
};

const ADDRESS = /^Due Course is at ((http:\/\/127\.0\.0\.1:\d+)\/#token=([\w-]{43}))$/;

/** @param casebookFolder opened at the start; without it the window shows the choice of casebooks */
export async function startLoopback(casebookFolder?: string): Promise<RunningLoopback> {
  const settings = await mkdtemp(join(tmpdir(), 'due-course-settings-'));
  const host = spawn(
    process.execPath,
    ['electron/hosts/loopback/main.ts', '--no-open', '--stay', ...(casebookFolder === undefined ? [] : [casebookFolder])],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, XDG_CONFIG_HOME: settings } },
  );
  const ended = once(host, 'exit');
  const [, address, origin, launchToken] = await readAddress(host);
  return {
    address: address ?? '',
    origin: origin ?? '',
    launchToken: launchToken ?? '',
    process: host,
    async stop() {
      if (host.exitCode === null && host.signalCode === null) host.kill('SIGTERM');
      await ended;
      await rm(settings, { recursive: true, force: true });
    },
  };
}

async function readAddress(host: ChildProcess): Promise<RegExpExecArray> {
  if (host.stdout === null) throw new Error('The host has no standard output.');
  for await (const line of createInterface({ input: host.stdout })) {
    const match = ADDRESS.exec(line);
    if (match !== null) return match;
  }
  throw new Error('The host ended without printing its address.');
}
