/** @file The retention schedule, and a disposal from its preparing to its end. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { type CaseForRetention, keptUntil, type RetentionSeries } from '#shared/domain/retention/schedule.ts';
import { makeBackup } from '../../../electron/core/backup/make-backup.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { closeCase } from '../../../electron/core/closing/close-case.ts';
import { issueDocument } from '../../../electron/core/documents/issue-document.ts';
import { listIssued } from '../../../electron/core/documents/issued-documents.ts';
import { openExhibit } from '../../../electron/core/evidence/hand-out.ts';
import { listExhibits } from '../../../electron/core/evidence/read-exhibits.ts';
import { clearHold } from '../../../electron/core/holds/clear-hold.ts';
import { raiseHold } from '../../../electron/core/holds/raise-hold.ts';
import { unwatched } from '../../../electron/core/long-work.ts';
import { backupsHolding, completeDisposal, removeBackupsHolding } from '../../../electron/core/retention/complete-disposal.ts';
import { approveDisposal, certifyDisposal, listDisposals, prepareDisposal } from '../../../electron/core/retention/disposals.ts';
import { eraseCase } from '../../../electron/core/retention/erase-case.ts';
import { chooseRetention, listKept } from '../../../electron/core/retention/kept-until.ts';
import { saveSeries } from '../../../electron/core/retention/series.ts';
import { decryptedPages, pagesHolding } from '../../support/decrypted-pages.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { OTHER_VOLUME } from '../backup/example-backup.ts';
import { refusalOf } from '../chain/example-matter.ts';
import { preparePacket, renderInTest } from '../documents/example-packet.ts';

const SECOND = { displayName: 'Ines Okafor', role: 'administrator', passphrase: 'saffron glacier button meadow 5' } as const;
/** Words of the matter that stand in no other place. */
const PHRASE = 'A parent reports a public post that shows graded quizzes';

const series = (change: Partial<RetentionSeries>): RetentionSeries => ({
  id: 'a'.repeat(32) as RetentionSeries['id'],
  title: 'Investigations',
  itemNumber: '12:345, item 4',
  approvedOn: null,
  covers: ['investigation'],
  years: 7,
  clock: 'case-closed',
  note: '',
  standing: { id: 'x', by: 'x', at: '2026-03-02T15:00:00.000Z' },
  ...change,
});

describe('until when a case is kept', () => {
  const file: CaseForRetention = {
    track: 'investigation',
    closedOn: '2018-05-01',
    hasDiscipline: false,
    hasEnded: false,
    employmentEndedOn: null,
    seriesIds: [],
  };
  const longer = series({ id: 'b'.repeat(32) as RetentionSeries['id'], title: 'Discipline', covers: ['discipline'], years: 10 });

  test('the longest series wins, and the day itself is still kept', () => {
    expect(keptUntil(file, [series({})], '2025-05-01')).toMatchObject({ until: '2025-05-01', isPast: false });
    expect(keptUntil(file, [series({})], '2025-05-02')).toMatchObject({ until: '2025-05-01', isPast: true });
    expect(keptUntil({ ...file, hasDiscipline: true }, [series({}), longer], '2026-01-01')).toMatchObject({
      until: '2028-05-01',
      isPast: false,
    });
    expect(keptUntil({ ...file, seriesIds: [longer.id] }, [series({}), longer], '2026-01-01').until).toBe('2028-05-01');
  });

  test('what cannot be counted is kept', () => {
    const never = [
      keptUntil({ ...file, closedOn: null }, [series({})], '2099-01-01'),
      keptUntil(file, [], '2099-01-01'),
      keptUntil(file, [series({}), series({ years: null })], '2099-01-01'),
      keptUntil(file, [series({}), series({ clock: 'employment-ended' })], '2099-01-01'),
    ];
    expect(never.map(({ until, isPast }) => [until, isPast])).toEqual(Array.from({ length: 4 }, () => [null, false]));
  });

  test('Feb 29 becomes Mar 1 where there is none', () => {
    expect(keptUntil({ ...file, closedOn: '2020-02-29' }, [series({ years: 1 })], '2026-01-01').until).toBe('2021-03-01');
  });
});

