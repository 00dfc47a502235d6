/** @file What is due, from whichever slice holds it. Invariant: a source reads only; looking at Today clears nothing. */
import type { DueItem, WaitingItem } from '#shared/domain/today.ts';
import { dueDatesAfterDecision, waitingAfterDecision } from '../after-decision/due-after-decision.ts';
import { duePackets } from '../corrective-action/records/due-packets.ts';
import { dueDeadlines } from '../deadlines/due-deadlines.ts';
import { dueInterimReviews } from '../interim-measures/due-interim-reviews.ts';
import { dueInterviews } from '../interviews/due-interviews.ts';
import { dueInspections } from '../release/due-inspections.ts';
import { dueReviewTasks, waitingReviews } from '../review/due-review-tasks.ts';
import type { ReadHandle } from '../service-context.ts';
import { dueTasks, waitingTasks } from '../tasks/due-tasks.ts';
import { numbersOfCases } from './today-queries.ts';
import { waitingHolds } from './waiting-holds.ts';
import { waitingReports } from './waiting-reports.ts';

/** Every case where `caseId` is null. */
type Scope = { caseId: string | null };

/** As `DueItem`; the number of the case is put in here. */
export type SourcedDue = Omit<DueItem, 'caseNumber'>;
export type SourcedWait = Omit<WaitingItem, 'caseNumber'>;

/**
 * Gives everything that is open and due on `until` (a civil date) or before. A slice with dates of its own writes such a reader beside its
 * queries and puts it in the list below; order does not matter.
 */
export type DueSource = (handle: ReadHandle, scope: Scope & { until: string }) => Promise<SourcedDue[]>;

/** Gives everything that cannot go on before somebody has acted. */
export type WaitSource = (handle: ReadHandle, scope: Scope) => Promise<SourcedWait[]>;

const dueSources: readonly DueSource[] = [
  dueTasks,
  dueReviewTasks,
  dueInterimReviews,
  dueInterviews,
  dueDatesAfterDecision,
  dueDeadlines,
  duePackets,
  dueInspections,
];
const waitSources: readonly WaitSource[] = [waitingTasks, waitingReviews, waitingHolds, waitingReports, waitingAfterDecision];

/** What is due in all of them, the earliest date first. */
export async function dueItems(handle: ReadHandle, scope: Scope & { until: string }): Promise<DueItem[]> {
  const found = await numbered(handle, (await Promise.all(dueSources.map((source) => source(handle, scope)))).flat());
  return found.sort((one, other) => one.dueOn.localeCompare(other.dueOn) || one.caseNumber.localeCompare(other.caseNumber));
}

/** What waits in all of them: what has a date first, by date, then the rest by how long it has waited. */
export async function waitingItems(handle: ReadHandle, scope: Scope): Promise<WaitingItem[]> {
  const found = await numbered(handle, (await Promise.all(waitSources.map((source) => source(handle, scope)))).flat());
  const rank = ({ dueOn, since }: WaitingItem) => `${dueOn ?? '9999'} ${since ?? ''}`;
  return found.sort((one, other) => rank(one).localeCompare(rank(other)));
}

/** Puts the number of its case to each; what belongs to no case is left out. */
export async function numbered<Item extends { caseId: string }>(
  handle: ReadHandle,
  items: readonly Item[],
): Promise<(Item & { caseNumber: string })[]> {
  const numbers = await numbersOfCases(handle, [...new Set(items.map((item) => item.caseId))]);
  return items.flatMap((item) => {
    const caseNumber = numbers.get(item.caseId);
    return caseNumber === undefined ? [] : [{ ...item, caseNumber }];
  });
}
