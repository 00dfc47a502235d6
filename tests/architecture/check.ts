/** @file `npm run check`: formats and lint, types, layers, dead code. Each runs to its end so that one run shows everything. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Fewer modules than this, packages counted too, means that the layer check looked past the code, which it has done silently under other
 * parsers. About nine tenths of the present number: raise it as the code grows.
 */
const LEAST_MODULES = 545;

function run(name: string, command: string, commandArguments: string[]): boolean {
  const started = performance.now();
  const result = spawnSync(command, commandArguments, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const isGood = result.status === 0;
  process.stdout.write(`${isGood ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
  if (!isGood) process.stdout.write(`${result.stdout}${result.stderr}\n`);
  return isGood;
}

function checkLayers(): boolean {
  const result = spawnSync(
    'depcruise',
    ['--config', 'tests/architecture/layers.cjs', '--output-type', 'json', 'shared', 'electron', 'renderer', 'tests'],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (result.stdout === '') {
    process.stdout.write(`FAIL layers: the dependency check gave no answer\n${result.stderr}\n`);
    return false;
  }
  const { summary } = JSON.parse(result.stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string; severity: string }; from: string; to: string }[] };
  };
  const violations = summary.violations.filter((violation) => violation.rule.severity === 'error');
  const isGood = violations.length === 0 && summary.totalCruised >= LEAST_MODULES;
  process.stdout.write(`${isGood ? 'ok  ' : 'FAIL'} layers (${summary.totalCruised} modules seen, at least ${LEAST_MODULES} expected)\n`);
  for (const violation of violations) process.stdout.write(`  ${violation.rule.name}: ${violation.from} -> ${violation.to}\n`);
  return isGood;
}

const SUPPRESSION = /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/;

/** A suppression hides a problem from everyone who reads green; the project has none. Without git, which a machine need not have. */
function checkSuppressions(): boolean {
  const self = join('tests', 'architecture', 'check.ts');
  const sources = ['shared', 'electron', 'renderer', 'tests']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((file) => /\.(tsx?|cjs)$/.test(file) && file !== self);
  const found = sources.filter((file) => SUPPRESSION.test(readFileSync(file, 'utf8')));
  const isGood = found.length === 0 && sources.length > 0;
  process.stdout.write(`${isGood ? 'ok  ' : 'FAIL'} no suppressed checks (${sources.length} files read)\n`);
  for (const file of found) process.stdout.write(`  ${file}\n`);
  return isGood;
}

const results = [
  run('formats and lint', 'biome', ['check', '--error-on-warnings', '.']),
  run('types', 'tsc', ['-b']),
  checkLayers(),
  run('dead code', 'knip', []),
  checkSuppressions(),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
