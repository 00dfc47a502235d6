import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Allegation, AllegationClause, Pin } from '#shared/domain/allegations.ts';
import type { CaseId, ExhibitId } from '#shared/domain/ids.ts';
import type { PolicyVersion } from '#shared/domain/policy.ts';
import { assessElement } from '../../../electron/core/allegations/assess-element.ts';
import { addClause, removeClause } from '../../../electron/core/allegations/charge-clauses.ts';
import { listAllegations } from '../../../electron/core/allegations/read-allegations.ts';
import { amendAllegation, recordAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { listClausesInForce, listSuggestions } from '../../../electron/core/allegations/suggest-clauses.ts';
import { listCases } from '../../../electron/core/cases/list-cases.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { clearHold } from '../../../electron/core/holds/clear-hold.ts';
import { listHolds } from '../../../electron/core/holds/read-holds.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { adoptBoth, eventsAfter, lastEventNumber, openExample, quizFacts, takeEvidence } from './example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let older: PolicyVersion;
let newer: PolicyVersion;
let caseId: CaseId;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
  ({ older, newer } = await adoptBoth(context));
});
afterAll(() => casebook.dispose());
beforeEach(async () => {
  caseId = (await openExample(context)).summary.id;
});

const statement = 'On Oct 14, 2021 posted three graded quizzes to a public account.';
const onTheDay = { kind: 'exact', date: '2021-10-14' } as const;

const record = (change: Partial<Pick<Allegation, 'conductDate' | 'conductFacts'>> = {}): Promise<Allegation> =>
  recordAllegation(context, { caseId, statement, conductDate: onTheDay, conductFacts: quizFacts, ...change });

const clauseOf = (version: PolicyVersion, lineage: string) => {
  const clause = version.clauses.find((candidate) => candidate.lineageId === lineage);
  if (clause === undefined) throw new Error(`The printing has no ${lineage}.`);
  return clause;
};

const charge = async (allegation: Allegation): Promise<AllegationClause> =>
  addClause(context, {
    allegationId: allegation.id,
    clauseId: clauseOf(newer, 'student-information').id,
    reason: 'Student work was shown.',
  });

const firstElement = (charged: AllegationClause) => {
  const [element] = charged.elements;
  if (element === undefined) throw new Error('The clause has elements.');
  return element;
};

describe('an allegation', () => {
  it('is recorded with the version in force on its date', async () => {
    const allegation = await record();
    expect(allegation).toMatchObject({ position: 1, statement, conductDate: onTheDay, conductFacts: quizFacts, clauses: [] });
    expect(allegation.versionsInForce.map((version) => version.id)).toEqual([newer.id]);
    expect((await record()).position).toBe(2);
    const { versionsInForce, summary } = await readWorkspace(context, { caseId });
    expect(versionsInForce.map((version) => version.id)).toEqual([newer.id]);
    expect(summary.conductDates).toEqual([onTheDay, onTheDay]);
  });

  it('keeps earlier wording when it is amended, and flags a clause that the new date leaves out of force', async () => {
    const allegation = await record();
    const charged = await charge(allegation);
    const before = await lastEventNumber(context);
    const conductDate = { kind: 'exact', date: '2018-05-02' } as const;
    const amended = await amendAllegation(context, {
      allegationId: allegation.id,
      statement: 'In 2018.',
      conductDate,
      conductFacts: quizFacts,
    });
    expect(amended).toMatchObject({ statement: 'In 2018.', conductDate });
    expect(amended.clauses.map((clause) => clause.id)).toEqual([charged.id]);
    expect(amended.versionsInForce.map((version) => version.id)).toEqual([older.id]);
    expect(await eventsAfter(context, before)).toMatchObject([
      {
        type: 'allegation.amended',
        caseId,
        payload: { allegationId: allegation.id, statement: 'In 2018.', conductDate, replaced: { statement, conductDate: onTheDay } },
      },
    ]);
    const wordings = await context.unitOfWork.read
      .selectFrom('allegation_statement')
      .selectAll()
      .where('allegation_id', '=', allegation.id)
      .execute();
    expect(wordings.filter((row) => row.superseded_at !== null).map((row) => row.statement)).toEqual([statement]);
    const { openItems } = await readWorkspace(context, { caseId });
    expect(openItems.map((item) => item.key)).toContain(`not-in-force-${charged.id}`);
  });
});

