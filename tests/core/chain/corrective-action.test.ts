import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { isFilledByPacket } from '#shared/domain/corrective-action/pre-deprivation.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';
import { approveAction } from '../../../electron/core/corrective-action/approve-action.ts';
import { type ChoiceInput, chooseAction } from '../../../electron/core/corrective-action/choose-action.ts';
import { listCorrectiveActions } from '../../../electron/core/corrective-action/read-corrective-actions.ts';
import { recordPrerequisite } from '../../../electron/core/corrective-action/record-prerequisite.ts';
import { draftPacket, issuePacket, recordAnswer } from '../../../electron/core/corrective-action/records/packet.ts';
import { recordAuthority } from '../../../electron/core/corrective-action/records/record-authority.ts';
import { withdrawAction } from '../../../electron/core/corrective-action/withdraw-action.ts';
import { clearHold } from '../../../electron/core/holds/clear-hold.ts';
import { listHolds } from '../../../electron/core/holds/read-holds.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { completePacket } from '../employment/complete-packet.ts';
import { chargeExample, eventsOf, findAgainst, openExampleMatter, refusalOf, SIXTH_CLAUSE, statusOf } from './example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

async function caseWithFindings(status: EmploymentStatus = 'tenured-teacher'): Promise<CaseId> {
  const caseId = await openExampleMatter(context, status);
  await findAgainst(context, await chargeExample(context, caseId, [SIXTH_CLAUSE]));
  return caseId;
}

const choice = (caseId: CaseId, levelId: string, changes: Partial<ChoiceInput> = {}): ChoiceInput => ({
  caseId,
  levelId,
  terms: 'As ordered in the letter of March 2, 2026.',
  reason: 'It answers what was found.',
  skippedLevelsReason: 'The names of students were public for an hour.',
  authoritySource: '',
  imposedBy: 'Superintendent Noor Adel',
  startsOn: '2026-03-09',
  endsOn: null,
  ...changes,
});

async function completePrerequisites(action: CorrectiveAction, but = 0): Promise<void> {
  const byHand = action.prerequisites.filter(({ id }) => !isFilledByPacket(action.level, id));
  for (const prerequisite of byHand.slice(0, byHand.length - but)) {
    await recordPrerequisite(context, {
      correctiveActionId: action.id,
      prerequisiteId: prerequisite.id,
      doneOn: '2026-03-02',
      doneBy: 'Mara Voss',
      note: '',
    });
  }
}

/** Draws up, issues and closes the packet, as of days before today. */
async function closePacket({ id: correctiveActionId }: CorrectiveAction): Promise<void> {
  await draftPacket(context, { correctiveActionId, draft: completePacket });
  await issuePacket(context, { correctiveActionId, issuedOn: '2026-02-20', issuedBy: 'Noor Adel', deliveredHow: 'By hand' });
  const answer = { kind: 'at-a-meeting', on: '2026-03-02', heardBy: 'Superintendent Noor Adel', note: '' } as const;
  await recordAnswer(context, { correctiveActionId, answer });
}

async function clearAllHolds(caseId: CaseId): Promise<void> {
  for (const hold of (await listHolds(context, { caseId })).filter(({ clearedAt }) => clearedAt === null)) {
    await clearHold(context, { caseId, holdId: hold.id, clearedBy: 'Counsel Ada Quill', reason: 'Reviewed.' });
  }
}

const approve = (action: CorrectiveAction): Promise<CorrectiveAction> =>
  approveAction(context, { correctiveActionId: action.id, approvedBy: 'Superintendent Noor Adel' });

const openKinds = async (caseId: CaseId): Promise<string[]> =>
  (await listHolds(context, { caseId })).filter(({ clearedAt }) => clearedAt === null).map(({ kind }) => kind);

