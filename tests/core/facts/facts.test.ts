import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Allegation } from '#shared/domain/allegations.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { FactPinInput } from '#shared/domain/facts/facts.ts';
import type { FactId } from '#shared/domain/facts/ids.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { removeClause } from '../../../electron/core/allegations/charge-clauses.ts';
import { restoreClause } from '../../../electron/core/allegations/restore-clause.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { withdrawCitation } from '../../../electron/core/evidence/citing/withdraw-citation.ts';
import { factsOf, listFacts } from '../../../electron/core/facts/read-facts.ts';
import { readTimeline } from '../../../electron/core/facts/read-timeline.ts';
import { setBearing } from '../../../electron/core/facts/set-bearing.ts';
import { splitFact, undoSplit } from '../../../electron/core/facts/split-fact.ts';
import { amendFact, enterFact, type FactInput, restoreFact, takeBackFact } from '../../../electron/core/facts/write-facts.ts';
import { findAnything } from '../../../electron/core/search/find.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, eventsOf, openExampleMatter, patternBytes, refusalOf, SIXTH_CLAUSE, takeIn } from '../chain/example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;
let allegation: Allegation;
let exhibit: Exhibit;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());
beforeEach(async () => {
  caseId = await openExampleMatter(context);
  allegation = await chargeExample(context, caseId, [SIXTH_CLAUSE]);
  exhibit = await takeIn(context, caseId, 'capture.png', patternBytes(64));
});

const fact = (change: Partial<FactInput> = {}): FactInput & { caseId: string } => ({
  caseId,
  kind: 'event',
  assertion: 'Four graded quizzes stood on a public page.',
  happened: { kind: 'exact', date: '2021-10-14' },
  status: 'unknown',
  statusBy: '',
  isAdverse: true,
  expectedSource: '',
  pins: [],
  ...change,
});

const pinTo = (change: Partial<FactPinInput> = {}): FactPinInput => ({
  on: { kind: 'exhibit', exhibitId: exhibit.id },
  locator: { kind: 'page', page: 1, region: null },
  quote: 'Quiz 4',
  note: 'Names half covered.',
  ...change,
});

const firstElement = () => {
  const [charged] = allegation.clauses;
  const [element] = charged?.elements ?? [];
  if (charged === undefined || element === undefined) throw new Error('The example charges no clause.');
  return { allegationClauseId: charged.id, elementId: element.elementId };
};

