import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { presumingWords } from '#shared/domain/after/neutral-wording.ts';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { endInterimMeasure, extendInterimMeasure, resumeInterimMeasure } from '../../../electron/core/interim-measures/change-measure.ts';
import { enterInterimMeasure, type MeasureInput } from '../../../electron/core/interim-measures/enter-measure.ts';
import { listInterimMeasures } from '../../../electron/core/interim-measures/read-interim-measures.ts';
import { recordInterimCheck, takeBackInterim } from '../../../electron/core/interim-measures/record-check.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { dueItems } from '../../../electron/core/today/due-sources.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, openExampleMatter, refusalOf } from '../chain/example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());
beforeEach(async () => {
  caseId = await openExampleMatter(context);
});

const measure = (change: Partial<MeasureInput> = {}): MeasureInput => ({
  caseId,
  kind: 'leave-with-pay',
  terms: 'Stays at home on full pay and can be reached from 8 to 3.',
  wordingReason: '',
  approvedBy: 'Oskar Lindahl, Superintendent',
  startsOn: '2026-02-20',
  reviewOn: '2026-03-06',
  ...change,
});

const printed = (model: DocumentModel, part: string): string => JSON.stringify(model.parts.filter(({ key }) => key === part));

describe('the wording of a measure', () => {
  it('is looked through for words that presume the outcome, each named once', () => {
    const found = presumingWords('The offender is guilty; the Offender is punished.');
    expect(found.map(({ word }) => word)).toEqual(['offender', 'guilty', 'punished']);
    expect(presumingWords('This is not discipline. The alleged misconduct is looked into.')).toEqual([]);
    expect(presumingWords('Stays at home on full pay.')).toEqual([]);
  });

  it('keeps such a word only with a reason', async () => {
    const terms = 'The offender stays at home.';
    const { code, details } = await refusalOf(enterInterimMeasure(context, measure({ terms })));
    expect(code).toBe('REASON_NEEDED');
    expect(details.problem).toContain('“offender”');
    const entered = await enterInterimMeasure(context, measure({ terms, wordingReason: 'It quotes the order of the court.' }));
    expect(entered).toMatchObject({ terms, wordingReason: 'It quotes the order of the court.' });
  });
});

describe('an interim measure', () => {
  it('is entered with its first review as one event, and stands in the rail and on Today until it ends', async () => {
    const events = await eventsOf(context, () => enterInterimMeasure(context, measure()));
    expect(events).toMatchObject([{ type: 'interim_measure.entered', caseId, payload: { reviewOn: '2026-03-06' } }]);
    const [entered] = await listInterimMeasures(context, { caseId });
    expect(entered).toMatchObject({ kind: 'leave-with-pay', reviews: [{ reviewOn: '2026-03-06', reason: '' }], ended: null, checks: [] });
    const asked = async () => (await readWorkspace(context, { caseId })).openItems.filter((item) => item.key.startsWith('interim-'));
    expect((await asked()).map(({ text }) => text)).toEqual(['Interim measure, leave with pay: to be reviewed by Mar 6, 2026.']);
    casebook.ports.clock.set('2026-03-09T15:00:00.000Z');
    expect((await asked()).map(({ text }) => text)).toEqual(['Interim measure, leave with pay: its review was due on Mar 6, 2026.']);
    const due = () => dueItems(context.unitOfWork.read, { until: '2026-03-09', caseId });
    expect(await due()).toMatchObject([
      { what: 'Review of an interim measure', dueOn: '2026-03-06', who: 'Oskar Lindahl, Superintendent' },
    ]);
    const interimMeasureId = String(entered?.id);
    await endInterimMeasure(context, { interimMeasureId, endedOn: '2026-03-09', reason: 'Back at work after the meeting.' });
    expect(await asked()).toEqual([]);
    expect(await due()).toEqual([]);
    const resumed = await resumeInterimMeasure(context, { interimMeasureId });
    expect(resumed.ended).toBeNull();
    expect(await due()).toHaveLength(1);
    casebook.ports.clock.set('2026-03-02T15:00:00.000Z');
  });

  it('is extended with a new date and a reason; the last extension can be taken back, the first date cannot', async () => {
    const { id: interimMeasureId, versionId } = await enterInterimMeasure(context, measure());
    const reason = 'Two witnesses are still to be heard.';
    const extended = await extendInterimMeasure(context, { interimMeasureId, reviewOn: '2026-03-20', reason, basedOn: versionId });
    expect(extended.reviews.map(({ reviewOn }) => reviewOn)).toEqual(['2026-03-06', '2026-03-20']);
    const again = { interimMeasureId, reviewOn: '2026-04-01', reason, basedOn: versionId };
    expect((await refusalOf(extendInterimMeasure(context, again))).code).toBe('CHANGED_MEANWHILE');
    const back = { interimMeasureId, part: { kind: 'extension' } as const, reason: 'Entered in error.' };
    expect((await takeBackInterim(context, back))?.reviews.map(({ reviewOn }) => reviewOn)).toEqual(['2026-03-06']);
    expect((await refusalOf(takeBackInterim(context, back))).code).toBe('NOT_ALLOWED');
  });

  it('keeps what was seen of it, and keeps in the record what was taken back', async () => {
    const { id: interimMeasureId } = await enterInterimMeasure(context, measure());
    const seen = { interimMeasureId, seenOn: '2026-02-23', what: 'The badge did not open the door.', seenBy: 'Ilse Brand' };
    const { checks } = await recordInterimCheck(context, seen);
    expect(checks).toMatchObject([{ seenOn: '2026-02-23', seenBy: 'Ilse Brand' }]);
    const part = { kind: 'check', checkId: String(checks[0]?.id) } as const;
    const left = await takeBackInterim(context, { interimMeasureId, part, reason: 'Another badge.' });
    expect(left?.checks).toEqual([]);
    const rows = await context.unitOfWork.read.selectFrom('interim_measure_check').selectAll().where('id', '=', part.checkId).execute();
    expect(rows).toMatchObject([{ what: 'The badge did not open the door.', taken_back_reason: 'Another badge.' }]);
    await takeBackInterim(context, { interimMeasureId, part: { kind: 'measure' }, reason: 'Of another case.' });
    expect(await listInterimMeasures(context, { caseId })).toEqual([]);
  });

  it('cannot be reviewed before it starts, nor end before it', async () => {
    const early = await refusalOf(enterInterimMeasure(context, measure({ reviewOn: '2026-02-19' })));
    expect(early).toMatchObject({ code: 'INPUT_REFUSED', details: { reviewOn: expect.any(String) } });
    const { id: interimMeasureId } = await enterInterimMeasure(context, measure());
    const end = { interimMeasureId, endedOn: '2026-02-19', reason: 'Over.' };
    expect((await refusalOf(endInterimMeasure(context, end))).details).toHaveProperty('endedOn');
  });

  it('prints in part 1 that it was in place, and neither its terms nor why it ended', async () => {
    const before = await previewDocument(context, { caseId, kind: 'discipline-report' });
    expect(printed(before, 'investigation-report')).not.toContain('Interim measures');
    const { id: interimMeasureId } = await enterInterimMeasure(context, measure({ terms: 'Heliotrope terms.' }));
    await endInterimMeasure(context, { interimMeasureId, endedOn: '2026-03-01', reason: 'Vermilion end.' });
    const report = printed(await previewDocument(context, { caseId, kind: 'discipline-report' }), 'investigation-report');
    expect(report).toContain('Interim measures');
    expect(report).toContain('Leave with pay');
    expect(report).not.toMatch(/Heliotrope|Vermilion/);
  });
});
