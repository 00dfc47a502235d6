import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addClause } from '../../../electron/core/allegations/charge-clauses.ts';
import { recordAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { adoptVersion } from '../../../electron/core/policies/adopt-version.ts';
import { listTemplates, readTemplate } from '../../../electron/core/policies/catalogue.ts';
import { findVersionsInForce, listVersions, readVersion } from '../../../electron/core/policies/read-versions.ts';
import { recordClauseText } from '../../../electron/core/policies/record-clause-text.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { adoptBoth, eventsAfter, lastEventNumber, NEWER, OLDER, openExample, quizFacts } from './example-matter.ts';

let casebook: TemporaryCasebook;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
});
afterEach(() => casebook.dispose());

const adoption = {
  templateKey: NEWER,
  board: 'Elm Grove School District 900',
  adoptedOn: '2014-09-29',
  revisedOn: ['2019-12-16', '2016-05-23'],
  effectiveFrom: '2019-12-17',
  guidelinesFrom: null,
};

describe('the catalogue', () => {
  it('holds both printings, the older first, and refuses a key it does not know', async () => {
    const { resourcesFolder } = casebook.ports;
    const templates = await listTemplates(resourcesFolder);
    expect(templates.map((template) => template.key)).toEqual([OLDER, NEWER]);
    const older = await readTemplate(resourcesFolder, OLDER);
    expect(older.clauses).toHaveLength(templates[0]?.clauseCount ?? 0);
    await expect(readTemplate(resourcesFolder, 'nowhere-5:125@1999')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('adopting a version', () => {
  it('copies clauses and elements under ids of their own, in the words of the catalogue until the board’s are recorded', async () => {
    const template = await readTemplate(casebook.ports.resourcesFolder, NEWER);
    const version = await adoptVersion(casebook.session(), adoption);
    expect(version).toMatchObject({
      board: adoption.board,
      code: '5:125',
      revisedOn: ['2016-05-23', '2019-12-16'],
      effectiveFrom: '2019-12-17',
      effectiveTo: null,
      clauseCount: template.clauses.length,
      adoptedTextCount: 0,
    });
    expect(version.clauses.map((clause) => clause.labelPath)).toEqual(template.clauses.map((clause) => clause.labelPath));
    expect(version.clauses.map((clause) => clause.elements.map(({ kind, text }) => ({ kind, text })))).toEqual(
      template.clauses.map((clause) => clause.elements),
    );
    expect(version.clauses.every((clause) => clause.textState === 'restated' && clause.text === clause.restatedText)).toBe(true);
    const ids = version.clauses.flatMap((clause) => [clause.id, ...clause.elements.map((element) => element.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await readVersion(casebook.session(), version.id)).toEqual(version);
  });

  it('ends the earlier version the day before the next begins, whichever was entered first', async () => {
    const newer = await adoptVersion(casebook.session(), adoption);
    const older = await adoptVersion(casebook.session(), {
      ...adoption,
      templateKey: OLDER,
      revisedOn: [],
      effectiveFrom: '2015-03-01',
    });
    expect(older.instrumentId).toBe(newer.instrumentId);
    const versions = await listVersions(casebook.session());
    expect(versions.map(({ id, effectiveFrom, effectiveTo }) => ({ id, effectiveFrom, effectiveTo }))).toEqual([
      { id: older.id, effectiveFrom: '2015-03-01', effectiveTo: '2019-12-16' },
      { id: newer.id, effectiveFrom: '2019-12-17', effectiveTo: null },
    ]);
  });

  it('refuses a second version from the same day, the same adoption twice, and a day before the board decided', async () => {
    await adoptVersion(casebook.session(), adoption);
    const before = await lastEventNumber(casebook.session());
    await expect(adoptVersion(casebook.session(), adoption)).rejects.toMatchObject({ code: 'ALREADY_ADOPTED' });
    await expect(adoptVersion(casebook.session(), { ...adoption, templateKey: OLDER })).rejects.toMatchObject({ code: 'VERSION_OVERLAPS' });
    await expect(adoptVersion(casebook.session(), { ...adoption, effectiveFrom: '2019-12-15' })).rejects.toMatchObject({
      code: 'INPUT_REFUSED',
    });
    expect(await listVersions(casebook.session())).toHaveLength(1);
    expect(await eventsAfter(casebook.session(), before)).toEqual([]);
  });
});

describe('recording the board’s wording', () => {
  it('makes the text adopted, with its digest, and keeps what it replaces', async () => {
    const { clauses } = await adoptVersion(casebook.session(), adoption);
    const [clause] = clauses;
    if (clause === undefined) throw new Error('The printing has clauses.');
    const first = await recordClauseText(casebook.session(), { clauseId: clause.id, text: 'First wording, with a typing error.' });
    const text = 'The wording of the board, § 1.';
    const second = await recordClauseText(casebook.session(), { clauseId: clause.id, text });
    expect(second).toMatchObject({ text, textState: 'adopted', restatedText: clause.restatedText });
    expect(second.textSha256).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    expect(first.textSha256).not.toBe(second.textSha256);
    const [summary] = await listVersions(casebook.session());
    expect(summary?.adoptedTextCount).toBe(1);
    const kept = await casebook.session().unitOfWork.read.selectFrom('clause_text').selectAll().execute();
    expect(kept).toHaveLength(2);
    expect(kept.filter((row) => row.superseded_at === null).map((row) => row.text)).toEqual([text]);
    await expect(recordClauseText(casebook.session(), { clauseId: '0'.repeat(32), text })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the versions in force', () => {
  it('follow the date: one, two that a range spans, or none, with a sentence that says why', async () => {
    const { older, newer } = await adoptBoth(casebook.session());
    const inForce = (conductDate: Parameters<typeof findVersionsInForce>[1]['conductDate']) =>
      findVersionsInForce(casebook.session(), { conductDate });
    const on = await inForce({ kind: 'exact', date: '2021-10-14' });
    expect(on.versions.map((version) => version.id)).toEqual([newer.id]);
    expect(on.explanation).toContain('5:125');
    const spanning = await inForce({ kind: 'between', from: '2019-12-01', to: '2020-01-10' });
    expect(spanning.versions.map((version) => version.id)).toEqual([older.id, newer.id]);
    const lastDay = await inForce({ kind: 'exact', date: '2019-12-15' });
    expect(lastDay.versions.map((version) => version.id)).toEqual([older.id]);
    const none = await inForce({ kind: 'exact', date: '2012-05-01' });
    expect(none.versions).toEqual([]);
    expect(none.explanation).not.toBe('');
  });

  it('reach the count of open items of a case that is there already, and so does wording recorded later', async () => {
    const context = casebook.session();
    const { clauses } = await adoptVersion(context, { ...adoption, templateKey: OLDER, revisedOn: [], effectiveFrom: '2015-03-01' });
    const clause = clauses.find((candidate) => candidate.lineageId === 'student-information');
    if (clause === undefined) throw new Error('The printing has a clause on student information.');
    const caseId = (await openExample(context)).summary.id;
    const conductDate = { kind: 'exact', date: '2021-10-14' } as const;
    const allegation = await recordAllegation(context, { caseId, statement: 'Posted quizzes.', conductDate, conductFacts: quizFacts });
    await addClause(context, { allegationId: allegation.id, clauseId: clause.id, reason: 'Student work was shown.' });
    const stored = async () => {
      const row = await context.unitOfWork.read.selectFrom('case_file').select('open_item_count').executeTakeFirstOrThrow();
      expect(row.open_item_count).toBe((await readWorkspace(context, { caseId })).openItems.length);
      return row.open_item_count;
    };
    const before = await stored();
    await adoptVersion(context, adoption);
    expect(await stored()).toBe(before + 1);
    await recordClauseText(context, { clauseId: clause.id, text: 'The wording of the board.' });
    expect(await stored()).toBe(before);
  });
});