describe('a fact', () => {
  it('is entered with its pins as one event, and read in the order of time', async () => {
    const events = await eventsOf(context, () => enterFact(context, fact({ pins: [pinTo()] })));
    expect(events).toMatchObject([{ type: 'fact.entered', caseId, payload: { fact: 1, isAdverse: true, pins: [{ quote: 'Quiz 4' }] } }]);
    await enterFact(
      context,
      fact({ assertion: 'The handbook was handed out.', happened: { kind: 'about', date: '2021-08' }, isAdverse: false }),
    );
    const { facts } = await listFacts(context, { caseId });
    expect(facts.map(({ position }) => position)).toEqual([2, 1]);
    expect(facts[1]).toMatchObject({ pins: [{ on: { exhibitId: exhibit.id }, locator: { kind: 'page', page: 1 }, isClosed: false }] });
  });

  it('needs somebody who disputes it where it is disputed, and forgets who where nobody does', async () => {
    const { code, details } = await refusalOf(enterFact(context, fact({ status: 'disputed' })));
    expect({ code, statusBy: details.statusBy }).toEqual({ code: 'INPUT_REFUSED', statusBy: 'Say who disputes it.' });
    const disputed = await enterFact(context, fact({ status: 'disputed', statusBy: 'the respondent' }));
    const settled = await amendFact(context, { ...fact({ status: 'undisputed', statusBy: 'the respondent' }), factId: disputed.id });
    expect(settled).toMatchObject({ status: 'undisputed', statusBy: '' });
  });

  it('is amended on what its author saw, keeps what it replaced in the event, and never on what another window wrote', async () => {
    const { id: factId, versionId } = await enterFact(context, fact({ pins: [pinTo()] }));
    const change = { ...fact({ assertion: 'Three graded quizzes stood on a public page.' }), factId, basedOn: versionId };
    const events = await eventsOf(context, () => amendFact(context, change));
    expect(events).toMatchObject([
      { type: 'fact.amended', payload: { replaced: { assertion: fact().assertion, pins: [{ quote: 'Quiz 4' }] }, pins: [] } },
    ]);
    expect((await refusalOf(amendFact(context, change))).code).toBe('CHANGED_MEANWHILE');
  });

  it('refuses a pin to an exhibit of another case', async () => {
    const otherCase = await openExampleMatter(context);
    const theirs = await takeIn(context, otherCase, 'other.png', patternBytes(32));
    const pins = [pinTo({ on: { kind: 'exhibit', exhibitId: theirs.id } })];
    expect((await refusalOf(enterFact(context, fact({ pins })))).code).toBe('NOT_FOUND');
  });

  it('is taken back with a reason, keeps its number, and is put back', async () => {
    const { id: factId } = await enterFact(context, fact());
    await takeBackFact(context, { factId, reason: 'Entered twice.' });
    expect(await factsOf(context.unitOfWork.read, caseId)).toEqual([]);
    expect((await listFacts(context, { caseId })).takenBack).toMatchObject([{ position: 1, takenBack: { reason: 'Entered twice.' } }]);
    expect((await refusalOf(amendFact(context, { ...fact(), factId }))).code).toBe('NOT_ALLOWED');
    expect((await enterFact(context, fact())).position).toBe(2);
    await restoreFact(context, { factId });
    expect((await factsOf(context.unitOfWork.read, caseId)).map(({ position }) => position)).toEqual([1, 2]);
  });

  it('keeps an exhibit that it rests on from being withdrawn, until it no longer does', async () => {
    const { id: factId } = await enterFact(context, fact({ pins: [pinTo()] }));
    const { code, details } = await refusalOf(withdrawCitation(context, { exhibitId: exhibit.id, reason: 'Not of this case.' }));
    expect({ code, problem: details.problem }).toEqual({ code: 'NEEDED_BY_OTHERS', problem: 'Ex. 1 is cited in the facts (1).' });
    await takeBackFact(context, { factId, reason: 'Rests on the wrong exhibit.' });
    await withdrawCitation(context, { exhibitId: exhibit.id, reason: 'Not of this case.' });
    expect((await refusalOf(restoreFact(context, { factId }))).code).toBe('NOT_ALLOWED');
  });

  it('is found by its words and by the words pinned, and no longer once it is taken back', async () => {
    const { id: factId } = await enterFact(
      context,
      fact({ assertion: 'A zeppelin hung over the yard.', pins: [pinTo({ quote: 'marmalade' })] }),
    );
    const hits = async (text: string) => (await findAnything(context, { text, caseId, kind: 'statement' })).hits;
    expect(await hits('zeppelin')).toMatchObject([{ label: 'Fact', place: { tab: 'facts', anchor: `fact-${factId}` } }]);
    expect(await hits('marmalade')).toHaveLength(1);
    await takeBackFact(context, { factId, reason: 'Nobody saw it.' });
    expect(await hits('zeppelin')).toEqual([]);
  });
});

describe('what a fact bears on', () => {
  it('is said of an element of its own case, changed and taken away; only on what its author saw', async () => {
    const { id: factId } = await enterFact(context, fact());
    const place = { factId, ...firstElement() };
    const events = await eventsOf(context, () => setBearing(context, { ...place, bearing: 'supports', basedOn: null }));
    expect(events).toMatchObject([{ type: 'fact.bearing_set', payload: { fact: 1, bearing: 'supports', replaced: null } }]);
    expect((await refusalOf(setBearing(context, { ...place, bearing: 'neutral', basedOn: null }))).code).toBe('CHANGED_MEANWHILE');
    const changed = await setBearing(context, { ...place, bearing: 'contradicts' });
    expect(changed.bearings).toMatchObject([{ bearing: 'contradicts' }]);
    expect((await setBearing(context, { ...place, bearing: null })).bearings).toEqual([]);
  });

  it('is refused of an element of another clause and of a clause of another case', async () => {
    const { id: factId } = await enterFact(context, fact());
    const place = { factId, ...firstElement(), bearing: 'supports' as const };
    expect((await refusalOf(setBearing(context, { ...place, elementId: 'f'.repeat(32) }))).code).toBe('NOT_FOUND');
    const otherCase = await openExampleMatter(context);
    const theirs = await enterFact(context, { ...fact(), caseId: otherCase });
    expect((await refusalOf(setBearing(context, { ...place, factId: theirs.id }))).code).toBe('NOT_FOUND');
  });

  it('counts no more while its clause is not charged, and again once it is', async () => {
    const { id: factId } = await enterFact(context, fact());
    const { allegationClauseId, elementId } = firstElement();
    await setBearing(context, { factId, allegationClauseId, elementId, bearing: 'supports' });
    await removeClause(context, { allegationClauseId, reason: 'Charged in error.' });
    expect((await factsOf(context.unitOfWork.read, caseId))[0]?.bearings).toEqual([]);
    await restoreClause(context, { allegationClauseId });
    expect((await factsOf(context.unitOfWork.read, caseId))[0]?.bearings).toMatchObject([{ bearing: 'supports' }]);
  });
});

