import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { askForLongWorkSoon, LongWorkProgress, useLongWork } from '../../ui/feedback/long-work-progress.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';

/** Recomputes the whole log when asked, shows how far it is, and says in a sentence what came of it. */
export function CheckLog() {
  const check = useMutation(
    api.activity.verify.mutationOptions({
      onSuccess: ({ isSound }) => saySo(isSound ? 'The whole log was checked and holds.' : 'The log was checked and does not hold.'),
    }),
  );
  const work = useLongWork();
  const result = check.isPending ? undefined : check.data;
  return (
    <section className="panel stack stack-tight" aria-labelledby="check-log-heading">
      <h2 id="check-log-heading" className="activity-panel-title">
        Does the log hold in itself?
      </h2>
      <p className="quiet">
        Every entry is recomputed, every signed head compared, and the guards of the database are looked at. It finds whatever was changed
        since by anyone without the casebook’s key.
      </p>
      <div className="row">
        <Button
          variant="default"
          leftSection={<IconLink size={16} aria-hidden />}
          loading={check.isPending}
          onClick={() => {
            check.mutate(undefined);
            askForLongWorkSoon();
          }}
        >
          Check the whole log
        </Button>
        <div role="status" className="row">
          {result?.isSound && (
            <>
              <StateBadge tone="verified" word="Verified" />
              <span>
                All {result.eventCount.toLocaleString('en-US')} events were recomputed and each fits the one before. Head{' '}
                <code>{result.headHash.slice(0, 16)}…</code>
              </span>
            </>
          )}
          {result && !result.isSound && (
            <>
              <StateBadge tone="blocked" word="Does not hold" />
              <span>{result.problem}</span>
            </>
          )}
        </div>
      </div>
      {check.isPending && work?.kind === 'verification' && <LongWorkProgress work={work} what="Checking" cancel="Stop checking" />}
      <RefusalNotice error={check.error} />
    </section>
  );
}
