/** @file Leak trial over the sample: every audience, every kind, every case. Nobody is told, and nine words of ten stay. Trial R23 of `tests/reliability`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import { profilesFor } from '#shared/domain/documents/profiles.ts';
import { harvestOf } from '#shared/domain/documents/redaction/private-details.ts';
import { textsOf } from '#shared/domain/documents/redaction/redact-model.ts';
import { createApplication } from '../../../electron/core/application.ts';
import { drawDocument } from '../../../electron/core/documents/draw-up.ts';
import { drawers } from '../../../electron/core/documents/drawers.ts';
import { commonWords } from '../../../electron/core/documents/redaction/common-words.ts';
import { drawRedacted, printRedacted } from '../../../electron/core/documents/redaction/draw-redacted.ts';
import { namesLeft } from '../../../electron/core/documents/redaction/names-left.ts';
import { pseudonymsOf } from '../../../electron/core/documents/redaction/pseudonyms.ts';
import { createSampleCasebook } from '../../../electron/core/sample/create-sample-casebook.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { directPorts } from '../../../electron/hosts/direct-ports.ts';
import { squeezed } from '../../domain/redaction/hard-cases.ts';
import { casebookWithStories } from '../../reliability/support/casebook-with-stories.ts';
import { isLongRun, trialCount } from '../../reliability/support/trials.ts';
import { SAMPLE_PASSPHRASE } from '../../support/command-line.ts';
import { renderInTest } from '../documents/example-packet.ts';

/** Of how many redacted documents the finished file is read back; the models of all are searched. */
const PRINTED = trialCount('R23', { short: 4, long: 100_000 });

let context: ServiceContext;
let dispose: () => Promise<void>;

beforeAll(async () => {
  if (!isLongRun) {
    const casebook = await casebookWithStories({ ports: { renderPdf: renderInTest } });
    context = casebook.session();
    dispose = casebook.dispose;
    return;
  }
  const parent = await mkdtemp(join(tmpdir(), 'leak-trial-'));
  const ports = directPorts();
  const application = createApplication(ports);
  const folder = await createSampleCasebook(parent, SAMPLE_PASSPHRASE, ports);
  const status = await application.casebook.select({ folder });
  const loginName = status.state === 'locked' ? (status.people[0]?.loginName ?? '') : '';
  await application.casebook.unlock({ loginName, passphrase: SAMPLE_PASSPHRASE });
  context = application.session();
  dispose = async () => {
    await application.close();
    await rm(parent, { recursive: true, force: true });
  };
}, 600_000);
afterAll(() => dispose());

const wordsOf = (model: DocumentModel): string[] =>
  [...textsOf(model.parts)]
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function countKept(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  return one.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}

/** Words of the names of a case as a person would search for them, without what the redacted text says anyway. */
async function nameWordsOf(caseId: string): Promise<Set<string>> {
  const names = (await pseudonymsOf(context.unitOfWork.read, caseId)).flatMap((one) => one.names);
  const known = names.filter((name) => !/^Not named/.test(name)).flatMap((name) => name.split(/[\s’'-]+/).map(squeezed));
  return new Set(known.filter((word) => word.length > 2));
}

test('no audience is told anybody, and most of the words stay', { timeout: 3_600_000 }, async () => {
  const isCommonWord = await commonWords();
  const cases = await context.unitOfWork.read.selectFrom('case_file').select(['id', 'number']).execute();
  let whole = 0;
  let kept = 0;
  let printed = 0;
  for (const { id: caseId, number } of cases) {
    const nameWords = await nameWordsOf(caseId);
    for (const kind of Object.keys(drawers) as DocumentKind[]) {
      const plain = wordsOf(await drawDocument(context, { caseId, kind, isDraft: true, restatement: null }));
      for (const [turn, profile] of profilesFor(kind).entries()) {
        const where = `${number}, ${kind}, ${profile}`;
        const drafting = { isDraft: true, restatement: null, keeps: null };
        const redacted = await drawRedacted(context, { caseId, kind, profile, named: [], decisions: [] }, drafting);
        const words = wordsOf(redacted.model);
        whole += plain.length;
        kept += countKept(plain, words);
        expect(
          [...new Set(words.map(squeezed))].filter((word) => nameWords.has(word)),
          where,
        ).toEqual([]);
        const search = { identities: redacted.people.identities, harvest: harvestOf(textsOf(redacted.source)), isCommonWord };
        expect(
          namesLeft(
            [...textsOf(redacted.model)].map((text) => ({ where, text })),
            search,
          ),
          where,
        ).toEqual([]);
        if (printed < PRINTED && (isLongRun || turn === printed % 5)) {
          printed += 1;
          expect((await printRedacted(context, redacted)).hits, `${where}, printed`).toEqual([]);
        }
      }
    }
  }
  expect(printed).toBeGreaterThan(0);
  expect(kept / whole).toBeGreaterThan(0.9);
});