describe('splitting', () => {
  const assertions = ['Four graded quizzes stood on a public page.', 'The names could be read.'];
  const compound = async (): Promise<FactId> => {
    const { id: factId } = await enterFact(
      context,
      fact({ assertion: 'Four quizzes stood on a page and the names could be read.', pins: [pinTo()] }),
    );
    await setBearing(context, { factId, ...firstElement(), bearing: 'supports' });
    return factId;
  };

  it('gives each part the pins, the bearings, the date and the status of the whole, as one event', async () => {
    const factId = await compound();
    const events = await eventsOf(context, () => splitFact(context, { factId, assertions }));
    expect(events).toMatchObject([{ type: 'fact.split', payload: { fact: 1, parts: [{ fact: 2 }, { fact: 3 }] } }]);
    const facts = await factsOf(context.unitOfWork.read, caseId);
    expect(facts.map(({ assertion }) => assertion)).toEqual(assertions);
    for (const part of facts) {
      expect(part).toMatchObject({
        isAdverse: true,
        happened: { kind: 'exact', date: '2021-10-14' },
        splitFrom: { id: factId, position: 1 },
        pins: [{ locator: { kind: 'page', page: 1 }, quote: 'Quiz 4', note: 'Names half covered.' }],
        bearings: [{ ...firstElement(), bearing: 'supports' }],
      });
    }
    expect((await refusalOf(amendFact(context, { ...fact(), factId }))).details.problem).toBe('This fact was split.');
  });

  it('is taken back while nobody worked on a part, and a part cannot come back beside the whole', async () => {
    const factId = await compound();
    const [part] = await splitFact(context, { factId, assertions });
    await undoSplit(context, { factId });
    const facts = await factsOf(context.unitOfWork.read, caseId);
    expect(facts).toMatchObject([{ id: factId, pins: [{ quote: 'Quiz 4' }], bearings: [{ bearing: 'supports' }] }]);
    expect((await refusalOf(restoreFact(context, { factId: String(part?.id) }))).code).toBe('NOT_ALLOWED');
  });

  it('stays once a part was changed', async () => {
    const factId = await compound();
    const [part] = await splitFact(context, { factId, assertions });
    await setBearing(context, { factId: String(part?.id), ...firstElement(), bearing: 'neutral' });
    expect((await refusalOf(undoSplit(context, { factId }))).details.problem).toBe('Fact 2 was changed since the split.');
  });
});

describe('the rail', () => {
  const asked = async () =>
    (await readWorkspace(context, { caseId })).openItems.filter(({ key }) => key.startsWith('facts-')).map(({ text }) => text);

  it('names facts without evidence, without a date and without an element, one line a kind', async () => {
    expect(await asked()).toEqual([]);
    await enterFact(context, fact({ happened: { kind: 'unknown' } }));
    await enterFact(context, fact());
    const { id: factId } = await enterFact(context, fact({ expectedSource: 'The page itself, through the platform.' }));
    await setBearing(context, { factId, ...firstElement(), bearing: 'supports' });
    expect(await asked()).toEqual([
      'Facts 1 and 2 have no evidence. Pin them, or say where evidence may be found.',
      'Fact 1 has no date. Enter it as well as it is known.',
      'Facts 1 and 2 are tied to no element. Say what they bear on.',
    ]);
  });
});

describe('the timeline', () => {
  it('places facts, conduct and the printing in force, with the possible days of a fuzzy date', async () => {
    await enterFact(
      context,
      fact({ kind: 'acknowledgement', assertion: 'Signed for the policy.', happened: { kind: 'about', date: '2021-08-16' } }),
    );
    const { marks } = await readTimeline(context, { caseId });
    expect(marks.map(({ lane }) => lane)).toEqual(['policy', 'acknowledgement', 'conduct']);
    expect(marks[0]).toMatchObject({ isBand: true, first: '2012-11-19', last: null });
    expect(marks[1]).toMatchObject({ first: '2021-08-09', last: '2021-08-23', gaps: ['no-evidence', 'not-tied'] });
  });
});
