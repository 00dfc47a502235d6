import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Allegation, ElementState, Pin } from '#shared/domain/allegations.ts';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { assessElement } from '../../../electron/core/allegations/assess-element.ts';
import { addClause, removeClause } from '../../../electron/core/allegations/charge-clauses.ts';
import { allegationById } from '../../../electron/core/allegations/read-allegations.ts';
import { amendAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { restoreClause } from '../../../electron/core/allegations/restore-clause.ts';
import { listClausesInForce } from '../../../electron/core/allegations/suggest-clauses.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { approveAction } from '../../../electron/core/corrective-action/approve-action.ts';
import { chooseAction } from '../../../electron/core/corrective-action/choose-action.ts';
import { recordPrerequisite } from '../../../electron/core/corrective-action/record-prerequisite.ts';
import { issueDocument } from '../../../electron/core/documents/issue-document.ts';
import { describeExhibit } from '../../../electron/core/evidence/provenance.ts';
import { setBearing } from '../../../electron/core/facts/set-bearing.ts';
import { amendFact, enterFact, takeBackFact } from '../../../electron/core/facts/write-facts.ts';
import { findingState, listStandings } from '../../../electron/core/findings/read-standing.ts';
import { recordFinding } from '../../../electron/core/findings/record-finding.ts';
import { clearHold } from '../../../electron/core/holds/clear-hold.ts';
import { listHolds } from '../../../electron/core/holds/read-holds.ts';
import { putFact } from '../../../electron/core/interviews/putting/adverse-facts.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { addExpression } from '../../../electron/core/speech/add-expression.ts';
import { answerQuestion } from '../../../electron/core/speech/answer-question.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, findAgainst, openExampleMatter, provenance, refusalOf, SIXTH_CLAUSE, takeIn } from '../chain/example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;
let exhibit: Exhibit;
let allegation: Allegation;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

beforeEach(async () => {
  caseId = await openExampleMatter(context);
  exhibit = await takeIn(context, caseId, 'capture.txt', new Uint8Array([1]));
  allegation = await chargeExample(context, caseId, [SIXTH_CLAUSE]);
});

const state = () => findingState(context.unitOfWork.read, allegation.id);
const changes = async () => (await listStandings(context, { caseId })).flatMap((standing) => standing.changes);
const fresh = () => allegationById(context.unitOfWork.read, allegation.id);

/** The place of the first or a later element of the clause charged. */
function place(index = 0): { allegationClauseId: string; elementId: string } {
  const [charged] = allegation.clauses;
  const element = charged?.elements[index];
  if (charged === undefined || element === undefined) throw new Error('no such element');
  return { allegationClauseId: charged.id, elementId: element.elementId };
}

const assess = (as: ElementState = 'established', pins: Pin[] = [], index = 0) =>
  assessElement(context, { ...place(index), state: as, reason: 'The capture shows it.', pins });

const pin = (side: Pin['side']): Pin => ({ exhibitId: exhibit.id, side, locator: 'line 1', note: '' });

test('a finding is ready once it is recorded, and there is none before', async () => {
  expect(await state()).toBe('not-recorded');
  await findAgainst(context, allegation);
  expect(await state()).toBe('ready');
});

test('an element assessed again makes it stale, says so in words, and a finding recorded anew is ready', async () => {
  await assess();
  await findAgainst(context, allegation);
  await assess('not-established');
  expect(await state()).toBe('stale');
  expect(await changes()).toEqual([expect.stringContaining('was assessed again')]);
  const { openItems, tabs } = await readWorkspace(context, { caseId });
  expect(openItems.filter(({ key }) => key.startsWith('stale-'))).toMatchObject([{ tab: 'findings', blocks: 'issue' }]);
  expect(tabs.find(({ tab }) => tab === 'findings')?.state).toBe('needs-information');
  await findAgainst(context, allegation);
  expect(await state()).toBe('ready');
});

test('so does the same assessment given again: a person looked at it anew', async () => {
  await assess();
  await findAgainst(context, allegation);
  await assess();
  expect(await state()).toBe('stale');
});

test('so does a pin', async () => {
  await assess();
  await findAgainst(context, allegation);
  await assess('established', [pin('for')]);
  expect(await state()).toBe('stale');
});

test('so does what is recorded of a pinned exhibit, but not the ground on which it is kept', async () => {
  await assess('established', [pin('for')]);
  await findAgainst(context, allegation);
  const described = { exhibitId: exhibit.id, provenance: { ...provenance, personnelFileBasis: 'not-yet-decided' as const } };
  await describeExhibit(context, { ...described });
  expect(await state()).toBe('ready');
  await describeExhibit(context, { ...described, provenance: { ...provenance, obtainedBy: 'Somebody else' } });
  expect(await state()).toBe('stale');
  expect(await changes()).toEqual([`What is recorded of ${exhibit.label} changed, or the exhibit is no longer pinned.`]);
});

test('so do the wording and the facts of the allegation', async () => {
  await findAgainst(context, allegation);
  await amendAllegation(context, {
    allegationId: allegation.id,
    statement: 'Another sentence.',
    conductDate: { kind: 'exact', date: '2021-10-14' },
    conductFacts: ConductFacts.parse({ channel: 'social-media' }),
  });
  expect(await state()).toBe('stale');
});

test('so does a clause that is charged or taken back; one put back is the same record again', async () => {
  await findAgainst(context, allegation);
  const [other] = (await listClausesInForce(context, { allegationId: allegation.id })).filter(
    ({ clause }) => !allegation.clauses.some((charged) => charged.clause.id === clause.id),
  );
  const added = await addClause(context, { allegationId: allegation.id, clauseId: other?.clause.id ?? '', reason: '' });
  expect(await state()).toBe('stale');
  await removeClause(context, { allegationClauseId: added.id, reason: 'By mistake.' });
  expect(await state()).toBe('ready');
  await removeClause(context, { allegationClauseId: place().allegationClauseId, reason: 'By mistake.' });
  expect(await state()).toBe('stale');
  expect(await changes()).toContain('A clause was taken back.');
  await restoreClause(context, { allegationClauseId: place().allegationClauseId });
  expect(await state()).toBe('ready');
});

test('so does a fact that bears on an element: tied, changed and taken back', async () => {
  await findAgainst(context, allegation);
  const words = {
    kind: 'event',
    assertion: 'The page was public.',
    happened: { kind: 'exact', date: '2021-10-14' },
    status: 'undisputed',
    statusBy: '',
    isAdverse: false,
    expectedSource: '',
    pins: [],
  } as const;
  const fact = await enterFact(context, { caseId, ...words, pins: [] });
  expect(await state()).toBe('ready');
  await setBearing(context, { factId: fact.id, ...place(), bearing: 'supports' });
  expect(await state()).toBe('stale');
  expect((await changes())[0]).toMatch(/^Fact 1, which bears on “.*”, was added\.$/);
  await findAgainst(context, await fresh());
  await amendFact(context, { factId: fact.id, ...words, assertion: 'The page was open to friends.', pins: [] });
  expect(await state()).toBe('stale');
  await findAgainst(context, await fresh());
  await takeBackFact(context, { factId: fact.id, reason: 'By mistake.' });
  expect(await state()).toBe('stale');
});

test('so does an answer of the worksheet, but not the one on the remedy', async () => {
  const expression = await addExpression(context, { allegationId: allegation.id, exactWords: 'Look at these gems.' });
  const answer = (questionId: 'S0' | 'S1', given: 'yes' | 'no') =>
    answerQuestion(context, { expressionId: expression.id, questionId, answer: given, reason: 'It does.', exhibitIds: [] });
  await answer('S0', 'yes');
  await findAgainst(context, allegation);
  await answer('S1', 'no');
  expect(await state()).toBe('stale');
  await findAgainst(context, allegation);
  await answer('S0', 'no');
  expect(await state()).toBe('stale');
});

test('a finding recorded while an answer is to be given again is not ready until it was', async () => {
  const expression = await addExpression(context, { allegationId: allegation.id, exactWords: 'Look at these gems.' });
  const answer = (questionId: 'S0' | 'S1' | 'S2a', given: 'yes' | 'no' | 'unsure') =>
    answerQuestion(context, { expressionId: expression.id, questionId, answer: given, reason: 'It does.', exhibitIds: [] });
  await answer('S0', 'yes');
  await answer('S1', 'no');
  await answer('S0', 'unsure');
  await findAgainst(context, allegation);
  const [standing] = await listStandings(context, { caseId });
  expect(standing).toMatchObject({ state: 'incomplete', missing: [expect.stringContaining('Question S1')] });
  const { openItems } = await readWorkspace(context, { caseId });
  expect(openItems.find(({ key }) => key.startsWith('needs-'))).toMatchObject({ tab: 'findings', blocks: 'issue' });
  await answer('S1', 'no');
  expect(await state()).toBe('stale');
  await findAgainst(context, allegation);
  expect(await state()).toBe('ready');
});

test('so does a hold that is opened on it; clearing one changes nothing that was seen', async () => {
  await findAgainst(context, allegation);
  const facts = { channel: 'social-media', purpose: 'union-or-working-conditions' };
  const { statement, conductDate } = allegation;
  await amendAllegation(context, { allegationId: allegation.id, statement, conductDate, conductFacts: ConductFacts.parse(facts) });
  expect(await changes()).toContain('A hold that concerns this allegation was opened.');
  await findAgainst(context, await fresh());
  const holds = (await listHolds(context, { caseId })).filter(({ kind }) => kind === 'concerted-activity');
  for (const { id } of holds) await clearHold(context, { caseId, holdId: id, clearedBy: 'Counsel Ames', reason: 'Reviewed.' });
  expect(holds.length).toBe(1);
  expect(await state()).toBe('ready');
});

test('another allegation’s finding stays as it is', async () => {
  const other = await chargeExample(context, caseId, [SIXTH_CLAUSE]);
  await findAgainst(context, allegation);
  await findAgainst(context, other);
  await assess();
  expect((await listStandings(context, { caseId })).map((standing) => standing.state)).toEqual(['stale', 'ready']);
});

test('on a stale finding nothing is approved and nothing issued', async () => {
  await assess();
  await findAgainst(context, allegation);
  const action = await chooseAction(context, {
    caseId,
    levelId: 'coaching',
    terms: 'A talk on student records.',
    reason: 'It fits.',
    skippedLevelsReason: '',
    authoritySource: '',
    imposedBy: 'Supervisor',
    startsOn: null,
    endsOn: null,
  });
  for (const { id } of action.prerequisites) {
    await recordPrerequisite(context, {
      correctiveActionId: action.id,
      prerequisiteId: id,
      doneOn: '2021-11-01',
      doneBy: 'I. Brand',
      note: '',
    });
  }
  await assess('not-established');
  const approve = () => approveAction(context, { correctiveActionId: action.id, approvedBy: 'Superintendent Vale' });
  expect(await refusalOf(approve())).toEqual({ code: 'FINDINGS_NOT_READY', details: { count: 1 } });
  const issue = () => issueDocument(context, { caseId, kind: 'discipline-report', restatementReason: 'Not in hand.' });
  expect(await refusalOf(issue())).toMatchObject({ code: 'DOCUMENT_HAS_GAPS' });
  await findAgainst(context, await fresh());
  expect(await approve()).toMatchObject({ approvedBy: 'Superintendent Vale' });
});

test('an element with evidence on both sides needs a word on what speaks against its assessment', async () => {
  await assess('established', [pin('for'), pin('against')]);
  const input = {
    allegationId: allegation.id,
    outcome: 'substantiated',
    clauses: allegation.clauses.map(({ id }) => ({ allegationClauseId: id, outcome: 'breached' as const })),
    rationale: 'It shows.',
    contraryEvidence: 'See the element.',
    aggravating: '',
    mitigating: '',
  } as const;
  expect(await refusalOf(recordFinding(context, input))).toMatchObject({ code: 'CONTRARY_EVIDENCE_NEEDED' });
  const said = { ...place(), contraryEvidence: 'The line is read out of its context.' };
  expect((await recordFinding(context, { ...input, elements: [said] })).elements[0]).toMatchObject({ ...said, state: 'established' });
  expect(await refusalOf(recordFinding(context, { ...input, elements: [{ ...said, elementId: '0'.repeat(32) }] }))).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
});

test('a finding from before its basis was kept goes by the dates of the records', async () => {
  await assess();
  const finding = await findAgainst(context, allegation);
  await context.unitOfWork.writeDerived(async (handle) => {
    await handle.deleteFrom('finding_basis').where('finding_id', '=', finding.id).execute();
    await handle.updateTable('finding').set({ recorded_at: '2999-01-01T00:00:00.000Z' }).where('id', '=', finding.id).execute();
  });
  expect(await state()).toBe('ready');
  await context.unitOfWork.writeDerived(async (handle) => {
    await handle.updateTable('finding').set({ recorded_at: '1999-01-01T00:00:00.000Z' }).where('id', '=', finding.id).execute();
  });
  expect(await state()).toBe('stale');
});

test('a fact against the respondent has to be put to them before a finding on it is ready', async () => {
  const words = {
    kind: 'event',
    assertion: 'She knew.',
    happened: { kind: 'unknown' },
    status: 'disputed',
    statusBy: 'Tobias Renner',
  } as const;
  const fact = await enterFact(context, { caseId, ...words, isAdverse: true, expectedSource: '', pins: [] });
  await setBearing(context, { factId: fact.id, ...place(), bearing: 'supports' });
  await findAgainst(context, allegation);
  expect(await listStandings(context, { caseId })).toMatchObject([{ state: 'incomplete', missing: [expect.stringContaining('Fact 1')] }]);
  const put = { caseId, factId: fact.id, basedOn: fact.versionId, interviewId: null, putOn: '2021-11-02', response: 'Denied.' };
  await putFact(context, put);
  expect(await state()).toBe('ready');
});
