/**
 * @file `npm run test:long`: every trial with its full count, wherever it lives. A trial is a test file that asks `trialCount` for its count.
 * Arguments narrow it to some trials: `npm run test:long -- R3 R10`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startVitest, type TestCase, type TestModule } from 'vitest/node';
import { projectRoot } from '../support/command-line.ts';

const ASKS_FOR_COUNT = /trialCount\(\s*'(R\d+)'/g;

/** Test files by the trials that they are part of. */
function findTrials(): Map<string, string[]> {
  const trials = new Map<string, string[]>();
  const names = readdirSync(join(projectRoot, 'tests'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
  for (const name of names) {
    const file = join('tests', name);
    const asked = new Set([...readFileSync(join(projectRoot, file), 'utf8').matchAll(ASKS_FOR_COUNT)].map((match) => match[1] ?? ''));
    for (const trial of asked) trials.set(trial, [...(trials.get(trial) ?? []), file].sort());
  }
  return new Map([...trials].sort(([one], [other]) => Number(one.slice(1)) - Number(other.slice(1))));
}

const say = (line: string) => process.stdout.write(`${line}\n`);

/** What was left out, each with the reason that the test gave. */
function skippedOf(module: TestModule): string[] {
  const skipped = [...module.children.allTests('skipped')];
  const reasonOf = (test: TestCase) => {
    const result = test.result();
    return result.state === 'skipped' && result.note !== undefined ? result.note : 'it says no reason';
  };
  return skipped.map((test) => `${module.moduleId.slice(projectRoot.length + 1)} > ${test.fullName}: ${reasonOf(test)}`);
}

const wanted = process.argv.slice(2);
const trials = findTrials();
const chosen = [...trials].filter(([trial]) => wanted.length === 0 || wanted.includes(trial));
if (chosen.length === 0) throw new Error(`There is no such trial. There are: ${[...trials.keys()].join(' ')}.`);
say('The trials of tests/reliability/README.md, with their full counts:');
for (const [trial, files] of chosen) say(`  ${trial.padEnd(4)} ${files.join(', ')}`);

process.env.DUE_COURSE_LONG = '1';
const files = [...new Set(chosen.flatMap(([, found]) => found))];
const vitest = await startVitest('test', files, { run: true, watch: false, testTimeout: 3_600_000, hookTimeout: 600_000 });
const modules = vitest.state.getTestModules();
const failed = modules.filter((module) => !module.ok()).length;
const skipped = modules.flatMap(skippedOf);
await vitest.close();
say(`Trials run: ${chosen.map(([trial]) => trial).join(' ')}. Files: ${modules.length}, of which ${failed} failed.`);
for (const line of skipped) say(`  left out: ${line}`);
if (skipped.length === 0) say('  Nothing was left out.');
process.exitCode = failed === 0 && modules.length === files.length ? 0 : 1;