describe('choosing', () => {
  test('keeps the level as it reads today, and one event tells what was chosen', async () => {
    const caseId = await caseWithFindings();
    const input = choice(caseId, 'written-warning');
    const events = await eventsOf(context, async () => {
      expect(await chooseAction(context, input)).toMatchObject({
        level: { id: 'written-warning', name: 'Written warning' },
        terms: input.terms,
        chosenBy: TEST_USER,
        approvedAt: null,
        prerequisites: [
          { id: 'contract-notice', doneOn: null },
          { id: 'chance-to-answer', doneOn: null },
        ],
      });
    });
    expect(events).toMatchObject([
      {
        type: 'corrective_action.chosen',
        caseId,
        payload: { levelId: 'written-warning', reason: input.reason, terms: input.terms, holdsOpened: [] },
      },
    ]);
  });

  test('levels passed over need a reason, unless they were imposed before', async () => {
    const caseId = await caseWithFindings();
    const silent = choice(caseId, 'written-warning', { skippedLevelsReason: ' ' });
    const refusal = await refusalOf(chooseAction(context, silent));
    expect(refusal.code).toBe('REASON_NEEDED');
    expect(refusal.details.problem).toContain('Oral warning');
    expect(await listCorrectiveActions(context, { caseId })).toEqual([]);

    const oral = await chooseAction(context, choice(caseId, 'oral-warning'));
    await completePrerequisites(oral);
    await approve(oral);
    expect((await refusalOf(chooseAction(context, silent))).details.problem).not.toContain('Oral warning');
    await withdrawAction(context, { correctiveActionId: oral.id, reason: 'Given to the wrong person.' });
    expect((await refusalOf(chooseAction(context, silent))).details.problem).toContain('Oral warning');
  });

  test('a level of no discipline passes over none', async () => {
    const caseId = await caseWithFindings();
    expect((await chooseAction(context, choice(caseId, 'coaching', { skippedLevelsReason: '' }))).level.id).toBe('coaching');
  });

  test('a level that is not on the ladder, and a last day before the first, are refused', async () => {
    const caseId = await caseWithFindings();
    expect(await refusalOf(chooseAction(context, choice(caseId, 'flogging')))).toMatchObject({ code: 'NOT_FOUND' });
    const backwards = choice(caseId, 'device-restriction', { startsOn: '2026-03-09', endsOn: '2026-03-08' });
    expect(await refusalOf(chooseAction(context, backwards))).toMatchObject({ code: 'INPUT_REFUSED' });
  });

  test.each([
    ['written-directive', 'tenured-teacher', ['prior-restraint']],
    ['device-restriction', 'tenured-teacher', ['prior-restraint']],
    ['written-warning', 'tenured-teacher', []],
    ['suspension-without-pay', 'tenured-teacher', ['pre-deprivation-notice']],
    ['dismissal', 'tenured-teacher', ['pre-deprivation-notice', 'notice-to-remedy']],
    ['dismissal', 'support-staff', ['pre-deprivation-notice']],
    ['resignation', 'tenured-teacher', ['agreement-terms']],
  ] as const)('%s for a %s opens %j', async (levelId, status, kinds) => {
    const caseId = await caseWithFindings(status);
    await chooseAction(context, choice(caseId, levelId));
    expect(await openKinds(caseId)).toEqual(kinds);
  });
});

describe('approving', () => {
  test('is refused before every allegation has a finding, even for no action', async () => {
    const caseId = await caseWithFindings();
    await chargeExample(context, caseId, [SIXTH_CLAUSE]);
    const action = await chooseAction(context, choice(caseId, 'no-action'));
    await completePrerequisites(action);
    expect(await refusalOf(approve(action))).toEqual({ code: 'FINDINGS_MISSING', details: { count: 1 } });
  });

  test('is refused where no allegation was recorded at all', async () => {
    const caseId = await openExampleMatter(context);
    const action = await chooseAction(context, choice(caseId, 'training'));
    expect(await refusalOf(approve(action))).toMatchObject({ code: 'FINDINGS_MISSING' });
  });

  test('an unpaid level waits for its holds, for what must come first and for its authority, in this order', async () => {
    const caseId = await caseWithFindings();
    const action = await chooseAction(context, choice(caseId, 'suspension-without-pay'));
    expect(await refusalOf(approve(action))).toEqual({ code: 'HOLDS_NOT_CLEARED', details: { count: 1 } });
    await clearAllHolds(caseId);
    await completePrerequisites(action);
    expect(await refusalOf(approve(action))).toEqual({ code: 'PREREQUISITES_OPEN', details: { count: 3 } });
    await closePacket(action);
    expect(await refusalOf(approve(action))).toMatchObject({ code: 'AUTHORITY_SOURCE_NEEDED' });
    expect(await statusOf(context, caseId)).toBe('findings-recorded');

    const authority = { kind: 'board-policy', citation: 'Board policy 5:240', adoptedOn: '2012-11-19', note: '' } as const;
    await recordAuthority(context, { correctiveActionId: action.id, authority });
    const withSource = action;
    const events = await eventsOf(context, async () => {
      expect(await approve(withSource)).toMatchObject({ approvedBy: 'Superintendent Noor Adel', approvedAt: expect.any(String) });
    });
    expect(events).toMatchObject([{ type: 'corrective_action.approved', caseId, payload: { levelId: 'suspension-without-pay' } }]);
    expect(await statusOf(context, caseId)).toBe('action-approved');
    expect(await refusalOf(approve(withSource))).toMatchObject({ code: 'ALREADY_APPROVED' });
  });

  test('what must come first binds a level without loss of pay too', async () => {
    const caseId = await caseWithFindings();
    const action = await chooseAction(context, choice(caseId, 'coaching'));
    expect(await refusalOf(approve(action))).toMatchObject({ code: 'PREREQUISITES_OPEN' });
    await completePrerequisites(action);
    expect((await approve(action)).approvedBy).toBe('Superintendent Noor Adel');
  });

  test('a directive that may restrict speech waits for the hold that it opened', async () => {
    const caseId = await caseWithFindings();
    const action = await chooseAction(context, choice(caseId, 'written-directive'));
    await completePrerequisites(action);
    expect(await refusalOf(approve(action))).toMatchObject({ code: 'HOLDS_NOT_CLEARED' });
    await clearAllHolds(caseId);
    expect((await approve(action)).approvedAt).not.toBeNull();
  });
});

