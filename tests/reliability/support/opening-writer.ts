/**
 * @file A process that opens a casebook at a given moment, says whether it may, writes one case and stays. Argument: the folder. The passphrase
 * comes in DUE_COURSE_PASSPHRASE; the moment, in milliseconds since 1970, on its input, so that several can be made to open at once.
 *
 * Lines: `ready`, then `open` and `ack case ID`, or `refused CODE`. It locks and ends when its input does.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { DomainError } from '#shared/domain/errors.ts';
import { createApplication } from '../../../electron/core/application.ts';
import { openExampleMatter } from '../../support/example-matter.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';

const [, , folder = ''] = process.argv;
const passphrase = process.env.DUE_COURSE_PASSPHRASE ?? '';
const say = (line: string) => writeSync(1, `${line}\n`);

const application = createApplication({ ...fixedPorts(), ids: { next: () => randomBytes(16).toString('hex') } });
const status = await application.casebook.select({ folder });
const loginName = status.state === 'locked' ? (status.people[0]?.loginName ?? '') : '';
say('ready');
const moment = await new Promise<number>((resolve) => process.stdin.once('data', (chunk: Buffer) => resolve(Number(chunk.toString()))));
await wait(Math.max(0, moment - Date.now()));
try {
  await application.casebook.unlock({ loginName, passphrase });
  say('open');
  say(`ack case ${await openExampleMatter(application.session())}`);
} catch (error) {
  say(`refused ${error instanceof DomainError ? error.code : String(error)}`);
}
await new Promise((resolve) => process.stdin.once('end', resolve).resume());
await application.close();
