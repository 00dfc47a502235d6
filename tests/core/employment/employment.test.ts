/** @file Employment status, the facts for a notice to remedy, and the notice of licensure, in a real casebook. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isNoticeOnSubjectRecorded } from '#shared/domain/employment/remedy-facts.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { chooseAction } from '../../../electron/core/corrective-action/choose-action.ts';
import { readEmployment } from '../../../electron/core/employment/read-employment.ts';
import { type EmploymentInput, recordEmployment } from '../../../electron/core/employment/record-employment.ts';
import { recordLicensure } from '../../../electron/core/employment/record-licensure.ts';
import {
  addBoardNotice,
  addRemedyFact,
  type BoardNoticeInput,
  restoreRemedyEntry,
  takeBackRemedyEntry,
} from '../../../electron/core/employment/remedy-file.ts';
import { listHolds } from '../../../electron/core/holds/read-holds.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, openExampleMatter, refusalOf } from '../chain/example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

const statement = (caseId: CaseId, changes: Partial<EmploymentInput> = {}): EmploymentInput => ({
  caseId,
  status: 'tenured-teacher',
  howKnown: 'Seniority list of the unit, September 2025.',
  licence: 'licensed',
  licenceNumber: '1234567',
  firstHiredOn: '2016-08-22',
  lastProbationaryYear: 'no',
  ...changes,
});

const dismissal = (caseId: CaseId) => ({
  caseId,
  levelId: 'dismissal',
  terms: 'As charged.',
  reason: 'It answers what was found.',
  skippedLevelsReason: 'Explained.',
  authoritySource: '105 ILCS 5/24-12',
  imposedBy: 'The Board',
  startsOn: null,
  endsOn: null,
});

const openKinds = async (caseId: CaseId): Promise<string[]> =>
  (await listHolds(context, { caseId })).filter(({ clearedAt }) => clearedAt === null).map(({ kind }) => kind);

describe('the employment status', () => {
  test('is stated with how it is known, stands in the case, and is told by one event', async () => {
    const caseId = await openExampleMatter(context, 'unknown');
    const before = (await readEmployment(context, { caseId })).employment;
    expect(before).toMatchObject({ status: 'unknown', howKnown: '', standing: null });
    const events = await eventsOf(context, () => recordEmployment(context, statement(caseId, { basedOn: null })));
    expect(events).toMatchObject([
      { type: 'employment.recorded', caseId, payload: { status: 'tenured-teacher', replaced: { status: 'unknown' } } },
    ]);
    const { employment } = await readEmployment(context, { caseId });
    expect(employment).toMatchObject({ status: 'tenured-teacher', licenceNumber: '1234567', isOfPresentStatus: true });
    expect((await readWorkspace(context, { caseId })).respondent.employmentStatus).toBe('tenured-teacher');
    const unseen = recordEmployment(context, statement(caseId, { basedOn: null }));
    expect(await refusalOf(unseen)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  test('needs how it is known, unless it is not known, and no day of hire to come', async () => {
    const caseId = await openExampleMatter(context, 'unknown');
    expect(await refusalOf(recordEmployment(context, statement(caseId, { howKnown: ' ' })))).toMatchObject({ code: 'REASON_NEEDED' });
    const toCome = recordEmployment(context, statement(caseId, { firstHiredOn: '2026-03-03' }));
    expect(await refusalOf(toCome)).toMatchObject({ code: 'INPUT_REFUSED' });
    await recordEmployment(context, statement(caseId, { status: 'unknown', howKnown: '' }));
  });

  test('opens what it asks for of levels that wait for approval, once', async () => {
    const caseId = await openExampleMatter(context, 'support-staff');
    await chooseAction(context, dismissal(caseId));
    expect(await openKinds(caseId)).toEqual(['pre-deprivation-notice']);
    await recordEmployment(context, statement(caseId));
    expect(await openKinds(caseId)).toEqual(['pre-deprivation-notice', 'notice-to-remedy']);
    await recordEmployment(context, statement(caseId, { licenceNumber: '7654321' }));
    expect(await openKinds(caseId)).toHaveLength(2);
  });

  test('decides which levels exist: a volunteer is not dismissed', async () => {
    const caseId = await openExampleMatter(context, 'volunteer-or-vendor');
    expect(await refusalOf(chooseAction(context, dismissal(caseId)))).toMatchObject({ code: 'NOT_ALLOWED' });
    const removal = { ...dismissal(caseId), levelId: 'access-removal', skippedLevelsReason: '' };
    expect((await chooseAction(context, removal)).level.name).toContain('Removal of access');
  });
});

const notice = (caseId: CaseId, changes: Partial<BoardNoticeInput> = {}): BoardNoticeInput => ({
  caseId,
  votedOn: '2025-05-19',
  receivedOn: '2025-05-21',
  receipt: 'Signed for.',
  causes: 'Posts that show graded work of students.',
  expectations: 'No pictures of student work on any public page.',
  sameSubject: 'yes',
  sameSubjectReason: 'It named pictures of student work.',
  exhibitIds: [],
  ...changes,
});

describe('facts and notices', () => {
  test('a notice of the Board on the same subject keeps the hold from opening, one on another subject does not', async () => {
    const warned = await openExampleMatter(context);
    await addBoardNotice(context, notice(warned, { sameSubject: 'no', sameSubjectReason: 'It was about lateness.' }));
    await chooseAction(context, dismissal(warned));
    expect(await openKinds(warned)).toContain('notice-to-remedy');

    const onSubject = await openExampleMatter(context);
    await addBoardNotice(context, notice(onSubject));
    await chooseAction(context, dismissal(onSubject));
    expect(await openKinds(onSubject)).not.toContain('notice-to-remedy');
  });

  test('a notice needs why its subject is the same, and days that can be', async () => {
    const caseId = await openExampleMatter(context);
    const silent = addBoardNotice(context, notice(caseId, { sameSubjectReason: '' }));
    expect(await refusalOf(silent)).toMatchObject({ code: 'REASON_NEEDED' });
    const early = addBoardNotice(context, notice(caseId, { receivedOn: '2025-05-18' }));
    expect(await refusalOf(early)).toMatchObject({ code: 'INPUT_REFUSED' });
    expect((await readEmployment(context, { caseId })).remedy.notices).toEqual([]);
  });

  test('a fact is entered under its prong, taken back with a reason, and put back; one event each', async () => {
    const caseId = await openExampleMatter(context);
    const fact = {
      caseId,
      prong: 'damage',
      direction: 'shows-not',
      text: 'No lesson was lost.',
      happenedOn: null,
      exhibitIds: [],
    } as const;
    let entryId = '';
    const events = await eventsOf(context, async () => {
      const added = await addRemedyFact(context, fact);
      entryId = added.entryId;
      expect(await takeBackRemedyEntry(context, { caseId, kind: 'fact', entryId, reason: 'Of another case.' })).toEqual({
        facts: [],
        notices: [],
      });
      expect((await restoreRemedyEntry(context, { caseId, kind: 'fact', entryId })).facts).toMatchObject([{ text: 'No lesson was lost.' }]);
    });
    expect(events.map(({ type }) => type)).toEqual(['remedy_fact.added', 'remedy_fact.taken_back', 'remedy_fact.restored']);
    const elsewhere = await openExampleMatter(context);
    const foreign = takeBackRemedyEntry(context, { caseId: elsewhere, kind: 'fact', entryId, reason: 'x' });
    expect(await refusalOf(foreign)).toMatchObject({ code: 'NOT_FOUND' });
    expect(isNoticeOnSubjectRecorded((await readEmployment(context, { caseId })).remedy.notices)).toBe(false);
  });
});

test('whether there is cause for a notice of licensure is said by a named person; nothing is sent where there is none', async () => {
  const caseId = await openExampleMatter(context);
  const base = { reason: 'No allegation of that kind.', decidedBy: 'Superintendent Noor Adel', note: '' };
  const unsent = { toStateOn: null, toRegionOn: null, copyToHolderOn: null };
  const byNobody = recordLicensure(context, { caseId, notice: { ...base, ...unsent, cause: 'no', decidedBy: '' } });
  expect(await refusalOf(byNobody)).toMatchObject({ code: 'REASON_NEEDED' });
  const sent = recordLicensure(context, { caseId, notice: { ...base, ...unsent, cause: 'no', toStateOn: '2026-03-01' } });
  expect(await refusalOf(sent)).toMatchObject({ code: 'INPUT_REFUSED' });
  expect(await recordLicensure(context, { caseId, notice: { ...base, ...unsent, cause: 'no' } })).toMatchObject({ cause: 'no' });
});
