/** @file SQL of comparators: finding the matters that lie near one case among all that were decided, and what people said of them. */
import { type RawBuilder, sql } from 'kysely';
import type { EmploymentStatus } from '#shared/domain/people.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { ComparatorDecisionRow, ComparatorRow, HarsherReasonRow } from './comparators-rows.ts';

const among = (values: readonly string[]): RawBuilder<string> => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** The case at hand as others are held against it. `records` are all records of its respondent. */
export type AtHand = {
  caseId: string;
  keys: readonly string[];
  records: readonly string[];
  status: EmploymentStatus;
  effects: number;
  audience: number;
  /** Cases that counsel let count here, and those that a person told apart. */
  cleared: readonly string[];
  toldApart: readonly string[];
};

/** A decided case that shares a clause or a topic with the one at hand. */
export type NearRow = ComparatorRow & { same_clause: 0 | 1 };

/** Every decided case of somebody else that shares a clause or a topic. `cleared` are those that counsel let count here. */
const near = ({ caseId, keys, records, cleared }: AtHand): RawBuilder<NearRow & { counts: 0 | 1 }> => sql`(
  SELECT other.*, shared.same_clause, other.left_out = '' OR other.case_id IN ${among(cleared)} AS counts
  FROM (SELECT row, max(key < 'clause;') AS same_clause FROM comparator_key WHERE key IN ${among(keys)} GROUP BY row) AS shared
  JOIN comparator AS other ON other.row = shared.row
  WHERE other.case_id <> ${caseId} AND other.person_id NOT IN ${among(records)}
)`;

/** The closest first: a shared clause, then the same role, then a shared effect, then a shared audience, then the latest decision. */
export function selectNear(handle: ReadHandle, atHand: AtHand, limit: number): Promise<NearRow[]> {
  return handle
    .selectFrom(near(atHand).as('near'))
    .selectAll('near')
    .where('near.counts', '=', 1)
    .orderBy('near.same_clause', 'desc')
    .orderBy(sql`near.employment_status = ${atHand.status}`, 'desc')
    .orderBy(sql`(near.effects & ${atHand.effects}) <> 0`, 'desc')
    .orderBy(sql`(near.audience & ${atHand.audience}) <> 0`, 'desc')
    .orderBy('near.decided_on', 'desc')
    .orderBy('near.row', 'desc')
    .limit(limit)
    .execute();
}

/** How many there are and the highest level among them, by how near they are. What was told apart from the case at hand is not among those that count. */
export type NearGroup = { counts: 0 | 1; same_clause: 0 | 1; same_role: 0 | 1; count: number; highest: number };

export function selectNearGroups(handle: ReadHandle, atHand: AtHand): Promise<NearGroup[]> {
  return handle
    .selectFrom(near(atHand).as('near'))
    .select(['near.counts', 'near.same_clause'])
    .select([
      sql<0 | 1>`near.employment_status = ${atHand.status}`.as('same_role'),
      sql<number>`count(*)`.as('count'),
      sql<number>`max(near.level_position)`.as('highest'),
    ])
    .where(sql<boolean>`near.case_id NOT IN ${among(atHand.toldApart)}`)
    .groupBy(sql`1, 2, 3`)
    .execute();
}

/** Those that do not count, the latest first. */
export function selectLeftOut(
  handle: ReadHandle,
  atHand: AtHand,
  limit: number,
): Promise<{ case_id: string; left_out: string; decided_on: string }[]> {
  return handle
    .selectFrom(near(atHand).as('near'))
    .select(['near.case_id', 'near.left_out', 'near.decided_on'])
    .where('near.counts', '=', 0)
    .orderBy('near.decided_on', 'desc')
    .orderBy('near.row', 'desc')
    .limit(limit)
    .execute();
}