describe('a disposal', () => {
  let casebook: TemporaryCasebook;
  let caseId: CaseId;
  let place: string;
  let disposalId: string;
  const context = () => casebook.session();
  const open = () => casebook.application.casebook.open();
  const signInAs = async (loginName: string, passphrase: string) => {
    await casebook.application.casebook.lock();
    await casebook.application.casebook.unlock({ loginName, passphrase });
  };
  const stateNow = async () => (await listDisposals(context()))[0]?.state;

  beforeAll(async () => {
    casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
    place = await mkdtemp(join(OTHER_VOLUME, 'disposal-backups-'));
    ({ caseId } = await preparePacket(context()));
    await issueDocument(context(), { caseId, kind: 'discipline-report', restatementReason: '' });
    await closeCase(context(), { caseId, closedOn: '2026-03-02', reason: 'Done.', withoutFindingsReason: '' });
    await casebook.application.access.add(SECOND);
    await makeBackup(open(), place, unwatched);
  }, 240_000);
  afterAll(async () => {
    await casebook.dispose();
    await rm(place, { recursive: true, force: true });
  });

  test('is refused while no series covers the case, and while one keeps it', async () => {
    const prepare = () => refusalOf(prepareDisposal(context(), { caseId, reason: 'The time has passed.' }));
    expect(await prepare()).toMatchObject({ code: 'NOT_ALLOWED', details: { problem: expect.stringContaining('No series') } });
    await saveSeries(context(), {
      seriesId: null,
      title: 'Investigations of staff',
      itemNumber: '12:345, item 4',
      approvedOn: '2020-01-15',
      covers: ['investigation'],
      years: 2,
      clock: 'case-closed',
      note: '',
    });
    expect((await listKept(context()))[0]).toMatchObject({ caseId, keptUntil: { until: '2028-03-02', isPast: false } });
    expect(await prepare()).toMatchObject({ code: 'NOT_ALLOWED', details: { problem: expect.stringContaining('Mar 2, 2028') } });
    casebook.ports.clock.set('2028-06-01T15:00:00.000Z');
    await signInAs(TEST_USER, TEST_PASSPHRASE);
    expect((await listKept(context()))[0]?.keptUntil.isPast).toBe(true);
  });

  test('a litigation hold wins over the schedule', async () => {
    const { id: holdId } = await raiseHold(context(), { caseId, kind: 'litigation', because: 'A charge is expected.' });
    expect(await refusalOf(prepareDisposal(context(), { caseId, reason: 'The time has passed.' }))).toMatchObject({
      code: 'LITIGATION_HOLD',
    });
    await reopenAndClear(holdId);
    disposalId = (await prepareDisposal(context(), { caseId, reason: 'The time has passed.' }))[0]?.id ?? '';
    expect(await stateNow()).toBe('prepared');
  });

  /** A closed case takes no clearing, so it is opened for it and closed again on the day it was closed before. */
  async function reopenAndClear(holdId: string): Promise<void> {
    const { reopenCase } = await import('../../../electron/core/closing/reopen-case.ts');
    await reopenCase(context(), { caseId, reopenedOn: '2028-06-01', because: 'To clear the hold.' });
    await clearHold(context(), { caseId, holdId, clearedBy: 'Berit Nørgaard', reason: 'Counsel released it.' });
    await closeCase(context(), { caseId, closedOn: '2026-03-02', reason: 'Done.', withoutFindingsReason: '' });
  }

  test('needs a certificate before approvals, and two approvals of different people', async () => {
    expect(await refusalOf(approveDisposal(context(), { disposalId, note: '' }))).toMatchObject({ code: 'NOT_ALLOWED' });
    await certifyDisposal(context(), { disposalId, certificateNumber: '2028-0117', certificateOn: '2028-05-20' });
    await approveDisposal(context(), { disposalId, note: '' });
    expect(await refusalOf(approveDisposal(context(), { disposalId, note: '' }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusalOf(eraseCase(context(), { disposalId, typedCaseNumber: '2026-0001' }))).toMatchObject({
      code: 'NOT_ALLOWED',
      details: { problem: expect.stringContaining('Two different people') },
    });
    await signInAs(SECOND.displayName, SECOND.passphrase);
    await approveDisposal(context(), { disposalId, note: 'Checked against the schedule.' });
    expect(await stateNow()).toBe('approved');
  });

  test('another certificate takes the approvals back', async () => {
    await certifyDisposal(context(), { disposalId, certificateNumber: '2028-0118', certificateOn: '2028-05-21' });
    expect(await stateNow()).toBe('certified');
    await approveDisposal(context(), { disposalId, note: '' });
    await signInAs(TEST_USER, TEST_PASSPHRASE);
    await approveDisposal(context(), { disposalId, note: '' });
    expect(await stateNow()).toBe('approved');
  });

  test('a hold raised at the last moment stops it, and so does a longer series', async () => {
    const later = await saveSeries(context(), {
      seriesId: null,
      title: 'Kept longer',
      itemNumber: '12:345, item 9',
      approvedOn: null,
      covers: ['by-choice'],
      years: 30,
      clock: 'case-closed',
      note: '',
    });
    const kept = later.series.find(({ title }) => title === 'Kept longer');
    await chooseRetention(context(), { caseId, seriesIds: [kept?.id ?? ''], employmentEndedOn: null, reason: 'By choice.' });
    expect(await refusalOf(eraseCase(context(), { disposalId, typedCaseNumber: '2026-0001' }))).toMatchObject({ code: 'NOT_ALLOWED' });
    await chooseRetention(context(), { caseId, seriesIds: [], employmentEndedOn: null, reason: 'Entered by mistake.' });
    expect(await stateNow()).toBe('approved');
  });

  test('erases keys and words, keeps the rows and the chain, and names certificate and case', async () => {
    const [exhibit] = await listExhibits(context(), { caseId });
    expect((await holding()).length).toBeGreaterThan(0);
    expect(await refusalOf(eraseCase(context(), { disposalId, typedCaseNumber: '2026-0002' }))).toMatchObject({ code: 'INPUT_REFUSED' });
    await eraseCase(context(), { disposalId, typedCaseNumber: '2026-0001' });
    expect(await holding()).toEqual([]);
    expect(await refusalOf(openExhibit(context(), { exhibitId: exhibit?.id ?? '' }))).toMatchObject({ code: 'REMOVED_BY_ORDER' });
    expect((await listIssued(context(), { caseId }))[0]?.removed).toMatchObject({
      court: 'Local Records Commission',
      docketNumber: 'certificate 2028-0118',
    });
    expect(await casebook.application.verify()).toEqual([]);
    expect((await listDisposals(context()))[0]).toMatchObject({
      state: 'erased',
      erased: { what: { exhibits: 1, documents: 1, kept: [] } },
    });
    await readWorkspace(context(), { caseId });
  });

  const holding = async () => pagesHolding(await decryptedPages(casebook.folder, TEST_PASSPHRASE), PHRASE);

  test('is complete only when no listed backup holds a key, and a later backup stands before the earlier go', async () => {
    expect(await backupsHolding(open(), { disposalId })).toHaveLength(1);
    expect(await refusalOf(completeDisposal(open(), { disposalId }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusalOf(removeBackupsHolding(open(), { disposalId, destroyed: '' }))).toMatchObject({
      code: 'NOT_ALLOWED',
      details: { problem: expect.stringContaining('no backup from after') },
    });
    await makeBackup(open(), place, unwatched);
    const [disposal] = await removeBackupsHolding(open(), { disposalId, destroyed: '' });
    expect(disposal?.backupsGone).toMatchObject([{ how: 'removed' }]);
    expect(await backupsHolding(open(), { disposalId })).toEqual([]);
    await completeDisposal(open(), { disposalId });
    expect(await stateNow()).toBe('complete');
    expect(await casebook.application.verify()).toEqual([]);
  });
});
