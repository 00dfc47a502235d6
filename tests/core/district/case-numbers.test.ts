/** @file Case numbers by the district's pattern: uniqueness, and that no number is ever changed. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { FIRST_PATTERN, nextCaseNumber } from '#shared/domain/case-number.ts';
import { CaseNumber } from '#shared/domain/cases.ts';
import type { CaseNumberPattern } from '#shared/domain/district.ts';
import { type District, openDistrict } from './example-district.ts';

const pattern = (change: Partial<CaseNumberPattern>): CaseNumberPattern => ({ ...FIRST_PATTERN, ...change });

describe('the number of a new case', () => {
  it.each<[string, Partial<CaseNumberPattern>, string, string]>([
    ['year and four places', {}, '2026-11-22', '2026-0001'],
    ['prefix, year, three places', { prefix: 'HR', digits: 3 }, '2026-11-22', 'HR-2026-001'],
    ['two figures of the year, with dots', { yearForm: 'two-digits', separator: '.' }, '2026-11-22', '26.0001'],
    ['the school year by its first half, before July', { yearBasis: 'school' }, '2026-06-30', '2025-0001'],
    ['the school year by its first half, from July', { yearBasis: 'school' }, '2026-07-01', '2026-0001'],
    ['the school year in full', { prefix: 'HR', yearForm: 'span' }, '2026-02-01', 'HR-2025-26-0001'],
    ['the turn of the century', { yearForm: 'span' }, '2099-09-01', '2099-00-0001'],
    ['no year', { prefix: 'HR', yearForm: 'none', digits: 5 }, '2026-11-22', 'HR-00001'],
    ['bare running numbers', { yearForm: 'none' }, '2026-11-22', '0001'],
  ])('%s', (_what, change, day, number) => {
    expect(nextCaseNumber(pattern(change), day, [])).toBe(number);
  });

  it('runs on within a year, starts anew in the next, and passes over numbers of another pattern', () => {
    const next = (day: string, soFar: string[], change: Partial<CaseNumberPattern> = {}) => nextCaseNumber(pattern(change), day, soFar);
    expect(next('2021-10-14', ['2021-0002', '2020-0009', '2021-0001'])).toBe('2021-0003');
    expect(next('2022-01-03', ['2021-0002'])).toBe('2022-0001');
    expect(next('2021-10-14', ['HR-2021-0007', '2021-0002', '2021-22-0044'])).toBe('2021-0003');
    expect(next('2021-10-14', ['2021-0002'], { digits: 6 })).toBe('2021-000003');
    expect(next('2021-10-14', ['2021-9999'])).toBe('2021-10000');
  });

  it('is given once, however often the pattern changes and the year turns', () => {
    const anyPattern = fc.record({
      prefix: fc.constantFrom('', 'HR', 'A1', '2026', '26'),
      yearForm: fc.constantFrom('four-digits', 'two-digits', 'span', 'none'),
      yearBasis: fc.constantFrom('calendar', 'school'),
      separator: fc.constantFrom('-', '.'),
      digits: fc.integer({ min: 3, max: 6 }),
    });
    const anyDay = fc.constantFrom('2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2027-03-04');
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPattern, anyDay), { maxLength: 60 }), (openings) => {
        const given: string[] = [];
        for (const [chosen, day] of openings) given.push(nextCaseNumber(chosen as CaseNumberPattern, day, given));
        expect(new Set(given).size).toBe(given.length);
        for (const number of given) expect(CaseNumber.safeParse(number).success).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('in a casebook', () => {
  let district: District;
  beforeAll(async () => {
    district = await openDistrict();
  });
  afterAll(() => district.casebook.dispose());

  test('a changed pattern numbers what comes and leaves what was', async () => {
    const before = await district.openCaseAt('Alder Elementary');
    expect(before.number).toBe('2026-0001');
    const chosen = pattern({ prefix: 'HR', yearForm: 'span', yearBasis: 'school', digits: 3 });
    expect(await district.client.district.previewNumbering(chosen)).toEqual({ next: 'HR-2025-26-001', inAYear: 'HR-2026-27-001' });
    const { numbering } = await district.client.district.setNumbering({ pattern: chosen, basedOn: null });
    expect(numbering.pattern).toEqual(chosen);
    expect((await district.lastEvent()).sentence).toBe('Set how new cases are numbered: HR-(year)-001. Numbers given so far stay.');

    expect((await district.openCaseAt('Alder Elementary')).number).toBe('HR-2025-26-001');
    expect((await district.openCaseAt('Alder Elementary')).number).toBe('HR-2025-26-002');
    const { workspace } = district.client.cases;
    const { CaseId } = await import('#shared/domain/ids.ts');
    expect((await workspace({ caseId: CaseId.parse(before.id) })).summary.number).toBe('2026-0001');

    await expect(district.client.district.setNumbering({ pattern: FIRST_PATTERN, basedOn: null })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    await district.client.district.setNumbering({ pattern: FIRST_PATTERN, basedOn: numbering.version });
    expect((await district.openCaseAt('Alder Elementary')).number).toBe('2026-0002');
  });
});
