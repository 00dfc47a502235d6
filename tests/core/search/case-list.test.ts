import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseOrder, everyCase } from '#shared/domain/case-list.ts';
import { createDirectClient, type DirectClient } from '../../../electron/api/direct-client.ts';
import { toCaseRow } from '../../../electron/core/cases/list-cases.ts';
import { refreshListRow } from '../../../electron/core/cases/list-derived.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, SIXTH_CLAUSE } from '../chain/example-matter.ts';
import { renderInTest } from '../documents/example-packet.ts';
import { openExample } from '../matters/example-matter.ts';

let casebook: TemporaryCasebook;
let client: DirectClient;

beforeAll(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  client = createDirectClient({ application: casebook.application, ports: casebook.ports });
  const context = () => casebook.session();
  const first = await openExample(context(), { respondent: { name: 'Dana Whitlock', building: 'Elm Grove Middle School' } });
  await chargeExample(context(), first.summary.id, [SIXTH_CLAUSE]);
  casebook.ports.clock.advance(86_400_000);
  const second = await openExample(context(), {
    matter: { track: 'note', title: '=cmd|calc' },
    respondent: { name: 'Abel Yarrow', building: 'Alder School' },
  });
  await client.tasks.add({
    caseId: second.summary.id,
    text: 'Ask for the roster',
    dueOn: '2026-03-05',
    dueBecause: 'Promised.',
    doer: { kind: 'outside', userId: null, participantId: null, name: 'The principal' },
    about: null,
  } as never);
  await openExample(context(), { respondent: { name: 'Cleo Marsh', building: 'Alder School' } });
});
afterAll(() => casebook.dispose());

const list = async (filter: Partial<typeof everyCase> = {}, by: CaseOrder = 'number', isDescending = true) =>
  (await client.cases.list({ ...everyCase, ...filter, sort: { by, isDescending }, offset: 0, limit: 50 })).rows;
const names = async (...asked: Parameters<typeof list>) => (await list(...asked)).map(({ respondent }) => respondent.split(' ')[0]);

describe('the list of cases', () => {
  test('is sorted by each of its orders, either way', async () => {
    expect(await names()).toEqual(['Cleo', 'Abel', 'Dana']);
    expect(await names({}, 'respondent', false)).toEqual(['Abel', 'Cleo', 'Dana']);
    expect(await names({}, 'building', false)).toEqual(['Abel', 'Cleo', 'Dana']);
    expect(await names({}, 'opened', false)).toEqual(['Dana', 'Abel', 'Cleo']);
    expect((await names({}, 'next', false))[0]).toBe('Abel');
    expect(await list({}, 'status', false)).toHaveLength(3);
  });

  test('is filtered by each of its filters', async () => {
    const choices = await client.cases.filterChoices();
    expect(choices.buildings.map(({ name, count }) => [name, count])).toEqual([
      ['Alder School', 2],
      ['Elm Grove Middle School', 1],
    ]);
    expect(choices.investigators).toMatchObject([{ name: TEST_USER, count: 3 }]);
    expect(choices.clauses).toMatchObject([{ label: '5:125 §6', count: 1 }]);
    const alder = choices.buildings[0]?.key ?? null;
    expect(await names({ building: alder })).toEqual(['Cleo', 'Abel']);
    expect(await names({ track: 'note' })).toEqual(['Abel']);
    expect(await names({ clause: choices.clauses[0]?.key ?? null })).toEqual(['Dana']);
    expect(await names({ investigator: 'me' })).toHaveLength(3);
    expect(await names({ investigator: 'f'.repeat(32) })).toEqual([]);
    expect(await names({ openedFrom: '2026-03-03' })).toEqual(['Cleo', 'Abel']);
    expect(await names({ openedTo: '2026-03-02' })).toEqual(['Dana']);
    expect(await names({ conductFrom: '2021-10-01', conductTo: '2021-10-31' })).toEqual(['Dana']);
    expect(await names({ conductFrom: '2022-01-01' })).toEqual([]);
    expect(await names({ due: 'this-week' })).toEqual(['Abel']);
    expect(await names({ due: 'overdue' })).toEqual([]);
    expect(await names({ status: 'not-closed', contains: 'alder' })).toEqual(['Cleo', 'Abel']);
    expect(await names({ closed: 'this-year' })).toEqual([]);
    expect(await names({ review: 'waiting' })).toEqual([]);
  });

  test('shows what comes next with its day', async () => {
    expect((await list({ track: 'note' }))[0]?.next).toEqual({ on: '2026-03-05', what: expect.stringContaining('Ask for the roster') });
  });

  test('says of each case what its rows say', async () => {
    const { unitOfWork } = casebook.session();
    const before = await unitOfWork.read.selectFrom('case_list').selectAll().orderBy('row').execute();
    await unitOfWork.writeDerived(async (handle) => {
      for (const { case_id } of before) await refreshListRow(handle, case_id);
    });
    expect(await unitOfWork.read.selectFrom('case_list').selectAll().orderBy('row').execute()).toEqual(before);
    for (const row of before) {
      const { summary } = await client.cases.workspace({ caseId: toCaseRow(row).id });
      expect(toCaseRow(row)).toMatchObject(summary);
    }
  });
});

