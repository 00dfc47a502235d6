/** @file `npm run bench`: every figure is a ratio against a baseline taken in the same run; nothing here passes or fails. */
import { existsSync } from 'node:fs';
import { measureEncryption } from './encrypted-against-plain.ts';
import { measureIntake } from './intake.ts';
import { print } from './measure.ts';
import { measureRowsAndWrites } from './rows-and-writes.ts';
import { measureRowsOnScreen } from './rows-on-screen.ts';
import { measureStartUp } from './start-up.ts';
import { measureUnlock } from './unlock.ts';

for (const ratio of await measureEncryption()) print(ratio);
print(await measureUnlock());
for (const ratio of await measureRowsAndWrites()) print(ratio);
print(await measureIntake());
if (existsSync('/usr/bin/chromium')) for (const ratio of await measureRowsOnScreen()) print(ratio);
else process.stdout.write('         rows on screen were left out: chromium is not installed\n');
const startUp = await measureStartUp();
if (startUp === null) process.stdout.write('         start-up was left out: no Electron runtime can be had here\n');
else for (const ratio of startUp) print(ratio);
