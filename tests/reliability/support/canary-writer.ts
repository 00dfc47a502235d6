/**
 * @file A process that puts phrases into every register of a casebook, reads and searches them, and then works on until it is killed.
 *
 * Argument: the folder in which the casebook is to be made. On its input one line of JSON: the passphrase. Lines: `phrases JSON` with everything
 * that was entered, the recovery codes and the keys in hexadecimal; `open FOLDER` when the tour is over.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createDirectClient } from '../../../electron/api/direct-client.ts';
import { createApplication } from '../../../electron/core/application.ts';
import { COST_FLOOR } from '../../../electron/core/casebook/keys/key-derivation.ts';
import { adoptVersion } from '../../../electron/core/policies/adopt-version.ts';
import { bargainingPost } from '../../../electron/core/sample/stories/bargaining-post.ts';
import { eveningCall } from '../../../electron/core/sample/stories/evening-call.ts';
import { tellStory } from '../../../electron/core/sample/tell-story.ts';
import { renderInTest } from '../../core/documents/example-packet.ts';
import { EXAMPLE_PHRASES, openExampleMatter, receiveExampleExhibit } from '../../support/example-matter.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { versionsOfStories } from './casebook-with-stories.ts';

const [, , parent = ''] = process.argv;
// Written straight to the pipe, so that nothing of it can come to lie anywhere.
const say = (line: string) => writeSync(1, `${line}\n`);
const [passphrase = ''] = await new Promise<string[]>((resolve) =>
  createInterface({ input: process.stdin }).once('line', (line) => resolve(JSON.parse(line))),
);

/** Every text of a story that a person typed: names, notes, reasons, file names. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 12 && /[ .]/.test(value) && !/^\d/.test(value) ? [value.split('\n')[0] ?? ''] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'labelPath' ? [] : textsOf(inner)));
}

const ports = fixedPorts({ renderPdf: renderInTest });
const application = createApplication(ports, { cost: COST_FLOOR });
const { status, recoveryCodes } = await application.casebook.create({
  name: 'Test Office',
  district: 'Elm Grove School District 900',
  folder: parent,
  userName: 'Mara Voss',
  passphrase,
});
await application.casebook.confirmRecoveryCodes({ codes: recoveryCodes });
const context = application.session();
const client = createDirectClient({ application, ports });

for (const version of versionsOfStories) await adoptVersion(context, version);
const clock = {
  now: () => ports.clock.now(),
  jumpTo: (at: string) => ports.clock.set(at),
  step: (minutes: number) => ports.clock.advance(minutes * 60_000),
};
const stories = [eveningCall, bargainingPost];
const caseIds = [];
for (const story of stories) caseIds.push(await tellStory({ context, clock }, story));
caseIds.push(await openExampleMatter(context));
const texts = [...new Set(stories.flatMap(textsOf))].filter((text) => text.length >= 12).slice(0, 40);
const [firstCase] = caseIds;
for (const [index, text] of [...texts, ...EXAMPLE_PHRASES].entries()) {
  // Typed twice, and every other one discarded: no page that a draft lay on may give it away.
  const place = { caseId: firstCase ?? null, place: `/cases/${firstCase}/findings` };
  const typed = (words: string) => JSON.stringify({ value: { rationale: words.repeat(30) }, asides: [] });
  const { draft } = await client.drafts.keep({ key: `finding:${index}`, ...place, content: typed(text.slice(0, 12)), seen: null });
  const last = await client.drafts.keep({ key: `finding:${index}`, ...place, content: typed(text), seen: draft.revision });
  if (index % 2 === 0) await client.drafts.discard({ key: `finding:${index}`, seen: last.draft.revision });
}
for (const text of [...texts, ...EXAMPLE_PHRASES])
  await client.cases.list({ status: null, contains: text.slice(0, 100), offset: 0, limit: 50 });
for (const caseId of caseIds) {
  await client.documents.preview({ caseId, kind: 'discipline-report' });
  for (const { id } of await client.evidence.list({ caseId })) await client.evidence.openForViewing({ exhibitId: id });
}
const { rootKey } = application.casebook.open();
const rows = await context.unitOfWork.read.selectFrom('evidence_item').select('data_key').execute();
const keys = [rootKey, ...rows.map((row) => row.data_key)]
  .map((key) => Buffer.from(key ?? []).toString('hex'))
  .filter((key) => key.length === 64);
say(`phrases ${JSON.stringify({ texts: [...texts, ...EXAMPLE_PHRASES], secrets: [passphrase, ...recoveryCodes], keys })}`);
say(`open ${status.state === 'none' ? '' : status.folder}`);
const [caseId] = caseIds;
for (let step = 0; caseId !== undefined; step += 1)
  await receiveExampleExhibit(context, caseId, Buffer.from(`${texts.join('; ')} `.repeat(400 + step)));
