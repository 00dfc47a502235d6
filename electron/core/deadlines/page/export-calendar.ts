/** @file Dates leaving the casebook as a calendar file. Invariant: no name of a person and nothing that a person typed leaves with them, and the leaving is recorded. */
import { type CalendarEntry, calendarFile } from '#shared/domain/deadlines/page/calendar-file.ts';
import type { DatedItem } from '#shared/domain/deadlines/page/overview.ts';
import { shippedRule } from '#shared/domain/deadlines/rules/rule-table.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { daysBetween } from '#shared/domain/tasks.ts';
import { instantOf } from '#shared/domain/zoned-time.ts';
import { caseById } from '../../cases/find-case.ts';
import { type CopyOutcome, letOut } from '../../evidence/copy-out.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { civilToday } from '../../today/civil-today.ts';
import { zoneHere } from '../calendars-of-case.ts';
import { countSteps, selectOpenDeadlines } from '../deadlines-queries.ts';
import { datedItems } from './read-overview.ts';

/** Of one case, or of all of them where `caseId` is null. @throws DomainError NOT_FOUND, and what `letOut` throws */
export async function exportCalendar(context: ServiceContext, input: { caseId: string | null }): Promise<CopyOutcome> {
  const handle = context.unitOfWork.read;
  const number = input.caseId === null ? null : (await caseById(handle, input.caseId)).number;
  const day = civilToday(context.ports.clock);
  const fileName = number === null ? `Deadlines ${day}.ics` : `${number} Deadlines.ics`;
  return letOut(context, { fileName, mediaType: 'text/calendar' }, (outcome) => makeCalendar(context, { ...input, outcome }));
}

async function makeCalendar(
  { unitOfWork, ports }: ServiceContext,
  { caseId, outcome }: { caseId: string | null; outcome: 'saved' | 'download' },
): Promise<Uint8Array> {
  const entries = await calendarEntries(unitOfWork.read, caseId);
  const file = calendarFile(entries, ports.clock.now().toISOString());
  await unitOfWork.write((_, record) =>
    record({ type: 'deadlines.exported', version: 1, caseId, payload: { entries: entries.length, outcome } }),
  );
  return new TextEncoder().encode(file);
}

/** What of the open dates leaves: the number of the case, what kind of date it is, and the rule that ships; nothing else. */
export async function calendarEntries(handle: ReadHandle, caseId: string | null): Promise<CalendarEntry[]> {
  const items = await datedItems(handle, caseId);
  const rows = new Map((await selectOpenDeadlines(handle, { until: null, caseId })).map((row) => [`deadline-${row.id}`, row]));
  const steps = await countSteps(handle);
  return items.map((item) => {
    const row = rows.get(item.key);
    const rule = row?.rule_id == null ? undefined : shippedRule(row.rule_id);
    const what = rule?.title ?? (row === undefined ? item.what : `Deadline ${row.position}, entered by hand`);
    return {
      uid: `${item.key}@due-course.invalid`,
      sequence: row === undefined ? 0 : (steps.get(row.id) ?? 0),
      day: item.dueOn,
      at: item.dueTime === null ? null : instantOf(item.dueOn, item.dueTime, zoneHere()),
      summary: `${item.caseNumber}: ${what}`,
      description: describe(item, rule?.citation ?? ''),
      reminderDays: item.softOn === null ? null : daysBetween(item.softOn, item.dueOn),
    };
  });
}

function describe({ countedOn, movedTo, softOn }: DatedItem, citation: string): string {
  return [
    citation,
    movedTo === null || countedOn === null
      ? ''
      : `As the rule counts: ${formatCivilDate(countedOn)}. Moved on under 5 ILCS 70/1.11: ${formatCivilDate(movedTo)}.`,
    softOn === null ? '' : `Warning from ${formatCivilDate(softOn)}.`,
    'Confirm with counsel. More stands in the casebook.',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
