/** @file The reports of one case: complete for a case told to its end, honest for one just opened, and silent about what is kept confidential. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Block, DocumentModel, plainText } from '#shared/domain/document-model.ts';
import type { IssuableKind } from '#shared/domain/documents/kinds.ts';
import { type CaseId, UserId } from '#shared/domain/ids.ts';
import { dispositionLacks } from '../../../../electron/core/documents/case-reports/outcomes.ts';
import { previewDocument } from '../../../../electron/core/documents/draw-up.ts';
import { issueDocument } from '../../../../electron/core/documents/issue-document.ts';
import { takeNewestIssue } from '../../../../electron/core/documents/issued-documents.ts';
import { restrictExhibit } from '../../../../electron/core/evidence/access-list/change-access.ts';
import { openExhibit } from '../../../../electron/core/evidence/hand-out.ts';
import { listExhibits } from '../../../../electron/core/evidence/read-exhibits.ts';
import type { ServiceContext } from '../../../../electron/core/service-context.ts';
import { canReadPdf, problemsOf, readPdf } from '../../../support/read-pdf.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../../support/temporary-casebook.ts';
import { refusalOf } from '../../chain/example-matter.ts';
import { LAST_RESPONDENT, openPacketMatter, planted, preparePacket, renderInTest } from '../example-packet.ts';

const kinds = ['case-summary', 'chain-of-custody', 'evidence-index', 'disposition-form'] as const satisfies IssuableKind[];

let casebook: TemporaryCasebook;
let context: ServiceContext;
let told: CaseId;
let fresh: CaseId;

beforeAll(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  context = casebook.session();
  told = (await preparePacket(context)).caseId;
  fresh = await openPacketMatter(context);
}, 60_000);
afterAll(() => casebook.dispose());

const blocksOf = (model: DocumentModel): Block[] => model.parts.flatMap((part) => part.blocks);
const gapsOf = (model: DocumentModel) => blocksOf(model).flatMap((block) => (block.kind === 'gap' ? [block] : []));
const wordsOf = (model: DocumentModel): string => JSON.stringify(model);

describe('for a case told to its end', () => {
  test.skipIf(!canReadPdf).each(kinds)('%s is issued whole, tagged and without a bracket or a planted phrase', async (kind) => {
    await issueDocument(context, { caseId: told, kind, restatementReason: '' });
    const issued = await takeNewestIssue(context, { caseId: told, kind });
    const pdf = readPdf(issued?.bytes ?? new Uint8Array());
    expect(problemsOf(pdf)).toEqual([]);
    expect(pdf.text).toContain(LAST_RESPONDENT);
    for (const phrase of planted) expect(pdf.text).not.toContain(phrase);
    expect(pdf.text).not.toMatch(/unprotected|protected|unlawful|irremediable|comparator|worksheet|Berit Nørgaard/i);
  });

  test('the summary is one part in words and one of dates, and tells what is asked', async () => {
    const model = DocumentModel.parse(await previewDocument(context, { caseId: told, kind: 'case-summary' }));
    expect(model.parts.map(({ key }) => key)).toEqual(['case-summary', 'dates-and-states']);
    const headings = blocksOf(model).flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));
    expect(headings.slice(0, 4)).toEqual(['What was alleged', 'What was found', 'What was decided', 'What is asked of you']);
    const words = wordsOf(model);
    expect(words).toContain('Show student work on the school’s page only.');
    expect(words).toContain('Written directive was approved.');
    expect(words).not.toContain('The conduct can be mended.');
  });

  test('the disposition form fits one page', async () => {
    const { pageCount } = await renderInTest(await previewDocument(context, { caseId: told, kind: 'disposition-form' }));
    expect(pageCount).toBe(1);
  });

  test('the index says under which element an exhibit is cited, and on which side', async () => {
    const table = blocksOf(await previewDocument(context, { caseId: told, kind: 'evidence-index' })).find(
      (block) => block.kind === 'table' && block.columns.some(({ title }) => title === 'Element, side and place'),
    );
    const sides = table?.kind === 'table' ? table.rows.map((row) => plainText(row[2] ?? '')).join('\n') : '';
    expect(sides).toContain(': for, line 1');
    expect(sides).toContain(': against, line 2');
  });
});

describe('the chain of custody', () => {
  test('lists every handling in order, and compares each digest with the one taken at first', async () => {
    const [exhibit] = await listExhibits(context, { caseId: told });
    if (exhibit === undefined) throw new Error('The example has an exhibit.');
    await openExhibit(context, { exhibitId: exhibit.id });
    const blocks = blocksOf(await previewDocument(context, { caseId: told, kind: 'chain-of-custody' }));
    const table = blocks.find((block) => block.kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows.map((row) => row[2])).toEqual(['Received', 'Viewed']);
    expect(rows.map((row) => row[4])).toEqual(['Digest as above', 'Digest as above']);
    expect(wordsOf({ parts: [{ blocks }] } as DocumentModel)).toContain(
      createHash('sha256').update('a capture').digest('hex').slice(0, 32),
    );
  });
});

describe('for a case just opened', () => {
  test.each(kinds)('%s shows what is empty as gaps that lead to their fields', async (kind) => {
    const model = DocumentModel.parse(await previewDocument(context, { caseId: fresh, kind }));
    expect(gapsOf(model).length).toBeGreaterThan(0);
  });

  test('a disposition form is refused, and a summary says that nothing is decided', async () => {
    expect((await refusalOf(issueDocument(context, { caseId: fresh, kind: 'disposition-form', restatementReason: '' }))).code).toBe(
      'DOCUMENT_HAS_GAPS',
    );
    await issueDocument(context, { caseId: fresh, kind: 'case-summary', restatementReason: '' });
    const issued = await takeNewestIssue(context, { caseId: fresh, kind: 'case-summary' });
    if (canReadPdf) expect(readPdf(issued?.bytes ?? new Uint8Array()).text).toContain('Nothing is decided yet.');
  });
});

describe('a disposition form of a case without finding or level', () => {
  test.each([
    ['an open investigation', { track: 'investigation', isClosed: false }, true],
    ['a closed investigation', { track: 'investigation', isClosed: true }, false],
    ['a note', { track: 'note', isClosed: false }, false],
  ] as const)('of %s', (_name, of, stopsIssue) => {
    const lacks = dispositionLacks(of);
    expect([lacks.allegation(), lacks.action()]).toMatchObject([{ isBlocking: stopsIssue }, { isBlocking: stopsIssue }]);
  });
});

test('whoever may not see an exhibit learns of it its number and its digest alone, and issues nothing', async () => {
  const [exhibit] = await listExhibits(context, { caseId: told });
  if (exhibit === undefined) throw new Error('The example has an exhibit.');
  const list = { userIds: [context.actor.userId], reason: 'Pictures of children.', basedOn: null };
  await restrictExhibit(context, { exhibitId: exhibit.id, ...list });
  const stranger: ServiceContext = { ...context, actor: { ...context.actor, userId: UserId.parse('f'.repeat(32)) } };
  for (const kind of ['chain-of-custody', 'evidence-index'] as const) {
    const words = wordsOf(await previewDocument(stranger, { caseId: told, kind }));
    expect(words).toContain('Restricted to named people');
    expect(words).toContain(exhibit.sha256.slice(0, 16));
    expect(words).not.toMatch(/post-as-seen|Pictures of children/);
    expect((await refusalOf(issueDocument(stranger, { caseId: told, kind, restatementReason: '' }))).code).toBe('EXHIBIT_RESTRICTED');
  }
});
