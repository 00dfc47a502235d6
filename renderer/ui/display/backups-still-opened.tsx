import type { BackupSummary } from '#shared/contract/access.ts';
import { Notice } from '../feedback/notice.tsx';
import { showInstant } from './shown-values.ts';

/** How many are listed one by one. */
const LISTED = 6;

/** The backups that old secrets go on opening. `by` ends the sentence: "their passphrase". Renders nothing when there are none. */
export function BackupsStillOpened({ backups, by }: { backups: readonly BackupSummary[]; by: string }) {
  if (backups.length === 0) return null;
  const more = backups.length - LISTED;
  return (
    <Notice tone="needs" title={`${backups.length === 1 ? 'One backup still opens' : `${backups.length} backups still open`} with ${by}.`}>
      <ul>
        {backups.slice(0, LISTED).map(({ id, madeAt, place }) => (
          <li key={id}>
            {showInstant(madeAt)}, in {place}
          </li>
        ))}
        {more > 0 && <li>{more === 1 ? 'and one more' : `and ${more} more`}</li>}
      </ul>
      <p>No new key reaches them. Make a backup now, and keep or destroy the old ones as your rules for records say.</p>
    </Notice>
  );
}
