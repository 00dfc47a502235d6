/** @file From a sentence of the report back to the file: each step named, linked and, where a list says so, closed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block, DocumentModel, Run, Support } from '#shared/domain/document-model.ts';
import { runsOf } from '#shared/domain/document-model.ts';
import type { SupportTrail } from '#shared/domain/documents/support.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { createDirectClient, type DirectClient } from '../../../../electron/api/direct-client.ts';
import { previewDocument } from '../../../../electron/core/documents/draw-up.ts';
import { settledModel } from '../../../../electron/core/documents/model/discipline-report.ts';
import { readCaseRecord } from '../../../../electron/core/documents/read-case-record.ts';
import { withWhatItRestsOn } from '../../../../electron/core/documents/support/what-it-rests-on.ts';
import { setBearing } from '../../../../electron/core/facts/set-bearing.ts';
import { enterFact } from '../../../../electron/core/facts/write-facts.ts';
import { canReadPdf, problemsOf, readPdf, tagsNamed, textOfTag } from '../../../support/read-pdf.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../../support/temporary-casebook.ts';
import { preparePacket, renderInTest } from '../example-packet.ts';

const OTHER = { displayName: 'Teo Lindqvist', role: 'administrator', passphrase: 'copper lagoon whistle ember 3' } as const;

let casebook: TemporaryCasebook;
let client: DirectClient;
let caseId: CaseId;
let model: DocumentModel;

beforeAll(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  client = createDirectClient({ application: casebook.application, ports: casebook.ports });
  await casebook.application.access.add(OTHER);
  const context = casebook.session();
  const prepared = await preparePacket(context);
  caseId = prepared.caseId;
  const [exhibit] = await client.evidence.list({ caseId });
  const [charged] = prepared.allegation.clauses;
  if (exhibit === undefined || charged === undefined) throw new Error('The example has an exhibit and a clause.');
  const fact = await enterFact(context, {
    caseId,
    kind: 'event',
    assertion: 'Four graded quizzes stood on a **public** page.',
    happened: { kind: 'exact', date: '2021-10-14' },
    status: 'undisputed',
    statusBy: '',
    isAdverse: true,
    expectedSource: '',
    pins: [{ on: { kind: 'exhibit', exhibitId: exhibit.id }, locator: { kind: 'page', page: 1, region: null }, quote: '', note: '' }],
  });
  const element = charged.elements[0]?.elementId;
  if (element === undefined) throw new Error('The clause has elements.');
  await setBearing(context, { factId: fact.id, allegationClauseId: charged.id, elementId: element, bearing: 'supports', basedOn: null });
  model = await previewDocument(context, { caseId, kind: 'discipline-report' });
});
afterAll(() => casebook.dispose());

const runs = (): Run[] =>
  model.parts.flatMap((part) =>
    part.blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? block.runs
        : block.kind === 'table'
          ? block.rows.flat().flatMap(runsOf)
          : block.kind === 'list'
            ? block.items.flatMap(runsOf)
            : [],
    ),
  );
const supportIn = (kind: Support['kind']): Support => {
  const found = runs()
    .flatMap((run) => run.support ?? [])
    .find((support) => support.kind === kind);
  if (found === undefined) throw new Error(`No sentence rests on a ${kind}.`);
  return found;
};
const read = ({ kind, id }: Support): Promise<SupportTrail> => client.documents.support({ caseId, kind, id });

describe('the report', () => {
  test('has an entry for every number in its text, and a number for every entry', () => {
    const numbers = new Set(runs().flatMap((run) => (run.support ?? []).map(({ number }) => number)));
    const entries = runs().flatMap((run) => (run.entry === undefined ? [] : [Number(run.text)]));
    expect(entries).toEqual(entries.map((_, index) => index + 1));
    expect(entries.length).toBeGreaterThan(5);
    expect([...numbers].sort((one, other) => (one ?? 0) - (other ?? 0))).toEqual(entries);
  });

  test('lists what an entry rests on too, down to the exhibit, where the text names none of it', async () => {
    const finding = supportIn('finding');
    const blocks: Block[] = [{ kind: 'paragraph', runs: [{ text: 'So it was.', emphasis: 'none', support: [finding] }] }];
    const record = await readCaseRecord(casebook.session(), caseId);
    const part = withWhatItRestsOn({ key: 'investigation-report', title: 'Report', blocks }, record);
    const listed = part.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap(([number]) => runsOf(number ?? '').map((run) => run.entry?.kind)) : [],
    );
    expect(listed).toEqual(['finding', 'element', 'element', 'element', 'fact', 'exhibit']);
  });

  test.skipIf(!canReadPdf)('prints its numbers as links, and its emphasis without stars', async () => {
    const pdf = readPdf((await renderInTest(settledModel({ ...model, isDraft: false }))).bytes);
    expect(problemsOf(pdf)).toEqual([]);
    expect(tagsNamed(pdf.tags, /^Link$/).map(textOfTag)).toContain('Ex. 1');
    expect(pdf.linkCount).toBeGreaterThan(10);
    expect(pdf.bookmarks.map(({ title }) => title)).toContain('Appendix: what each sentence rests on');
    expect(pdf.text).toContain('stood on a public page.');
  });
});

describe('the way back', () => {
  test('goes from the finding by an element and a fact to the exhibit, its digest and its custody', async () => {
    const finding = await read(supportIn('finding'));
    expect(finding.restsOn.map(({ relation }) => relation)).toEqual(['covers', 'covers', 'covers']);
    const element = await read((finding.restsOn[0] as SupportTrail['restsOn'][number]).support);
    expect(element.restsOn.map(({ support, relation, place }) => [support.label, relation, place])).toEqual([
      ['Fact 1', 'supports', ''],
      ['Ex. 1', 'supports', 'line 1'],
    ]);
    const fact = await read((element.restsOn[0] as SupportTrail['restsOn'][number]).support);
    expect(fact.restsOn).toMatchObject([{ support: { label: 'Ex. 1' }, relation: 'stands-in', place: 'p. 1' }]);
    const exhibit = await read((fact.restsOn[0] as SupportTrail['restsOn'][number]).support);
    const [listed] = await client.evidence.list({ caseId });
    expect(exhibit.sha256).toBe(listed?.sha256);
    expect(exhibit.custody[0]).toMatchObject({ what: 'received' });
  });

  test('refuses what is not in the case', async () => {
    await expect(client.documents.support({ caseId, kind: 'fact', id: 'no-such-fact' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('ends at a closed exhibit with its digest alone', async () => {
    const [exhibit] = await client.evidence.list({ caseId });
    const me = (await client.evidence.colleagues()).find(({ displayName }) => displayName !== OTHER.displayName);
    if (exhibit === undefined || me === undefined) throw new Error('The example has an exhibit and its author.');
    await client.evidence.restrict({ exhibitId: exhibit.id, reason: 'It names a child.', basedOn: null, userIds: [me.userId] });
    await casebook.application.casebook.lock();
    casebook.ports.clock.advance(120_000);
    await casebook.application.casebook.unlock({ loginName: OTHER.displayName, passphrase: OTHER.passphrase });
    const closed = await read({ kind: 'exhibit', id: exhibit.id, label: '' });
    expect(closed).toMatchObject({ isClosed: true, sha256: exhibit.sha256, custody: [], restsOn: [], standing: '' });
    expect(JSON.stringify(closed)).not.toContain(exhibit.fileName);
    const element = await read(supportIn('element'));
    expect(element.restsOn.find(({ support }) => support.kind === 'exhibit')?.place).toBe('');
  });
});
