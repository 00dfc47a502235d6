/** @file Every date of every case, for the page of deadlines. Invariant: reading it changes nothing. */

import { RuleAsUsed } from '#shared/domain/deadlines/deadlines.ts';
import { legalHolidayOn } from '#shared/domain/deadlines/legal-holidays.ts';
import type { DatedItem, DeadlineOverview, MarkedDay } from '#shared/domain/deadlines/page/overview.ts';
import { addDays } from '#shared/domain/school-calendar.ts';
import type { DueItem } from '#shared/domain/today.ts';
import { schoolYearsOf } from '../../district/read-district.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { civilToday } from '../../today/civil-today.ts';
import { dueItems, numbered } from '../../today/due-sources.ts';
import { selectOpenDeadlines } from '../deadlines-queries.ts';
import type { DeadlineRow } from '../deadlines-rows.ts';
import { lookedUpOnly } from '../due-deadlines.ts';

const LATEST = '9999-12-31';
/** So many dates are shown; more of them nobody reads. */
const SHOWN = 2000;

/** Every open date, the earliest first: deadlines of every nature, tasks, reviews and what follows decisions. `caseId` null is every case. */
export async function datedItems(handle: ReadHandle, caseId: string | null): Promise<DatedItem[]> {
  const rows = new Map((await selectOpenDeadlines(handle, { until: null, caseId })).map((row) => [`deadline-${row.id}`, row]));
  const due = await dueItems(handle, { caseId, until: LATEST });
  const rest = await numbered(handle, await lookedUpOnly(handle, { caseId }));
  return [...due, ...rest]
    .map((item) => dated(item, rows.get(item.key)))
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn) || one.caseNumber.localeCompare(other.caseNumber));
}

function dated(item: DueItem, row: DeadlineRow | undefined): DatedItem {
  if (row === undefined)
    return { ...item, kind: 'other', dueTime: null, softOn: null, softBecause: '', countedOn: null, movedTo: null, citation: '' };
  return {
    ...item,
    kind: row.nature,
    dueTime: row.due_time,
    softOn: row.soft_on,
    softBecause: row.soft_because,
    countedOn: row.counted_on,
    movedTo: row.moved_to,
    citation: row.rule === null ? '' : RuleAsUsed.parse(JSON.parse(row.rule)).citation,
  };
}

/** `month` (`YYYY-MM`) is the one for which days are marked, with the weeks around it. */
export async function readOverview({ unitOfWork, ports }: ServiceContext, { month }: { month: string }): Promise<DeadlineOverview> {
  const handle = unitOfWork.read;
  const items = await datedItems(handle, null);
  return {
    today: civilToday(ports.clock),
    items: items.slice(0, SHOWN),
    hasMore: items.length > SHOWN,
    marked: await markedDays(handle, month),
  };
}

async function markedDays(handle: ReadHandle, month: string): Promise<MarkedDay[]> {
  const entered = new Map((await schoolYearsOf(handle)).flatMap(({ daysOff }) => daysOff.map((off) => [off.day, off] as const)));
  const first = addDays(`${month}-01`, -7);
  return Array.from({ length: 46 }, (_, index) => addDays(first, index)).flatMap((day): MarkedDay[] => {
    const off = entered.get(day);
    const holiday = legalHolidayOn(day);
    if (off !== undefined) {
      const word = off.reason === '' ? (holiday ?? (off.kind === 'closed' ? 'Closed' : 'No students')) : off.reason;
      return [{ day, word, kind: off.kind }];
    }
    return holiday === null ? [] : [{ day, word: holiday, kind: 'holiday' }];
  });
}