/** Numbers of these cases. */
export async function selectNumbers(handle: ReadHandle, caseIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await handle.selectFrom('case_file').select(['id', 'number']).where('id', 'in', among(caseIds)).execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

export type PaperNear = { id: string; person_id: string; given_on: string; level: string; rule: string };

/** Discipline on paper of somebody else whose rule names one of these policies, the latest first. */
export async function selectPaperNear(
  handle: ReadHandle,
  { codes, records }: { codes: readonly string[]; records: readonly string[] },
  limit: number,
): Promise<PaperNear[]> {
  if (codes.length === 0) return [];
  return handle
    .selectFrom('prior_entry')
    .select(['id', 'person_id', 'given_on', 'level', 'rule'])
    .where('taken_back_at', 'is', null)
    .where((where) => where.or(codes.map((code) => where(sql<number>`instr(rule, ${code})`, '>', 0))))
    .where(sql<boolean>`person_id NOT IN ${among(records)}`)
    .orderBy('given_on', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Codes and labels of the clauses that stand charged in a case. */
export function selectChargedLabels(
  handle: ReadHandle,
  caseId: string,
): Promise<{ code: string; label_path: string; lineage_id: string }[]> {
  return handle
    .selectFrom('allegation_clause as charge')
    .innerJoin('allegation', 'allegation.id', 'charge.allegation_id')
    .innerJoin('clause', 'clause.id', 'charge.clause_id')
    .innerJoin('policy_version as version', 'version.id', 'clause.version_id')
    .innerJoin('instrument', 'instrument.id', 'version.instrument_id')
    .select(['instrument.code', 'clause.label_path', 'clause.lineage_id'])
    .distinct()
    .where('allegation.case_id', '=', caseId)
    .where('charge.removed_at', 'is', null)
    .execute();
}

/** Keys that these comparators share with the case at hand. */
export function selectSharedKeys(
  handle: ReadHandle,
  rows: readonly number[],
  keys: readonly string[],
): Promise<{ row: number; key: string }[]> {
  return handle
    .selectFrom('comparator_key')
    .select(['row', 'key'])
    .where('row', 'in', rows.length === 0 ? [0] : rows)
    .where('key', 'in', among(keys))
    .execute();
}

/** Earlier discipline of these people with its day: what stands on paper, and levels approved in cases. Joined records count with the one they were joined to. */
export async function selectEarlier(
  handle: ReadHandle,
  personIds: readonly string[],
): Promise<{ person_id: string; on: string; case_id: string | null }[]> {
  const paper = await handle
    .selectFrom('prior_entry')
    .leftJoin('person_join as joined', (join) =>
      join.onRef('joined.joined_id', '=', 'prior_entry.person_id').on('joined.undone_at', 'is', null),
    )
    .select(sql<string>`coalesce(joined.kept_id, prior_entry.person_id)`.as('person_id'))
    .select('prior_entry.given_on as on')
    .where(sql<boolean>`coalesce(joined.kept_id, prior_entry.person_id) IN ${among(personIds)}`)
    .where('prior_entry.taken_back_at', 'is', null)
    .execute();
  const imposed = await handle
    .selectFrom('comparator')
    .select(['person_id', 'decided_on as on', 'case_id'])
    .where('person_id', 'in', among(personIds))
    .where('level_id', '!=', 'no-action')
    .execute();
  return [...paper.map((row) => ({ ...row, case_id: null })), ...imposed];
}

/** What was decided on comparators in a case. */
export function selectDecisions(handle: ReadHandle, caseId: string): Promise<ComparatorDecisionRow[]> {
  return handle.selectFrom('comparator_decision').selectAll().where('case_id', '=', caseId).where('superseded_at', 'is', null).execute();
}

/** Reasons in use for levels above those of the comparators. */
export function selectHarsherReasons(handle: ReadHandle, caseId: string): Promise<HarsherReasonRow[]> {
  return handle.selectFrom('harsher_reason').selectAll().where('case_id', '=', caseId).where('superseded_at', 'is', null).execute();
}

/** Puts a decision in the place of the one in use on the same matter. */
export async function supersedeDecision(handle: WriteHandle, row: ComparatorDecisionRow): Promise<void> {
  await handle
    .updateTable('comparator_decision')
    .set({ superseded_at: row.decided_at })
    .where('case_id', '=', row.case_id)
    .where('other_kind', '=', row.other_kind)
    .where('other_id', '=', row.other_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('comparator_decision').values(row).execute();
}

/** Puts a reason in the place of the one in use for the same level. */
export async function supersedeHarsherReason(handle: WriteHandle, row: HarsherReasonRow): Promise<void> {
  await handle
    .updateTable('harsher_reason')
    .set({ superseded_at: row.recorded_at })
    .where('corrective_action_id', '=', row.corrective_action_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('harsher_reason').values(row).execute();
}
