import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import type { SignOffSubject } from '#shared/domain/sign-off/sign-off.ts';
import { allegationsOfCase } from '../../../electron/core/allegations/read-allegations.ts';
import { approveAction } from '../../../electron/core/corrective-action/approve-action.ts';
import { chooseAction } from '../../../electron/core/corrective-action/choose-action.ts';
import { previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import { assignReview } from '../../../electron/core/review/assign-review.ts';
import { readReview } from '../../../electron/core/review/read-review.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { excludePerson, liftExclusion } from '../../../electron/core/sign-off/exclude.ts';
import { readExclusions } from '../../../electron/core/sign-off/exclusions.ts';
import { readSignOffs, signOff, takeBackSignOff } from '../../../electron/core/sign-off/sign-off.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, eventsOf, findAgainst, openExampleMatter, refusalOf, SIXTH_CLAUSE } from '../chain/example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
  caseId = await openExampleMatter(context);
  await findAgainst(context, await chargeExample(context, caseId, [SIXTH_CLAUSE]));
});
afterEach(() => casebook.dispose());

const first = async (): Promise<SignOffSubject> => {
  const [subject] = (await readSignOffs(context, { caseId })).subjects;
  if (subject === undefined) throw new Error('There is a finding.');
  return subject;
};
const word = async (more: Partial<Parameters<typeof signOff>[1]> = {}) => {
  const { kind, id, sha256 } = await first();
  return signOff(context, {
    caseId,
    subjectKind: kind,
    subjectId: id,
    sha256,
    decision: 'signed-off',
    reason: 'I read the record and agree.',
    capacity: 'Superintendent',
    ...more,
  });
};

