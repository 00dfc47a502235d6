/**
 * @file The process that is killed: edits cases and takes evidence in until it dies. Invariant: a line `ack …` is printed only after the
 * application said that the thing is done.
 *
 * Argument: the casebook's folder; the passphrase comes in DUE_COURSE_PASSPHRASE. Lines: `ready`, `ack case ID`, `ack exhibit ID SHA256`,
 * `ack participant ID`, `ack lock`.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { CaseId } from '#shared/domain/ids.ts';
import { createApplication } from '../../electron/core/application.ts';
import { addParticipant } from '../../electron/core/people/change-participants.ts';
import { openExampleMatter, receiveExampleExhibit } from './example-matter.ts';
import { fixedPorts } from './fixed-ports.ts';

const folder = process.argv[2] ?? '';
const passphrase = process.env.DUE_COURSE_PASSPHRASE ?? '';
// Written straight to the pipe: a line in a buffer would die with the process.
const say = (line: string) => writeSync(1, `${line}\n`);

const ports = { ...fixedPorts(), clock: { now: () => new Date() }, ids: { next: () => randomBytes(16).toString('hex') } };
const application = createApplication(ports);
const status = await application.casebook.select({ folder });
const loginName = status.state === 'locked' ? (status.people[0]?.loginName ?? '') : '';
await application.casebook.unlock({ loginName, passphrase });
say('ready');

let caseId: CaseId | undefined;
for (let step = 0; ; step += 1) {
  const context = application.session();
  if (caseId === undefined || step % 9 === 0) {
    caseId = await openExampleMatter(context);
    say(`ack case ${caseId}`);
  } else if (step % 31 === 30) {
    await application.casebook.lock();
    say('ack lock');
    await application.casebook.unlock({ loginName, passphrase });
  } else if (step % 2 === 0) {
    const bytes = randomBytes(randomInt(1, 3_000_000));
    const exhibit = await receiveExampleExhibit(context, caseId, bytes);
    say(`ack exhibit ${exhibit.id} ${createHash('sha256').update(bytes).digest('hex')}`);
  } else {
    const participant = await addParticipant(context, { caseId, role: 'witness', name: `Witness ${step}`, position: 'Aide' });
    say(`ack participant ${participant.id}`);
  }
}
