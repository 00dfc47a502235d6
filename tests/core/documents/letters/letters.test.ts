/** @file Letters: whole once their questions are answered, refused while one is open, silent about what is confidential, and never asking for an account. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block, DocumentModel } from '#shared/domain/document-model.ts';
import { LetterKind } from '#shared/domain/documents/kinds.ts';
import { askedAnchor } from '#shared/domain/documents/templates/letter.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { previewDocument } from '../../../../electron/core/documents/draw-up.ts';
import { issueDocument } from '../../../../electron/core/documents/issue-document.ts';
import { takeNewestIssue } from '../../../../electron/core/documents/issued-documents.ts';
import { readLetter, saveLetter } from '../../../../electron/core/documents/letters/answer-letter.ts';
import { documentStandings } from '../../../../electron/core/documents/standings.ts';
import { editLaw } from '../../../../electron/core/law/edit-law.ts';
import { requireLaw } from '../../../../electron/core/law/read-law.ts';
import type { ServiceContext } from '../../../../electron/core/service-context.ts';
import { canReadPdf, problemsOf, readPdf } from '../../../support/read-pdf.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../../support/temporary-casebook.ts';
import { eventsOf, refusalOf } from '../../chain/example-matter.ts';
import { LAST_RESPONDENT, openPacketMatter, planted, renderInTest } from '../example-packet.ts';
import { answerAll, prepareForLetters } from './worked-letters.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;

beforeAll(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  context = casebook.session();
  caseId = await prepareForLetters(context);
});
afterAll(() => casebook.dispose());

const blocksOf = (model: DocumentModel): Block[] => model.parts.flatMap(({ blocks }) => blocks);
const gapsOf = (model: DocumentModel) => blocksOf(model).flatMap((block) => (block.kind === 'gap' ? [block] : []));
const preview = (kind: LetterKind, id = caseId) => previewDocument(context, { caseId: id, kind });
const words = async (kind: LetterKind): Promise<string> => JSON.stringify(await preview(kind));
const restatementReason = '';

describe('a letter of every kind', () => {
  test.skipIf(!canReadPdf).each(LetterKind.options.filter((kind) => kind !== 'level-letter'))(
    '%s is issued whole, tagged, without a bracket and without a planted phrase',
    async (kind) => {
      expect((await refusalOf(issueDocument(context, { caseId, kind, restatementReason }))).code).toBe('DOCUMENT_HAS_GAPS');
      await answerAll(context, caseId, kind);
      expect(gapsOf(await preview(kind))).toEqual([]);
      await issueDocument(context, { caseId, kind, restatementReason });
      const issued = await takeNewestIssue(context, { caseId, kind });
      const pdf = readPdf(issued?.bytes ?? new Uint8Array());
      expect(problemsOf(pdf)).toEqual([]);
      expect(pdf.text).toContain(kind === 'closure-complainant' ? 'Petra Lindqvist' : LAST_RESPONDENT);
      for (const phrase of planted) expect(pdf.text).not.toContain(phrase);
      expect(pdf.text).not.toMatch(/unprotected|protected|unlawful|irremediable|comparator|worksheet|Berit Nørgaard/i);
    },
  );

  test('tells where each kind stands, and draws up none that nobody has begun', async () => {
    const fresh = await openPacketMatter(context);
    const standings = new Map((await documentStandings(context, { caseId: fresh })).map((one) => [one.kind, one]));
    expect(standings.get('interview-notice')).toMatchObject({ standing: 'not-begun', issued: 0 });
    expect(standings.get('discipline-report')).toMatchObject({ standing: 'has-gaps' });
    expect(gapsOf(await preview('level-letter', fresh))).toMatchObject([
      { tab: 'corrective-action', anchor: 'choose-level', isBlocking: true },
    ]);
  });
});

describe('the letter of a level', () => {
  test('speaks in the words of its level, and is refused before somebody approved it', async () => {
    const letter = await readLetter(context, { caseId, kind: 'level-letter', about: null });
    expect(letter.choices.map(({ label }) => label)).toEqual([
      'Written directive, approved Mar 2, 2026',
      'Suspension without pay, not yet approved',
    ]);
    const [directive, suspension] = letter.choices;
    await answerAll(context, caseId, 'level-letter');
    expect(await words('level-letter')).toContain('This is a directive. It is not discipline.');
    const about = suspension?.about ?? '';
    await saveLetter(context, { caseId, kind: 'level-letter', about, answers: { 'asked.delivery': 'By hand' }, basedOn: null });
    const model = await preview('level-letter');
    expect(JSON.stringify(model)).toContain('You are suspended without pay');
    expect(gapsOf(model).map(({ text }) => text)).toContain('Who approved it and when: still empty');
    // Answers belong to the letter of one level; going back to another finds its own.
    const first = await readLetter(context, { caseId, kind: 'level-letter', about: directive?.about ?? '' });
    expect(first.fields.find(({ key }) => key === 'asked.delivery')?.value).toBe('Ilse Brand, Principal, 555-0100');
  });
});

describe('what a letter asks', () => {
  test('an empty field is a gap that jumps to it, once, and answering it closes the gap', async () => {
    const fresh = await openPacketMatter(context);
    const gap = gapsOf(await preview('preservation-letter', fresh)).filter(({ anchor }) => anchor === askedAnchor('asked.whatToKeep'));
    expect(gap).toMatchObject([{ tab: 'documents', isBlocking: true }]);
    const { about } = await readLetter(context, { caseId: fresh, kind: 'preservation-letter', about: null });
    const answers = { 'asked.whatToKeep': 'Messages with families of the class.' };
    await saveLetter(context, { caseId: fresh, kind: 'preservation-letter', about: about ?? '', answers, basedOn: null });
    expect(gapsOf(await preview('preservation-letter', fresh)).some(({ anchor }) => anchor === askedAnchor('asked.whatToKeep'))).toBe(
      false,
    );
  });

  test('answers are superseded and kept, and another window’s answers are not written over', async () => {
    const fresh = await openPacketMatter(context);
    const { about } = await readLetter(context, { caseId: fresh, kind: 'closure-respondent', about: null });
    const input = { caseId: fresh, kind: 'closure-respondent', about: about ?? '' } as const;
    const events = await eventsOf(context, async () => {
      const first = await saveLetter(context, { ...input, answers: { 'asked.delivery': 'By hand' }, basedOn: null });
      await saveLetter(context, { ...input, answers: { 'asked.delivery': 'By mail' }, basedOn: first.standing?.id ?? null });
    });
    expect(events.map(({ type }) => type)).toEqual(['letter.answered', 'letter.answered']);
    const late = saveLetter(context, { ...input, answers: { 'asked.delivery': 'By fax' }, basedOn: null });
    expect((await refusalOf(late)).code).toBe('CHANGED_MEANWHILE');
    const kept = await context.unitOfWork.read
      .selectFrom('letter')
      .select('answers')
      .where('case_id', '=', fresh)
      .orderBy('position')
      .execute();
    expect(kept.map(({ answers }) => JSON.parse(answers))).toEqual([{ 'asked.delivery': 'By hand' }, { 'asked.delivery': 'By mail' }]);
  });

  test.each([
    ['a field that no letter has', { 'asked.weather': 'Rain' }],
    ['a field of the case', { 'level.reason': 'Another' }],
    ['a day that is none', { 'asked.meetingDate': 'Tuesday' }],
    ['a choice that is not offered', { 'asked.interviewMode': 'under-oath' }],
  ])('refuses an answer to %s', async (_, answers) => {
    const { about } = await readLetter(context, { caseId, kind: 'interview-notice', about: null });
    const attempt = saveLetter(context, { caseId, kind: 'interview-notice', about: about ?? '', answers, basedOn: null });
    expect((await refusalOf(attempt)).code).toMatch(/INPUT_REFUSED|CHANGED_MEANWHILE/);
  });

  test('what is printed turns on the answers: a voluntary interview is told otherwise than one with directed answers', async () => {
    const letter = await answerAll(context, caseId, 'interview-notice');
    expect(await words('interview-notice')).toContain('You may decline to answer any question');
    const answers = { 'asked.interviewMode': 'compelled' };
    const about = letter.about ?? '';
    await saveLetter(context, { caseId, kind: 'interview-notice', about, answers, basedOn: letter.standing?.id ?? null });
    expect(await words('interview-notice')).not.toContain('You may decline to answer any question');
    expect(await words('interview-notice')).toContain('You are directed to answer questions about your work.');
  });

  test('an optional field that stays empty takes its sentence along', async () => {
    const letter = await answerAll(context, caseId, 'administrative-leave');
    expect(await words('administrative-leave')).toContain('Please hand in: ');
    const answers = { 'asked.returnItems': '' };
    const about = letter.about ?? '';
    await saveLetter(context, { caseId, kind: 'administrative-leave', about, answers, basedOn: letter.standing?.id ?? null });
    const model = await preview('administrative-leave');
    expect(JSON.stringify(model)).not.toContain('Please hand in');
    expect(gapsOf(model)).toEqual([]);
  });
});

test('no letter asks for access to a personal account, in an answer or in the whole', async () => {
  const letter = await answerAll(context, caseId, 'content-request');
  const about = letter.about ?? '';
  const answers = { 'asked.contentItem': 'Please send us your Instagram password.' };
  const refused = await refusalOf(
    saveLetter(context, { caseId, kind: 'content-request', about, answers, basedOn: letter.standing?.id ?? null }),
  );
  expect(refused).toMatchObject({ code: 'ACCOUNT_REQUEST', details: { 'asked.contentItem': expect.stringContaining('password') } });
  await issueDocument(context, { caseId, kind: 'content-request', restatementReason });
  expect(await words('content-request')).not.toContain('Instagram');
});

test('a citation prints only once a named person has verified the record of law', async () => {
  await answerAll(context, caseId, 'disclosure-notice');
  expect(await words('disclosure-notice')).not.toContain('820 ILCS 40/7');
  const law = await requireLaw(context.unitOfWork.read, '820-ilcs-40-7');
  const { id, version, sha256, recordedBy, recordedAt, ...content } = law;
  const verified = { ...content, verifiedBy: 'Odile Brandt, counsel', verifiedOn: '2026-03-01' };
  await editLaw(context, { recordId: id, content: verified, reason: 'Read word for word.', basedOn: sha256 });
  expect(await words('disclosure-notice')).toContain('820 ILCS 40/7');
  expect([version, recordedBy, recordedAt]).toEqual([null, null, null]);
});
