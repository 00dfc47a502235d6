/**
 * @file The process that is killed: works in a casebook until it dies. Invariant: a line `ack …` is printed only after the application said that
 * the thing is done.
 *
 * Arguments: the casebook's folder; what to do: `edit`, `intake`, `export`, or `all` (the default); the folder for copies, for `export`.
 * The passphrase comes in DUE_COURSE_PASSPHRASE. Lines: `ready`, `ack case ID`, `ack exhibit ID SHA256`, `ack participant ID`,
 * `ack copy FILE-NAME SHA256`, `ack lock`.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseId } from '#shared/domain/ids.ts';
import { createApplication } from '../../../electron/core/application.ts';
import { exportExhibit } from '../../../electron/core/evidence/hand-out.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import { openExampleMatter, receiveExampleExhibit } from '../../support/example-matter.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';

const [, , folder = '', work = 'all', copiesFolder = ''] = process.argv;
const passphrase = process.env.DUE_COURSE_PASSPHRASE ?? '';
// Written straight to the pipe: a line in a buffer would die with the process.
const say = (line: string) => writeSync(1, `${line}\n`);

let copyName = '';
const ports = {
  ...fixedPorts(),
  clock: { now: () => new Date() },
  ids: { next: () => randomBytes(16).toString('hex') },
  fileDialogs: { chooseFolder: async () => null, chooseSavePlace: async () => join(copiesFolder, copyName) },
};
const application = createApplication(ports);
const status = await application.casebook.select({ folder });
const loginName = status.state === 'locked' ? (status.people[0]?.loginName ?? '') : '';
await application.casebook.unlock({ loginName, passphrase });

async function openCase(): Promise<CaseId> {
  const id = await openExampleMatter(application.session());
  say(`ack case ${id}`);
  return id;
}

async function edit(step: number): Promise<void> {
  const input = { caseId, role: 'witness', name: `Witness ${step}`, position: 'Aide' } as const;
  const participant = await addParticipant(application.session(), input);
  say(`ack participant ${participant.id}`);
}

async function intake(): Promise<{ id: string; sha256: string }> {
  const bytes = randomBytes(randomInt(1, 3_000_000));
  const exhibit = await receiveExampleExhibit(application.session(), caseId, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  say(`ack exhibit ${exhibit.id} ${sha256}`);
  return { id: exhibit.id, sha256 };
}

async function exportCopy(exhibit: { id: string; sha256: string }): Promise<void> {
  copyName = `copy-${exhibit.sha256}.bin`;
  await exportExhibit(application.session(), { exhibitId: exhibit.id });
  say(`ack copy ${copyName} ${exhibit.sha256}`);
}

async function lockAndUnlock(): Promise<void> {
  await application.casebook.lock();
  say('ack lock');
  await application.casebook.unlock({ loginName, passphrase });
}

say('ready');
let caseId = await openCase();
for (let step = 1; ; step += 1) {
  if (step % 9 === 0) caseId = await openCase();
  else if (step % 31 === 30) await lockAndUnlock();
  else if (work === 'export') await exportCopy(await intake());
  else if (work === 'intake' || (work === 'all' && step % 2 === 0)) await intake();
  else await edit(step);
}