describe('the holds that conduct facts give cause for', () => {
  const unionFacts = { ...quizFacts, purpose: 'union-or-working-conditions' } as const;
  const kindsOpen = async () => (await listHolds(context, { caseId })).filter((hold) => hold.clearedAt === null).map((hold) => hold.kind);
  const amend = (allegation: Allegation, words: string, conductFacts: Allegation['conductFacts']) =>
    amendAllegation(context, { allegationId: allegation.id, statement: words, conductDate: onTheDay, conductFacts });

  it('are opened with the allegation, and told in its event', async () => {
    await record();
    expect(await kindsOpen()).not.toContain('concerted-activity');
    const before = await lastEventNumber(context);
    await record({ conductFacts: unionFacts });
    expect(await kindsOpen()).toContain('concerted-activity');
    expect(await eventsAfter(context, before)).toMatchObject([
      { type: 'allegation.recorded', payload: { holdsOpened: [{ kind: 'concerted-activity' }] } },
    ]);
  });

  it('stay cleared when only words are amended, and come with facts that are new', async () => {
    const allegation = await record({ conductFacts: unionFacts });
    const hold = (await listHolds(context, { caseId })).find((opened) => opened.kind === 'concerted-activity');
    if (hold === undefined) throw new Error('Facts about working conditions open a hold.');
    await clearHold(context, { caseId, holdId: hold.id, clearedBy: 'Mara Voss', reason: 'Counsel was asked.' });
    await amend(allegation, 'The same posts, in other words.', unionFacts);
    expect(await kindsOpen()).not.toContain('concerted-activity');

    await amend(allegation, 'It is said to be private after all.', quizFacts);
    expect(await kindsOpen()).not.toContain('concerted-activity');
    await amend(allegation, 'It is about working conditions again.', unionFacts);
    expect(await kindsOpen()).toContain('concerted-activity');
  });
});

