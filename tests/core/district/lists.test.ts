/** @file Buildings and bargaining units: what old cases keep, what is offered, and who may change the lists. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseId } from '#shared/domain/ids.ts';
import { type District, named, openDistrict } from './example-district.ts';

const INVESTIGATOR = { displayName: 'Ines Okafor', role: 'investigator', passphrase: 'velvet anchor thimble orbit 7' } as const;

let district: District;
beforeAll(async () => {
  district = await openDistrict();
  await district.casebook.application.access.add(INVESTIGATOR);
});
afterAll(() => district.casebook.dispose());

const add = (list: 'building' | 'bargaining-unit', ...names: string[]) => district.client.district.addEntries({ list, names });
const building = async (name: string) => named((await district.client.district.settings()).buildings, name);

describe('buildings', () => {
  test('several are entered at once, in one event with a sentence; what is there already is passed over', async () => {
    const before = await district.countEvents();
    const { buildings } = await add('building', 'Alder Elementary', 'Birch Elementary', 'alder elementary');
    expect(buildings.map(({ name, caseCount }) => [name, caseCount])).toEqual([
      ['Alder Elementary', 0],
      ['Birch Elementary', 0],
    ]);
    expect((await district.countEvents()) - before).toBe(1);
    expect(await district.lastEvent()).toEqual({
      type: 'building.added',
      sentence: 'Put on the list of buildings: Alder Elementary; Birch Elementary.',
    });
    await expect(add('building', 'BIRCH elementary')).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
    expect((await district.countEvents()) - before).toBe(1);
  });

  test('a case belongs to the building whose name was typed, whatever its capitals, and free text stays possible', async () => {
    const listed = await district.openCaseAt('alder ELEMENTARY');
    const free = await district.openCaseAt('Bus garage');
    expect(await district.columnsOf(listed.id)).toMatchObject({
      building: 'alder ELEMENTARY',
      building_id: (await building('Alder Elementary')).id,
    });
    expect((await district.columnsOf(free.id)).building_id).toBeNull();
    expect((await building('Alder Elementary')).caseCount).toBe(1);
  });

  test('a building that is entered later takes in the cases that were recorded with its name', async () => {
    const early = await district.openCaseAt('Cedar Middle School');
    await add('building', 'Cedar Middle School');
    expect((await district.columnsOf(early.id)).building_id).toBe((await building('Cedar Middle School')).id);
    expect((await district.lastEvent()).sentence).toContain('1 case recorded with such a name earlier now belongs to it.');
  });

  test('a renamed building leaves the wording of old cases, which still belong to it', async () => {
    const old = await district.openCaseAt('Birch Elementary');
    const { id, version } = await building('Birch Elementary');
    await district.client.district.renameEntry({ list: 'building', id, basedOn: version, name: 'Birch Academy' });
    expect(await district.columnsOf(old.id)).toMatchObject({ building: 'Birch Elementary', building_id: id });
    const { summary, respondent } = await district.client.cases.workspace({ caseId: CaseId.parse(old.id) });
    expect([summary.building, respondent.building]).toEqual(['Birch Elementary', 'Birch Elementary']);
    expect((await district.lastEvent()).sentence).toBe(
      'Renamed the building Birch Elementary to Birch Academy. Cases keep the name they were recorded with.',
    );
  });

  test('one that a case bears is retired and can be put back; one that none bears goes', async () => {
    const used = await building('Birch Academy');
    const after = await district.client.district.takeOffList({ list: 'building', id: used.id, basedOn: used.version });
    expect(named(after.buildings, 'Birch Academy').retiredAt).not.toBeNull();
    expect((await district.lastEvent()).type).toBe('building.retired');
    const retired = named(after.buildings, 'Birch Academy');
    const back = await district.client.district.putBackOnList({ list: 'building', id: used.id, basedOn: retired.version });
    expect(named(back.buildings, 'Birch Academy').retiredAt).toBeNull();

    await add('building', 'Dogwood Annex');
    const unused = await building('Dogwood Annex');
    const gone = await district.client.district.takeOffList({ list: 'building', id: unused.id, basedOn: unused.version });
    expect(gone.buildings.map(({ name }) => name)).not.toContain('Dogwood Annex');
    expect((await district.lastEvent()).type).toBe('building.removed');
  });

  test('whoever saw an older state is told so, and nothing is written', async () => {
    const { id, version } = await building('Alder Elementary');
    await district.client.district.renameEntry({ list: 'building', id, basedOn: version, name: 'Alder School' });
    const events = await district.countEvents();
    const late = district.client.district.renameEntry({ list: 'building', id, basedOn: version, name: 'Alder Primary' });
    await expect(late).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect((await building('Alder School')).id).toBe(id);
    expect(await district.countEvents()).toBe(events);
  });

  test('a name that another building has, or had, is refused', async () => {
    const { id, version } = await building('Alder School');
    const taken = district.client.district.renameEntry({ list: 'building', id, basedOn: version, name: 'cedar middle school' });
    await expect(taken).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
  });
});

describe('the respondent’s bargaining unit', () => {
  test('keeps the wording of the case when the unit is renamed, and can be taken back', async () => {
    await add('bargaining-unit', 'Elm Grove Education Association');
    const { id } = await district.openCaseAt('Bus garage');
    const caseId = CaseId.parse(id);
    const record = (label: string, basedOn: string | null) => district.client.district.recordRespondentUnit({ caseId, label, basedOn });
    expect(await record('elm grove education association', null)).toMatchObject({
      label: 'elm grove education association',
      nameNow: 'Elm Grove Education Association',
    });
    const unit = named((await district.client.district.settings()).units, 'Elm Grove Education Association');
    expect(unit.caseCount).toBe(1);
    await district.client.district.renameEntry({ list: 'bargaining-unit', id: unit.id, basedOn: unit.version, name: 'Elm Grove Teachers' });
    expect(await district.client.district.respondentUnit({ caseId })).toMatchObject({
      label: 'elm grove education association',
      nameNow: 'Elm Grove Teachers',
    });
    await expect(record('Custodians', null)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    const { version } = await district.client.district.respondentUnit({ caseId });
    expect(await record('', version)).toEqual({ label: null, nameNow: null, agreement: null, version: null });
    expect(await district.lastEvent()).toEqual({
      type: 'case_file.bargaining_unit_recorded',
      sentence: 'Took back the respondent’s bargaining unit.',
    });
  });
});

test('an investigator reads the settings and changes none of them', async () => {
  await district.as(INVESTIGATOR);
  const { mayChange, buildings, units } = await district.client.district.settings();
  expect(mayChange).toBe(false);
  const [first] = buildings;
  const [unit] = units;
  if (first === undefined || unit === undefined) throw new Error('There are entries to try.');
  const events = await district.countEvents();
  const manager = { office: 'complaint-manager', name: 'Bea Holm', position: '', telephone: '', eMail: '' } as const;
  const agreement = {
    title: 'Agreement',
    fromDay: '2024-07-01',
    toDay: null,
    representationArticle: '',
    meetingNotice: { article: '', days: null, dayKind: 'business' },
    progressiveSteps: { article: '', steps: [] },
    expiry: { article: '', months: null, of: '' },
    grievance: { article: '', levels: [] },
  } as const;
  const year = { label: '2025–26', firstDay: '2025-08-18', lastDay: '2026-06-05', daysOff: [] };
  const pattern = { prefix: 'HR', yearForm: 'none', yearBasis: 'calendar', separator: '-', digits: 4 } as const;
  const tries = [
    add('building', 'Elder Hall'),
    district.client.district.renameEntry({ list: 'building', id: first.id, basedOn: first.version, name: 'Elder Hall' }),
    district.client.district.takeOffList({ list: 'building', id: first.id, basedOn: first.version }),
    district.client.district.putBackOnList({ list: 'building', id: first.id, basedOn: first.version }),
    district.client.district.addManager(manager),
    district.client.district.setNumbering({ pattern, basedOn: null }),
    district.client.district.recordSchoolYear({ id: null, basedOn: null, year }),
    district.client.district.recordAgreement({
      unitId: unit.id,
      id: null,
      basedOn: null,
      agreement: { ...agreement, progressiveSteps: { article: '', steps: [] }, grievance: { article: '', levels: [] } },
    }),
  ];
  for (const attempt of tries) await expect(attempt).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await district.countEvents()).toBe(events);
  await district.asAdministrator();
});
