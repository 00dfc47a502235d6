/** @file The ledger over days, and who felt it. Pure. Invariant: what happened and what is predicted never meet in one figure, and no figure is a measure of weight. */
import type { CivilDate } from '../../text.ts';
import type { DisruptionEffect } from '../speech.ts';

type Line = Pick<DisruptionEffect, 'id' | 'nature' | 'affiliation' | 'people' | 'repeats'>;

export type Share = { affiliation: DisruptionEffect['affiliation']; people: number; percent: number };

/**
 * Who felt what happened, by affiliation, the largest share first; a line that repeats another is left out, and so is what is predicted. Whole percents
 * by largest remainder, so that they make 100 together.
 */
export function sharesByAffiliation(effects: readonly Line[]): Share[] {
  const counted = effects.filter(({ nature, repeats }) => nature === 'actual' && repeats === null);
  const people = new Map<DisruptionEffect['affiliation'], number>();
  for (const line of counted) people.set(line.affiliation, (people.get(line.affiliation) ?? 0) + line.people);
  const whole = [...people.values()].reduce((sum, count) => sum + count, 0);
  const exact = [...people].map(([affiliation, count]) => ({ affiliation, people: count, exact: (count * 100) / whole }));
  let left = 100 - exact.reduce((sum, one) => sum + Math.floor(one.exact), 0);
  const byRemainder = [...exact].sort((one, other) => (other.exact % 1) - (one.exact % 1));
  const raised = new Set(byRemainder.filter(() => left-- > 0).map(({ affiliation }) => affiliation));
  return exact
    .map(({ affiliation, people: count, exact: share }) => ({
      affiliation,
      people: count,
      percent: Math.floor(share) + (raised.has(affiliation) ? 1 : 0),
    }))
    .sort((one, other) => other.people - one.people);
}

/** One letter for each affiliation on the plot. */
export const affiliationLetters: Record<DisruptionEffect['affiliation'], string> = {
  student: 'S',
  'parent-of-current-student': 'P',
  staff: 'T',
  resident: 'R',
  'unaffiliated-public': 'U',
  anonymous: 'A',
  'organised-campaign': 'O',
};

/** One mark a line: whose, how many days after the first one it stands, and how many marks too near to stand beside it lie between it and the axis. */
export type PlotMark = Pick<DisruptionEffect, 'nature' | 'affiliation'> & { effectId: string; on: CivilDate; day: number; level: number };

export type Plot = {
  from: CivilDate;
  to: CivilDate;
  days: number;
  highest: { actual: number; predicted: number };
  marks: PlotMark[];
  undated: number;
};

const DAY = 86_400_000;
/** So many marks have room beside each other. */
const PLACES = 20;

/**
 * Dated lines of the ledger by day: what happened is stacked up, what is predicted down; marks whose days lie too near to be drawn side by side are
 * stacked too. Null where no line has a date.
 */
export function plotOf(effects: readonly Pick<DisruptionEffect, 'id' | 'nature' | 'occurredOn' | 'affiliation'>[]): Plot | null {
  const dated = effects.flatMap(({ id, nature, affiliation, occurredOn: on }) => (on === null ? [] : [{ id, nature, affiliation, on }]));
  const days = dated.map(({ on }) => on).sort();
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) return null;
  const dayOf = (on: string) => Math.round((Date.parse(on) - Date.parse(from)) / DAY);
  const near = Math.max(1, Math.ceil((dayOf(to) + 1) / PLACES));
  const marks: PlotMark[] = [];
  for (const { id, nature, affiliation, on } of dated) {
    const day = dayOf(on);
    const taken = marks.filter((mark) => mark.nature === nature && Math.abs(mark.day - day) < near).map(({ level }) => level);
    let level = 0;
    while (taken.includes(level)) level += 1;
    marks.push({ effectId: id, nature, affiliation, on, day, level });
  }
  const highest = (nature: PlotMark['nature']) =>
    Math.max(0, ...marks.filter((mark) => mark.nature === nature).map(({ level }) => level + 1));
  return {
    from,
    to,
    days: dayOf(to) + 1,
    highest: { actual: highest('actual'), predicted: highest('predicted') },
    marks,
    undated: effects.length - dated.length,
  };
}
