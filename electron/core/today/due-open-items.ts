/** @file What is due in one case, as lines of its rail. Invariant: it depends on the day, so it is worked out when it is read and stored nowhere. */
import type { OpenItem } from '#shared/domain/cases.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { dueStateOf, TASK_SOON_DAYS } from '#shared/domain/tasks.ts';
import type { DueItem } from '#shared/domain/today.ts';
import type { ServiceContext } from '../service-context.ts';
import { civilDayAfter, civilToday } from './civil-today.ts';
import { dueItems } from './due-sources.ts';

/** Overdue, due today and due within a week, the earliest first; without what some line of `shown` leads to already. */
export async function dueOpenItems({ ports, unitOfWork }: ServiceContext, caseId: string, shown: readonly OpenItem[]): Promise<OpenItem[]> {
  const today = civilToday(ports.clock);
  const due = await dueItems(unitOfWork.read, { caseId, until: civilDayAfter(today, TASK_SOON_DAYS) });
  const anchors = new Set(shown.map(({ anchor }) => anchor));
  const others = due.filter(({ anchor }) => !anchors.has(anchor));
  return others.map((item) => ({
    key: `due-${item.key}`,
    tab: item.tab,
    anchor: item.anchor,
    text: inWords(item, today),
    blocks: 'nothing',
  }));
}

function inWords({ text, dueOn, who, isWarning }: DueItem, today: string): string {
  const date = formatCivilDate(dueOn);
  const by = who === '' ? '' : ` (${who})`;
  if (isWarning === true) return `Warning ${dueOn <= today ? 'since' : 'from'} ${date}: ${text}${by}`;
  const when = { overdue: `Overdue since ${date}`, today: 'Due today', soon: `Due ${date}`, later: `Due ${date}` }[
    dueStateOf(dueOn, today)
  ];
  return `${when}: ${text}${by}`;
}
