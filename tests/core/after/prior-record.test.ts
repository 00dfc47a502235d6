import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { openMatter } from '../../../electron/core/cases/open-matter.ts';
import { previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { decidePriorUse } from '../../../electron/core/prior-record/decide-use.ts';
import { attributePrior, enterPrior, restorePrior, takeBackPrior } from '../../../electron/core/prior-record/enter-prior.ts';
import { importPriors, takeBackImport } from '../../../electron/core/prior-record/import-priors.ts';
import { previewPriorCsv } from '../../../electron/core/prior-record/read-prior-csv.ts';
import { readPriorRecord } from '../../../electron/core/prior-record/read-prior-record.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { firstHourWith } from '../../support/first-hour.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, refusalOf } from '../chain/example-matter.ts';
import { takeDirective } from '../documents/example-packet.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

let turn = 0;
let name = '';
let caseId: CaseId;
beforeEach(async () => {
  turn += 1;
  name = `Ottilie Fenwick${String.fromCharCode(96 + turn)}`;
  caseId = await openAgainst(name);
});

async function openAgainst(respondent: string, account = ''): Promise<CaseId> {
  const { summary } = await openMatter(context, {
    track: 'supervisory',
    title: 'A phone in class',
    receivedOn: '2026-02-15',
    receivedHow: 'e-mail',
    summary: 'A colleague reports a phone in class.',
    firstHour: firstHourWith(),
    complainant: { name: '', role: 'staff' },
    respondent: {
      name: respondent,
      account,
      position: 'Teacher',
      building: 'Elm Grove Middle School',
      employmentStatus: 'tenured-teacher',
    },
  });
  return summary.id;
}

const paper = (change: object = {}) => ({
  caseId,
  givenOn: '2024-11-03',
  level: 'Written warning',
  rule: '5:125, personal use in work time',
  whatFor: 'Used a phone in class on Oct 21, 2024',
  paperPlace: 'Personnel file, drawer 4',
  expiresOn: '2026-11-03' as string | null,
  source: 'Agreement, article 9.4',
  ...change,
});

const head = 'Person,Date given,Level,Clause or rule,What for,Where the paper lies,Expires on,Article';
const csv = (...rows: string[]): string => [head, ...rows].join('\r\n');
const printed = async (part: string): Promise<string> => {
  const model = await previewDocument(context, { caseId, kind: 'discipline-report' });
  return JSON.stringify(model.parts.filter(({ key }) => key === part));
};

