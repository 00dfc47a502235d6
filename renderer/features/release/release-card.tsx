import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { leftOutGrounds, noticeExceptionLabels, noticeHowLabels, releaseGrounds } from '#shared/domain/release/grounds.ts';
import type { Release } from '#shared/domain/release/release.ts';
import { api } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { deliverCopy } from '../../ui/workspace/deliver-copy.ts';
import { Digest } from '../../ui/workspace/digest.tsx';

const filterWords: Record<Release['filter'], string> = {
  applied: 'Applied: nothing of more than four years ago left',
  lifted: 'Lifted, with a reason',
  'does-not-apply': 'Does not apply on this ground',
};

/** What left on one day for one recipient, what stayed, and the digest of the file. */
export function ReleaseCard({ release }: { release: Release }) {
  const left = release.items.filter(({ standing }) => standing === 'included');
  const stayed = release.items.filter(({ standing }) => standing === 'left-out');
  const log = useMutation(
    api.release.exportExemptionLog.mutationOptions({
      onSuccess: (outcome) => saySo(deliverCopy(outcome, `the exemption log of release ${release.position}`)),
    }),
  );
  return (
    <li className="release-item">
      <div className="release-item-head">
        <strong>
          Release {release.position} · {release.recipient}
        </strong>
        <span className="quiet">
          {formatCivilDate(release.releasedOn)}, by {release.releasedBy}
        </span>
      </div>
      <dl className="release-facts">
        <dt>Ground</dt>
        <dd>{releaseGrounds[release.ground].label}</dd>
        {release.askedFor !== '' && (
          <>
            <dt>Asked for</dt>
            <dd>
              <Prose text={release.askedFor} />
            </dd>
          </>
        )}
        <dt>Left</dt>
        <dd>{left.map(({ label }) => label).join('; ')}</dd>
        <dt>Stayed</dt>
        <dd>
          {stayed.length === 0
            ? 'Nothing'
            : stayed
                .map(({ label, ground }) => `${label} (${ground === null ? '' : leftOutGrounds[ground].label.toLowerCase()})`)
                .join('; ')}
        </dd>
        <dt>Notice to the employee</dt>
        <dd>
          <NoticeWords notice={release.notice} />
        </dd>
        <dt>Four-year filter</dt>
        <dd>
          {filterWords[release.filter]}
          {release.filterReason !== '' && (
            <>
              {': '}
              <Prose text={release.filterReason} />
            </>
          )}
        </dd>
        <dt>File</dt>
        <dd>
          {release.fileName} <Digest sha256={release.sha256} of={`release ${release.position}`} />
        </dd>
      </dl>
      <RefusalNotice error={log.error} />
      <div className="row">
        <Button
          size="compact-sm"
          variant="default"
          loading={log.isPending}
          aria-label={`Export exemption log of release ${release.position}`}
          onClick={() => log.mutate({ releaseId: release.id })}
        >
          Export exemption log
        </Button>
      </div>
    </li>
  );
}

function NoticeWords({ notice }: { notice: Release['notice'] }) {
  if (notice.standing === 'mailed' && notice.mailedOn !== null && notice.how !== null) {
    return `Sent on ${formatCivilDate(notice.mailedOn)}, ${noticeHowLabels[notice.how].toLowerCase()}`;
  }
  if (notice.exception !== null) {
    return (
      <>
        None: {noticeExceptionLabels[notice.exception]}. <Prose text={notice.reason} />
      </>
    );
  }
  return 'Not called for';
}
