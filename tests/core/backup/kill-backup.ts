/**
 * @file The process that is killed while it backs up, edits cases and thins out. Invariant: a line `ack …` is printed only after the application said
 * that the thing is done.
 *
 * Arguments: the casebook's folder and the place; the passphrase comes in DUE_COURSE_PASSPHRASE. Lines: `ready`, `ack backup ID`, `ack case ID`.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createApplication } from '../../../electron/core/application.ts';
import { openExampleMatter, receiveExampleExhibit } from '../../support/example-matter.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';

const [folder = '', place = ''] = process.argv.slice(2);
const passphrase = process.env.DUE_COURSE_PASSPHRASE ?? '';
// Written straight to the pipe: a line in a buffer would die with the process.
const say = (line: string) => writeSync(1, `${line}\n`);

// Days go by in hours here, so that older snapshots come to be thinned out as well.
const begun = Date.now();
const now = () => new Date(begun + (Date.now() - begun) * 24 * 3_600);
const ports = { ...fixedPorts(), clock: { now }, ids: { next: () => randomBytes(16).toString('hex') } };
const application = createApplication(ports);
const status = await application.casebook.select({ folder });
const loginName = status.state === 'locked' ? (status.people[0]?.loginName ?? '') : '';
await application.casebook.unlock({ loginName, passphrase });
say('ready');

const work = async () => {
  for (;;) {
    const caseId = await openExampleMatter(application.session());
    say(`ack case ${caseId}`);
    await receiveExampleExhibit(application.session(), caseId, randomBytes(randomInt(1, 400_000)));
  }
};
const backups = async () => {
  for (;;) {
    const { snapshot } = await application.backups.now(place);
    say(`ack backup ${snapshot.id}`);
  }
};
await Promise.all([work(), backups()]);
