/** @file What is drawn of facts: the matrix, the places on the timeline, and where a compound assertion may be split. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Allegation } from '#shared/domain/allegations.ts';
import type { Bearing, Fact } from '#shared/domain/facts/facts.ts';
import { matrixOf } from '#shared/domain/facts/matrix.ts';
import { proposeParts } from '#shared/domain/facts/split.ts';
import type { TimelineMark } from '#shared/domain/facts/timeline.ts';
import { dayNumber, isInWindow, moved, placeLane, ticksOf, wholeWindow, zoomed } from '#shared/domain/facts/timeline-layout.ts';
import { civilDate } from './arbitraries.ts';

const id = (digit: string): never => digit.repeat(32) as never;

function charged(pins: { exhibitId: string; side: 'for' | 'against' }[] = []): Allegation[] {
  const element = {
    elementId: id('e'),
    kind: 'conduct',
    text: 'student record information',
    state: 'not-assessed',
    reason: '',
    assessedBy: null,
  };
  const clause = {
    id: id('c'),
    shortLabel: '5:125 §6',
    elements: [{ ...element, assessedAt: null, pins: pins.map((pin) => ({ ...pin, locator: '', note: '' })) }],
  };
  return [{ id: id('a'), position: 2, clauses: [clause] }] as unknown as Allegation[];
}

function fact(position: number, bearing: Bearing | null, exhibits: string[] = []): Fact {
  const bearings =
    bearing === null ? [] : [{ id: `entry ${position}`, allegationClauseId: id('c'), elementId: id('e'), bearing, setBy: '', setAt: '' }];
  const pins = exhibits.map((exhibitId) => ({ on: { kind: 'exhibit', exhibitId } }));
  return { id: id(String(position)), position, assertion: `Assertion ${position}`, bearings, pins } as unknown as Fact;
}

const exhibits = [{ id: id('x'), label: 'Ex. 1', fileName: 'capture.png' }];

function cells(input: { facts: Fact[]; pins?: { exhibitId: string; side: 'for' | 'against' }[] }) {
  const matrix = matrixOf({ allegations: charged(input.pins), facts: input.facts, exhibits });
  const [row] = matrix.rows;
  if (row === undefined) throw new Error('There is no row.');
  return { matrix, row, of: matrix.columns.map((column) => matrix.cell(row, column)) };
}

describe('the matrix', () => {
  it('has a row an element and a column a fact and an exhibit, named as a reader knows them', () => {
    const { matrix, row } = cells({ facts: [fact(3, null)] });
    expect(row).toMatchObject({ under: 'Allegation 2, 5:125 §6', text: 'student record information' });
    expect(matrix.columns.map(({ short, name }) => [short, name])).toEqual([
      ['3', 'Fact 3'],
      ['Ex. 1', 'Ex. 1'],
    ]);
  });

  it('shows what was said of a fact, and of an exhibit by way of the facts pinned to it', () => {
    const { of } = cells({ facts: [fact(1, 'supports', [id('x')]), fact(2, 'neutral', [id('x')])] });
    expect(of).toMatchObject([
      { bearing: 'supports', isDirect: true, entryId: 'entry 1' },
      { bearing: 'neutral', isDirect: true },
      { bearing: 'supports', isDirect: false, through: ['Fact 1', 'Fact 2'] },
    ]);
  });

  it('says that an exhibit goes both ways, and adds nothing up', () => {
    const { of } = cells({ facts: [fact(1, 'supports', [id('x')]), fact(2, 'supports', [id('x')]), fact(3, 'contradicts', [id('x')])] });
    expect(of[3]).toMatchObject({ bearing: 'mixed', isDirect: false });
  });

  it('puts a pin of the element before what comes by way of facts', () => {
    const { of } = cells({ facts: [fact(1, 'supports', [id('x')])], pins: [{ exhibitId: id('x'), side: 'against' }] });
    expect(of[1]).toMatchObject({ bearing: 'contradicts', isDirect: true, through: [] });
  });

  it('is empty where nobody said anything', () => {
    expect(cells({ facts: [fact(1, null, [id('x')])] }).of).toEqual([undefined, undefined]);
  });
});

describe('splitting', () => {
  it.each<[string, string[]]>([
    ['He posted four quizzes. Two parents saw them.', ['He posted four quizzes.', 'Two parents saw them.']],
    ['He posted four quizzes; two parents saw them', ['He posted four quizzes.', 'Two parents saw them.']],
    ['He posted four quizzes, and two parents saw them.', ['He posted four quizzes.', 'Two parents saw them.']],
    ['He posted four quizzes and took them down', ['He posted four quizzes.', 'Took them down.']],
    ['Four quizzes stood on a public page.', ['Four quizzes stood on a public page.']],
    ['Bread and butter', ['Bread and butter']],
  ])('%s', (assertion, parts) => {
    expect(proposeParts(assertion)).toEqual(parts);
  });

  it('keeps a mention whole', () => {
    const mention = `@[participant:${'a1'.repeat(16)}]`;
    expect(proposeParts(`${mention} wrote it, and ${mention} sent it.`)).toEqual([`${mention} wrote it.`, `${mention} sent it.`]);
  });

  it('loses no word', () => {
    const words = fc.array(fc.constantFrom('he', 'wrote', 'and', 'but', 'it.', 'then', 'sent;', 'a', 'letter,', 'twice'), {
      minLength: 1,
      maxLength: 24,
    });
    const plain = (text: string) =>
      text
        .toLowerCase()
        .match(/[a-z]+/g)
        ?.filter((word) => !['and', 'but', 'then', 'while', 'after', 'which'].includes(word)) ?? [];
    fc.assert(
      fc.property(words, (typed) => {
        expect(plain(proposeParts(typed.join(' ')).join(' '))).toEqual(plain(typed.join(' ')));
      }),
    );
  });
});

const mark = (first: string | null, last: string | null, change: Partial<TimelineMark> = {}): TimelineMark => ({
  key: `${first} ${last} ${change.title ?? ''}`,
  lane: 'fact',
  title: 'Something happened',
  detail: '',
  happened: { kind: 'unknown' },
  first,
  last,
  isBand: false,
  isPredicted: false,
  gaps: [],
  place: null,
  ...change,
});

describe('the timeline', () => {
  const spans = fc.tuple(civilDate, civilDate).map(([one, other]) => mark(one < other ? one : other, one < other ? other : one));

  it('shows the whole of what has a date, and years of policy only where there is nothing else', () => {
    const policy = mark('2012-11-19', null, { lane: 'policy', isBand: true });
    expect(wholeWindow([policy, mark('2021-10-14', '2021-10-14')])).toEqual({ from: dayNumber('2021-09-30'), to: dayNumber('2021-10-29') });
    expect(wholeWindow([policy]).from).toBe(dayNumber('2012-11-05'));
  });

  it('keeps every window within the whole, however it is zoomed and moved', () => {
    const steps = fc.array(
      fc.oneof(
        fc.constantFrom(0.5, 2).map((factor) => ({ factor })),
        fc.constantFrom(-0.5, 0.5).map((share) => ({ share })),
      ),
    );
    fc.assert(
      fc.property(
        fc.array(spans, { minLength: 1, maxLength: 6 }),
        steps,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (marks, taken, at) => {
          const whole = wholeWindow(marks);
          let window = whole;
          for (const step of taken) {
            window =
              'factor' in step
                ? zoomed(window, step.factor, window.from + at * (window.to - window.from), whole)
                : moved(window, step.share, whole);
            expect(window.from).toBeGreaterThanOrEqual(whole.from - 1e-6);
            expect(window.to).toBeLessThanOrEqual(whole.to + 1e-6);
            expect(window.to).toBeGreaterThan(window.from);
          }
        },
      ),
    );
  });

  it('draws everything in the window and nothing else, never one mark over another while there is room', () => {
    fc.assert(
      fc.property(fc.array(spans, { minLength: 1, maxLength: 7 }), (marks) => {
        const window = wholeWindow(marks);
        const { placed } = placeLane(marks, window, 800);
        expect(placed).toHaveLength(marks.filter((one) => isInWindow(one, window)).length);
        for (const one of placed) {
          expect(one.left).toBeGreaterThanOrEqual(0);
          expect(one.right).toBeLessThanOrEqual(800.001);
          for (const other of placed) {
            if (other === one || other.line !== one.line) continue;
            expect(one.right <= other.left || other.right <= one.left).toBe(true);
          }
        }
      }),
    );
  });

  it('leaves out what has neither a first nor a last day', () => {
    expect(isInWindow(mark(null, null), { from: 0, to: 10 })).toBe(false);
    expect(isInWindow(mark(null, '2021-10-13'), { from: dayNumber('2021-01-01'), to: dayNumber('2021-12-31') })).toBe(true);
  });

  it('says days, months or years along its axis, no more of them than there is room for', () => {
    const between = (from: string, to: string) => ticksOf({ from: dayNumber(from), to: dayNumber(to) }, 8).map(({ label }) => label);
    expect(between('2021-10-12', '2021-10-16')).toEqual(['Oct 12, 2021', 'Oct 13, 2021', 'Oct 14, 2021', 'Oct 15, 2021']);
    expect(between('2021-09-15', '2022-02-15')).toEqual(['Oct 2021', 'Nov 2021', 'Dec 2021', 'Jan 2022', 'Feb 2022']);
    expect(between('2012-06-01', '2019-06-01')).toEqual(['2013', '2014', '2015', '2016', '2017', '2018', '2019']);
    fc.assert(
      fc.property(civilDate, fc.integer({ min: 3, max: 20_000 }), (from, days) => {
        const window = { from: dayNumber(from), to: dayNumber(from) + days };
        const ticks = ticksOf(window, 8);
        expect(ticks.length).toBeLessThanOrEqual(11);
        for (const { day } of ticks) expect(day >= window.from && day < window.to).toBe(true);
      }),
    );
  });
});
