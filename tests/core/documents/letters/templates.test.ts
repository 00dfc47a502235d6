/** @file Templates: what is shipped is sound, a district's wording is a version of its own, and a letter keeps the wording it was begun with. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scanForAccountRequest } from '#shared/domain/account-access.ts';
import { LetterKind } from '#shared/domain/documents/kinds.ts';
import { holds, noFacts } from '#shared/domain/documents/templates/letter-facts.ts';
import { type LetterTemplate, textsOf } from '#shared/domain/documents/templates/template.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { closeCase } from '../../../../electron/core/closing/close-case.ts';
import { previewDocument } from '../../../../electron/core/documents/draw-up.ts';
import { issueDocument } from '../../../../electron/core/documents/issue-document.ts';
import { takeNewestIssue } from '../../../../electron/core/documents/issued-documents.ts';
import { readLetter, saveLetter, takeNewestTemplate } from '../../../../electron/core/documents/letters/answer-letter.ts';
import { restoreTemplate, saveTemplate } from '../../../../electron/core/documents/templates/edit-template.ts';
import { previewTemplate } from '../../../../electron/core/documents/templates/preview-template.ts';
import { listTemplates, readTemplate } from '../../../../electron/core/documents/templates/read-templates.ts';
import type { ServiceContext } from '../../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../../support/temporary-casebook.ts';
import { refusalOf } from '../../chain/example-matter.ts';
import { openPacketMatter, renderInTest } from '../example-packet.ts';
import { answerAll } from './worked-letters.ts';

const kind = 'preservation-letter';
const OWN_SENTENCE = 'Our archivist, Otmar Quell, can help you to keep it.';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;

beforeAll(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  context = casebook.session();
  caseId = await openPacketMatter(context);
});
afterAll(() => casebook.dispose());

const withBlock = (content: LetterTemplate, text: string, more = {}): LetterTemplate => ({
  ...content,
  blocks: [...content.blocks, { id: 'own', block: { kind: 'paragraph', text }, ...more }],
});
const words = async (id = caseId): Promise<string> => JSON.stringify(await previewDocument(context, { caseId: id, kind }));

describe('what is shipped', () => {
  test('is one template of each kind, and none asks for access to an account', async () => {
    const all = await listTemplates(context);
    expect(all.map((one) => one.kind)).toEqual(LetterKind.options);
    for (const { inUse } of all) {
      expect(inUse.number).toBe(0);
      expect(inUse.content.blocks.flatMap(({ block }) => textsOf(block)).flatMap(scanForAccountRequest)).toEqual([]);
    }
  });

  test('says nothing that only a court or a Board could say', async () => {
    expect(JSON.stringify(await listTemplates(context))).not.toMatch(/unprotected|protected|unlawful|irremediable|inappropriate/i);
  });
});

test('a letter keeps the wording it was begun with; one begun later goes by the new one; restoring keeps every version', async () => {
  const begun = await answerAll(context, caseId, kind);
  await issueDocument(context, { caseId, kind, restatementReason: '' });
  const issued = await takeNewestIssue(context, { caseId, kind });
  const before = await previewDocument(context, { caseId, kind });
  const shipped = await readTemplate(context, { kind });
  const saved = await saveTemplate(context, { content: withBlock(shipped.inUse.content, OWN_SENTENCE), reason: 'Ours', basedOn: null });
  expect(saved.versions.map(({ number }) => number)).toEqual([1, 0]);

  expect((await previewDocument(context, { caseId, kind })).parts).toEqual(before.parts);
  const again = await takeNewestIssue(context, { caseId, kind });
  expect(again?.document.sha256).toBe(issued?.document.sha256);
  expect((await readLetter(context, { caseId, kind, about: begun.about })).template).toMatchObject({ number: 0, isNewest: false });

  const later = await openPacketMatter(context);
  expect(await words(later)).toContain(OWN_SENTENCE);
  const about = begun.about ?? '';
  const taken = await takeNewestTemplate(context, { caseId, kind, about, basedOn: begun.standing?.id ?? null });
  expect(taken.template).toMatchObject({ number: 1, isNewest: true });
  expect(taken.fields.map(({ value }) => value)).toEqual(begun.fields.map(({ value }) => value));
  expect(await words()).toContain(OWN_SENTENCE);

  const restored = await restoreTemplate(context, { kind, reason: 'As shipped is better', basedOn: saved.standing });
  expect(restored).toMatchObject({ standing: null, inUse: { number: 0 } });
  expect(restored.versions.map(({ number, supersededAt }) => [number, supersededAt === null])).toEqual([
    [1, false],
    [0, true],
  ]);
});

describe('a wording is refused', () => {
  const attempt = async (change: (content: LetterTemplate) => LetterTemplate, as: ServiceContext = context) => {
    const { inUse, standing } = await readTemplate(context, { kind: 'content-request' });
    return refusalOf(saveTemplate(as, { content: change(inUse.content), reason: 'A trial', basedOn: standing }));
  };

  test.each<[string, (content: LetterTemplate) => LetterTemplate, string]>([
    ['with a field that no letter has', (content) => withBlock(content, 'At {{asked.moonrise}}.'), 'INPUT_REFUSED'],
    ['with a field of a hold', (content) => withBlock(content, '{{hold.reason}}'), 'INPUT_REFUSED'],
    [
      'with a fact that no letter knows',
      (content) => withBlock(content, 'So.', { when: { field: 'mood', is: ['good'] } }),
      'INPUT_REFUSED',
    ],
    [
      'with a value that a fact never has',
      (content) => withBlock(content, 'So.', { when: { field: 'level', is: ['exile'] } }),
      'INPUT_REFUSED',
    ],
    ['where nothing is changed', (content) => content, 'INPUT_REFUSED'],
    ['that asks for a password', (content) => withBlock(content, 'Please give us the password of your account.'), 'ACCOUNT_REQUEST'],
  ])('%s', async (_, change, code) => {
    expect((await attempt(change)).code).toBe(code);
  });

  test('of anyone but an administrator, and over another’s', async () => {
    const investigator: ServiceContext = { ...context, actor: { ...context.actor, role: 'investigator' } };
    expect((await attempt((content) => withBlock(content, OWN_SENTENCE), investigator)).code).toBe('NOT_ALLOWED');
    const { inUse } = await readTemplate(context, { kind: 'closure-respondent' });
    const content = withBlock(inUse.content, OWN_SENTENCE);
    await saveTemplate(context, { content, reason: 'Ours', basedOn: null });
    const late = saveTemplate(context, { content: withBlock(inUse.content, 'Another'), reason: 'Mine', basedOn: null });
    expect((await refusalOf(late)).code).toBe('CHANGED_MEANWHILE');
  });
});

test('a letter whose wording and answers are harmless apart, and together ask for a password, is not issued', async () => {
  const { inUse } = await readTemplate(context, { kind: 'closure-complainant' });
  const content = withBlock(inUse.content, 'Please give us {{asked.answerTo}}.');
  await saveTemplate(context, { content, reason: 'A trial', basedOn: null });
  const letter = await answerAll(context, caseId, 'closure-complainant');
  const answers = { 'asked.answerTo': 'the password of your account' };
  const about = letter.about ?? '';
  await saveLetter(context, { caseId, kind: 'closure-complainant', about, answers, basedOn: letter.standing?.id ?? null });
  const refused = await refusalOf(issueDocument(context, { caseId, kind: 'closure-complainant', restatementReason: '' }));
  expect(refused.code).toBe('ACCOUNT_REQUEST');
});

test('a wording is tried on a case without being kept', async () => {
  const { inUse } = await readTemplate(context, { kind: 'disclosure-notice' });
  const model = await previewTemplate(context, { caseId, content: withBlock(inUse.content, OWN_SENTENCE) });
  expect(JSON.stringify(model)).toContain(OWN_SENTENCE);
  expect((await readTemplate(context, { kind: 'disclosure-notice' })).versions).toHaveLength(1);
});

test('a heading over a source that has no entry in the case is left out, and stays over one that has', async () => {
  const { inUse } = await readTemplate(context, { kind: 'disclosure-notice' });
  const content: LetterTemplate = {
    ...inUse.content,
    blocks: [
      { id: 'duties-heading', block: { kind: 'heading', text: 'What comes with nothing' } },
      { id: 'duties', block: { kind: 'source', name: 'duties' } },
      { id: 'allegations-heading', block: { kind: 'heading', text: 'What was reported' } },
      { id: 'allegations', block: { kind: 'source', name: 'allegations' } },
    ],
  };
  const { parts } = await previewTemplate(context, { caseId, content });
  expect(parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])))).toEqual([
    'What was reported',
  ]);
});

test('a closed case lets the letters out that come after the decision, and no other', async () => {
  const id = await openPacketMatter(context);
  await closeCase(context, {
    caseId: id,
    closedOn: '2026-03-01',
    reason: 'Done',
    withoutFindingsReason: 'The matter was settled by a talk.',
  });
  for (const kindOfLetter of ['disclosure-notice', 'content-request'] as const) await answerAll(context, id, kindOfLetter);
  expect((await issueDocument(context, { caseId: id, kind: 'disclosure-notice', restatementReason: '' })).issue).toBe(1);
  const other = issueDocument(context, { caseId: id, kind: 'content-request', restatementReason: '' });
  expect((await refusalOf(other)).code).toBe('CASE_CLOSED');
});

test('a condition holds only where it is known to hold', () => {
  const isDirective = { field: 'level', is: ['written-directive'] };
  expect(holds(undefined, noFacts)).toBe(true);
  expect(holds(isDirective, noFacts)).toBe(false);
  expect(holds({ not: isDirective }, noFacts)).toBe(false);
  expect(holds({ not: isDirective }, { ...noFacts, level: 'reprimand' })).toBe(true);
  expect(holds({ list: 'outcomes', has: ['substantiated'] }, { ...noFacts, outcomes: ['substantiated', 'inconclusive'] })).toBe(true);
});
