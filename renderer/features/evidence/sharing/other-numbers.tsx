import { IconBan, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../../app/client.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { StateBadge } from '../../../ui/display/state-badge.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { Digest } from '../../../ui/workspace/digest.tsx';

/** The numbers that the table leaves out: restricted to others, or not used any more. */
export function OtherNumbers({ caseId }: { caseId: CaseId }) {
  const numbers = useQuery(api.evidence.otherNumbers.queryOptions({ input: { caseId } }));
  if (numbers.error !== null) return <RefusalNotice error={numbers.error} onRetry={() => void numbers.refetch()} />;
  if (numbers.data === undefined || numbers.data.closed.length + numbers.data.withdrawn.length === 0) return null;
  const { closed, withdrawn } = numbers.data;
  return (
    <section className="panel other-numbers" aria-labelledby="other-numbers-heading">
      <h3 id="other-numbers-heading">Other numbers of this case</h3>
      <ul className="plain-list">
        {closed.map(({ id, label, sha256 }) => (
          <li key={id} className="shared-line">
            <strong>{label}</strong>
            <StateBadge tone="neutral" icon={IconLock} word="Restricted" />
            <span className="quiet">to people other than you. SHA-256</span> <Digest sha256={sha256} of={label} />
          </li>
        ))}
        {withdrawn.map(({ id, label, fileName, withdrawnAt, withdrawnBy, reason }) => (
          <li key={id} className="shared-line">
            <strong>{label}</strong>
            <StateBadge tone="neutral" icon={IconBan} word="Not used" />
            <span className="quiet">
              {fileName === null ? '' : `${fileName}. `}Citation withdrawn {showInstant(withdrawnAt)}, by {withdrawnBy}
              {reason === null ? '.' : `: ${reason}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
