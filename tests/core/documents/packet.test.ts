import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import { Block, type DocumentModel } from '#shared/domain/document-model.ts';
import { addClause } from '../../../electron/core/allegations/charge-clauses.ts';
import { recordAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { listSuggestions } from '../../../electron/core/allegations/suggest-clauses.ts';
import { readHead } from '../../../electron/core/audit/audit-queries.ts';
import { draftPdf, previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { issueDocument } from '../../../electron/core/documents/issue-document.ts';
import { exportIssued, listIssued, openIssued, takeNewestIssue } from '../../../electron/core/documents/issued-documents.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import { addExpression } from '../../../electron/core/speech/add-expression.ts';
import { answerQuestion } from '../../../electron/core/speech/answer-question.ts';
import { recordFactor } from '../../../electron/core/speech/record-factor.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, findAgainst, refusalOf, statusOf } from '../chain/example-matter.ts';
import {
  ADOPTED_TEXT,
  assessPacket,
  LAST_RESPONDENT,
  openPacketMatter,
  planted,
  preparePacket,
  renderInTest,
  takeDirective,
} from './example-packet.ts';
import { hasPdfTools, textOf } from './pdf-tools.ts';

const kind = 'discipline-report';
let casebook: TemporaryCasebook;
beforeEach(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
});
afterEach(() => casebook.dispose());

const gapsOf = (model: DocumentModel) => model.parts.flatMap((part) => part.blocks.filter((block) => block.kind === 'gap'));

/** Every word that a model prints. */
const wordsOf = (model: DocumentModel): string => JSON.stringify(model);

describe('the packet', () => {
  test.skipIf(!hasPdfTools)('prints the chain from policy to action, and no planted phrase in draft or issue', async () => {
    const context = casebook.session();
    const { caseId } = await preparePacket(context);
    const draft = await draftPdf(context, { caseId, kind });
    await issueDocument(context, { caseId, kind, restatementReason: '' });
    const issued = await takeNewestIssue(context, { caseId, kind });
    for (const bytes of [draft, issued?.bytes ?? new Uint8Array()]) {
      const text = textOf(bytes);
      for (const phrase of planted) expect(text).not.toContain(phrase);
      // Of a hold a report tells only that it was and when, so not who cleared it either.
      expect(text).not.toContain('Berit Nørgaard');
      expect(text).not.toMatch(/sign of abuse|unprotected|protected|unlawful|irremediable|comparator|worksheet/i);
      for (const expected of [
        LAST_RESPONDENT,
        'adopted Nov 19, 2012',
        ADOPTED_TEXT,
        'Ex. 1, line 1',
        'Two families asked for another class.',
        'The names were partly covered; two of four could still be read.',
        'Taken down within an hour.',
        'Mandated report',
        createHash('sha256').update('a capture').digest('hex').slice(0, 16),
        'Written directive',
        'Show student work on the school’s page only.',
        'A later breach of it would be a matter of its own.',
        'Oskar Lindahl, Superintendent',
      ])
        expect(text).toContain(expected);
    }
  });

  test('tells who charged a clause and why: alleged facts where a suggestion was taken, else the person’s own words', async () => {
    const context = casebook.session();
    const caseId = await openPacketMatter(context);
    await assessPacket(context, caseId, true);
    const { id: allegationId } = await recordAllegation(context, {
      caseId,
      statement: 'The respondent wrote to parents about a quiz.',
      conductDate: { kind: 'exact', date: '2021-10-14' },
      conductFacts: ConductFacts.parse({
        channel: 'social-media',
        audience: ['public'],
        content: ['student-work', 'student-name'],
        effects: ['parents-complained'],
      }),
    });
    const { suggestions } = await listSuggestions(context, { allegationId });
    const suggested = suggestions.find(({ clause }) => clause.lineageId === 'student-information');
    await addClause(context, { allegationId, clauseId: suggested?.clause.id ?? '', reason: suggested?.reasons.join(' ') ?? '' });
    const words = wordsOf(await previewDocument(context, { caseId, kind }));
    expect(words).toContain('Charged by Mara Voss, who gave this reason: The post shows it.');
    expect(words).toContain(
      'Charged by Mara Voss. Facts alleged that touch this clause: student work and a student’s name; by social media; to the public.',
    );
    expect(words).not.toMatch(/content: |channel: |shown to others/);
    expect(words).toContain('Alleged under allegation 2: parents complained. No effect was documented.');
    expect(words).not.toContain('No effect on the work of the schools');
  });

  test.skipIf(!hasPdfTools)('keeps the corrective action out of part 1', async () => {
    const context = casebook.session();
    const { caseId } = await preparePacket(context);
    const [report, memo] = (await previewDocument(context, { caseId, kind })).parts;
    expect(JSON.stringify(report)).not.toMatch(/directive|school’s page only|Oskar Lindahl/i);
    expect(JSON.stringify(memo)).toContain('Written directive');
  });

  test('shows every empty place of a fresh case as a gap that leads to its field', async () => {
    const context = casebook.session();
    const caseId = await openPacketMatter(context);
    const model = await previewDocument(context, { caseId, kind });
    expect(model.isDraft).toBe(true);
    for (const block of model.parts.flatMap((part) => part.blocks)) Block.parse(block);
    expect(gapsOf(model).map((gap) => [gap.tab, gap.anchor, gap.isBlocking])).toEqual(
      expect.arrayContaining([
        ['allegations', 'add-allegation', true],
        ['corrective-action', 'choose-level', true],
        ['evidence', 'add-evidence', false],
      ]),
    );
  });
});

describe('issuing', () => {
  test('is refused for a missing finding, then for gaps, each with its count', async () => {
    const context = casebook.session();
    const caseId = await openPacketMatter(context);
    const attempt = () => refusalOf(issueDocument(context, { caseId, kind, restatementReason: '' }));
    expect((await attempt()).code).toBe('DOCUMENT_HAS_GAPS');
    const allegation = await assessPacket(context, caseId, true);
    expect(await attempt()).toEqual({ code: 'FINDINGS_MISSING', details: { count: 1 } });
    await findAgainst(context, allegation);
    expect(await attempt()).toEqual({ code: 'DOCUMENT_HAS_GAPS', details: { count: 1 } });
    await takeDirective(context, caseId);
    expect((await issueDocument(context, { caseId, kind, restatementReason: '' })).issue).toBe(1);
    expect(gapsOf(JSON.parse((await readModel(caseId)) ?? '{}'))).toEqual([]);
  });

  test('of a restated clause needs a reason, which prints with the name of the person', async () => {
    const context = casebook.session();
    const { caseId } = await preparePacket(context, false);
    expect(await refusalOf(issueDocument(context, { caseId, kind, restatementReason: '' }))).toMatchObject({
      code: 'REASON_NEEDED',
      details: { count: 1 },
    });
    expect(await listIssued(context, { caseId })).toEqual([]);
    await issueDocument(context, { caseId, kind, restatementReason: 'The binder of 2012 is lost.' });
    expect(await readModel(caseId)).toContain('Used by Mara Voss, because: The binder of 2012 is lost.');
  });

  test('freezes bytes, model and the head before it, sets the status and records the digest', async () => {
    const context = casebook.session();
    const { caseId } = await preparePacket(context);
    const head = await readHead(context.unitOfWork.read);
    const events = await eventsOf(context, () => issueDocument(context, { caseId, kind, restatementReason: '' }));
    const [document] = await listIssued(context, { caseId });
    expect(document).toMatchObject({ issue: 1, issuedBy: 'Mara Voss', auditHead: { number: head?.number, hash: head?.hash } });
    expect(events).toEqual([
      {
        type: 'document.issued',
        caseId,
        payload: expect.objectContaining({ sha256: document?.sha256, issue: 1, documentId: document?.id }),
      },
    ]);
    expect(await statusOf(context, caseId)).toBe('issued');
    const taken = await takeNewestIssue(context, { caseId, kind });
    expect(
      createHash('sha256')
        .update(taken?.bytes ?? '')
        .digest('hex'),
    ).toBe(document?.sha256);
    const rendered = await renderInTest(JSON.parse((await readModel(caseId)) ?? '{}'));
    expect(createHash('sha256').update(rendered.bytes).digest('hex')).toBe(document?.sha256);
    expect(await casebook.application.verify()).toEqual([]);
  });

  test('again makes a second issue and leaves the first as it was', async () => {
    const context = casebook.session();
    const { caseId, allegation } = await preparePacket(context);
    const first = await issueDocument(context, { caseId, kind, restatementReason: '' });
    casebook.ports.clock.advance(60_000);
    await findAgainst(context, allegation);
    const second = await issueDocument(context, { caseId, kind, restatementReason: '' });
    expect(second.issue).toBe(2);
    expect(second.sha256).not.toBe(first.sha256);
    expect(await listIssued(context, { caseId })).toEqual([second, first]);
    const frozen = context.unitOfWork.write(async (handle) => {
      await handle.updateTable('issued_document').set({ model: '{}' }).where('id', '=', first.id).execute();
    });
    await expect(frozen).rejects.toThrow();
  });

  test('starts over when something is recorded while it is printed, so that the printed head is the last', async () => {
    let disturb: (() => Promise<unknown>) | null = null;
    await casebook.dispose();
    casebook = await openTemporaryCasebook({
      ports: {
        renderPdf: async (model) => {
          const once = disturb;
          disturb = null;
          await once?.();
          return renderInTest(model);
        },
      },
    });
    const context = casebook.session();
    const { caseId } = await preparePacket(context);
    disturb = () => addParticipant(context, { caseId, role: 'witness', name: 'Linnea Falk', position: '' });
    const issued = await issueDocument(context, { caseId, kind, restatementReason: '' });
    expect(await readModel(caseId)).toContain('Linnea Falk');
    const last = await readHead(context.unitOfWork.read);
    expect(issued.auditHead.number).toBe((last?.number ?? 0) - 1);
    expect(await issuedFiles()).toHaveLength(1);
  });
});

describe('an issued document', () => {
  test('is viewed and exported with a check of its digest and an event each', async () => {
    const context = casebook.session();
    const { caseId } = await preparePacket(context);
    const { id: documentId } = await issueDocument(context, { caseId, kind, restatementReason: '' });
    const events = await eventsOf(context, async () => {
      expect(await openIssued(context, { documentId })).toMatchObject({ viewer: 'pdf', mediaType: 'application/pdf' });
      expect(await exportIssued(context, { documentId })).toMatchObject({
        outcome: 'download',
        fileName: '2026-0001 Discipline report, issue 1.pdf',
      });
    });
    expect(events.map((event) => event.type)).toEqual(['document.viewed', 'document.exported']);
  });

  test('is not shown once its file was changed', async () => {
    const context = casebook.session();
    const { caseId } = await preparePacket(context);
    const { id: documentId } = await issueDocument(context, { caseId, kind, restatementReason: '' });
    const [name] = await issuedFiles();
    const { open } = await import('node:fs/promises');
    const file = await open(join(casebook.folder, 'issued', name ?? ''), 'r+');
    await file.write(Buffer.from([1, 2, 3]), 0, 3, 200);
    await file.close();
    expect((await refusalOf(openIssued(context, { documentId }))).code).toBe('EVIDENCE_ALTERED');
    expect((await refusalOf(exportIssued(context, { documentId }))).code).toBe('EVIDENCE_ALTERED');
  });
});

test('the words of the preview are those of the issue', async () => {
  const context = casebook.session();
  const { caseId } = await preparePacket(context);
  const preview = await previewDocument(context, { caseId, kind });
  await issueDocument(context, { caseId, kind, restatementReason: '' });
  const frozen: DocumentModel = JSON.parse((await readModel(caseId)) ?? '{}');
  const settledGaps = (model: DocumentModel) => model.parts.map((part) => part.blocks.filter((block) => block.kind !== 'gap').length);
  const { issue, ...words } = frozen;
  expect(issue).toBe(1);
  expect(wordsOf({ ...words, isDraft: true, parts: [] })).toBe(wordsOf({ ...preview, parts: [] }));
  expect(frozen.parts.map((part) => part.blocks.length)).toEqual(preview.parts.map((part) => part.blocks.length));
  expect(settledGaps(frozen)).toEqual(frozen.parts.map((part) => part.blocks.length));
});

test('answers and factors of the worksheet change no word of the packet', async () => {
  const context = casebook.session();
  const caseId = await openPacketMatter(context);
  const { id: allegationId } = await assessPacket(context, caseId, true);
  const withoutHead = ({ auditHead: _head, ...model }: DocumentModel) =>
    wordsOf(model as DocumentModel).replace(/Epoch \d+, event \d+, before|[0-9a-f]{32}\\n[0-9a-f]{32}/g, '');
  const before = withoutHead(await previewDocument(context, { caseId, kind }));
  const { id: expressionId } = await addExpression(context, { allegationId, exactWords: 'amaranth exact words' });
  await answerQuestion(context, { expressionId, questionId: 'S0', answer: 'yes', reason: 'vermilion reason of an answer', exhibitIds: [] });
  const entry = { factor: 4, state: 'no-evidence', direction: 'employee', reason: 'cerulean remark on a factor', exhibitIds: [] } as const;
  await recordFactor(context, { expressionId, entry: { ...entry, exhibitIds: [] } });
  expect(withoutHead(await previewDocument(context, { caseId, kind }))).toBe(before);
});

async function readModel(caseId: string): Promise<string | undefined> {
  const rows = await casebook
    .session()
    .unitOfWork.read.selectFrom('issued_document')
    .select('model')
    .where('case_id', '=', caseId)
    .execute();
  return rows.at(-1)?.model;
}

async function issuedFiles(): Promise<string[]> {
  const entries = await readdir(join(casebook.folder, 'issued'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(casebook.folder, 'issued').length + 1));
}
