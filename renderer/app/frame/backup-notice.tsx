import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BackupReminder } from '#shared/domain/backup.ts';
import type { LongWorkKind } from '#shared/domain/long-work.ts';
import { percentOf, useLongWork } from '../../ui/feedback/long-work-progress.tsx';
import { api } from '../client.ts';

const LOOK_EVERY_MILLISECONDS = 60_000;

const runningWords: Record<LongWorkKind, string> = {
  backup: 'Backing up',
  restore: 'Restoring',
  renewal: 'Renewing the keys',
  verification: 'Checking',
  removal: 'Removing by order',
  packet: 'Binding a packet',
};

const reminderWords: Record<Exclude<BackupReminder, 'none'>, string> = {
  'no-plan': 'No backups yet',
  'drive-missing': 'Connect the backup drive',
  failed: 'Backup came to nothing',
  'same-volume': 'Backups on the same drive',
  overdue: 'Backup is due',
};

/** In the top bar: how far a long task is, or that backups need somebody. Leads to the backups either way. */
export function BackupNotice() {
  const overview = useQuery(api.backup.overview.queryOptions({ refetchInterval: LOOK_EVERY_MILLISECONDS }));
  const work = useLongWork();
  const reminder = overview.data?.reminder ?? 'none';
  if (work !== null) {
    return (
      <span className="top-bar-work figures">
        {runningWords[work.kind]} {percentOf(work)} %
      </span>
    );
  }
  if (reminder === 'none') return null;
  return (
    <Link to="/settings/backups" className="top-bar-backup">
      <IconAlertTriangle size={16} aria-hidden /> {reminderWords[reminder]}
    </Link>
  );
}
