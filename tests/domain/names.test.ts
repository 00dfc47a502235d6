/** @file How clauses, versions, cases and students are named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStudentPseudonym, studentPseudonym } from '#shared/domain/pseudonym.ts';
import { shortLabel, versionLabel } from '#shared/domain/short-label.ts';

describe('a clause in a line', () => {
  it.each<[string[], string]>([
    [['Use of Personal Technology', '6'], '5:125 §6'],
    [['Duties of the Superintendent', '3', 'a'], '5:125 Supt. 3a'],
    [['Duties of the Superintendent', '3', '1'], '5:125 Supt. 3.1'],
    [['Guidelines for Electronic Communications', '4'], '5:125 Guideline 4'],
    [['Use of Electronic Communications for School-Related Matters'], '5:125 “Use of Electronic Communications…”'],
    [['Definitions', 'Social media'], '5:125 “Social media”'],
  ])('%j is %s', (labelPath, label) => {
    expect(shortLabel('5:125', labelPath)).toBe(label);
  });
});

it('a version is named with its adoption and its last revision', () => {
  const version = { code: '5:125', adoptedOn: '2014-09-29', revisedOn: ['2019-12-16', '2016-05-23'] };
  expect(versionLabel(version)).toBe('5:125, adopted Sep 29, 2014, revised Dec 16, 2019');
  expect(versionLabel({ ...version, revisedOn: [] })).toBe('5:125, adopted Sep 29, 2014');
});

describe('pseudonyms', () => {
  it('go from A to Z and on', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(studentPseudonym)).toEqual(
      ['A', 'B', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA'].map((letters) => `Student ${letters}`),
    );
  });
  it('never come twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 2000 }), { minLength: 2 }), (indexes) => {
        expect(new Set(indexes.map(studentPseudonym)).size).toBe(indexes.length);
      }),
    );
    expect(nextStudentPseudonym([])).toBe('Student A');
    expect(nextStudentPseudonym(['Student A', 'Student C'])).toBe('Student B');
  });
});