describe('clauses', () => {
  it('are suggested with reasons, charged with one of them, and come up as added', async () => {
    const allegation = await record();
    const { suggestions, explanation } = await listSuggestions(context, { allegationId: allegation.id });
    expect(explanation).toContain('5:125');
    const suggested = suggestions.find(({ clause }) => clause.lineageId === 'student-information');
    if (suggested === undefined) throw new Error('Graded quizzes on a public account touch student information.');
    expect(suggested).toMatchObject({ role: 'may-apply', shortLabel: '5:125 §6', isAdded: false });
    const charged = await addClause(context, {
      allegationId: allegation.id,
      clauseId: suggested.clause.id,
      reason: suggested.reasons.join(' '),
    });
    expect(charged).toMatchObject({ shortLabel: '5:125 §6', addedBecause: suggested.reasons.join(' ') });
    expect(charged.elements.every((element) => element.state === 'not-assessed' && element.assessedBy === null)).toBe(true);
    const again = await listSuggestions(context, { allegationId: allegation.id });
    expect(again.suggestions.filter((entry) => entry.isAdded).map((entry) => entry.clause.id)).toEqual([suggested.clause.id]);
    const { rows } = await listCases(context, { status: null, contains: '', offset: 0, limit: 1 });
    expect(rows[0]?.clauses).toEqual(['5:125 §6']);
  });

  it('come from both versions when the date spans a change, and guidelines only from the day they were given', async () => {
    const spanning = await record({ conductDate: { kind: 'between', from: '2019-12-10', to: '2019-12-20' } });
    const listed = await listClausesInForce(context, { allegationId: spanning.id });
    expect(new Set(listed.map(({ clause }) => clause.versionId))).toEqual(new Set([older.id, newer.id]));
    expect(listed.some(({ clause }) => clause.kind === 'guideline')).toBe(true);
    const early = await record({ conductDate: { kind: 'exact', date: '2013-06-01' } });
    const before = await listClausesInForce(context, { allegationId: early.id });
    expect(before.some(({ clause }) => clause.kind === 'guideline')).toBe(false);
    const guideline = older.clauses.find((clause) => clause.kind === 'guideline');
    const adding = addClause(context, { allegationId: early.id, clauseId: guideline?.id ?? '', reason: 'A test.' });
    await expect(adding).rejects.toMatchObject({ code: 'CLAUSE_NOT_IN_FORCE' });
  });

  it('of another version are refused, and so is the same clause twice', async () => {
    const allegation = await record();
    const wrong = { allegationId: allegation.id, clauseId: clauseOf(older, 'student-information').id, reason: 'A test.' };
    await expect(addClause(context, wrong)).rejects.toMatchObject({ code: 'CLAUSE_NOT_IN_FORCE' });
    await charge(allegation);
    await expect(charge(allegation)).rejects.toMatchObject({ code: 'CLAUSE_ALREADY_ADDED' });
    const unknown = addClause(context, { ...wrong, allegationId: '0'.repeat(32) });
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are taken back with a reason, and come back with their assessments', async () => {
    const allegation = await record();
    const charged = await charge(allegation);
    const element = firstElement(charged);
    const assessment = {
      allegationClauseId: charged.id,
      elementId: element.elementId,
      state: 'established',
      reason: 'Seen.',
      pins: [],
    } as const;
    await assessElement(context, { ...assessment, pins: [] });
    const after = await removeClause(context, { allegationClauseId: charged.id, reason: 'Charged by mistake.' });
    expect(after.clauses).toEqual([]);
    await expect(assessElement(context, { ...assessment, pins: [] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const back = await charge(allegation);
    expect(back.id).toBe(charged.id);
    expect(firstElement(back)).toMatchObject({ state: 'established', reason: 'Seen.' });
  });
});

describe('elements', () => {
  const pinTo = (exhibitId: ExhibitId, side: Pin['side']): Pin => ({ exhibitId, side, locator: 'p. 1', note: 'As posted.' });

  it('are assessed with a reason and pins; the assessment before stays with the pins it rested on', async () => {
    const exhibit = await takeEvidence(context, caseId, 'post.txt');
    const charged = await charge(await record());
    const { elementId, text } = firstElement(charged);
    const target = { allegationClauseId: charged.id, elementId };
    const pins = [pinTo(exhibit.id, 'for'), pinTo(exhibit.id, 'against')];
    const first = await assessElement(context, { ...target, state: 'established', reason: 'The post shows it.', pins });
    expect(firstElement(first)).toMatchObject({ state: 'established', reason: 'The post shows it.', pins, assessedBy: 'Mara Voss' });
    const before = await lastEventNumber(context);
    const second = await assessElement(context, { ...target, state: 'not-established', reason: 'The names were cropped.', pins: [] });
    expect(firstElement(second)).toMatchObject({ state: 'not-established', pins: [] });
    expect(await eventsAfter(context, before)).toMatchObject([
      {
        type: 'element.assessed',
        caseId,
        payload: {
          elementId,
          element: text,
          state: 'not-established',
          reason: 'The names were cropped.',
          pins: [],
          replaced: { state: 'established' },
        },
      },
    ]);
    const kept = await context.unitOfWork.read
      .selectFrom('element_pin')
      .innerJoin('element_assessment', 'element_assessment.id', 'element_pin.assessment_id')
      .select(['element_assessment.state', 'element_pin.side'])
      .where('element_assessment.allegation_clause_id', '=', charged.id)
      .execute();
    expect(kept).toEqual([
      { state: 'established', side: 'for' },
      { state: 'established', side: 'against' },
    ]);
  });

  it('take pins before they are assessed', async () => {
    const exhibit = await takeEvidence(context, caseId, 'post.txt');
    const charged = await charge(await record());
    const { elementId } = firstElement(charged);
    const pinned = await assessElement(context, {
      allegationClauseId: charged.id,
      elementId,
      state: 'not-assessed',
      reason: '',
      pins: [pinTo(exhibit.id, 'for')],
    });
    expect(firstElement(pinned)).toMatchObject({ state: 'not-assessed', assessedBy: null, pins: [{ side: 'for' }] });
  });

  it('need a reason for every state but not assessed', async () => {
    const charged = await charge(await record());
    const target = { allegationClauseId: charged.id, elementId: firstElement(charged).elementId, reason: '', pins: [] };
    for (const state of ['established', 'not-established', 'not-reached'] as const) {
      await expect(assessElement(context, { ...target, state })).rejects.toMatchObject({ code: 'REASON_NEEDED' });
    }
  });

  it('refuse an exhibit of another case and an element of another clause', async () => {
    const foreign = await takeEvidence(context, (await openExample(context)).summary.id, 'elsewhere.txt');
    const charged = await charge(await record());
    const target = { allegationClauseId: charged.id, elementId: firstElement(charged).elementId };
    const before = await lastEventNumber(context);
    const pinned = assessElement(context, { ...target, state: 'established', reason: 'Seen.', pins: [pinTo(foreign.id, 'for')] });
    await expect(pinned).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const [otherElement] = clauseOf(newer, 'logos').elements;
    const wrong = assessElement(context, { ...target, elementId: otherElement?.id ?? '', state: 'established', reason: 'Seen.', pins: [] });
    await expect(wrong).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await eventsAfter(context, before)).toEqual([]);
    expect(firstElement((await listAllegations(context, { caseId }))[0]?.clauses[0] ?? charged).state).toBe('not-assessed');
  });
});
