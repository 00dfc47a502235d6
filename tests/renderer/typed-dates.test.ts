import { describe, expect, it } from 'vitest';
import { parseTypedDate, parseTypedTime, splitTypedKind } from '../../renderer/ui/form/typed-dates.ts';

describe('a typed date', () => {
  it.each([
    ['10/14/2021', '2021-10-14'],
    ['10/14/21', '2021-10-14'],
    ['Oct 14, 2021', '2021-10-14'],
    ['october 14 2021', '2021-10-14'],
    ['14 Oct 2021', '2021-10-14'],
    ['Sept 3, 2021', '2021-09-03'],
    ['2021-10-14', '2021-10-14'],
    ['2021-1-4', '2021-01-04'],
    ['Oct 2021', '2021-10'],
    ['10/2021', '2021-10'],
    ['2021', '2021'],
    ['  Feb 29, 2024 ', '2024-02-29'],
  ])('%s is read as %s', (typed, date) => {
    expect(parseTypedDate(typed)).toBe(date);
  });

  it.each(['', 'yesterday', 'Feb 30, 2021', 'Feb 29, 2023', '13/14/2021', '10/14', 'Okt 14, 2021', 'Decoy 2021', '14', '2021-10-32'])(
    'never guesses a day from "%s"',
    (typed) => {
      expect(parseTypedDate(typed)).toBeNull();
    },
  );
});

describe('a typed time', () => {
  it.each([
    ['10:20', '10:20'],
    ['10:20 am', '10:20'],
    ['2 pm', '14:00'],
    ['2:05 p.m.', '14:05'],
    ['12 am', '00:00'],
    ['12:30 pm', '12:30'],
    ['14:05', '14:05'],
  ])('%s is read as %s', (typed, time) => {
    expect(parseTypedTime(typed)).toBe(time);
  });

  it.each(['', '10', '25:00', '10:75', '13 pm', '0 am', 'noon'])('refuses "%s"', (typed) => {
    expect(parseTypedTime(typed)).toBeNull();
  });
});

describe('a leading word', () => {
  it.each([
    ['about Oct 2021', 'about', 'Oct 2021'],
    ['~ 2021', 'about', '2021'],
    ['before 10/14/2021', 'before', '10/14/2021'],
    ['since Oct 2021', 'after', 'Oct 2021'],
  ])('%s sets the kind', (typed, kind, rest) => {
    expect(splitTypedKind(typed)).toEqual({ kind, rest });
  });

  it('leaves a plain date alone', () => {
    expect(splitTypedKind('Oct 14, 2021')).toEqual({ kind: null, rest: 'Oct 14, 2021' });
  });
});
