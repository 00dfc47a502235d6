/** @file When a backup is due and what is said about it. Pure. */
import { type BackupPlan, type BackupReminder, REMIND_AFTER_DAYS } from '#shared/domain/backup.ts';

const DAY_MS = 86_400_000;

/** Instants are ISO 8601 or null; `countedAt` is of the newest snapshot on another drive, `madeAt` of the newest anywhere. */
export type BackupFacts = {
  plan: BackupPlan | null;
  isPlaceThere: boolean;
  countedAt: string | null;
  madeAt: string | null;
  /** The last try by itself came to nothing. */
  hasFailed: boolean;
  isSample: boolean;
  now: Date;
};

/** Days from one backup to the next. */
function interval(plan: BackupPlan | null): number {
  return (plan?.everyDays ?? REMIND_AFTER_DAYS) * DAY_MS;
}

/** Whether so much time has passed since `last`. One that lies more than a day ahead was dated by a clock that was wrong: it tells nothing. */
function hasPassed(last: string | null, milliseconds: number, now: Date): boolean {
  if (last === null) return true;
  const since = now.getTime() - Date.parse(last);
  return since >= milliseconds || since < -DAY_MS;
}

/** When the next backup is due by the plan: at once without any; null without a plan. */
export function dueAt({ plan, countedAt, madeAt, now }: Pick<BackupFacts, 'plan' | 'countedAt' | 'madeAt' | 'now'>): Date | null {
  if (plan === null) return null;
  const last = plan.isSeparateVolume ? countedAt : madeAt;
  if (hasPassed(last, interval(plan), now))
    return last === null ? now : new Date(Math.min(Date.parse(last) + interval(plan), now.getTime()));
  return new Date(Date.parse(last ?? '') + interval(plan));
}

/** Whether the schedule asks for a backup now. */
export function isDueByItself(facts: Pick<BackupFacts, 'plan' | 'countedAt' | 'madeAt' | 'now'>): boolean {
  const due = dueAt(facts);
  return facts.plan?.everyDays != null && due !== null && due.getTime() <= facts.now.getTime();
}

/** What the frame says. While a schedule is about to run by itself nothing need be said. */
export function reminderOf(facts: BackupFacts): BackupReminder {
  const { plan, isPlaceThere, countedAt, hasFailed, isSample, now } = facts;
  if (plan === null) return isSample ? 'none' : 'no-plan';
  if (!hasPassed(countedAt, interval(plan), now)) return 'none';
  if (!isPlaceThere) return 'drive-missing';
  if (hasFailed) return 'failed';
  if (!plan.isSeparateVolume) return 'same-volume';
  return plan.everyDays === null ? 'overdue' : 'none';
}
