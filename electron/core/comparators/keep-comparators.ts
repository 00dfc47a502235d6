/** @file Keeps the rows by which decided cases are compared true to those cases. Runs before each unit of work that touched them commits. */
import { LeftOutBecause } from '#shared/domain/comparators/comparators.ts';
import { Audience, ConductFacts, Effect } from '#shared/domain/conduct-facts.ts';
import { Level } from '#shared/domain/corrective-action/corrective-action.ts';
import { civilDateOf } from '#shared/domain/format-date.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import {
  type DecidedCase,
  type NewComparator,
  replaceComparators,
  selectClausesThatCount,
  selectConduct,
  selectDecided,
  selectWithExpressionWeighed,
  selectWithHolds,
} from './features-queries.ts';
import { bitsOf } from './sets-as-bits.ts';

/** Makes the rows of these cases anew; a case without an approved action has none. */
export async function refreshComparators(handle: WriteHandle, caseIds: readonly string[]): Promise<void> {
  const decided = Map.groupBy(await selectDecided(handle, caseIds), (action) => action.case_id);
  const ids = [...decided.keys()];
  const features = await featuresOf(handle, ids);
  const rows = [...decided.values()].flatMap((actions) => {
    const row = comparatorRow(actions, features);
    return row === undefined ? [] : [row];
  });
  await replaceComparators(handle, caseIds, rows);
}

/** What cases are compared by, decided or not: sets as bits, and keys of clauses and topics. */
export type Features = {
  effects: ReadonlyMap<string, number>;
  audience: ReadonlyMap<string, number>;
  keys: ReadonlyMap<string, string[]>;
  leftOut: ReadonlyMap<string, LeftOutBecause[]>;
};

export async function featuresOf(handle: ReadHandle, caseIds: readonly string[]): Promise<Features> {
  if (caseIds.length === 0) return { effects: new Map(), audience: new Map(), keys: new Map(), leftOut: new Map() };
  const conduct = (await selectConduct(handle, caseIds)).map(({ case_id, conduct_facts }) => ({
    case_id,
    facts: ConductFacts.parse(JSON.parse(conduct_facts)),
  }));
  const clauses = Map.groupBy(await selectClausesThatCount(handle, caseIds), (clause) => clause.case_id);
  const keys = new Map(
    [...clauses].map(([case_id, own]) => {
      const names = own.flatMap(({ lineage_id, topics }) => [
        `clause:${lineage_id}`,
        ...(JSON.parse(topics) as string[]).map((topic) => `topic:${topic}`),
      ]);
      return [case_id, [...new Set(names)]];
    }),
  );
  const because: [string, LeftOutBecause][] = [
    ...(await selectWithExpressionWeighed(handle, caseIds)).map((id): [string, LeftOutBecause] => [id, 'expression-weighed']),
    ...(await selectWithHolds(handle, caseIds)).map(({ case_id, kind }): [string, LeftOutBecause] => [case_id, kind]),
  ];
  const bits = (list: (facts: ConductFacts) => readonly string[], all: readonly string[]) => {
    const sums = new Map<string, number>();
    for (const { case_id, facts } of conduct) sums.set(case_id, (sums.get(case_id) ?? 0) | bitsOf(list(facts), all));
    return sums;
  };
  return {
    effects: bits(({ effects }) => effects.filter((effect) => effect !== 'none-known'), Effect.options),
    audience: bits(({ audience }) => audience, Audience.options),
    keys,
    leftOut: new Map([...Map.groupBy(because, ([id]) => id)].map(([id, own]) => [id, own.map(([, reason]) => reason)])),
  };
}

/** Where several levels were approved, the highest is what the case came to. */
function comparatorRow(actions: readonly DecidedCase[], { effects, audience, keys, leftOut }: Features): NewComparator | undefined {
  const [highest] = actions
    .flatMap(({ approved_at, ...action }) =>
      approved_at === null ? [] : [{ ...action, approved_at, parsed: Level.parse(JSON.parse(action.level)) }],
    )
    .sort((one, other) => other.parsed.position - one.parsed.position);
  if (highest === undefined) return undefined;
  const { case_id, person_id, employment_status, approved_at, parsed } = highest;
  return {
    case_id,
    person_id,
    level_id: parsed.id,
    level_name: parsed.name,
    level_position: parsed.position,
    decided_on: civilDateOf(approved_at),
    employment_status,
    effects: effects.get(case_id) ?? 0,
    audience: audience.get(case_id) ?? 0,
    keys: keys.get(case_id) ?? [],
    left_out: LeftOutBecause.options.filter((reason) => leftOut.get(case_id)?.includes(reason)).join(' '),
  };
}