describe('discipline on paper', () => {
  it('is entered as one event and prints in the memo alone', async () => {
    const events = await eventsOf(context, () => enterPrior(context, paper()));
    expect(events).toMatchObject([{ type: 'prior_entry.entered', caseId, payload: { level: 'Written warning' } }]);
    const { priors } = await readPriorRecord(context, { caseId });
    expect(priors).toMatchObject([{ kind: 'paper', givenOn: '2024-11-03', expiry: { on: '2026-11-03', isPast: false }, decision: null }]);
    expect(await printed('corrective-action-memo')).toContain('Used a phone in class');
    expect(await printed('investigation-report')).not.toContain('Used a phone in class');
  });

  it('stays when its date has passed, is shown as expired, and prints only once a named person lets it count with a reason', async () => {
    const { priorEntryId } = await enterPrior(context, paper({ givenOn: '2020-11-03', expiresOn: '2022-11-03' }));
    const [entry] = (await readPriorRecord(context, { caseId })).priors;
    expect(entry).toMatchObject({ expiry: { isPast: true }, isOverFourYears: true });
    expect(await printed('corrective-action-memo')).not.toContain('Used a phone in class');
    const use = { caseId, kind: 'paper', priorId: priorEntryId, use: 'counted' } as const;
    expect((await refusalOf(decidePriorUse(context, { ...use, reason: '' }))).code).toBe('REASON_NEEDED');
    await decidePriorUse(context, { ...use, reason: 'Article 9.4 leaves it standing after a second warning.', basedOn: null });
    expect(await printed('corrective-action-memo')).toContain('Article 9.4 leaves it standing');
    expect((await refusalOf(decidePriorUse(context, { ...use, reason: 'Again.', basedOn: null }))).code).toBe('CHANGED_MEANWHILE');
    await decidePriorUse(context, { ...use, use: 'undecided', reason: '' });
    expect(await printed('corrective-action-memo')).not.toContain('Used a phone in class');
  });

  it('is left out of this case only with a reason', async () => {
    const { priorEntryId } = await enterPrior(context, paper());
    const use = { caseId, kind: 'paper', priorId: priorEntryId, use: 'left-out' } as const;
    expect((await refusalOf(decidePriorUse(context, { ...use, reason: ' ' }))).code).toBe('REASON_NEEDED');
    await decidePriorUse(context, { ...use, reason: 'Another kind of conduct.' });
    expect(await printed('corrective-action-memo')).not.toContain('Used a phone in class');
  });

  it('can be taken back and put back, and never leaves the record', async () => {
    const { priorEntryId } = await enterPrior(context, paper());
    await takeBackPrior(context, { caseId, priorEntryId, reason: 'Entered in error.' });
    expect((await readPriorRecord(context, { caseId })).priors).toEqual([]);
    expect((await restorePrior(context, { caseId, priorEntryId })).priors).toHaveLength(1);
    const tables = ['prior_entry', 'prior_use', 'prior_import'] as const;
    for (const table of tables) {
      await expect(
        context.unitOfWork.write(async (handle) => {
          await handle.deleteFrom(table).execute();
        }),
      ).rejects.toThrow(/never deleted|recorded 0 events/);
    }
  });

  it('needs a respondent known by name, and dates that can be', async () => {
    const unknown = await openAgainst('', '@someone');
    expect((await refusalOf(enterPrior(context, paper({ caseId: unknown })))).code).toBe('NOT_ALLOWED');
    expect((await refusalOf(enterPrior(context, paper({ givenOn: '2026-03-03' })))).details).toHaveProperty('givenOn');
    expect((await refusalOf(enterPrior(context, paper({ expiresOn: '2024-01-01' })))).details).toHaveProperty('expiresOn');
  });
});

describe('actions of earlier cases', () => {
  it('of a namesake are told of and not taken for the same person; paper is joined by a person, and given back', async () => {
    const other = await openAgainst(name);
    const { priorEntryId } = await enterPrior(context, paper({ caseId: other }));
    const before = await readPriorRecord(context, { caseId });
    expect(before.priors).toEqual([]);
    expect(before.namesakes).toMatchObject([{ displayName: name, paper: [{ id: priorEntryId }] }]);
    const { record, personBefore } = await attributePrior(context, { caseId, priorEntryId, personId: null });
    expect(record.priors).toHaveLength(1);
    expect(record.namesakes).toEqual([]);
    await attributePrior(context, { caseId, priorEntryId, personId: personBefore });
    expect((await readPriorRecord(context, { caseId })).priors).toEqual([]);
  });

  it('of the same person appear by themselves once approved', async () => {
    const { personId } = await context.unitOfWork.read
      .selectFrom('case_file')
      .innerJoin('participant', 'participant.id', 'case_file.respondent_id')
      .select('participant.person_id as personId')
      .where('case_file.id', '=', caseId)
      .executeTakeFirstOrThrow();
    const earlier = await openAgainst(name);
    await context.unitOfWork.write(async (handle, record) => {
      const { respondent_id: id } = await handle
        .selectFrom('case_file')
        .select('respondent_id')
        .where('id', '=', earlier)
        .executeTakeFirstOrThrow();
      await handle.updateTable('participant').set({ person_id: personId }).where('id', '=', id).execute();
      await record({ type: 'test.joined', version: 1, caseId: null, payload: {} });
    });
    const { allegation } = await import('../chain/example-matter.ts').then(async ({ chargeExample, findAgainst, SIXTH_CLAUSE }) => {
      const charged = await chargeExample(context, earlier, [SIXTH_CLAUSE]);
      await findAgainst(context, charged);
      return { allegation: charged };
    });
    expect(allegation.clauses).toHaveLength(1);
    expect((await readPriorRecord(context, { caseId })).priors).toEqual([]);
    await takeDirective(context, earlier);
    const { priors } = await readPriorRecord(context, { caseId });
    expect(priors).toMatchObject([{ kind: 'action', level: 'Written directive', isIssued: false, givenOn: '2026-03-02' }]);
    expect((await readPriorRecord(context, { caseId: earlier })).priors).toEqual([]);
  });
});

