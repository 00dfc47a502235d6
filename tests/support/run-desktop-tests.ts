/** @file `npm run test:desktop`: runs in a real Electron, or says that it cannot. */
import { spawnSync } from 'node:child_process';
import { buildWhenStale } from '../../electron/hosts/build-when-stale.ts';
import { findElectron } from '../../electron/hosts/find-electron.ts';

if (findElectron() === null) {
  process.stdout.write(
    'Skipped: the desktop tests need an Electron runtime, and there is none here ("npx install-electron" fetches it, or set ELECTRON_OVERRIDE_DIST_PATH).\n',
  );
} else if (await buildWhenStale()) {
  const tests = spawnSync('playwright', ['test', '--project=desktop', ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = tests.status ?? 1;
} else {
  process.exitCode = 1;
}
