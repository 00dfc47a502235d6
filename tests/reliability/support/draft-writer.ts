/**
 * @file A process that types until it is killed. Argument: the casebook's folder. The passphrase comes in DUE_COURSE_PASSPHRASE. Lines: `ready`,
 * `ack case ID`, `ack draft KEY NUMBER` after the casebook has kept it.
 */
import { writeSync } from 'node:fs';
import { discardDraft, keepDraft } from '../../../electron/core/drafts/drafts.ts';
import { EXAMPLE_PHRASES, openExampleMatter } from '../../support/example-matter.ts';
import { livingPorts, openCopy } from './work.ts';

const [, , folder = ''] = process.argv;
const say = (line: string) => writeSync(1, `${line}\n`);

const application = await openCopy(folder, { ...livingPorts(), clock: { now: () => new Date() } });
say('ready');
const context = application.session();
const caseId = await openExampleMatter(context);
say(`ack case ${caseId}`);
const seen = new Map<string, string>();
for (let number = 1; ; number += 1) {
  const key = `finding:${number % 3}`;
  if (number % 2 === 0) await discardDraft(context, { key, seen: seen.get(key) ?? '' });
  const content = JSON.stringify({ value: { number, rationale: EXAMPLE_PHRASES.join(' ').repeat(20) }, asides: [] });
  const place = `/cases/${caseId}/findings`;
  const { draft } = await keepDraft(context, { key, caseId, place, content, seen: seen.get(key) ?? null });
  seen.set(key, draft.revision);
  say(`ack draft ${key} ${number}`);
}