describe('a table of paper discipline', () => {
  const good = '2024-11-03,Written warning,5:125,A phone in class,Drawer 4,2026-11-03,Article 9.4';

  it('is shown row by row with its problems in words, and writes nothing', async () => {
    const text = csv(
      `${name},${good}`,
      `${name},11/3/2024,written warning,5:125,Again,Drawer 4,no expiry,`,
      'Ida Moss,Tuesday,,,,,,',
      `,${good}`,
      'Jo Reed,2024-05-01,Reprimand,,Late,"Drawer 5, left",2023-01-01,',
    );
    const events = await eventsOf(context, async () => {
      const { problems, rows } = await previewPriorCsv(context, { csv: text });
      expect(problems).toEqual([]);
      expect(rows.map(({ line, person, duplicateOf }) => ({ line, person, duplicateOf }))).toEqual([
        { line: 2, person: 'known', duplicateOf: null },
        { line: 3, person: 'known', duplicateOf: 'The same person, date and level as line 2.' },
        { line: 4, person: 'new', duplicateOf: null },
        { line: 5, person: 'unnamed', duplicateOf: null },
        { line: 6, person: 'new', duplicateOf: null },
      ]);
      expect(rows[2]?.problems).toEqual([
        'Date given reads “Tuesday”. Write it as 2024-11-03 or 11/3/2024.',
        'The level is missing, such as “Written warning”.',
        'It does not say what it was for.',
        'It does not say where the paper lies.',
        'Expires on is empty. Write the date, or “no expiry”.',
      ]);
      expect(rows[3]?.problems).toEqual(['No person is named.']);
      expect(rows[4]?.problems).toEqual(['It would expire before it was given.']);
    });
    expect(events).toEqual([]);
  });

  it('is read in by the chosen rows as one event, flags its rows as duplicates the next time, and can be taken back', async () => {
    const text = csv(`${name},${good}`, 'Kit Larsen,2025-01-10,Oral warning,,Late twice,Drawer 5,none,');
    let importId = '';
    const events = await eventsOf(context, async () => {
      ({ importId } = await importPriors(context, { csv: text, fileName: 'paper.csv', lines: [2, 3] }));
    });
    expect(events).toMatchObject([{ type: 'prior_import.read_in', caseId: null, payload: { count: 2, newPeople: 1 } }]);
    expect((await readPriorRecord(context, { caseId })).priors).toMatchObject([{ enteredFrom: 'file', whatFor: 'A phone in class' }]);
    const again = await previewPriorCsv(context, { csv: text });
    expect(again.rows.map(({ duplicateOf, person }) => [person, duplicateOf !== null])).toEqual([
      ['known', true],
      ['known', true],
    ]);
    expect(await takeBackImport(context, { importId, reason: 'The wrong file.' })).toEqual({ entries: 2 });
    expect((await readPriorRecord(context, { caseId })).priors).toEqual([]);
  });

  it('is read in as chosen or not at all', async () => {
    const text = csv(`${name},${good}`, 'Ida Moss,Tuesday,,,,,,');
    const before = (await readPriorRecord(context, { caseId })).priors;
    expect((await refusalOf(importPriors(context, { csv: text, fileName: 'paper.csv', lines: [2, 3] }))).code).toBe('INPUT_REFUSED');
    expect((await readPriorRecord(context, { caseId })).priors).toEqual(before);
  });

  it('without the columns, or without rows, says what is missing', async () => {
    const wrong = await previewPriorCsv(context, { csv: 'a,b\r\n1,2' });
    expect(wrong.problems).toEqual(['None of the columns is known. Download the template and use its first line as it is.']);
    const part = await previewPriorCsv(context, { csv: 'Person,Date given\r\nx,2024-01-01' });
    expect(part.problems[0]).toContain('“Level”');
    expect((await previewPriorCsv(context, { csv: head })).problems).toEqual(['The file has no rows below its head.']);
  });

  it('refuses a name that several people bear', async () => {
    await openAgainst(name);
    const [row] = (await previewPriorCsv(context, { csv: csv(`${name},${good}`) })).rows;
    expect(row).toMatchObject({ person: 'several', problems: [expect.stringContaining('Several people on record')] });
  });
});
