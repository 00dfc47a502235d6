import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scanForAccountRequest } from '#shared/domain/account-access.ts';
import type { Fact } from '#shared/domain/facts/facts.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { builtInSets } from '#shared/domain/interviews/built-in-sets.ts';
import { problemsOfFactors } from '#shared/domain/interviews/credibility.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { amendFact, enterFact } from '../../../electron/core/facts/write-facts.ts';
import { openWorksheet, recordCredibility, takeBackWorksheet } from '../../../electron/core/interviews/credibility/credibility.ts';
import { takeBackInterview } from '../../../electron/core/interviews/plan-interview.ts';
import { adverseFactsNotPut, listAdverseFacts, putFact, takeBackPut } from '../../../electron/core/interviews/putting/adverse-facts.ts';
import { listInterviews } from '../../../electron/core/interviews/read-interviews.ts';
import { endInterview, stepBack } from '../../../electron/core/interviews/run-interview.ts';
import { listQuestionSets, saveQuestionSet } from '../../../electron/core/interviews/sets/question-sets.ts';
import { addAddendum, addNote, correctNote, withdrawNote } from '../../../electron/core/interviews/words/notes.ts';
import { addQuestions, markQuestion, offerQuestions, rewordQuestion } from '../../../electron/core/interviews/words/questions.ts';
import { saveStatement, signStatement } from '../../../electron/core/interviews/words/statements.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { dueItems } from '../../../electron/core/today/due-sources.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, openExampleMatter, refusalOf, SIXTH_CLAUSE } from '../chain/example-matter.ts';
import { begin, opened, planWith, TODAY } from './example-interview.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
});
afterAll(() => casebook.dispose());
beforeEach(async () => {
  casebook.ports.clock.set(`${TODAY}T15:00:00.000Z`);
  context = casebook.session();
  caseId = await openExampleMatter(context);
});

const own = { topic: null, setVersion: null, allegationClauseId: null, elementId: null, factId: null };

describe('notes', () => {
  it('are corrected by their author for some hours, then freeze for good, and take addenda', async () => {
    const { id: interviewId } = await begin(context, caseId, 'complainant');
    const at = { caseId, interviewId };
    const [note] = opened(await addNote(context, { ...at, questionId: null, text: 'She saw it on the porch page.' })).notes;
    const noteId = String(note?.id);
    await correctNote(context, { ...at, noteId, text: 'She saw it on a public page.', basedOn: null });
    casebook.ports.clock.advance(4 * 3_600_000);
    expect((await refusalOf(correctNote(context, { ...at, noteId, text: 'Otherwise.' }))).details.problem).toContain('frozen');
    expect((await refusalOf(withdrawNote(context, { ...at, noteId }))).code).toBe('NOT_ALLOWED');
    const after = opened(await addAddendum(context, { ...at, to: { kind: 'note', id: noteId }, text: 'At about nine.' }));
    expect(after.notes).toMatchObject([{ text: 'She saw it on a public page.', isFrozen: true, addenda: [{ text: 'At about nine.' }] }]);
    casebook.ports.clock.set(`${TODAY}T15:05:00.000Z`);
    expect((await refusalOf(correctNote(context, { ...at, noteId, text: 'Otherwise.' }))).details.problem).toContain('frozen');
  });

  it('are not entered before the interview begins', async () => {
    const { id: interviewId } = await planWith(context, caseId, 'complainant');
    const refusal = await refusalOf(addNote(context, { caseId, interviewId, questionId: null, text: 'Too early.' }));
    expect(refusal.details.problem).toContain('has not begun');
  });
});

describe('a statement', () => {
  it('is locked by its signature with the digest of its words, and takes addenda alone', async () => {
    const { id: interviewId } = await begin(context, caseId, 'respondent');
    const at = { caseId, interviewId };
    const text = 'I posted the pictures.\n\nI thought that no name could be read.';
    const [entered] = opened(await saveStatement(context, { ...at, statementId: null, kind: 'statement', text })).statements;
    const statementId = String(entered?.id);
    const sign = { ...at, statementId, signedBy: 'Tobias Renner', signedOn: TODAY, how: 'on-paper', exhibitId: null } as const;
    expect((await refusalOf(signStatement(context, { ...sign, basedOn: 'another' }))).code).toBe('CHANGED_MEANWHILE');
    const [signed] = opened(await signStatement(context, { ...sign, basedOn: String(entered?.versionId) })).statements;
    const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
    expect(signed).toMatchObject({ signature: { sha256, signedBy: 'Tobias Renner' }, isAsSigned: true });
    const change = { ...at, statementId, kind: 'statement', text: 'Otherwise.' } as const;
    expect((await refusalOf(saveStatement(context, change))).details.problem).toContain('signed');
    const attempt = context.unitOfWork.write(async (handle) => {
      await handle.updateTable('interview_statement').set({ text: 'Otherwise.' }).where('id', '=', statementId).execute();
    });
    await expect(attempt).rejects.toThrow();
    const after = opened(await addAddendum(context, { ...at, to: { kind: 'statement', id: statementId }, text: 'One name.' }));
    expect(after.statements).toMatchObject([{ text, addenda: [{ text: 'One name.' }] }]);
  });

  it('may be followed by a rebuttal of the respondent, and of nobody else', async () => {
    const { id: interviewId } = await begin(context, caseId, 'respondent');
    const rebuttal = { caseId, statementId: null, kind: 'rebuttal', text: 'The page was closed within an hour.' } as const;
    expect(opened(await saveStatement(context, { ...rebuttal, interviewId })).statements).toMatchObject([{ kind: 'rebuttal' }]);
    const { id: other } = await begin(context, caseId, 'complainant');
    expect((await refusalOf(saveStatement(context, { ...rebuttal, interviewId: other }))).code).toBe('NOT_ALLOWED');
  });
});

