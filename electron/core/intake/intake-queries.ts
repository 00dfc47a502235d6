/** @file SQL of intake: answers of the first hour, changes of track and amendments. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { FirstHourAnswerRow, IntakeAmendmentRow, TrackChangeRow } from './intake-rows.ts';

/** Every answer that was ever given in the incident, in the order in which they were given. */
export function selectFirstHour(handle: ReadHandle, incidentId: string): Promise<FirstHourAnswerRow[]> {
  return handle.selectFrom('first_hour_answer').selectAll().where('incident_id', '=', incidentId).orderBy('position').execute();
}

export async function supersedeAnswer(handle: WriteHandle, answerId: string, at: string): Promise<void> {
  await handle.updateTable('first_hour_answer').set({ superseded_at: at }).where('id', '=', answerId).execute();
}

/** Puts the answers behind those of the incident, in their order. */
export async function insertAnswers(handle: WriteHandle, rows: readonly Omit<FirstHourAnswerRow, 'position'>[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const last = await handle
    .selectFrom('first_hour_answer')
    .where('incident_id', '=', first.incident_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  const before = last?.position ?? 0;
  await handle
    .insertInto('first_hour_answer')
    .values(rows.map((row, index) => ({ ...row, position: before + index + 1 })))
    .execute();
}

/** How often the case changed its track, the earliest first. */
export function selectTrackChanges(handle: ReadHandle, caseId: string): Promise<TrackChangeRow[]> {
  return handle.selectFrom('track_change').selectAll().where('case_id', '=', caseId).orderBy('position').execute();
}

export async function insertTrackChange(handle: WriteHandle, row: TrackChangeRow): Promise<void> {
  await handle.insertInto('track_change').values(row).execute();
}

/** The amendment that stands last in the incident. */
export function findLastAmendment(handle: ReadHandle, incidentId: string): Promise<IntakeAmendmentRow | undefined> {
  return handle
    .selectFrom('intake_amendment')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertAmendment(handle: WriteHandle, row: IntakeAmendmentRow): Promise<void> {
  await handle.insertInto('intake_amendment').values(row).execute();
}

/** Whether a hold that this source opened still stands on any case of the incident. */
export async function isHeldInIncident(handle: ReadHandle, incidentId: string, source: string): Promise<boolean> {
  const row = await handle
    .selectFrom('hold')
    .innerJoin('case_file', 'case_file.id', 'hold.case_id')
    .select('hold.id')
    .where('case_file.incident_id', '=', incidentId)
    .where('hold.source', '=', source)
    .where('hold.cleared_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** What opened holds that some case of the incident has cleared. */
export async function selectClearedSources(handle: ReadHandle, incidentId: string): Promise<Set<string>> {
  const rows = await handle
    .selectFrom('hold')
    .innerJoin('case_file', 'case_file.id', 'hold.case_id')
    .select('hold.source')
    .where('case_file.incident_id', '=', incidentId)
    .where('hold.cleared_at', 'is not', null)
    .execute();
  return new Set(rows.map(({ source }) => source));
}
