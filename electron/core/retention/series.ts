/** @file The retention schedule as the District enters it. Invariant: only an administrator changes it, with what stood before kept. */

import { DomainError } from '#shared/domain/errors.ts';
import type { RetentionClock, RetentionCover } from '#shared/domain/retention/schedule.ts';
import { RetentionSeries } from '#shared/domain/retention/schedule.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { assertMayChangeDistrict } from '../district/may-change.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { findSeries, selectSeries, supersedeSeries } from './retention-queries.ts';
import type { RetentionSeriesRow } from './retention-rows.ts';

export type SeriesInput = {
  title: string;
  itemNumber: string;
  approvedOn: string | null;
  covers: readonly RetentionCover[];
  years: number | null;
  clock: RetentionClock;
  note: string;
};

export type Schedule = { series: RetentionSeries[]; mayChange: boolean };

export async function readSchedule(context: ServiceContext): Promise<Schedule> {
  return { series: await scheduleOf(context.unitOfWork.read), mayChange: context.actor.role === 'administrator' };
}

/** The series that stand, inside or outside a unit of work. */
export async function scheduleOf(handle: ReadHandle): Promise<RetentionSeries[]> {
  return (await selectSeries(handle)).map((row) =>
    RetentionSeries.parse({
      id: row.series_id,
      title: row.title,
      itemNumber: row.item_number,
      approvedOn: row.approved_on,
      covers: JSON.parse(row.covers),
      years: row.years,
      clock: row.clock,
      note: row.note,
      standing: { id: row.id, by: row.recorded_by, at: row.recorded_at },
    }),
  );
}

/** Enters a series, or puts all of one anew. `seriesId` null for a new one. @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE; INPUT_REFUSED without anything covered */
export function saveSeries(context: ServiceContext, input: { seriesId: string | null } & SeriesInput & BasedOn): Promise<Schedule> {
  assertMayChangeDistrict(context.actor);
  const { seriesId, basedOn: _seen, ...content } = input;
  if (content.covers.length === 0) {
    const problem = 'Choose what the series covers.';
    throw new DomainError('INPUT_REFUSED', { problem, covers: problem });
  }
  return context.unitOfWork
    .write(async (handle, record) => {
      const before = seriesId === null ? undefined : await standing(handle, seriesId, { isTakenBack: false });
      assertBasedOn(before?.id, input);
      const id = before?.series_id ?? context.ports.ids.next();
      await supersedeSeries(handle, { ...rowOf(context, content), series_id: id });
      const replaced = before === undefined ? null : { title: before.title, years: before.years, clock: before.clock };
      const type = before === undefined ? 'retention_series.entered' : 'retention_series.changed';
      await record({ type, version: 1, caseId: null, payload: { seriesId: id, ...content, covers: [...content.covers], replaced } });
    })
    .then(() => readSchedule(context));
}

/** @throws DomainError NOT_ALLOWED, NOT_FOUND */
export function takeBackSeries(context: ServiceContext, input: { seriesId: string }): Promise<Schedule> {
  return mark(context, { ...input, isTakenBack: true });
}

/** Puts a series that was taken back in its place again. @throws DomainError NOT_ALLOWED, NOT_FOUND */
export function restoreSeries(context: ServiceContext, input: { seriesId: string }): Promise<Schedule> {
  return mark(context, { ...input, isTakenBack: false });
}

function mark(context: ServiceContext, { seriesId, isTakenBack }: { seriesId: string; isTakenBack: boolean }): Promise<Schedule> {
  assertMayChangeDistrict(context.actor);
  return context.unitOfWork
    .write(async (handle, record) => {
      const before = await standing(handle, seriesId, { isTakenBack: !isTakenBack });
      const { actor, ports } = context;
      await supersedeSeries(handle, {
        ...before,
        id: ports.ids.next(),
        is_taken_back: isTakenBack ? 1 : 0,
        recorded_by: actor.displayName,
        recorded_at: ports.clock.now().toISOString(),
      });
      const type = isTakenBack ? 'retention_series.taken_back' : 'retention_series.restored';
      await record({ type, version: 1, caseId: null, payload: { seriesId, title: before.title } });
    })
    .then(() => readSchedule(context));
}

async function standing(handle: ReadHandle, seriesId: string, { isTakenBack }: { isTakenBack: boolean }): Promise<RetentionSeriesRow> {
  const row = await findSeries(handle, seriesId);
  if (row === undefined || (row.is_taken_back === 1) !== isTakenBack) throw new DomainError('NOT_FOUND');
  return row;
}

function rowOf({ actor, ports }: ServiceContext, content: SeriesInput): Omit<RetentionSeriesRow, 'series_id'> {
  return {
    id: ports.ids.next(),
    title: content.title,
    item_number: content.itemNumber,
    approved_on: content.approvedOn,
    covers: JSON.stringify(content.covers),
    years: content.years,
    clock: content.clock,
    note: content.note,
    is_taken_back: 0,
    recorded_by: actor.displayName,
    recorded_at: ports.clock.now().toISOString(),
    superseded_at: null,
  };
}
