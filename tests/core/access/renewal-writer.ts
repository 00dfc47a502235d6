/**
 * @file The process that is killed in a renewal: adds somebody, then removes them again, and ends. Invariant: a line `ack …` is printed only
 * after the application said that the thing is done.
 *
 * Argument: the casebook's folder; the passphrase comes in DUE_COURSE_PASSPHRASE. Lines: `ready` before the removal, `ack removed NAME`.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createApplication } from '../../../electron/core/application.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';

const folder = process.argv[2] ?? '';
const passphrase = process.env.DUE_COURSE_PASSPHRASE ?? '';
// Written straight to the pipe: a line in a buffer would die with the process.
const say = (line: string) => writeSync(1, `${line}\n`);

const ports = { ...fixedPorts(), clock: { now: () => new Date() }, ids: { next: () => randomBytes(16).toString('hex') } };
const application = createApplication(ports);
const status = await application.casebook.select({ folder });
const loginName = status.state === 'locked' ? (status.people[0]?.loginName ?? '') : '';
await application.casebook.unlock({ loginName, passphrase });
const displayName = `Guest ${randomBytes(4).toString('hex')}`;
const { userId } = await application.access.add({ displayName, role: 'investigator', passphrase: 'marble ginger tunnel frost 21' });
say('ready');
await application.access.remove({ userId });
say(`ack removed ${displayName}`);
await application.close();
