/** @file Holds that the work on a case opens: evidence taken in, an interview held, a level chosen. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import type { Exhibit, Provenance } from '#shared/domain/evidence.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { nothingSettled, type Representation } from '#shared/domain/interviews/conditions.ts';
import { amendAllegation, recordAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { chooseAction } from '../../../electron/core/corrective-action/choose-action.ts';
import { draftPacket } from '../../../electron/core/corrective-action/records/packet.ts';
import { beginIntake, finishIntake, putSlice } from '../../../electron/core/evidence/intake/intake.ts';
import { describeExhibit } from '../../../electron/core/evidence/provenance.ts';
import { raiseHold } from '../../../electron/core/holds/raise-hold.ts';
import { listHolds } from '../../../electron/core/holds/read-holds.ts';
import { endInterview, startInterview } from '../../../electron/core/interviews/run-interview.ts';
import { settleConditions } from '../../../electron/core/interviews/settle-conditions.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { openExampleMatter, provenance, refusalOf, takeIn } from '../chain/example-matter.ts';
import { completePacket } from '../employment/complete-packet.ts';
import { planWith, settled, TODAY } from '../interviews/example-interview.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

const bytes = new TextEncoder().encode('quiz');
const kindsOf = async (caseId: CaseId) => (await listHolds(context, { caseId })).map(({ kind }) => kind);

async function receive(caseId: CaseId, from: Partial<Provenance>): Promise<Exhibit> {
  const intake = { caseId, fileName: 'quiz.txt', size: bytes.byteLength, provenance: { ...provenance, ...from } };
  const { intakeId } = await beginIntake(context, intake);
  await putSlice(context, { intakeId, offset: 0, bytes });
  return finishIntake(context, { intakeId });
}

describe('evidence', () => {
  test('that came by a question put to somebody opens a hold that names the exhibit, once', async () => {
    const caseId = await openExampleMatter(context);
    const exhibit = await receive(caseId, { howObtained: 'answer-to-neutral-question' });
    expect(await listHolds(context, { caseId })).toMatchObject([
      { kind: 'evidence-provenance', openedBecause: expect.stringContaining('Ex. 1: it came') },
    ]);
    const basedOn = exhibit.provenanceStanding?.id ?? null;
    const reworded = { ...exhibit.provenance, description: 'Handed over by a colleague who was asked.' };
    await describeExhibit(context, { exhibitId: exhibit.id, provenance: reworded, basedOn });
    expect(await kindsOf(caseId)).toEqual(['evidence-provenance']);
  });

  test('that turns out to come from the respondent opens the hold when that is said', async () => {
    const caseId = await openExampleMatter(context);
    const exhibit = await takeIn(context, caseId, 'quiz.txt', bytes);
    expect(await kindsOf(caseId)).toEqual([]);
    const basedOn = exhibit.provenanceStanding?.id ?? null;
    await describeExhibit(context, {
      exhibitId: exhibit.id,
      provenance: { ...exhibit.provenance, howObtained: 'from-respondent' },
      basedOn,
    });
    expect(await kindsOf(caseId)).toEqual(['content-request']);
  });

  test('without a basis for keeping it is held once the conduct is known to be off duty, in whichever order', async () => {
    const offDuty = ConductFacts.parse({ duty: 'off-duty' });
    const allegation = (caseId: CaseId, conductFacts: ConductFacts) =>
      recordAllegation(context, { caseId, statement: 'A post.', conductDate: { kind: 'unknown' }, conductFacts });
    const first = await openExampleMatter(context);
    await receive(first, { personnelFileBasis: 'not-yet-decided' });
    const { id: allegationId } = await allegation(first, ConductFacts.parse({}));
    expect(await kindsOf(first)).toEqual([]);
    const amended = { allegationId, statement: 'A post.', conductDate: { kind: 'unknown' } as const, conductFacts: offDuty };
    await amendAllegation(context, { ...amended, basedOn: await standingOf(allegationId) });
    expect(await kindsOf(first)).toEqual(['personnel-file-limit']);

    const second = await openExampleMatter(context);
    await allegation(second, offDuty);
    await receive(second, { personnelFileBasis: 'not-yet-decided' });
    expect(await kindsOf(second)).toEqual(['personnel-file-limit']);
  });

  test('stays out while somebody holds that there may be images of a child', async () => {
    const caseId = await openExampleMatter(context);
    await raiseHold(context, { caseId, kind: 'images-of-a-child', because: 'A colleague says so.' });
    expect(await refusalOf(takeIn(context, caseId, 'quiz.txt', bytes))).toMatchObject({ code: 'EVIDENCE_STOPPED' });
  });
});

async function standingOf(allegationId: string): Promise<string | null> {
  const row = await context.unitOfWork.read
    .selectFrom('allegation_statement')
    .select('id')
    .where('allegation_id', '=', allegationId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

describe('an interview of a represented respondent', () => {
  const heard = async (change: Partial<Representation>) => {
    const caseId = await openExampleMatter(context);
    const planned = await planWith(context, caseId, 'respondent');
    const at = { caseId, interviewId: planned.id };
    const representation = { ...nothingSettled.representation, standing: 'represented' as const, ...change };
    await settleConditions(context, { ...at, mode: 'voluntary', conditions: settled(planned, { representation }) });
    await startInterview(context, { ...at, on: TODAY });
    await endInterview(context, { ...at, note: '' });
    return kindsOf(caseId);
  };

  test('who asked for somebody and was heard alone opens a hold; one who was granted it, or declined, opens none', async () => {
    expect(await heard({ wasOffered: true, answer: 'asked-for', onRequest: 'chose-to-go-on' })).toEqual(['representation']);
    expect(await heard({ wasOffered: false })).toEqual(['representation']);
    expect(await heard({ wasOffered: true, answer: 'asked-for', onRequest: 'granted', representative: 'Noor Halvard' })).toEqual([]);
    expect(await heard({ wasOffered: true, answer: 'declined' })).toEqual([]);
  });
});

describe('a level', () => {
  const choose = (caseId: CaseId, levelId: string) =>
    chooseAction(context, {
      caseId,
      levelId,
      terms: '',
      reason: 'The findings.',
      skippedLevelsReason: 'The harm.',
      authoritySource: 'Article 9',
      imposedBy: 'Board',
      startsOn: null,
      endsOn: null,
    });

  test('that ends the employment where abuse or sexual misconduct is in question asks for the notice on the license', async () => {
    const plain = await openExampleMatter(context);
    await choose(plain, 'dismissal');
    expect(await kindsOf(plain)).not.toContain('licensure-notice');
    const grave = await openExampleMatter(context);
    await raiseHold(context, { caseId: grave, kind: 'sexual-misconduct', because: 'Messages.' });
    await choose(grave, 'written-warning');
    expect(await kindsOf(grave)).not.toContain('licensure-notice');
    await choose(grave, 'dismissal');
    expect(await kindsOf(grave)).toContain('licensure-notice');
  });

  test('has a packet that asks for no access to an account, and may charge with having asked for it', async () => {
    const caseId = await openExampleMatter(context);
    const { id: correctiveActionId } = await choose(caseId, 'dismissal');
    const draft = (change: Partial<typeof completePacket>) =>
      draftPacket(context, { correctiveActionId, draft: { ...completePacket, ...change }, basedOn: null });
    const asking = 'Bring your phone and show us your private messages at the meeting.';
    expect(await refusalOf(draft({ evidence: asking }))).toMatchObject({
      code: 'ACCOUNT_REQUEST',
      details: { evidence: expect.stringContaining(asking) },
    });
    const charges = 'On May 3 you asked a student for the password of her account.';
    await expect(draft({ charges })).resolves.toMatchObject({ charges });
  });
});
