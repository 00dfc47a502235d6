/** @file SQL of the reports about many cases. Days are civil dates; an instant belongs to the day on which it falls in UTC, as in the register. */
import type { CaseStatus, Track } from '#shared/domain/cases.ts';
import type { Period } from '#shared/domain/documents/casebook/periods.ts';
import type { FindingOutcome } from '#shared/domain/findings.ts';
import type { ReadHandle } from '../../service-context.ts';

export type ReportedCase = {
  case_id: string;
  number: string;
  title: string;
  respondent: string;
  building: string;
  track: Track;
  status: CaseStatus;
  investigator: string;
  opened_at: string;
  /** Empty while the case is open. */
  closed_on: string;
};

const columns = [
  'case_id',
  'number',
  'title',
  'respondent',
  'building',
  'track',
  'status',
  'investigator',
  'opened_at',
  'closed_on',
] as const;

/** An instant of the last day sorts below the letter after its date. */
const untilEndOf = (day: string): string => `${day}U`;

/** Cases opened or closed within the days, in the order of their numbers. */
export function selectCasesWithin(handle: ReadHandle, { from, to }: Period): Promise<ReportedCase[]> {
  return handle
    .selectFrom('case_list')
    .select(columns)
    .where((where) =>
      where.or([
        where.and([where('opened_at', '>=', from), where('opened_at', '<', untilEndOf(to))]),
        where.and([where('closed_on', '>=', from), where('closed_on', '<=', to)]),
      ]),
    )
    .orderBy('number_key')
    .execute();
}

/** The cases of these numbers, in the order of their numbers. */
export async function selectCasesById(handle: ReadHandle, caseIds: readonly string[]): Promise<ReportedCase[]> {
  if (caseIds.length === 0) return [];
  return handle.selectFrom('case_list').select(columns).where('case_id', 'in', caseIds).orderBy('number_key').execute();
}

/** The day on which the first case was opened; undefined without any. */
export function findFirstOpened(handle: ReadHandle): Promise<{ opened_at: string } | undefined> {
  return handle.selectFrom('case_list').select('opened_at').orderBy('opened_at').limit(1).executeTakeFirst();
}

/** How many cases were opened by the end of a day and had not been closed by then. */
export async function countOpenAtEndOf(handle: ReadHandle, day: string): Promise<number> {
  const row = await handle
    .selectFrom('case_list')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('opened_at', '<', untilEndOf(day))
    .where((where) => where.or([where('closed_on', '=', ''), where('closed_on', '>', day)]))
    .executeTakeFirst();
  return row?.count ?? 0;
}

export type ReportedEvent = { case_id: string | null; at: string; type: string; payload: string | null };

/** Events of these types within the days, in the order in which they were recorded. */
export function selectEventsWithin(handle: ReadHandle, { from, to }: Period, types: readonly string[]): Promise<ReportedEvent[]> {
  return handle
    .selectFrom('audit_event as event')
    .innerJoin('audit_payload as kept', 'kept.event_number', 'event.number')
    .select(['event.case_id', 'event.at', 'event.type', 'kept.payload'])
    .where('event.type', 'in', types)
    .where('event.at', '>=', from)
    .where('event.at', '<', untilEndOf(to))
    .orderBy('event.number')
    .execute();
}

/** Rules as JSON of the open deadlines that rest on one, by the deadline. */
export function selectRulesOfOpenDeadlines(handle: ReadHandle): Promise<{ id: string; rule: string | null }[]> {
  return handle.selectFrom('deadline').select(['id', 'rule']).where('state', '=', 'open').where('rule', 'is not', null).execute();
}

/** Topics, as JSON lists, of the clauses charged in cases opened within the days. */
export function selectTopicsCharged(handle: ReadHandle, { from, to }: Period): Promise<{ case_id: string; topics: string }[]> {
  return handle
    .selectFrom('case_list')
    .innerJoin('allegation', 'allegation.case_id', 'case_list.case_id')
    .innerJoin('allegation_clause', 'allegation_clause.allegation_id', 'allegation.id')
    .innerJoin('clause', 'clause.id', 'allegation_clause.clause_id')
    .select(['case_list.case_id', 'clause.topics'])
    .where('allegation_clause.removed_at', 'is', null)
    .where('case_list.opened_at', '>=', from)
    .where('case_list.opened_at', '<', untilEndOf(to))
    .execute();
}

/** The findings that stand on allegations of cases opened within the days. */
export function selectOutcomes(handle: ReadHandle, { from, to }: Period): Promise<{ outcome: FindingOutcome }[]> {
  return handle
    .selectFrom('case_list')
    .innerJoin('allegation', 'allegation.case_id', 'case_list.case_id')
    .innerJoin('finding', 'finding.allegation_id', 'allegation.id')
    .select('finding.outcome')
    .where('finding.superseded_at', 'is', null)
    .where('case_list.opened_at', '>=', from)
    .where('case_list.opened_at', '<', untilEndOf(to))
    .execute();
}

/** Levels, as JSON, that were approved and not withdrawn in cases opened within the days. */
export function selectLevels(handle: ReadHandle, { from, to }: Period): Promise<{ case_id: string; level: string }[]> {
  return handle
    .selectFrom('case_list')
    .innerJoin('corrective_action', 'corrective_action.case_id', 'case_list.case_id')
    .select(['case_list.case_id', 'corrective_action.level'])
    .where('corrective_action.approved_at', 'is not', null)
    .where('corrective_action.withdrawn_at', 'is', null)
    .where('case_list.opened_at', '>=', from)
    .where('case_list.opened_at', '<', untilEndOf(to))
    .execute();
}
