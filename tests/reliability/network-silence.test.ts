/** @file R21: nothing but loopback, and the whole journey where there is nothing but loopback. The journeys themselves are watched as they run. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectFolder } from '../../electron/hosts/project.ts';
import { watchSockets } from '../support/sockets.ts';
import { trialCount } from './support/trials.ts';

/** The watch would be worth nothing if it saw nothing. */
test.skipIf(process.platform !== 'linux').each([
  ['a server open to others', "require('net').createServer().listen(0, '0.0.0.0', () => console.log('up'))", 'tcp listens at 00000000:'],
  [
    'a question of names',
    "const s = require('dgram').createSocket('udp4'); s.connect(53, '127.0.0.53', () => console.log('up'))",
    'udp asks for names',
  ],
])('the watch sees %s', async (_what, script, expected) => {
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  const stop = watchSockets();
  await once(child.stdout, 'data');
  const seen = stop();
  child.kill();
  await once(child, 'exit');
  expect(seen).toContainEqual(expect.stringContaining(expected));
});

test.skipIf(process.platform !== 'linux')('the watch lets loopback pass', async () => {
  const script = "require('net').createServer().listen(0, '127.0.0.1', () => console.log('up'))";
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  const stop = watchSockets();
  await once(child.stdout, 'data');
  expect(stop()).toEqual([]);
  child.kill();
  await once(child, 'exit');
});

const journeys = trialCount('R21', { short: 0, long: 1 });
const canUnshare = existsSync('/usr/bin/chromium') && process.getuid?.() === 0 && spawnSync('unshare', ['-n', 'true']).status === 0;

test.skipIf(journeys === 0 || !canUnshare)(
  'the whole journey runs on a machine that has no network at all',
  { timeout: 900_000 },
  async () => {
    const enter = 'ip link set lo up 2>/dev/null || ifconfig lo up; exec "$@"';
    const command = ['playwright', 'test', '--project=loopback', 'tests/e2e/journey.spec.ts', '-g', 'by mouse'];
    const build = spawnSync('npm', ['run', 'build'], { cwd: projectFolder, encoding: 'utf8' });
    expect(build.status, build.stderr).toBe(0);
    const run = spawn('unshare', ['-n', 'bash', '-c', enter, '_', 'npx', ...command], {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [run.stdout, run.stderr]) {
      stream.on('data', (piece: Buffer) => {
        output += piece.toString('utf8');
      });
    }
    const [status] = await once(run, 'exit');
    expect(status, output).toBe(0);
  },
);
