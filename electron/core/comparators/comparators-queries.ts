/** @file SQL of comparators: finding the matters that lie near one case among all that were decided, and what people said of them. */
import { type RawBuilder, sql } from 'kysely';
import type { ComparatorUse } from '#shared/domain/comparators/comparators.ts';
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
};

/** A decided case that shares a clause or a topic with the one at hand. `shared_clauses` counts lineages, `use` what was decided on it here. */
export type NearRow = Omit<ComparatorRow, 'person_id'> & { person_id: string; number: string; shared_clauses: number };

/** Every decided case of somebody else that shares a clause or a topic; `decision` is what was said of it in the case at hand. */
const near = ({ caseId, keys, records }: AtHand): RawBuilder<NearRow & { use: ComparatorUse | null }> => sql`(
  SELECT other.*, shared.clauses AS shared_clauses, decision.use AS use
  FROM (
    SELECT case_id, sum(substr(key, 1, 7) = 'clause:') AS clauses FROM comparator_key WHERE key IN ${among(keys)} GROUP BY case_id
  ) AS shared
  JOIN comparator AS other ON other.case_id = shared.case_id
  LEFT JOIN comparator_decision AS decision ON decision.case_id = ${caseId} AND decision.other_kind = 'case'
    AND decision.other_id = other.case_id AND decision.superseded_at IS NULL
  WHERE other.case_id <> ${caseId} AND other.person_id NOT IN ${among(records)}
)`;

const counts = sql<boolean>`(near.left_out = '' OR near.use = 'cleared')`;

/** The closest first: a shared clause, then the same role, then a shared effect, then a shared audience, then the latest decision. */
export function selectNear(handle: ReadHandle, atHand: AtHand, limit: number): Promise<NearRow[]> {
  return handle
    .selectFrom(near(atHand).as('near'))
    .innerJoin('case_file', 'case_file.id', 'near.case_id')
    .selectAll('near')
    .select('case_file.number')
    .where(counts)
    .orderBy(sql`near.shared_clauses > 0`, 'desc')
    .orderBy(sql`near.employment_status = ${atHand.status}`, 'desc')
    .orderBy(sql`(near.effects & ${atHand.effects}) <> 0`, 'desc')
    .orderBy(sql`(near.audience & ${atHand.audience}) <> 0`, 'desc')
    .orderBy('near.decided_on', 'desc')
    .orderBy('case_file.number')
    .limit(limit)
    .execute();
}

/** How many count, and the highest level among them, by how near they are. What was told apart from the case at hand is not among them. */
export type NearGroup = { same_clause: 0 | 1; same_role: 0 | 1; count: number; highest: number };

export function selectNearGroups(handle: ReadHandle, atHand: AtHand): Promise<NearGroup[]> {
  return handle
    .selectFrom(near(atHand).as('near'))
    .select([
      sql<0 | 1>`near.shared_clauses > 0`.as('same_clause'),
      sql<0 | 1>`near.employment_status = ${atHand.status}`.as('same_role'),
      sql<number>`count(*)`.as('count'),
      sql<number>`max(near.level_position)`.as('highest'),
    ])
    .where(counts)
    .where(sql<boolean>`near.use IS NOT 'distinguished'`)
    .groupBy(sql`1, 2`)
    .execute();
}

/** Those that do not count, the latest first. */
export async function selectLeftOut(
  handle: ReadHandle,
  atHand: AtHand,
  limit: number,
): Promise<{ rows: { case_id: string; left_out: string; decided_on: string }[]; count: number }> {
  const from = handle.selectFrom(near(atHand).as('near')).where(sql<boolean>`NOT ${counts}`);
  const rows = await from
    .select(['near.case_id', 'near.left_out', 'near.decided_on'])
    .select(sql<number>`count(*) OVER ()`.as('total'))
    .orderBy('near.decided_on', 'desc')
    .orderBy('near.case_id')
    .limit(limit)
    .execute();
  return { rows, count: rows[0]?.total ?? 0 };
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

/** Keys that each of these cases shares with the case at hand. */
export function selectSharedKeys(
  handle: ReadHandle,
  caseIds: readonly string[],
  keys: readonly string[],
): Promise<{ case_id: string; key: string }[]> {
  return handle
    .selectFrom('comparator_key')
    .select(['case_id', 'key'])
    .where('case_id', 'in', among(caseIds))
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
