/** @file What is said about backups in the window. */
import type { BackupReminder, Snapshot, SnapshotState } from '#shared/domain/backup.ts';
import type { StateTone } from '../../ui/display/state-badge.tsx';

export const snapshotWords: Record<SnapshotState, { word: string; tone: StateTone; meaning: string }> = {
  good: { word: 'Read back', tone: 'verified', meaning: 'It lies where it was put, and all of it was read back when it was last checked.' },
  'drive-missing': {
    word: 'Drive not connected',
    tone: 'neutral',
    meaning: 'Its drive is not connected, so nothing can be said about it now.',
  },
  missing: { word: 'Not there', tone: 'blocked', meaning: 'Its drive is there and it is not.' },
  damaged: { word: 'Damaged', tone: 'blocked', meaning: 'The last check found it altered or incomplete. Do not rely on it.' },
  unrecorded: {
    word: 'Not on record',
    tone: 'needs',
    meaning: 'It lies there, and this casebook does not know of it. Check it to put it on record.',
  },
};

/** Why the window reminds of backups. */
export const reminderWords: Record<Exclude<BackupReminder, 'none'>, string> = {
  'no-plan': 'No place for backups is chosen yet. One fault of this drive would take every case.',
  'drive-missing': 'A backup is due and its drive is not connected.',
  failed: 'A backup was due, and the last try came to nothing.',
  'same-volume': 'The backups lie on the casebook’s own drive, so they do not count: one fault would take both.',
  overdue: 'A backup is due.',
};

/** "every day", "every 3 days". */
export function everyDaysInWords(days: number): string {
  return days === 1 ? 'every day' : `every ${days} days`;
}

/** What is said when a backup was made. */
export function madeSentence({ snapshot, removed }: { snapshot: Snapshot; removed: number }): string {
  const thinned = removed === 0 ? '' : ` ${removed === 1 ? 'One older backup was' : `${removed} older backups were`} thinned out.`;
  const near = snapshot.isSeparateVolume ? '' : ' It lies on the casebook’s own drive and does not count.';
  return `Backed up as far as event ${snapshot.headNumber}, and all of it read back.${near}${thinned}`;
}
