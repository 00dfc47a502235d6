import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { matterTitle } from '#shared/domain/matter-title.ts';
import type { NewMatter } from '../../../electron/core/cases/open-matter.ts';
import { openMatter } from '../../../electron/core/cases/open-matter.ts';
import { readWorkspace, type Workspace } from '../../../electron/core/cases/read-workspace.ts';
import { drawUp } from '../../../electron/core/documents/draw-up.ts';
import { amendIntake, type IntakeDetails } from '../../../electron/core/intake/amend-intake.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsAfter, lastEventNumber, openExample } from '../matters/example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterEach(() => casebook.dispose());

const onlyWhatWasSaid: NewMatter = {
  track: 'investigation',
  title: '',
  receivedOn: null,
  receivedHow: null,
  summary: 'Somebody says that a teacher posted something about a class.',
  complainant: null,
  respondent: { name: '', account: '', position: '', building: '', employmentStatus: 'unknown' },
};

const detailsOf = ({ incident, intake, respondent }: Workspace): IntakeDetails => ({
  receivedOn: incident.receivedOn,
  receivedHow: incident.receivedHow,
  receivedBy: incident.receivedBy,
  summary: incident.summary,
  doneOrNext: intake.doneOrNext,
  toKeep: intake.toKeep,
  position: respondent.position,
  building: respondent.building,
  employmentStatus: respondent.employmentStatus,
});

describe('a report with gaps', () => {
  it('is saved with nothing but what was said; each gap is an open item and stops nothing', async () => {
    const { summary, incident, openItems } = await openMatter(context, onlyWhatWasSaid);
    expect(summary.title).toBe('Report, day not known');
    expect(incident).toMatchObject({ receivedOn: null, receivedHow: null, receivedBy: TEST_USER });
    const gaps = ['received-on', 'received-how', 'complainant', 'respondent-unknown', 'position', 'building'];
    expect(openItems.map(({ key }) => key)).toEqual(expect.arrayContaining(gaps));
    expect(openItems.filter(({ key }) => gaps.includes(key)).every(({ blocks }) => blocks === 'nothing')).toBe(true);
  });

  it('can be previewed as a report', async () => {
    const { summary } = await openMatter(context, onlyWhatWasSaid);
    const { model } = await drawUp(context, summary.id, { isDraft: true, restatement: null });
    expect(JSON.stringify(model)).toContain('Day not known');
  });

  it('gets a title from position and day, and never from a name', () => {
    expect(matterTitle({ position: 'Science teacher', receivedOn: '2021-10-15' })).toBe('Science teacher, report of Oct 15, 2021');
    expect(matterTitle({ position: '', receivedOn: '2021-10-15' })).toBe('Report of Oct 15, 2021');
    expect(matterTitle({ position: 'Science teacher', receivedOn: null })).toBe('Science teacher, report, day not known');
  });
});

describe('amending intake', () => {
  it('fills the gaps, keeps what stood before, and leaves one event with the difference alone', async () => {
    const opened = await openMatter(context, onlyWhatWasSaid);
    const caseId = opened.summary.id;
    const before = await lastEventNumber(context);
    const details = { ...detailsOf(opened), receivedOn: '2026-03-01', building: 'Elm Grove Middle School', position: 'Art teacher' };
    await amendIntake(context, { caseId, details, basedOn: opened.intake.version });
    expect(await eventsAfter(context, before)).toMatchObject([
      {
        type: 'case_file.intake_amended',
        payload: {
          before: { receivedOn: null, building: '', position: '' },
          after: { receivedOn: '2026-03-01', building: 'Elm Grove Middle School', position: 'Art teacher' },
        },
      },
    ]);
    const amended = await readWorkspace(context, { caseId });
    expect(detailsOf(amended)).toEqual(details);
    expect(amended.openItems.map(({ key }) => key)).not.toContain('building');
    const [kept] = await context.unitOfWork.read.selectFrom('intake_amendment').selectAll().execute();
    expect(JSON.parse(kept?.before ?? '{}')).toEqual({ receivedOn: null, building: '', position: '' });
  });

  it('records nothing where nothing differs', async () => {
    const opened = await openExample(context);
    const before = await lastEventNumber(context);
    await amendIntake(context, { caseId: opened.summary.id, details: detailsOf(opened), basedOn: opened.intake.version });
    expect(await eventsAfter(context, before)).toEqual([]);
  });

  it('refuses details whose author saw others', async () => {
    const opened = await openExample(context);
    const amend = (building: string) =>
      amendIntake(context, {
        caseId: opened.summary.id,
        details: { ...detailsOf(opened), building },
        basedOn: opened.intake.version,
      });
    await amend('Alder Hill Elementary');
    await expect(amend('Fernmoor Middle School')).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect((await readWorkspace(context, { caseId: opened.summary.id })).respondent.building).toBe('Alder Hill Elementary');
  });
});
