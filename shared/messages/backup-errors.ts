/** @file The sentences of refusals about backups, and of the backup's drive where the casebook's own is not meant. */
import type { ErrorCode, ErrorDetails } from '#shared/domain/errors.ts';
import type { RefusalSentences } from './errors.ts';

type Sentences = Partial<Record<ErrorCode, (details: ErrorDetails) => RefusalSentences>>;

const earlierStand = 'The casebook and the earlier backups are untouched. This backup does not count.';
const nothingMade = 'Nothing was made, and the backup was not changed.';

/** Why a place cannot take backups. */
const placeReasons: Record<string, string> = {
  onedrive:
    'The folder is kept in step by OneDrive, which would carry it to another company’s machines and may swap files in it at any time.',
  dropbox:
    'The folder is kept in step by Dropbox, which would carry it to another company’s machines and may swap files in it at any time.',
  'google-drive':
    'The folder is kept in step by Google Drive, which would carry it to another company’s machines and may swap files in it at any time.',
  icloud: 'The folder is kept in step by iCloud, which would carry it to another company’s machines and may swap files in it at any time.',
  synchronised: 'The folder is kept in step with other machines, and the program that does so may swap files in it at any time.',
  network: 'The folder lies on another machine of the network: whether what was written there lasts cannot be told from here.',
  'inside-casebook': 'The folder lies in a casebook: what takes the casebook would take its backups along.',
  'inside-backup': 'The folder lies in a backup. Choose the folder around it.',
  'other-casebook': 'The folder of that name holds the backups of another casebook.',
  relative: 'A whole path is needed, from the drive or the root of the disk on.',
};

/** What about a backup proved wrong. */
const faults: Record<string, string> = {
  manifest: 'The list of files of this backup is missing, was altered, or belongs to another backup.',
  header: 'The file casebook.json of this backup is missing, was altered, or belongs to another casebook.',
  database: 'The database in this backup is damaged.',
  head: 'The database in this backup is not the one that its list of files vouches for.',
  people: 'The person whose passphrase was given is not in the database of this backup.',
  newest: 'Among the backups is one whose list of files is damaged: which is the newest cannot be told.',
};

function fault({ reason, count }: ErrorDetails): string {
  if (typeof reason === 'string' && faults[reason] !== undefined) return faults[reason];
  if (count === 1) return 'One file of this backup is missing or altered.';
  return typeof count === 'number' && count > 1 ? `${count} files of this backup are missing or altered.` : 'This backup is not whole.';
}

export const backupSentences = {
  BACKUP_PLACE_REFUSED: ({ kind }: ErrorDetails) => ({
    happened: `Backups cannot go there. ${placeReasons[String(kind)] ?? 'The folder is of no use for it.'}`,
    safe: 'Nothing was changed.',
    next: 'Choose a folder on a drive that is connected to this computer, such as an external disk.',
  }),
  NO_BACKUP_PLACE: () => ({
    happened: 'No place for backups is chosen yet.',
    safe: 'Nothing was changed.',
    next: 'An administrator chooses one under Settings, Backups.',
  }),
  BACKUP_SOURCE_DAMAGED: ({ what }: ErrorDetails) => ({
    happened:
      what === 'database'
        ? 'The database of the casebook is damaged, so that no whole backup of it can be made.'
        : 'A file of the casebook is missing or altered, so that no whole backup of it can be made.',
    safe: 'The earlier backups are untouched and still hold what they held. This one does not count.',
    next: 'Run verify to learn what is wrong. Keep this folder as it is and restore the latest backup into another one.',
  }),
  NO_BACKUP_FOUND: () => ({
    happened: 'There is no backup in this folder.',
    safe: 'Nothing in the folder was touched.',
    next: 'Choose the folder into which backups are made, or the one in it whose name ends in .backup.',
  }),
  SNAPSHOT_NOT_CHOSEN: ({ count }: ErrorDetails) => ({
    happened: count === 0 ? 'There is no such backup in this folder.' : 'More than one backup is meant.',
    safe: nothingMade,
    next: 'Choose the .backup folder itself, and one of the backups in it by its name.',
  }),
  BACKUP_NOT_SOUND: (details: ErrorDetails) => ({
    happened: fault(details),
    safe: `It was refused as a whole. ${nothingMade}`,
    next: 'Choose an earlier backup, or another copy of this one. Keep this one as it is, and tell the person who looks after the casebook.',
  }),
} satisfies Sentences;

/** Refusals of storage with details.where `backup`. */
export const backupDriveSentences: Sentences = {
  DISK_FULL: () => ({
    happened: 'The drive of the backup is full.',
    safe: earlierStand,
    next: 'Free some space there or choose a larger drive, then back up again. What was copied so far need not be copied again.',
  }),
  STORAGE_FAILED: () => ({
    happened: 'The drive of the backup did not take what was to be written, or did not give it back.',
    safe: earlierStand,
    next: 'Check that the drive is connected, then try again. If it happens again, use another drive.',
  }),
  FOLDER_MISSING: () => ({
    happened: 'The folder of the backups is not there.',
    safe: earlierStand,
    next: 'Connect its drive, then try again; or choose another folder.',
  }),
  FOLDER_READ_ONLY: () => ({
    happened: 'Nothing can be written in the folder of the backups.',
    safe: earlierStand,
    next: 'Check whether the drive is locked against writing, ask for permission, or choose another folder.',
  }),
  IN_USE: () => ({
    happened: 'Another backup is being made into the same folder.',
    safe: 'It goes on undisturbed.',
    next: 'Wait until it has ended, then try again.',
  }),
};
