/** @file Reports about many cases: what they tell, what they leave out, and that their leaving is recorded. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Block, DocumentModel } from '#shared/domain/document-model.ts';
import { type CasebookReportRequest, periodOf } from '#shared/domain/documents/casebook/casebook-reports.ts';
import { schoolYearName, schoolYearOf, weekOf } from '#shared/domain/documents/casebook/periods.ts';
import { CasebookDocumentKind } from '#shared/domain/documents/kinds.ts';
import type { PlotBlock } from '#shared/domain/documents/plots/plot.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { listActivity } from '../../../../electron/core/audit/activity.ts';
import { drawCasebookReport, reportSpan } from '../../../../electron/core/documents/casebook-reports/draw-casebook-report.ts';
import { exportCasebookReport } from '../../../../electron/core/documents/casebook-reports/export-casebook-report.ts';
import type { YearInNumbers } from '../../../../electron/core/documents/casebook-reports/year-in-numbers.ts';
import { medianOf } from '../../../../electron/core/documents/casebook-reports/year-in-numbers.ts';
import { yearlyReport } from '../../../../electron/core/documents/casebook-reports/yearly-report.ts';
import { sealOf } from '../../../../electron/core/documents/draw-up.ts';
import { issueDocument } from '../../../../electron/core/documents/issue-document.ts';
import type { ServiceContext } from '../../../../electron/core/service-context.ts';
import { canReadPdf, problemsOf, readPdf } from '../../../support/read-pdf.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../../support/temporary-casebook.ts';
import { eventsOf } from '../../chain/example-matter.ts';
import { enterTask } from '../../log/example.ts';
import { LAST_RESPONDENT, planted, preparePacket, renderInTest } from '../example-packet.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let today: string;
let caseId: CaseId;

beforeAll(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  context = casebook.session();
  ({ caseId } = await preparePacket(context));
  await issueDocument(context, { caseId, kind: 'speech-memo', restatementReason: '' });
  ({ today } = await reportSpan(context));
  await enterTask(context, caseId, { text: 'Ask counsel about cobalt silence', dueOn: today, dueBecause: 'cobalt promise' });
}, 60_000);
afterAll(() => casebook.dispose());

const draw = (request: Partial<CasebookReportRequest> & Pick<CasebookReportRequest, 'kind'>): Promise<DocumentModel> =>
  drawCasebookReport(context, { day: today, smallNumbersReason: '', ...request });
const blocksOf = (model: DocumentModel): Block[] => model.parts.flatMap((part) => part.blocks);
const plotsOf = (model: DocumentModel): PlotBlock[] => blocksOf(model).flatMap((block) => (block.kind === 'plot' ? [block] : []));

describe('periods', () => {
  test('a week runs from Monday to Sunday, a school year from July to June', () => {
    expect(weekOf('2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(weekOf('2026-11-23').from).toBe('2026-11-23');
    expect(schoolYearOf('2026-06-30')).toEqual({ from: '2025-07-01', to: '2026-06-30' });
    expect(schoolYearName(schoolYearOf('2026-07-01'))).toBe('2026–27');
  });
});

describe('every kind', () => {
  test.skipIf(!canReadPdf).each(CasebookDocumentKind.options)(
    '%s prints tagged and without a bracket or a planted phrase',
    async (kind) => {
      const model = DocumentModel.parse(await draw({ kind }));
      const pdf = readPdf((await renderInTest(model)).bytes);
      expect(problemsOf(pdf)).toEqual([]);
      for (const phrase of planted) expect(pdf.text).not.toContain(phrase);
      expect(pdf.text).not.toMatch(/unprotected|protected|unlawful|irremediable|speech memo|Berit Nørgaard/i);
    },
  );
});

describe('the weekly update', () => {
  test('tells what was opened, moved, decided and is due, with nothing that a task says', async () => {
    const words = JSON.stringify(await draw({ kind: 'weekly-update' }));
    for (const told of [LAST_RESPONDENT, 'An item of evidence was taken in.', 'A finding was recorded.', 'Approved: Written directive.'])
      expect(words).toContain(told);
    expect(words).toContain('"Task"');
    expect(words).not.toContain('cobalt');
  });

  test('of a week in which nothing happened says so', async () => {
    const words = JSON.stringify(await draw({ kind: 'weekly-update', day: '2001-03-05' }));
    expect(words).toContain('No case was opened.');
    expect(words).toContain('Nothing was decided.');
  });
});

const numbers = (over: Partial<YearInNumbers>): YearInNumbers => ({
  opened: 0,
  closed: 0,
  openAtEnd: 0,
  topics: new Map(),
  buildings: new Map(),
  tracks: new Map(),
  outcomes: new Map(),
  levels: new Map(),
  daysToClose: [],
  ...over,
});

describe('the yearly report', () => {
  test('names nobody, and withholds the single case of the year', async () => {
    const model = await draw({ kind: 'yearly-report' });
    expect(JSON.stringify(model)).not.toContain(LAST_RESPONDENT);
    const cases = blocksOf(model).find((block) => block.kind === 'table');
    expect(cases?.kind === 'table' ? cases.rows[0]?.[1] : '').toBe('withheld');
    expect(
      plotsOf(model)
        .flatMap(({ bars }) => bars.flatMap(({ values }) => values))
        .filter((value) => value !== null && value > 0),
    ).toEqual([]);
  });

  test('prints small numbers where a named person asks for them, with name and reason', async () => {
    const model = await draw({ kind: 'yearly-report', smallNumbersReason: 'The Board asked in closed session.' });
    const words = JSON.stringify(model);
    expect(words).toContain('printed because Mara Voss asked for them: The Board asked in closed session.');
    const outcomes = plotsOf(model).find(({ title }) => title === 'Allegations by finding');
    expect(outcomes?.bars).toEqual([{ label: 'Substantiated', values: [1, 0] }]);
    expect(outcomes?.description).toContain('Substantiated: 1');
  });

  test('sets the year beside the one before, building by building, the most frequent first', async () => {
    const { buildings } = {
      buildings: new Map([
        ['Oak', 9],
        ['Elm', 4],
        ['Ash', 2],
      ]),
    };
    const model = yearlyReport(
      {
        years: { now: schoolYearOf('2024-09-01'), before: schoolYearOf('2023-09-01'), showsSmall: false },
        numbers: {
          now: numbers({ opened: 15, buildings, daysToClose: [3, 20, 40, 41] }),
          before: numbers({ buildings: new Map([['Elm', 5]]) }),
        },
        smallNumbersReason: '',
      },
      await sealOf(context),
    );
    const plot = plotsOf(model).find(({ category }) => category === 'Building');
    expect(plot?.series).toEqual(['2024–25', '2023–24']);
    expect(plot?.bars).toEqual([
      { label: 'Oak', values: [9, 0] },
      { label: 'Elm', values: [null, 5] },
      { label: 'Ash', values: [null, 0] },
    ]);
    expect(JSON.stringify(model)).toContain('closed within 30 days of being opened');
    if (!canReadPdf) return;
    const pdf = readPdf((await renderInTest(model)).bytes);
    expect(problemsOf(pdf)).toEqual([]);
    expect(pdf.alternatives).toEqual(plotsOf(model).map(({ description }) => description));
  });

  test('the median is the middle one, or the mean of the two middle ones', () => {
    expect([medianOf([]), medianOf([7]), medianOf([1, 2, 9]), medianOf([1, 3])]).toEqual([null, 7, 2, 2]);
  });
});

describe('letting one out', () => {
  test('records kind, days, digest and head, in words on the activity tab', async () => {
    const request = { kind: 'yearly-report', day: today, smallNumbersReason: 'For the Board.' } as const;
    const [event] = await eventsOf(context, async () =>
      expect(await exportCasebookReport(context, request)).toMatchObject({
        outcome: 'download',
        fileName: `Yearly report ${schoolYearName(periodOf(request))}.pdf`,
      }),
    );
    expect(event?.type).toBe('casebook_report.exported');
    expect(event?.payload).toMatchObject({ kind: 'yearly-report', ...periodOf(request), smallNumbersReason: 'For the Board.' });
    const { entries } = await listActivity(context, { caseId: null, before: null, limit: 1 });
    expect(entries[0]?.sentence).toMatch(/^Exported the yearly report for Jul 1, \d{4} to Jun 30, \d{4}, small numbers included\.$/);
  });

  test('the digest recorded is that of the bytes', async () => {
    let made = new Uint8Array();
    const watched: ServiceContext = {
      ...context,
      ports: {
        ...context.ports,
        renderPdf: async (model) => {
          const rendered = await renderInTest(model);
          made = Uint8Array.from(rendered.bytes);
          return rendered;
        },
      },
    };
    const [event] = await eventsOf(context, () =>
      exportCasebookReport(watched, { kind: 'weekly-update', day: today, smallNumbersReason: '' }),
    );
    expect(event?.payload).toMatchObject({ sha256: createHash('sha256').update(made).digest('hex') });
  });
});
