/** @file Backups as hosts and windows call them: each long call is the one long task while it runs. */
import { type Snapshot, SnapshotId } from '#shared/domain/backup.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { OpenCasebook } from '../casebook/open-casebook.ts';
import type { LongWorkRegister } from '../long-work.ts';
import type { Ports } from '../ports.ts';
import { type BackupOverview, planOf, readOverview, setPlan, tryPlace } from './backup-plan.ts';
import { BackupSchedule } from './backup-schedule.ts';
import type { PlaceFound } from './folder/backup-place.ts';
import { listBackups, toSnapshot } from './list-backups.ts';
import { makeBackup } from './make-backup.ts';
import { type FoundBackup, findBackups } from './restore/find-backups.ts';
import { type RestoredCasebook, type RestoreInput, restoreBackup } from './restore/restore-backup.ts';
import { type CheckedSnapshot, verifySnapshot } from './snapshot/verify-snapshot.ts';

export class BackupService {
  readonly schedule: BackupSchedule;
  readonly #ports: Ports;
  readonly #longWork: LongWorkRegister;
  readonly #open: () => OpenCasebook;

  /** `open` gives the unlocked casebook of the office or throws why there is none. */
  constructor(ports: Ports, longWork: LongWorkRegister, open: () => OpenCasebook) {
    this.#ports = ports;
    this.#longWork = longWork;
    this.#open = open;
    this.schedule = new BackupSchedule(ports, longWork, () => {
      try {
        return open();
      } catch (error) {
        if (error instanceof DomainError) return null;
        throw error;
      }
    });
  }

  overview(): Promise<BackupOverview> {
    const casebook = this.#open();
    return readOverview(casebook, this.schedule.refusalFor(casebook));
  }

  tryPlace(input: { place: string }): Promise<PlaceFound> {
    return tryPlace(this.#open(), input.place);
  }

  async setPlan(input: { place: string; everyDays: number | null }): Promise<BackupOverview> {
    await setPlan(this.#open(), input);
    this.schedule.forget();
    return this.overview();
  }

  list(): Promise<Snapshot[]> {
    return listBackups(this.#open());
  }

  /**
   * Makes a backup at the plan's place, or at `place`; `removed` counts what was thinned out after it.
   * @throws DomainError NO_BACKUP_PLACE without either, and those of `makeBackup`; LONG_WORK_RUNNING
   */
  async now(place?: string): Promise<{ snapshot: Snapshot; removed: number }> {
    const casebook = this.#open();
    const target = place ?? (await planOf(casebook))?.place;
    if (target === undefined) throw new DomainError('NO_BACKUP_PLACE');
    const { row, removed } = await this.#longWork.run('backup', (progress) => makeBackup(casebook, target, progress));
    this.schedule.forget();
    return { snapshot: toSnapshot(row, 'good'), removed: removed.length };
  }

  /** @throws DomainError those of `verifySnapshot`; LONG_WORK_RUNNING */
  verify(input: { snapshotId: string }): Promise<CheckedSnapshot> {
    const casebook = this.#open();
    const id = SnapshotId.parse(input.snapshotId);
    return this.#longWork.run('verification', (progress) => verifySnapshot(casebook, id, progress));
  }

  look(input: { folder: string }): Promise<FoundBackup[]> {
    return findBackups(input.folder);
  }

  /** Needs no open casebook. @throws DomainError those of `restoreBackup`; LONG_WORK_RUNNING */
  restore(input: RestoreInput): Promise<RestoredCasebook> {
    return this.#longWork.run('restore', (progress) => restoreBackup(this.#ports, input, progress));
  }
}
