import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Allegation } from '#shared/domain/allegations.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { removeClause } from '../../../electron/core/allegations/charge-clauses.ts';
import { listClausesInForce } from '../../../electron/core/allegations/suggest-clauses.ts';
import { listFindings } from '../../../electron/core/findings/read-findings.ts';
import { type FindingInput, recordFinding } from '../../../electron/core/findings/record-finding.ts';
import { listHolds } from '../../../electron/core/holds/read-holds.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, eventsOf, findAgainst, openExampleMatter, refusalOf, SIXTH_CLAUSE, statusOf } from './example-matter.ts';

const FIRST_CLAUSE = 'Use of Personal Technology > 1';

let casebook: TemporaryCasebook;
let context: ServiceContext;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

async function newAllegation(
  labels = [FIRST_CLAUSE, SIXTH_CLAUSE],
): Promise<{ caseId: CaseId; allegation: Allegation; input: FindingInput }> {
  const caseId = await openExampleMatter(context);
  const allegation = await chargeExample(context, caseId, labels);
  const input: FindingInput = {
    allegationId: allegation.id,
    outcome: 'partly-substantiated',
    clauses: allegation.clauses.map(({ id }, index) => ({ allegationClauseId: id, outcome: index === 0 ? 'not-reached' : 'breached' })),
    rationale: 'The post shows two names.',
    contraryEvidence: 'None was found in the thread or in the interview.',
    aggravating: '',
    mitigating: 'Taken down within an hour.',
  };
  return { caseId, allegation, input };
}

test('a finding is kept with its three lines and its author, and one event tells of it', async () => {
  const { caseId, input } = await newAllegation();
  const events = await eventsOf(context, async () => {
    expect(await recordFinding(context, input)).toMatchObject({ ...input, recordedBy: TEST_USER });
  });
  expect(events).toMatchObject([{ type: 'finding.recorded', caseId, payload: { ...input, replacedFindingId: null, holdsOpened: [] } }]);
  expect(await listFindings(context, { caseId })).toMatchObject([input]);
});

test('a second finding takes the place of the first, which stays in the record', async () => {
  const { caseId, input } = await newAllegation();
  const first = await recordFinding(context, input);
  const events = await eventsOf(context, () => recordFinding(context, { ...input, outcome: 'inconclusive' }));
  expect(events).toMatchObject([{ payload: { outcome: 'inconclusive', replacedFindingId: first.id } }]);
  expect((await listFindings(context, { caseId })).map(({ outcome }) => outcome)).toEqual(['inconclusive']);
  const kept = await context.unitOfWork.read.selectFrom('finding').selectAll().where('id', '=', first.id).executeTakeFirstOrThrow();
  expect(kept).toMatchObject({ outcome: 'partly-substantiated', rationale: input.rationale, superseded_at: expect.any(String) });
});

test.each(['', '   ', '—', '- . -'])('contrary evidence of %j is refused', async (contraryEvidence) => {
  const { caseId, input } = await newAllegation();
  expect(await refusalOf(recordFinding(context, { ...input, contraryEvidence }))).toMatchObject({ code: 'CONTRARY_EVIDENCE_NEEDED' });
  expect(await listFindings(context, { caseId })).toEqual([]);
});

describe('the clauses named are exactly those charged', () => {
  test('one left out is refused', async () => {
    const { input } = await newAllegation();
    expect(await refusalOf(recordFinding(context, { ...input, clauses: input.clauses.slice(1) }))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  });

  test('one of another allegation is refused', async () => {
    const { input } = await newAllegation();
    const { input: other } = await newAllegation();
    const attempt = recordFinding(context, { ...input, clauses: [...input.clauses, ...other.clauses.slice(0, 1)] });
    expect(await refusalOf(attempt)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  test('one named twice in the place of another is refused', async () => {
    const { input } = await newAllegation();
    const [first] = input.clauses;
    if (first === undefined) throw new Error('no clause');
    expect(await refusalOf(recordFinding(context, { ...input, clauses: [first, first] }))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  test('one that was taken back meanwhile is refused', async () => {
    const { allegation, input } = await newAllegation();
    const [, second] = allegation.clauses;
    await removeClause(context, { allegationClauseId: second?.id ?? '', reason: 'Charged by mistake.' });
    expect(await refusalOf(recordFinding(context, input))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });
});

test('the case has its findings once every allegation has one', async () => {
  const { caseId, allegation } = await newAllegation();
  const second = await chargeExample(context, caseId, [SIXTH_CLAUSE]);
  await findAgainst(context, allegation);
  expect(await statusOf(context, caseId)).toBe('open');
  await findAgainst(context, second);
  expect(await statusOf(context, caseId)).toBe('findings-recorded');
});

test('a breach of nothing but guidelines opens a hold, once, and a breach of a clause beside them opens none', async () => {
  const { caseId, allegation } = await newAllegation([SIXTH_CLAUSE]);
  const guidelines = (await guidelineLabels()).slice(0, 1);
  const advised = await chargeExample(context, caseId, guidelines);
  await findAgainst(context, allegation);
  expect((await listHolds(context, { caseId })).filter(({ kind }) => kind === 'guideline-only')).toEqual([]);
  const events = await eventsOf(context, () => findAgainst(context, advised));
  expect(events).toMatchObject([{ type: 'finding.recorded', payload: { holdsOpened: [{ kind: 'guideline-only' }] } }]);
  await findAgainst(context, advised);
  expect((await listHolds(context, { caseId })).filter(({ kind }) => kind === 'guideline-only').length).toBe(1);
});

async function guidelineLabels(): Promise<string[]> {
  const { allegation } = await newAllegation([]);
  const inForce = await listClausesInForce(context, { allegationId: allegation.id });
  return inForce.filter(({ clause }) => clause.kind === 'guideline').map(({ clause }) => clause.labelPath.join(' > '));
}
