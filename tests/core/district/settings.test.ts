/** @file School calendars, agreements, complaint managers, what each person sets for themselves, and the first-run guide. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { agreementOn } from '#shared/domain/bargaining.ts';
import type { AgreementInput, SchoolYearInput } from '#shared/domain/district.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { countAttendanceDays, dayInSchoolYear, problemOfSchoolYear } from '#shared/domain/school-calendar.ts';
import { type District, named, openDistrict } from './example-district.ts';

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.casebook.dispose());

const year = (change: Partial<SchoolYearInput> = {}): SchoolYearInput => ({
  label: '2025–26',
  firstDay: '2025-08-18',
  lastDay: '2026-06-05',
  daysOff: [
    { day: '2025-09-01', kind: 'closed', reason: 'Labor Day' },
    { day: '2025-10-10', kind: 'no-attendance', reason: 'Institute day' },
    { day: '2026-07-03', kind: 'closed', reason: 'Independence Day, observed' },
  ],
  ...change,
});

describe('a school year', () => {
  it('tells what each day is', () => {
    const days = ['2025-08-17', '2025-08-18', '2025-09-01', '2025-10-10', '2025-10-11', '2026-06-08', '2026-07-03'];
    expect(days.map((day) => dayInSchoolYear(year(), day))).toEqual([
      'outside',
      'attendance',
      'closed',
      'no-attendance',
      'weekend',
      'outside',
      'closed',
    ]);
    const week = { firstDay: '2025-08-18', lastDay: '2025-08-29', daysOff: [{ day: '2025-08-22', kind: 'closed' as const, reason: '' }] };
    expect(countAttendanceDays(week)).toBe(9);
  });

  test('is entered, changed as a whole and taken out again, each with a sentence', async () => {
    const { schoolYears } = await district.client.district.recordSchoolYear({ id: null, basedOn: null, year: year() });
    const [entered] = schoolYears;
    if (entered === undefined) throw new Error('The year is there.');
    expect(entered).toMatchObject(year());
    expect((await district.lastEvent()).sentence).toBe(
      'Entered the school year 2025–26: Aug 18, 2025 to Jun 5, 2026, with 3 days without school.',
    );
    const shorter = year({ daysOff: year().daysOff.slice(0, 1) });
    const change = { id: entered.id, basedOn: entered.version, year: shorter };
    const changed = await district.client.district.recordSchoolYear(change);
    expect(changed.schoolYears[0]?.daysOff).toEqual(shorter.daysOff);
    await expect(district.client.district.recordSchoolYear(change)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    const { version } = changed.schoolYears[0] ?? entered;
    const after = await district.client.district.removeSchoolYear({ id: entered.id, basedOn: version });
    expect(after.schoolYears).toEqual([]);
    expect((await district.lastEvent()).type).toBe('school_year.removed');
  });

  const kept = { label: 'Kept', firstDay: '2024-08-19', lastDay: '2025-06-06' };
  it.each<[string, Partial<SchoolYearInput>, string]>([
    ['ends before it begins', { lastDay: '2025-08-01' }, 'comes before the first'],
    ['is longer than a year', { lastDay: '2026-08-20' }, 'at most a year'],
    ['has a day off before it', { daysOff: [{ day: '2025-08-15', kind: 'closed', reason: '' }] }, 'Aug 15, 2025 lies outside'],
    ['has a day off twice', { daysOff: [...year().daysOff, ...year().daysOff] }, 'twice'],
    ['overlaps another', { firstDay: '2025-06-06' }, 'overlap the school year Kept'],
    ['bears the name of another', { label: 'kept' }, 'is there already'],
  ])('that %s has a sentence that says so', (_what, change, words) => {
    expect(problemOfSchoolYear(year({ daysOff: [], ...change }), [kept])).toContain(words);
    expect(problemOfSchoolYear(year(), [kept])).toBeNull();
  });

  test('that cannot be is refused and nothing is written', async () => {
    const record = (wrong: SchoolYearInput) => district.client.district.recordSchoolYear({ id: null, basedOn: null, year: wrong });
    await record(year({ ...kept, daysOff: [] }));
    const events = await district.countEvents();
    await expect(record(year({ firstDay: '2025-06-06' }))).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
    expect(await district.countEvents()).toBe(events);
  });
});

const agreement = (change: Partial<AgreementInput> = {}): AgreementInput => ({
  title: 'Professional Agreement 2022–2025',
  fromDay: '2022-07-01',
  toDay: '2025-06-30',
  representationArticle: 'Art. 4.2',
  meetingNotice: { article: 'Art. 4.3', days: 2, dayKind: 'attendance' },
  progressiveSteps: { article: 'Art. 11.1', steps: ['Oral warning', 'Written warning', 'Suspension'] },
  expiry: { article: 'Art. 11.6', months: 36, of: 'Written warnings' },
  grievance: {
    article: 'Art. 14',
    levels: [
      { name: 'Principal', fileWithin: 20, answerWithin: 10, dayKind: 'business' },
      { name: 'Superintendent', fileWithin: 10, answerWithin: null, dayKind: 'business' },
    ],
  },
  ...change,
});

describe('an agreement of a bargaining unit', () => {
  test('is kept with its articles, and the one in force on a day is found', async () => {
    const { units } = await district.client.district.addEntries({ list: 'bargaining-unit', names: ['Elm Grove Education Association'] });
    const unitId = named(units, 'Elm Grove Education Association').id;
    const record = (entered: AgreementInput) =>
      district.client.district.recordAgreement({ unitId, id: null, basedOn: null, agreement: entered });
    await record(agreement());
    const successor = agreement({ title: 'Professional Agreement 2025–2028', fromDay: '2025-07-01', toDay: null });
    const after = named((await record(successor)).units, 'Elm Grove Education Association');
    expect(after.agreements.map(({ title }) => title)).toEqual(['Professional Agreement 2025–2028', 'Professional Agreement 2022–2025']);
    expect(after.agreements[1]).toMatchObject(agreement());
    expect((await district.lastEvent()).sentence).toBe(
      'Entered the agreement “Professional Agreement 2025–2028” of Elm Grove Education Association.',
    );
    const on = (day: string) => agreementOn(after.agreements, day)?.title ?? null;
    expect([on('2022-06-30'), on('2025-06-30'), on('2025-07-01')]).toEqual([
      null,
      'Professional Agreement 2022–2025',
      'Professional Agreement 2025–2028',
    ]);
    await expect(record(agreement({ title: 'Third', fromDay: '2024-01-01', toDay: '2024-12-31' }))).rejects.toMatchObject({
      code: 'INPUT_REFUSED',
    });
  });

  test('keeps its unit from being deleted, and shows on a case', async () => {
    const unit = named((await district.client.district.settings()).units, 'Elm Grove Education Association');
    const { id } = await district.openCaseAt('Alder Elementary');
    const caseId = CaseId.parse(id);
    const shown = await district.client.district.recordRespondentUnit({ caseId, label: unit.name, basedOn: null });
    expect(shown.agreement?.title).toBe('Professional Agreement 2025–2028');
    await district.client.district.recordRespondentUnit({ caseId, label: '', basedOn: shown.version });
    const after = await district.client.district.takeOffList({ list: 'bargaining-unit', id: unit.id, basedOn: unit.version });
    expect(named(after.units, unit.name)).toMatchObject({ caseCount: 0, retiredAt: expect.any(String) });
  });

  test('is taken out again', async () => {
    const unit = named((await district.client.district.settings()).units, 'Elm Grove Education Association');
    const [newest] = unit.agreements;
    if (newest === undefined) throw new Error('It has agreements.');
    const { units } = await district.client.district.removeAgreement({ id: newest.id, basedOn: newest.version });
    expect(named(units, unit.name).agreements).toHaveLength(1);
  });
});

test('a complaint manager is named, corrected, taken off the list and put back', async () => {
  const manager = { office: 'title-ix-coordinator', name: 'Bea Holm', position: 'Director', telephone: '555-0100', eMail: '' } as const;
  const { managers } = await district.client.district.addManager(manager);
  const [named] = managers;
  if (named === undefined) throw new Error('She is on the list.');
  expect((await district.lastEvent()).sentence).toBe('Named Bea Holm as Title IX coordinator.');
  const corrected = { ...manager, telephone: '555-0111' };
  const after = await district.client.district.changeManager({ id: named.id, basedOn: named.version, manager: corrected });
  expect(after.managers[0]).toMatchObject(corrected);
  const retire = (isRetired: boolean, basedOn: string | undefined) =>
    district.client.district.retireManager({ id: named.id, basedOn: basedOn ?? '', isRetired });
  const retired = await retire(true, after.managers[0]?.version);
  expect(retired.managers[0]?.retiredAt).not.toBeNull();
  await expect(retire(false, named.version)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect((await retire(false, retired.managers[0]?.version)).managers[0]?.retiredAt).toBeNull();
});

test('what one person sets for themselves is theirs alone and outlasts a lock', async () => {
  expect(await district.client.district.preferences()).toEqual({ appearance: null, isGuidePutAway: false });
  await district.client.district.setAppearance({ scheme: 'dark', textSize: 150 });
  await district.client.district.putGuideAway({ isPutAway: true });
  const second = { displayName: 'Ines Okafor', role: 'investigator', passphrase: 'velvet anchor thimble orbit 7' } as const;
  await district.casebook.application.access.add(second);
  await district.as(second);
  expect(await district.client.district.preferences()).toEqual({ appearance: null, isGuidePutAway: false });
  await district.asAdministrator();
  const kept = { appearance: { scheme: 'dark', textSize: 150 }, isGuidePutAway: true };
  expect(await district.client.district.preferences()).toEqual(kept);
});

test('the first-run guide reads from the casebook what is done', async () => {
  const fresh = await openDistrict();
  try {
    const done = async () => (await fresh.client.district.guide()).steps.filter(({ isDone }) => isDone).map(({ step }) => step);
    expect(await done()).toEqual(['recovery-codes']);
    await fresh.client.district.addEntries({ list: 'building', names: ['Alder Elementary'] });
    await fresh.client.district.addEntries({ list: 'bargaining-unit', names: ['Custodians'] });
    await fresh.client.district.recordSchoolYear({ id: null, basedOn: null, year: year() });
    await fresh.openCaseAt('Alder Elementary');
    expect(await done()).toEqual(['recovery-codes', 'buildings', 'bargaining-units', 'calendar', 'first-matter']);
    fresh.casebook.ports.clock.set('2026-06-06T12:00:00.000Z');
    expect(await done()).not.toContain('calendar');
    expect((await fresh.client.district.putGuideAway({ isPutAway: true })).isPutAway).toBe(true);
    expect((await fresh.client.district.putGuideAway({ isPutAway: false })).isPutAway).toBe(false);
    expect((await fresh.lastEvent()).sentence).toBe('Called the guide to the first matter back.');
  } finally {
    await fresh.casebook.dispose();
  }
});