describe('what must come first', () => {
  test('an entry is kept with day, person and note; the next supersedes it; one event each', async () => {
    const caseId = await caseWithFindings();
    const action = await chooseAction(context, choice(caseId, 'reprimand'));
    const entry = {
      correctiveActionId: action.id,
      prerequisiteId: 'meeting',
      doneOn: '2026-03-03',
      doneBy: 'Noor Adel',
      note: 'With the union.',
    };
    const events = await eventsOf(context, async () => {
      expect((await recordPrerequisite(context, entry)).prerequisites).toContainEqual(
        expect.objectContaining({ id: 'meeting', doneOn: '2026-03-03', doneBy: 'Noor Adel', note: 'With the union.' }),
      );
    });
    expect(events).toMatchObject([{ type: 'prerequisite.recorded', caseId, payload: entry }]);
    await recordPrerequisite(context, { ...entry, doneOn: null, doneBy: '', note: 'It was put off.' });
    const rows = await context.unitOfWork.read
      .selectFrom('corrective_action_prerequisite')
      .select(['done_on', 'superseded_at'])
      .where('corrective_action_id', '=', action.id)
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { done_on: '2026-03-03', superseded_at: expect.any(String) },
      { done_on: null, superseded_at: null },
    ]);
  });

  test('one that the level does not ask for, and one done by nobody, are refused', async () => {
    const action = await chooseAction(context, choice(await caseWithFindings(), 'reprimand'));
    const entry = { correctiveActionId: action.id, prerequisiteId: 'board-vote', doneOn: '2026-03-03', doneBy: 'x', note: '' };
    expect(await refusalOf(recordPrerequisite(context, entry))).toMatchObject({ code: 'NOT_FOUND' });
    const byNobody = { ...entry, prerequisiteId: 'meeting', doneBy: '' };
    expect(await refusalOf(recordPrerequisite(context, byNobody))).toMatchObject({ code: 'INPUT_REFUSED' });
  });

  test('after the approval nothing is changed any more', async () => {
    const action = await chooseAction(context, choice(await caseWithFindings(), 'coaching'));
    await completePrerequisites(action);
    await approve(action);
    const entry = { correctiveActionId: action.id, prerequisiteId: 'say-not-discipline', doneOn: null, doneBy: '', note: '' };
    expect(await refusalOf(recordPrerequisite(context, entry))).toMatchObject({ code: 'ALREADY_APPROVED' });
  });
});

test('a withdrawn action leaves the list, stays in the record, and the case goes back to its findings', async () => {
  const caseId = await caseWithFindings();
  const action = await chooseAction(context, choice(caseId, 'training'));
  await approve(action);
  expect(await statusOf(context, caseId)).toBe('action-approved');
  const events = await eventsOf(context, async () => {
    expect(await withdrawAction(context, { correctiveActionId: action.id, reason: 'Replaced by a settlement.' })).toEqual([]);
  });
  expect(events).toMatchObject([
    {
      type: 'corrective_action.withdrawn',
      caseId,
      payload: { correctiveActionId: action.id, reason: 'Replaced by a settlement.', wasApproved: true },
    },
  ]);
  expect(await statusOf(context, caseId)).toBe('findings-recorded');
  expect(await refusalOf(approve(action))).toMatchObject({ code: 'NOT_FOUND' });
  const row = await context.unitOfWork.read
    .selectFrom('corrective_action')
    .selectAll()
    .where('id', '=', action.id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    withdrawn_by: TEST_USER,
    withdrawn_reason: 'Replaced by a settlement.',
    approved_by: 'Superintendent Noor Adel',
  });
});