describe('questions', () => {
  it('come from the sets whose topic an open element has, and from each open element', async () => {
    const allegation = await chargeExample(context, caseId, [SIXTH_CLAUSE]);
    const { id: interviewId } = await planWith(context, caseId, 'respondent');
    const { open, offered } = await offerQuestions(context, { caseId, interviewId });
    expect(open.length).toBe(allegation.clauses[0]?.elements.length);
    expect(offered.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['The respondent’s account', 'Official accounts and logos', 'Elements still open']),
    );
    expect(offered.map(({ title }) => title)).not.toContain('What was reported');
    expect(offered.find(({ title }) => title === 'Official accounts and logos')?.because).toEqual([
      expect.stringContaining('Allegation 1'),
    ]);
  });

  it('of the application ask for no access to an account', () => {
    const asking = builtInSets.flatMap(({ questions }) => questions.filter((text) => scanForAccountRequest(text).length > 0));
    expect(asking).toEqual([]);
  });

  it('that ask for a password or a look into an account are refused with the citation', async () => {
    const { id: interviewId } = await planWith(context, caseId, 'respondent');
    const text = 'Please log in to your personal Instagram account and show us the messages.';
    const refusal = await refusalOf(addQuestions(context, { caseId, interviewId, questions: [{ ...own, text }] }));
    expect(refusal).toMatchObject({ code: 'ACCOUNT_REQUEST', details: { problem: expect.stringContaining(text) } });
    const [asked] = opened(
      await addQuestions(context, { caseId, interviewId, questions: [{ ...own, text: 'What did you post?' }] }),
    ).questions;
    const reword = { caseId, interviewId, questionId: String(asked?.id), text };
    expect((await refusalOf(rewordQuestion(context, reword))).code).toBe('ACCOUNT_REQUEST');
  });

  it('keep their wording when the set that they came from is edited', async () => {
    const [set] = await listQuestionSets(context);
    if (set === undefined) throw new Error('There is a set.');
    const { id: interviewId } = await begin(context, caseId, 'complainant');
    const [first = ''] = set.questions;
    await addQuestions(context, { caseId, interviewId, questions: [{ ...own, text: first, setVersion: set.version }] });
    const edited = { title: set.title, role: set.role, topics: [], questions: ['Quite another question?'] };
    const sets = await saveQuestionSet(context, { key: set.key, set: edited, basedOn: set.version });
    expect(sets.find(({ key }) => key === set.key)).toMatchObject({ number: 1, isOwn: true, questions: ['Quite another question?'] });
    expect((await refusalOf(saveQuestionSet(context, { key: set.key, set: edited, basedOn: set.version }))).code).toBe('CHANGED_MEANWHILE');
    const [interview] = await listInterviews(context, { caseId });
    expect(opened(interview).questions).toMatchObject([{ text: first, setVersion: set.version }]);
    const [question] = opened(interview).questions;
    const mark = { caseId, interviewId, questionId: String(question?.id), state: 'left-out' as const };
    expect((await refusalOf(markQuestion(context, { ...mark, note: '' }))).code).toBe('REASON_NEEDED');
    expect(opened(await markQuestion(context, { ...mark, state: 'asked', note: '' })).questions).toMatchObject([{ state: 'asked' }]);
  });
});

