/** @file Until when closed cases are kept. Invariant: it counts and disposes of nothing; a litigation hold is told beside every date. */
import { Level } from '#shared/domain/corrective-action/corrective-action.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { CaseKept, Disposal } from '#shared/domain/retention/disposal.ts';
import { keptUntil, type RetentionSeries } from '#shared/domain/retention/schedule.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import { holdsThatStop } from '../holds/holds-that-stop.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import {
  type ClosedCaseRow,
  selectApprovedLevels,
  selectChosen,
  selectClosedCases,
  selectDisposals,
  supersedeChosen,
} from './retention-queries.ts';
import type { CaseRetentionRow, DisposalRow } from './retention-rows.ts';
import { scheduleOf } from './series.ts';

const ENDS: ReadonlySet<string> = new Set(['dismissal', 'resignation']);

/** Every closed case that was not disposed of, those that may go first on top. */
export async function listKept(context: ServiceContext): Promise<CaseKept[]> {
  const kept = await keptCases(context, context.unitOfWork.read, null);
  const place = ({ keptUntil: { until } }: CaseKept) => until ?? '9999';
  return kept.sort((one, other) => place(one).localeCompare(place(other)) || one.caseNumber.localeCompare(other.caseNumber));
}

/** One closed case. @throws DomainError NOT_FOUND, also for one that is not closed */
export async function keptCase(context: ServiceContext, handle: ReadHandle, caseId: string): Promise<CaseKept> {
  const [kept] = await keptCases(context, handle, caseId);
  if (kept === undefined) throw new DomainError('NOT_FOUND');
  return kept;
}

async function keptCases({ ports }: ServiceContext, handle: ReadHandle, caseId: string | null): Promise<CaseKept[]> {
  const schedule = await scheduleOf(handle);
  const chosen = new Map((await selectChosen(handle)).map((row) => [row.case_id, row]));
  const disposals = new Map(
    (await selectDisposals(handle)).filter(({ withdrawn_at }) => withdrawn_at === null).map((row) => [row.case_id, row]),
  );
  const levels = Map.groupBy(await selectApprovedLevels(handle), (row) => row.case_id);
  const today = civilToday(ports.clock);
  const kept: CaseKept[] = [];
  for (const row of await selectClosedCases(handle, caseId)) {
    const disposal = disposals.get(row.id);
    if (disposal?.erased_at != null && caseId === null) continue;
    const approved = (levels.get(row.id) ?? []).map(({ level }) => Level.parse(JSON.parse(level)));
    const isHeld = (await holdsThatStop(handle, row.id, 'removal')).length > 0;
    kept.push(keptOf(row, { schedule, chosen: chosen.get(row.id), approved, today, isHeld, disposal }));
  }
  return kept;
}

type Around = {
  schedule: readonly RetentionSeries[];
  chosen: CaseRetentionRow | undefined;
  approved: readonly Level[];
  today: string;
  isHeld: boolean;
  disposal: DisposalRow | undefined;
};

function keptOf(row: ClosedCaseRow, { schedule, chosen, approved, today, isHeld, disposal }: Around): CaseKept {
  const seriesIds: string[] = chosen === undefined ? [] : JSON.parse(chosen.series_ids);
  const employmentEndedOn = chosen?.employment_ended_on ?? null;
  const file = {
    track: row.track,
    closedOn: row.closed_on,
    hasDiscipline: approved.some(({ isDiscipline }) => isDiscipline),
    hasEnded: approved.some(({ id }) => ENDS.has(id)),
    employmentEndedOn,
    seriesIds,
  };
  return {
    caseId: row.id as CaseKept['caseId'],
    caseNumber: row.number,
    respondent: row.respondent,
    status: row.status,
    keptUntil: keptUntil(file, schedule, today),
    isHeld,
    chosen: { seriesIds, employmentEndedOn, reason: chosen?.reason ?? '', standingId: chosen?.id ?? null },
    disposalId: (disposal?.id ?? null) as Disposal['id'] | null,
  };
}

/**
 * Puts a case under further series, or says when the employment ended; what stood before is kept.
 * @throws DomainError NOT_FOUND (case, series), CHANGED_MEANWHILE; INPUT_REFUSED for a day to come
 */
export function chooseRetention(
  context: ServiceContext,
  input: { caseId: string; seriesIds: readonly string[]; employmentEndedOn: string | null; reason: string } & BasedOn,
): Promise<CaseKept[]> {
  const { caseId, seriesIds, employmentEndedOn, reason } = input;
  return context.unitOfWork
    .write(async (handle, record) => {
      const { number } = await caseById(handle, caseId);
      const schedule = await scheduleOf(handle);
      if (seriesIds.some((id) => !schedule.some((series) => series.id === id))) throw new DomainError('NOT_FOUND');
      if (employmentEndedOn !== null && employmentEndedOn > civilToday(context.ports.clock)) {
        const problem = 'The day on which the employment ended lies in the future.';
        throw new DomainError('INPUT_REFUSED', { problem, employmentEndedOn: problem });
      }
      const before = (await selectChosen(handle)).find((row) => row.case_id === caseId);
      assertBasedOn(before?.id, input);
      await supersedeChosen(handle, {
        id: context.ports.ids.next(),
        case_id: caseId,
        series_ids: JSON.stringify(seriesIds),
        employment_ended_on: employmentEndedOn,
        reason,
        recorded_by: context.actor.displayName,
        recorded_at: context.ports.clock.now().toISOString(),
        superseded_at: null,
      });
      const payload = { caseNumber: number, seriesIds: [...seriesIds], employmentEndedOn, reason };
      await record({ type: 'case_retention.chosen', version: 1, caseId, payload });
    })
    .then(() => listKept(context));
}