describe('the decision-maker’s word', () => {
  test('stands on the finding with its reason, says that one person did both, and is printed so', async () => {
    expect(await first()).toMatchObject({ kind: 'finding', name: 'Finding on allegation 1', current: [] });
    const events = await eventsOf(context, () => word());
    expect(events).toMatchObject([{ type: 'sign_off.given', caseId, payload: { decision: 'signed-off', isInvestigator: true } }]);
    const { subjects, isInvestigator } = await readSignOffs(context, { caseId });
    expect(isInvestigator).toBe(true);
    expect(subjects[0]?.current).toMatchObject([{ signedBy: TEST_USER, isInvestigator: true, reason: 'I read the record and agree.' }]);
    const printed = JSON.stringify(await previewDocument(context, { caseId, kind: 'discipline-report' }));
    expect(printed).toContain('I read the record and agree.');
    expect(printed).toContain(`${TEST_USER}, Superintendent, also investigated this case`);
  });

  test('what was sent back is not printed as signed off', async () => {
    await word({ decision: 'sent-back', reason: 'The second element has no evidence.' });
    expect(JSON.stringify(await previewDocument(context, { caseId, kind: 'discipline-report' }))).not.toContain('The second element');
  });

  test('falls behind when the finding is recorded anew, and is kept', async () => {
    const before = await first();
    await word();
    const [allegation] = await allegationsOfCase(context.unitOfWork.read, caseId);
    if (allegation === undefined) throw new Error('There is an allegation.');
    await findAgainst(context, allegation);
    const { subjects, earlier } = await readSignOffs(context, { caseId });
    expect(subjects[0]?.current).toEqual([]);
    expect(earlier).toMatchObject([{ subject: 'Finding on allegation 1', reason: 'I read the record and agree.' }]);
    expect(await refusalOf(word({ subjectId: before.id, sha256: before.sha256 }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(word({ sha256: before.sha256 }))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  test('is superseded only by whoever saw it, and taken back with a reason', async () => {
    await word({ basedOn: null });
    expect(await refusalOf(word({ basedOn: null }))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    const [mine] = (await first()).current;
    await word({ basedOn: mine?.id ?? '', decision: 'sent-back', reason: 'On second thoughts.' });
    const [now] = (await first()).current;
    await takeBackSignOff(context, { signOffId: now?.id ?? '', reason: 'Too early.' });
    expect(await refusalOf(takeBackSignOff(context, { signOffId: now?.id ?? '', reason: 'Again.' }))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    const { subjects, earlier } = await readSignOffs(context, { caseId });
    expect(subjects[0]?.current).toEqual([]);
    expect(earlier).toHaveLength(2);
  });
});

describe('whoever has a part in the case', () => {
  test('neither decides it nor approves its corrective action', async () => {
    const decides = addParticipant(context, { caseId, role: 'decision-maker', name: 'Renner, Tobias', position: 'Principal' });
    expect(await refusalOf(decides)).toMatchObject({ code: 'NOT_ALLOWED', details: { problem: expect.stringContaining('respondent') } });
    const action = await chooseAction(context, {
      caseId,
      levelId: 'coaching',
      terms: 'A talk about the policy.',
      reason: 'First time.',
      skippedLevelsReason: 'None is passed over.',
      authoritySource: '',
      imposedBy: 'Ilse Brand',
      startsOn: null,
      endsOn: null,
    });
    const approved = approveAction(context, { correctiveActionId: action.id, approvedBy: 'Assistant Principal Petra Lindqvist' });
    expect(await refusalOf(approved)).toMatchObject({
      code: 'NOT_ALLOWED',
      details: { problem: expect.stringContaining('complainant') },
    });
  });

  test('does not come in as a party while deciding it', async () => {
    await addParticipant(context, { caseId, role: 'decision-maker', name: 'Noor Adel', position: 'Superintendent' });
    const party = addParticipant(context, { caseId, role: 'support-person', name: 'noor adel', position: '' });
    expect(await refusalOf(party)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('does not review it, whatever reason is given for names', async () => {
    const { recipient } = await casebook.application.access.addReviewer({
      displayName: 'Petra Lindqvist',
      passphrase: 'lantern gravel teapot anchor 58',
    });
    context = casebook.session();
    const request = { note: '', account: '', dueOn: null, tasks: [] };
    const assigned = assignReview(context, { caseId, recipient, request, namesReason: 'It is her own.' });
    expect(await refusalOf(assigned)).toMatchObject({
      code: 'NOT_ALLOWED',
      details: { problem: expect.stringContaining('complainant') },
    });
    expect(await readReview(context, { caseId })).toEqual([]);
  });
});

describe('the list of exclusions', () => {
  test('refuses a reviewer, takes back what they have, and is lifted with a reason', async () => {
    const { recipient } = await casebook.application.access.addReviewer({
      displayName: 'Lee Hollow',
      passphrase: 'lantern gravel teapot anchor 58',
    });
    context = casebook.session();
    const assign = () =>
      assignReview(context, { caseId, recipient, request: { note: '', account: '', dueOn: null, tasks: [] }, namesReason: '' });
    await assign();
    const events = await eventsOf(context, () =>
      excludePerson(context, { caseId, name: 'lee hollow', reason: 'Is the respondent’s brother-in-law.' }),
    );
    expect(events.map(({ type }) => type)).toEqual(['case_review.withdrawn', 'conflict_exclusion.listed']);
    expect((await readReview(context, { caseId }))[0]?.withdrawnAt).not.toBeNull();
    expect(await refusalOf(assign())).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusalOf(excludePerson(context, { caseId, name: 'Lee Hollow', reason: 'Twice.' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const { listed, parties } = await readExclusions(context, { caseId, deciders: [] });
    expect(listed).toMatchObject([{ name: 'lee hollow', liftedAt: null }]);
    expect(parties.map(({ name }) => name)).toEqual(['Tobias Renner', 'Petra Lindqvist']);
    await liftExclusion(context, { exclusionId: listed[0]?.id ?? '', reason: 'It was another Hollow.' });
    await assign();
    expect((await readExclusions(context, { caseId, deciders: [] })).listed).toMatchObject([{ liftedReason: 'It was another Hollow.' }]);
  });

  test('stops the person signed in from deciding', async () => {
    await excludePerson(context, { caseId, name: TEST_USER, reason: 'Wrote the policy that is in question.' });
    expect(await refusalOf(word())).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await readSignOffs(context, { caseId })).refusal).toContain('excluded');
  });
});
