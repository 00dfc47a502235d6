/** @file `npm start`: chooses the host and starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenStale } from './build-when-stale.ts';
import { findElectron } from './find-electron.ts';
import { projectFolder } from './project.ts';

const HELP = `Usage: npm start [-- [--sample] [--browser] [CASEBOOK]]

  CASEBOOK    the folder of a casebook to open
  --sample    a fictional casebook to look around in; it is thrown away at the end
  --browser   in a browser on this machine instead of the desktop window
  --help      these lines
`;

const NO_ELECTRON = 'No Electron runtime is installed for the desktop window ("npx install-electron" fetches it once).';

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'These arguments are not understood.'}\n${HELP}`);
    return 2;
  }
  if (given.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const electron = given.browser ? null : findElectron();
  if (!given.browser && electron === null) {
    if (!given.sample) {
      process.stderr.write(`${NO_ELECTRON} To use a browser on this machine instead: npm start -- --browser\n`);
      return 1;
    }
    process.stderr.write(`${NO_ELECTRON} Going on in the browser with the sample.\n`);
  }
  if (!(await buildWhenStale())) {
    process.stderr.write('Due Course could not be built. The lines above say why.\n');
    return 1;
  }
  if (!given.sample) return run(electron, given.casebook);
  const folder = await mkdtemp(join(tmpdir(), 'due-course-sample-'));
  try {
    return await run(electron, await makeSample(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readArguments(args: string[]): { sample: boolean; browser: boolean; help: boolean; casebook: string | null } {
  const { values, positionals } = parseArgs({
    args,
    options: { sample: { type: 'boolean' }, browser: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  const [casebook] = positionals;
  if (positionals.length > 1) throw new Error('Only one casebook can be opened.');
  if (values.sample && casebook !== undefined) throw new Error('--sample makes its own casebook; leave the path out.');
  return {
    sample: values.sample ?? false,
    browser: values.browser ?? false,
    help: values.help ?? false,
    casebook: casebook === undefined ? null : resolve(process.env.INIT_CWD ?? '.', casebook),
  };
}

async function makeSample(folder: string): Promise<string> {
  process.stderr.write('Making the sample casebook.\n');
  const { createThrowawaySample } = await import('./sample.ts');
  return createThrowawaySample(folder);
}

/** Runs the host until it ends. @param electron the runtime; null runs the browser host */
async function run(electron: string | null, casebook: string | null): Promise<number> {
  const child =
    electron === null
      ? spawn(
          process.execPath,
          [join(projectFolder, 'electron', 'hosts', 'loopback', 'main.ts'), ...(casebook === null ? [] : [casebook])],
          {
            stdio: 'inherit',
          },
        )
      : spawn(electron, [projectFolder, ...(casebook === null ? [] : [`--casebook=${casebook}`])], { stdio: 'inherit' });
  return exitOf(child);
}

async function exitOf(child: ChildProcess): Promise<number> {
  // Ctrl+C reaches the host as well; this process stays to clear up after it.
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => pass('SIGTERM'));
  const [code, signal] = await once(child, 'exit');
  return signal === null ? code : 1;
}
