/**
 * @file A session of so many operations, which ends with a lock. Arguments: the folder, the number of operations. The passphrase comes in
 * DUE_COURSE_PASSPHRASE. Lines: `ready` before the unlock, `ack …` as of `work`, `refused CODE` where the storage would not go on, `over`.
 */
import { writeSync } from 'node:fs';
import { DomainError } from '#shared/domain/errors.ts';
import { livingPorts, openCopy, work } from './work.ts';

const [, , folder = '', operations = '50'] = process.argv;
const say = (line: string) => writeSync(1, `${line}\n`);

say('ready');
try {
  // The machine's own clock, which a trial may have set.
  const application = await openCopy(folder, { ...livingPorts(), clock: { now: () => new Date() } });
  // Said at once, so that whatever a recording of this process shows after the line was done after it.
  await work(application.session(), { push: say }, Number(operations), 150_000);
  await application.close();
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  say(`refused ${error.code}`);
}
say('over');