describe('a fact against the respondent', () => {
  const adverse = {
    kind: 'event',
    assertion: 'Two names could be read.',
    happened: { kind: 'exact', date: '2021-10-14' },
    status: 'unknown',
    statusBy: '',
    isAdverse: true,
    expectedSource: '',
    pins: [],
  } as const;
  const enter = (): Promise<Fact> => enterFact(context, { caseId, ...adverse, pins: [] });
  const notPut = async () => (await adverseFactsNotPut(context.unitOfWork.read, caseId)).map(({ position, state }) => [position, state]);

  it('waits until it was put to the respondent in the words in which it stands', async () => {
    const fact = await enter();
    expect(await notPut()).toEqual([[1, 'not-put']]);
    const item = (await readWorkspace(context, { caseId })).openItems.find(({ key }) => key === `not-put-${fact.id}`);
    expect(item).toMatchObject({ tab: 'interviews', blocks: 'approval' });
    const put = { caseId, factId: fact.id, basedOn: fact.versionId, interviewId: null, putOn: TODAY, response: 'He says that one could.' };
    const [shown] = await putFact(context, put);
    expect(shown).toMatchObject({ state: 'put', puts: [{ where: 'In writing', response: 'He says that one could.' }] });
    expect(await notPut()).toEqual([]);
    await amendFact(context, { factId: fact.id, ...adverse, pins: [], assertion: 'Four names could be read.', basedOn: fact.versionId });
    expect(await notPut()).toEqual([[1, 'changed-since']]);
    expect((await refusalOf(putFact(context, put))).code).toBe('CHANGED_MEANWHILE');
  });

  it('is put in an interview with the respondent, and with nobody else; a put taken back does not count', async () => {
    const fact = await enter();
    const { id: other } = await begin(context, caseId, 'complainant');
    const put = { caseId, factId: fact.id, basedOn: fact.versionId, putOn: TODAY, response: 'He does not know.' };
    expect((await refusalOf(putFact(context, { ...put, interviewId: other }))).details.problem).toContain('not with the respondent');
    const { id: interviewId } = await begin(context, caseId, 'respondent');
    const [shown] = await putFact(context, { ...put, interviewId });
    expect(shown?.puts).toMatchObject([{ where: 'Interview 2' }]);
    await takeBackPut(context, { caseId, factPutId: String(shown?.puts[0]?.id), reason: 'Another fact was meant.' });
    expect(await notPut()).toEqual([[1, 'not-put']]);
    expect(await listAdverseFacts(context, { caseId })).toMatchObject([{ state: 'not-put', puts: [] }]);
  });
});

describe('credibility', () => {
  it('wants a reason and a place for each factor used, and more than demeanor', async () => {
    const factor = { factor: 'demeanor', use: 'against-the-account', reason: 'Looked away.', pins: [] } as const;
    expect(problemsOfFactors([{ ...factor, pins: [] }]).map(({ problem }) => problem)).toHaveLength(2);
    const { id: interviewId, participantId } = await begin(context, caseId, 'complainant');
    const sheet = await openWorksheet(context, { caseId, participantId, allegationId: null, issue: 'Whether names could be read' });
    const record = { caseId, worksheetId: sheet.id, conclusion: 'I rely on her account.', basedOn: null };
    const pins = [{ kind: 'interview' as const, id: interviewId, locator: 'note 1' }];
    const used = { factor: 'corroboration', use: 'for-the-account', reason: 'The capture shows it.' } as const;
    expect((await refusalOf(recordCredibility(context, { ...record, factors: [{ ...used, pins: [] }] }))).code).toBe('REASON_NEEDED');
    const foreign = [{ ...pins[0], kind: 'statement' as const, id: 'f'.repeat(32), locator: '' }];
    expect((await refusalOf(recordCredibility(context, { ...record, factors: [{ ...used, pins: foreign as never }] }))).code).toBe(
      'NOT_FOUND',
    );
    const kept = await recordCredibility(context, { ...record, factors: [{ ...used, pins }] });
    expect(kept).toMatchObject({ person: 'Petra Lindqvist', conclusion: 'I rely on her account.', factors: [{ factor: 'corroboration' }] });
    expect((await refusalOf(recordCredibility(context, { ...record, factors: [] }))).code).toBe('CHANGED_MEANWHILE');
    const again = await recordCredibility(context, { ...record, factors: [], conclusion: 'On second thought.', basedOn: kept.entryId });
    expect(again.earlier).toMatchObject([{ conclusion: 'I rely on her account.' }]);
    await takeBackWorksheet(context, { caseId, worksheetId: sheet.id, reason: 'Another witness was meant.' });
  });
});

describe('the course of an interview', () => {
  it('stands in the rail, on Today, in the process log and in the report, with no word of what was said', async () => {
    await chargeExample(context, caseId, [SIXTH_CLAUSE]);
    await planWith(context, caseId, 'complainant');
    expect(await dueItems(context.unitOfWork.read, { until: TODAY, caseId })).toMatchObject([{ what: 'Interview', dueOn: TODAY }]);
    const keys = async () =>
      (await readWorkspace(context, { caseId })).openItems.flatMap(({ tab, key }) =>
        tab === 'interviews' && !key.startsWith('due-') ? [key] : [],
      );
    expect(await keys()).toEqual(['respondent-not-heard']);
    const { id: interviewId } = await begin(context, caseId, 'respondent');
    const at = { caseId, interviewId };
    await endInterview(context, { ...at, note: '' });
    expect(await keys()).toEqual([`interview-empty-${interviewId}`]);
    await stepBack(context, { ...at, reason: 'It goes on.' });
    await addNote(context, { ...at, questionId: null, text: 'zinnia in the margin' });
    expect((await refusalOf(stepBack(context, { ...at, reason: 'Never begun.' }))).code).toBe('NOT_ALLOWED');
    expect((await refusalOf(takeBackInterview(context, { ...at, reason: 'Never was.' }))).code).toBe('NOT_ALLOWED');
    await endInterview(context, { ...at, note: '' });
    const printed = JSON.stringify(await previewDocument(context, { caseId, kind: 'discipline-report' }));
    expect(printed).toContain('Interview 2 was held on Mar 2, 2026.');
    expect(printed).toContain('Planned for Mar 2, 2026');
    expect(printed).not.toContain('zinnia');
  });
});
