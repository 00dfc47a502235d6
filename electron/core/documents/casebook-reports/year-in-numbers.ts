/** @file A school year counted. Invariant: counts alone leave here, no name and no case. */
import { ladder } from '#shared/domain/corrective-action/ladder.ts';
import { isWithin, type Period } from '#shared/domain/documents/casebook/periods.ts';
import { civilDateOf } from '#shared/domain/format-date.ts';
import { daysBetween } from '#shared/domain/tasks.ts';
import { Topic } from '#shared/domain/topics.ts';
import type { ReadHandle } from '../../service-context.ts';
import { countOpenAtEndOf, selectCasesWithin, selectLevels, selectOutcomes, selectTopicsCharged } from './casebook-queries.ts';

/** How often each thing was recorded, by its name or key; what never was is missing. */
export type Counts = ReadonlyMap<string, number>;

export type YearInNumbers = {
  opened: number;
  closed: number;
  openAtEnd: number;
  /** Of cases opened in the year. A case counts once under each topic that a clause charged in it has. */
  topics: Counts;
  buildings: Counts;
  tracks: Counts;
  /** Of allegations in cases opened in the year. */
  outcomes: Counts;
  /** Of cases opened in the year; a case counts under each level approved in it. */
  levels: Counts;
  /** Days from opening to closing of each case closed in the year, the shortest first. */
  daysToClose: number[];
};

export async function yearInNumbers(handle: ReadHandle, year: Period): Promise<YearInNumbers> {
  const cases = await selectCasesWithin(handle, year);
  const opened = cases.filter(({ opened_at: at }) => isWithin(civilDateOf(at), year));
  const closed = cases.filter(({ closed_on: on }) => on !== '' && isWithin(on, year));
  const topics = (await selectTopicsCharged(handle, year)).flatMap(({ case_id: id, topics: keys }) =>
    Topic.array()
      .parse(JSON.parse(keys))
      .map((topic) => ({ id, of: topic })),
  );
  const levels = (await selectLevels(handle, year)).map(({ case_id: id, level }) => ({ id, of: levelName(level) }));
  return {
    opened: opened.length,
    closed: closed.length,
    openAtEnd: await countOpenAtEndOf(handle, year.to),
    topics: onceACase(topics),
    buildings: counted(opened.map(({ building }) => building)),
    tracks: counted(opened.map(({ track }) => track)),
    outcomes: counted((await selectOutcomes(handle, year)).map(({ outcome }) => outcome)),
    levels: onceACase(levels),
    daysToClose: closed
      .map(({ opened_at: at, closed_on: on }) => Math.max(0, daysBetween(civilDateOf(at), on)))
      .sort((one, other) => one - other),
  };
}

/** As the ladder of the day called it, which a case keeps. */
function levelName(level: string): string {
  const { name }: { name?: unknown } = JSON.parse(level);
  return typeof name === 'string' ? name : 'Another level';
}

/** Levels in the order of the ladder; one that it has no longer comes last. */
export function inLadderOrder(names: readonly string[]): string[] {
  const place = (name: string): number => {
    const found = ladder.findIndex((level) => level.name === name);
    return found === -1 ? ladder.length : found;
  };
  return [...names].sort((one, other) => place(one) - place(other) || one.localeCompare(other));
}

function counted(names: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const onceACase = (entries: readonly { id: string; of: string }[]): Counts =>
  counted([...new Map(entries.map(({ id, of }) => [`${id} ${of}`, of])).values()]);

/** The middle of an ordered list, of its two middles their mean; null without any. */
export function medianOf(ordered: readonly number[]): number | null {
  if (ordered.length === 0) return null;
  const half = Math.floor(ordered.length / 2);
  const [low, high] = ordered.length % 2 === 1 ? [ordered[half], ordered[half]] : [ordered[half - 1], ordered[half]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}
