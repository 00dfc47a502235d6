/**
 * @file `npm run bench`: every figure is a ratio against a baseline taken in the same run, or a time beside its target; nothing here passes or fails.
 * `-- --only=years` measures one of the groups below alone; CASES and LINES make the years of work shorter, DECIDED the comparators.
 */
import { existsSync } from 'node:fs';
import { measureComparators } from './comparators.ts';
import { measureDocuments } from './documents/documents.ts';
import { measureEncryption } from './encrypted-against-plain.ts';
import { measureIntake } from './intake.ts';
import { measureListAndFind } from './list-and-find.ts';
import { print } from './measure.ts';
import { measureRowsAndWrites } from './rows-and-writes.ts';
import { measureStartUp } from './start-up.ts';
import { measureUnlock } from './unlock.ts';
import { measureMatrix } from './window/matrix.ts';
import { measureRowsOnScreen } from './window/rows-on-screen.ts';
import { measureScrolling } from './window/scrolling.ts';
import { casebookWithYearsOfWork } from './years-of-work.ts';

const say = (text: string) => process.stdout.write(`         ${text}\n`);
const hasChromium = existsSync('/usr/bin/chromium');

async function years(): Promise<void> {
  const [cases, lines] = [Number(process.env.CASES ?? 100_000), Number(process.env.LINES ?? 1_000_000)];
  const started = performance.now();
  const casebook = await casebookWithYearsOfWork(cases, lines);
  try {
    say(`${cases} cases and ${lines} lines of the log were put in, in ${Math.round((performance.now() - started) / 1000)} s`);
    await measureListAndFind(casebook);
    await casebook.application.close();
    if (hasChromium) await measureScrolling(casebook.folder);
    else say('scrolling was left out: chromium is not installed');
  } finally {
    await casebook.dispose();
  }
}

const groups: Record<string, () => Promise<void>> = {
  encryption: async () => {
    for (const ratio of await measureEncryption()) print(ratio);
  },
  unlock: async () => print(await measureUnlock()),
  rows: async () => {
    for (const ratio of await measureRowsAndWrites()) print(ratio);
  },
  intake: async () => print(await measureIntake()),
  comparators: async () => print(await measureComparators(Number(process.env.DECIDED ?? 10_000))),
  screen: async () => {
    if (hasChromium) for (const ratio of await measureRowsOnScreen()) print(ratio);
    else say('rows on screen were left out: chromium is not installed');
  },
  matrix: async () => {
    if (hasChromium) await measureMatrix();
    else say('the matrix was left out: chromium is not installed');
  },
  documents: async () => {
    for (const ratio of await measureDocuments(hasChromium)) print(ratio);
  },
  years,
  'start-up': async () => {
    const startUp = await measureStartUp();
    if (startUp === null) say('start-up was left out: no Electron runtime can be had here');
    else for (const ratio of startUp) print(ratio);
  },
};

const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
if (only !== undefined && groups[only] === undefined) throw new Error(`There is ${Object.keys(groups).join(', ')} to measure.`);
for (const [name, measure] of Object.entries(groups)) if (only === undefined || only === name) await measure();
