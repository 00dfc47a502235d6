/**
 * @file The process that is killed while it issues documents. Invariant: a line `ack document ID SHA256` is printed only after the application said that
 * it is issued.
 *
 * Argument: the casebook's folder. The passphrase comes in DUE_COURSE_PASSPHRASE. Lines: `ready`, `ack document ID SHA256`.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createApplication } from '../../../electron/core/application.ts';
import { issueDocument } from '../../../electron/core/documents/issue-document.ts';
import { preparePacket, renderInTest } from '../../core/documents/example-packet.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';

const [, , folder = ''] = process.argv;
const passphrase = process.env.DUE_COURSE_PASSPHRASE ?? '';
// Written straight to the pipe: a line in a buffer would die with the process.
const say = (line: string) => writeSync(1, `${line}\n`);

const application = createApplication(
  fixedPorts({ renderPdf: renderInTest, clock: { now: () => new Date() }, ids: { next: () => randomBytes(16).toString('hex') } }),
);
const status = await application.casebook.select({ folder });
await application.casebook.unlock({ loginName: status.state === 'locked' ? (status.people[0]?.loginName ?? '') : '', passphrase });
const { caseId } = await preparePacket(application.session());
say('ready');
for (;;) {
  for (const kind of ['evidence-index', 'discipline-report'] as const) {
    const issued = await issueDocument(application.session(), { caseId, kind, restatementReason: '' });
    say(`ack document ${issued.id} ${issued.sha256}`);
  }
}