describe('the plans of the list', () => {
  const plan = (sql: string): string[] =>
    (casebook.application.casebook.open().database.reading.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(
      ({ detail }) => detail,
    );

  test.each([
    ['number', 'number_key'],
    ['respondent', 'respondent_key'],
    ['building', 'building_order'],
    ['status', 'status_key'],
    ['opened', 'opened_at'],
    ['next', 'next_key'],
  ])('take %s from an index that holds all that is asked', (_, column) => {
    for (const way of ['asc', 'desc']) {
      const steps = plan(
        `select "row" from "case_list" order by "${column}" ${way}${column === 'number_key' ? '' : `, "row" ${way}`} limit 100 offset 500`,
      );
      expect(steps).toEqual([`SCAN case_list USING COVERING INDEX case_list_by_${column}`]);
    }
  });

  test.each(['status', 'track', 'building_key', 'investigator_id', 'waits_for_review'])(
    'go straight to the cases of one %s, in order',
    (column) => {
      const [step, ...others] = plan(`select "row" from "case_list" where "${column}" = 'x' order by "number_key" desc limit 100`);
      expect(step).toContain(`SEARCH case_list USING COVERING INDEX case_list_of_${column} (${column}=?)`);
      expect(others).toEqual([]);
    },
  );

  test('read a page by its rows', () => {
    expect(plan('select * from "case_list" where "row" in (SELECT value FROM json_each(\'[1]\'))')[0]).toContain(
      'USING INTEGER PRIMARY KEY',
    );
  });
});

describe('saved views', () => {
  test('are kept, renamed, deleted and restored by whoever keeps them, each as an event', async () => {
    const filter = { ...everyCase, track: 'note' as const, contains: 'alder' };
    const view = await client.cases.saveView({ name: 'Notes at Alder', filter, sort: { by: 'next', isDescending: false } });
    expect(await client.cases.views()).toEqual([view]);
    await expect(client.cases.saveView({ name: 'Notes at Alder', filter, sort: view.sort })).rejects.toMatchObject({
      code: 'INPUT_REFUSED',
    });
    await expect(client.cases.renameView({ viewId: view.id, name: 'Other', basedOn: 'Something else' })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    await client.cases.renameView({ viewId: view.id, name: 'Alder notes', basedOn: 'Notes at Alder' });
    await client.cases.deleteView({ viewId: view.id });
    expect(await client.cases.views()).toEqual([]);
    await client.cases.restoreView({ viewId: view.id });
    expect(await client.cases.views()).toEqual([{ ...view, name: 'Alder notes' }]);
    const { entries } = await client.activity.list({ caseId: null, before: null, limit: 4 });
    expect(entries.map(({ type }) => type)).toEqual([
      'saved_view.restored',
      'saved_view.deleted',
      'saved_view.renamed',
      'saved_view.saved',
    ]);
  });
});

describe('a register', () => {
  const bytesAt = (outcome: { outcome: string; address?: string }): Uint8Array => {
    const granted = casebook.application.addresses.resolve((outcome.address ?? '').split('/').at(-1) ?? '');
    return granted?.bytes ?? new Uint8Array();
  };

  test('leaves as CSV in which no cell is a formula, with its event', async () => {
    const outcome = await client.cases.exportRegister({ filter: everyCase, sort: { by: 'number', isDescending: false }, as: 'csv' });
    expect(outcome).toMatchObject({ outcome: 'download', fileName: 'Register of cases 2026-03-03.csv' });
    const lines = Buffer.from(bytesAt(outcome)).toString('utf8').split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFNumber,Title,Respondent,Building,Track,Status,Clauses,Conduct dates,Opened,Investigator,Open items,Next date,Next',
    );
    expect(lines[1]).toMatch(
      /^2026-0001,Graded quizzes on a public account,Dana Whitlock,Elm Grove Middle School,Investigation,Open,5:125 §6,/,
    );
    expect(lines[2]).toContain('2026-0002,"\'=cmd|calc",Abel Yarrow');
    expect(lines).toHaveLength(5);
    const { entries } = await client.activity.list({ caseId: null, before: null, limit: 1 });
    expect(entries[0]).toMatchObject({ type: 'case_register.exported', sentence: 'Exported a register of 3 cases as CSV.' });
  });

  test('leaves as a PDF that says of what day and by which filter', async () => {
    const filter = { ...everyCase, track: 'note' as const };
    const outcome = await client.cases.exportRegister({ filter, sort: { by: 'number', isDescending: false }, as: 'pdf' });
    const bytes = new Uint8Array(bytesAt(outcome));
    const { pdfText } = await import('../../../electron/core/search/extraction/pdf-text.ts');
    const read = await pdfText(bytes);
    const text = read.state === 'extracted' ? read.parts.map((part) => part.text).join('\n') : '';
    for (const words of [
      'Register of cases',
      'As of',
      'Mar 3, 2026',
      'Cases: track note.',
      '1 case, by number',
      'Abel Yarrow',
      'Page 1 of 1',
      'Audit head',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(words);
    expect(text).not.toContain('Whitlock');
  });
});
