/** @file What a chosen level rests on: authority, packet, duties, weighing; and the ledger of losses. In a real casebook. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { listAllegations } from '../../../electron/core/allegations/read-allegations.ts';
import { amendAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { chooseAction } from '../../../electron/core/corrective-action/choose-action.ts';
import { listCorrectiveActions } from '../../../electron/core/corrective-action/read-corrective-actions.ts';
import { recordPrerequisite } from '../../../electron/core/corrective-action/record-prerequisite.ts';
import { draftPacket, issuePacket, recordAnswer, takeBackIssue } from '../../../electron/core/corrective-action/records/packet.ts';
import { readLevelRecords, recordsForRules } from '../../../electron/core/corrective-action/records/read-level-records.ts';
import { recordAuthority } from '../../../electron/core/corrective-action/records/record-authority.ts';
import { recordDuty } from '../../../electron/core/corrective-action/records/record-duty.ts';
import { weighFactor } from '../../../electron/core/corrective-action/records/weigh-factor.ts';
import { listHolds } from '../../../electron/core/holds/read-holds.ts';
import { enterLoss, listLosses, restateLoss, restoreLoss, takeBackLoss } from '../../../electron/core/losses/losses.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { listTasks } from '../../../electron/core/tasks/read-tasks.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, eventsOf, openExampleMatter, refusalOf, SIXTH_CLAUSE } from '../chain/example-matter.ts';
import { completePacket } from './complete-packet.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

async function suspension(): Promise<{ caseId: CaseId; action: CorrectiveAction }> {
  const caseId = await openExampleMatter(context);
  await chargeExample(context, caseId, [SIXTH_CLAUSE]);
  const action = await chooseAction(context, {
    caseId,
    levelId: 'suspension-without-pay',
    terms: 'Three days.',
    reason: 'It answers what was found.',
    skippedLevelsReason: 'Explained.',
    authoritySource: '',
    imposedBy: 'Superintendent Noor Adel',
    startsOn: null,
    endsOn: null,
  });
  return { caseId, action };
}

const authorityHolds = async (caseId: CaseId): Promise<number> =>
  (await listHolds(context, { caseId })).filter(({ kind }) => kind === 'unpaid-suspension-authority').length;

describe('the source of authority', () => {
  const policy = { kind: 'board-policy', citation: 'Board policy 5:240', adoptedOn: '2012-11-19', note: '' } as const;

  test('is a policy adopted before the conduct, and prints in words', async () => {
    const { caseId, action } = await suspension();
    const late = { ...policy, adoptedOn: '2021-10-15' };
    const refusal = await refusalOf(recordAuthority(context, { correctiveActionId: action.id, authority: late }));
    expect(refusal).toMatchObject({ code: 'INPUT_REFUSED', details: { adoptedOn: expect.stringContaining('Oct 14, 2021') } });
    await recordAuthority(context, { correctiveActionId: action.id, authority: { ...policy, adoptedOn: '2021-10-14' } });
    await recordAuthority(context, { correctiveActionId: action.id, authority: policy });
    expect((await listCorrectiveActions(context, { caseId }))[0]?.authoritySource).toBe('Board policy 5:240, adopted Nov 19, 2012');
  });

  test('is refused when empty, when its day is missing, and when its kind does not carry a suspension without pay', async () => {
    const { action } = await suspension();
    for (const authority of [
      { ...policy, citation: ' ' },
      { ...policy, adoptedOn: null },
      { ...policy, kind: 'contract-or-statute' as const },
    ]) {
      const refusal = await refusalOf(recordAuthority(context, { correctiveActionId: action.id, authority }));
      expect(refusal).toMatchObject({ code: 'INPUT_REFUSED' });
    }
  });

  test('carries the level no longer once the conduct is dated before the policy, and carries it again with another source', async () => {
    const { caseId, action } = await suspension();
    await recordAuthority(context, { correctiveActionId: action.id, authority: { ...policy, adoptedOn: '2021-10-14' } });
    const ofRules = () => recordsForRules(context.unitOfWork.read, action.id);
    expect(await ofRules()).toMatchObject({ hasTypedAuthority: true });
    const [allegation] = await listAllegations(context, { caseId });
    if (allegation === undefined) throw new Error('No allegation.');
    const { id: allegationId, statement, conductFacts, standing } = allegation;
    const conductDate = { kind: 'exact', date: '2021-10-13' } as const;
    await amendAllegation(context, { allegationId, statement, conductFacts, conductDate, basedOn: standing?.id ?? null });
    expect(await ofRules()).toMatchObject({ hasTypedAuthority: false });
    const { levels } = await readLevelRecords(context, { caseId });
    expect(levels[0]?.authorityProblem).toContain('adopted on Oct 14, 2021, after conduct that is charged from Oct 13, 2021');
    const { openItems } = await readWorkspace(context, { caseId });
    expect(openItems.map(({ text }) => text)).toContain(
      'Suspension without pay: its source of authority does not carry it as the conduct is dated now.',
    );
    const { levels: after } = await recordAuthority(context, { correctiveActionId: action.id, authority: policy }).then(() =>
      readLevelRecords(context, { caseId }),
    );
    expect(after[0]?.authorityProblem).toBeNull();
    expect(await ofRules()).toMatchObject({ hasTypedAuthority: true });
  });

  test('waits for counsel where it is an implied power', async () => {
    const { caseId, action } = await suspension();
    expect(await authorityHolds(caseId)).toBe(0);
    const authority = { kind: 'implied-power', citation: 'Spinelli; Moore', adoptedOn: null, note: '' } as const;
    await recordAuthority(context, { correctiveActionId: action.id, authority });
    expect(await authorityHolds(caseId)).toBe(1);
  });
});

describe('the packet', () => {
  const issue = (correctiveActionId: string, issuedOn = '2026-02-20') =>
    issuePacket(context, { correctiveActionId, issuedOn, issuedBy: 'Noor Adel', deliveredHow: 'By hand' });
  const doneOf = async (caseId: CaseId): Promise<Record<string, string | null>> =>
    Object.fromEntries(((await listCorrectiveActions(context, { caseId }))[0]?.prerequisites ?? []).map(({ id, doneOn }) => [id, doneOn]));

  test('is issued only when nothing in it is empty, and then no longer changes', async () => {
    const { action } = await suspension();
    const correctiveActionId = action.id;
    expect(await refusalOf(issue(correctiveActionId))).toMatchObject({ code: 'NOT_ALLOWED' });
    await draftPacket(context, { correctiveActionId, draft: { ...completePacket, proposedRange: '', respondBy: null } });
    expect((await refusalOf(issue(correctiveActionId))).details.problem).toContain('the range proposed, the day to answer by');
    await draftPacket(context, { correctiveActionId, draft: completePacket });
    expect(await refusalOf(issue(correctiveActionId, '2026-03-12'))).toMatchObject({ code: 'INPUT_REFUSED' });
    await issue(correctiveActionId);
    const changed = draftPacket(context, { correctiveActionId, draft: { ...completePacket, charges: 'Other charges.' } });
    expect(await refusalOf(changed)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('records what must come first with its issue and its answer, which no hand can tick', async () => {
    const { caseId, action } = await suspension();
    const correctiveActionId = action.id;
    const byHand = { correctiveActionId, prerequisiteId: 'written-charges', doneOn: '2026-02-20', doneBy: 'Noor Adel', note: '' };
    expect(await refusalOf(recordPrerequisite(context, byHand))).toMatchObject({ code: 'NOT_ALLOWED' });
    await draftPacket(context, { correctiveActionId, draft: completePacket });
    const events = await eventsOf(context, () => issue(correctiveActionId));
    expect(events).toMatchObject([{ type: 'packet.issued', payload: { issuedOn: '2026-02-20' } }]);
    expect(await doneOf(caseId)).toMatchObject({
      'written-charges': '2026-02-20',
      'representative-notice': '2026-02-20',
      'chance-to-answer': null,
    });
    await recordAnswer(context, { correctiveActionId, answer: { kind: 'in-writing', on: '2026-02-27', heardBy: 'Noor Adel', note: '' } });
    expect(await doneOf(caseId)).toMatchObject({ 'chance-to-answer': '2026-02-27' });
    await takeBackIssue(context, { correctiveActionId, reason: 'Sent to the wrong address.' });
    expect(await doneOf(caseId)).toMatchObject({ 'written-charges': null, 'representative-notice': null, 'chance-to-answer': null });
    const { levels } = await readLevelRecords(context, { caseId });
    expect(levels[0]?.packet).toMatchObject({ issued: null, response: null, charges: completePacket.charges });
  });

  test('is closed without an answer only after its time, and with one only by somebody who heard it', async () => {
    const { action } = await suspension();
    const correctiveActionId = action.id;
    await draftPacket(context, { correctiveActionId, draft: { ...completePacket, respondBy: '2026-03-01' } });
    await issue(correctiveActionId);
    const answer = { kind: 'none', on: '2026-03-01', heardBy: '', note: '' } as const;
    expect(await refusalOf(recordAnswer(context, { correctiveActionId, answer }))).toMatchObject({ code: 'INPUT_REFUSED' });
    const unheard = recordAnswer(context, { correctiveActionId, answer: { ...answer, kind: 'at-a-meeting' } });
    expect(await refusalOf(unheard)).toMatchObject({ code: 'INPUT_REFUSED' });
    await recordAnswer(context, { correctiveActionId, answer: { ...answer, on: '2026-03-02' } });
    expect((await recordAnswer(context, { correctiveActionId, answer: null })).response).toBeNull();
  });
});

test('a duty becomes a dated task, cannot be set aside while it is one, and takes its task along when taken back', async () => {
  const { caseId, action } = await suspension();
  const duty = action.level.collateralDuties[0] ?? '';
  const of = { correctiveActionId: action.id, duty };
  const task = { ...of, standing: 'task', dueOn: '2026-03-20', dueBecause: 'Article 12: ten days.', doer: { name: 'Payroll' } } as const;
  const events = await eventsOf(context, () => recordDuty(context, task));
  expect(events).toMatchObject([{ type: 'collateral_duty.recorded', payload: { duty, standing: 'task', dueOn: '2026-03-20' } }]);
  expect(await listTasks(context, { caseId })).toMatchObject([
    { text: duty, dueOn: '2026-03-20', state: 'open', about: { kind: 'corrective-action' } },
  ]);
  const aside = recordDuty(context, { ...of, standing: 'not-needed', reason: 'Not in this unit.' });
  expect(await refusalOf(aside)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await recordDuty(context, { ...of, standing: 'open' })).toMatchObject({ standing: 'open', task: null });
  expect((await listTasks(context, { caseId }))[0]?.state).toBe('dropped');
  expect(await refusalOf(recordDuty(context, { ...of, duty: 'Wash the bus.', standing: 'open' }))).toMatchObject({ code: 'NOT_FOUND' });
});

test('a factor is considered in words, or set aside for a reason, and an earlier entry is not written over unseen', async () => {
  const caseId = await openExampleMatter(context);
  const entry = { caseId, factorId: 'work-record', standing: 'considered', text: 'Nine years without a mark.', exhibitIds: [] } as const;
  expect(await refusalOf(weighFactor(context, { ...entry, text: ' ' }))).toMatchObject({ code: 'REASON_NEEDED' });
  await weighFactor(context, { ...entry, basedOn: null });
  expect(await refusalOf(weighFactor(context, { ...entry, standing: 'not-relevant', basedOn: null }))).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
  const { factors } = await readLevelRecords(context, { caseId });
  expect(factors).toHaveLength(13);
  expect(factors.filter(({ standing }) => standing !== 'open').map(({ id }) => id)).toEqual(['work-record']);
});

test('a loss is listed, restated, taken back and put back; its history stays', async () => {
  const caseId = await openExampleMatter(context);
  const loss = {
    incurredOn: '2026-02-11',
    payee: 'Marsh Data Recovery',
    invoice: '2026-118',
    amountCents: 120_450,
    causation: 'The account was emptied by the post.',
    mitigation: '',
    receiptExhibitId: null,
  };
  const { lossLineId, lines } = await enterLoss(context, { caseId, ...loss });
  expect(lines).toMatchObject([{ id: lossLineId, amountCents: 120_450 }]);
  expect(await refusalOf(enterLoss(context, { caseId, ...loss, incurredOn: '2026-03-03' }))).toMatchObject({ code: 'INPUT_REFUSED' });
  const basedOn = lines[0]?.standing.id ?? null;
  await restateLoss(context, { lossLineId, ...loss, amountCents: 99_900, basedOn });
  expect(await refusalOf(restateLoss(context, { lossLineId, ...loss, basedOn }))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(await takeBackLoss(context, { lossLineId, reason: 'Paid by the insurer.' })).toEqual([]);
  expect(await restoreLoss(context, { lossLineId })).toMatchObject([{ amountCents: 99_900 }]);
  expect(await listLosses(context, { caseId })).toHaveLength(1);
  const rows = await context.unitOfWork.read.selectFrom('loss_entry').select('amount_cents').where('case_id', '=', caseId).execute();
  expect(rows).toHaveLength(4);
});
