/** @file Where the casebook's backups go, how often, and how it stands with them. */
import type { BackupPlan, BackupReminder } from '#shared/domain/backup.ts';
import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import type { OpenCasebook } from '../casebook/open-casebook.ts';
import { newestBackupAt, readPlan, savePlan } from './backup-queries.ts';
import { type BackupFacts, dueAt, reminderOf } from './backup-reminder.ts';
import { isPlaceThere, lookAtPlace, type PlaceFound } from './folder/backup-place.ts';

export type BackupOverview = {
  plan: BackupPlan | null;
  mayChangePlan: boolean;
  placeState: 'unchosen' | 'there' | 'missing';
  lastBackupAt: string | null;
  dueAt: string | null;
  reminder: BackupReminder;
  lastRefusal: ErrorCode | null;
};

/** The plan; null before a place was chosen. */
export async function planOf(casebook: OpenCasebook): Promise<BackupPlan | null> {
  const row = await readPlan(casebook.context.unitOfWork.read);
  return row === undefined ? null : { place: row.place, everyDays: row.every_days, isSeparateVolume: row.is_separate_volume === 1 };
}

/**
 * Whether the plan's place is there as it was chosen. A place on another drive that is now on the casebook's own is the empty folder at which the drive
 * would appear: to copy there would be to back up to the very disk that may fail.
 */
async function isPlanThere(casebook: OpenCasebook, plan: BackupPlan): Promise<boolean> {
  if (!(await isPlaceThere(plan.place))) return false;
  if (!plan.isSeparateVolume) return true;
  return lookAtPlace(plan.place, casebook.folder).then(
    ({ isSeparateVolume }) => isSeparateVolume,
    // What else is wrong with it is told when a backup is tried.
    () => true,
  );
}

/** Everything that reminder and schedule go by. */
export async function backupFacts(casebook: OpenCasebook, hasFailed: boolean): Promise<BackupFacts> {
  const { unitOfWork, ports } = casebook.context;
  const plan = await planOf(casebook);
  return {
    plan,
    isPlaceThere: plan !== null && (await isPlanThere(casebook, plan)),
    countedAt: await newestBackupAt(unitOfWork.read, { onSeparateVolume: true }),
    madeAt: await newestBackupAt(unitOfWork.read, { onSeparateVolume: false }),
    hasFailed,
    isSample: casebook.header.samplePassphrase !== null,
    now: ports.clock.now(),
  };
}

/** `lastRefusal` is why the schedule's last try came to nothing, null since a good one. */
export async function readOverview(casebook: OpenCasebook, lastRefusal: ErrorCode | null): Promise<BackupOverview> {
  const facts = await backupFacts(casebook, lastRefusal !== null);
  return {
    plan: facts.plan,
    mayChangePlan: casebook.context.actor.role === 'administrator',
    placeState: facts.plan === null ? 'unchosen' : facts.isPlaceThere ? 'there' : 'missing',
    lastBackupAt: facts.countedAt,
    dueAt: dueAt(facts)?.toISOString() ?? null,
    reminder: reminderOf(facts),
    lastRefusal,
  };
}

/** What the place is good for. @throws DomainError BACKUP_PLACE_REFUSED, FOLDER_MISSING, FOLDER_READ_ONLY, STORAGE_FAILED */
export function tryPlace(casebook: OpenCasebook, place: string): Promise<PlaceFound> {
  return lookAtPlace(place, casebook.folder);
}

/**
 * Sets place and schedule; `everyDays` null means by hand only.
 * @throws DomainError NOT_ALLOWED for anyone but an administrator, and what `tryPlace` throws
 */
export async function setPlan(casebook: OpenCasebook, input: { place: string; everyDays: number | null }): Promise<void> {
  const { unitOfWork, ports, actor } = casebook.context;
  if (actor.role !== 'administrator') {
    throw new DomainError('NOT_ALLOWED', {
      problem: 'Where backups go and how often is for an administrator to set.',
      next: 'Ask an administrator of this casebook. A backup by hand is open to everyone.',
    });
  }
  const { isSeparateVolume } = await tryPlace(casebook, input.place);
  await unitOfWork.write(async (handle, record) => {
    const isSeparate = isSeparateVolume ? 1 : 0;
    await savePlan(handle, {
      place: input.place,
      every_days: input.everyDays,
      is_separate_volume: isSeparate,
      changed_at: ports.clock.now().toISOString(),
    });
    await record({ type: 'backup_plan.changed', version: 1, caseId: null, payload: { ...input, isSeparateVolume } });
  });
}
