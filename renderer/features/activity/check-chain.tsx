import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';

/** Recomputes the whole chain when asked and says in a sentence what came of it. */
export function CheckChain() {
  const check = useQuery(api.activity.verify.queryOptions({ enabled: false, gcTime: 0 }));
  const result = check.isFetching ? undefined : check.data;
  return (
    <div className="stack stack-tight">
      <div className="row">
        <Button
          variant="default"
          leftSection={<IconLink size={16} aria-hidden />}
          loading={check.isFetching}
          onClick={() => void check.refetch()}
        >
          Check the chain
        </Button>
        <div role="status" className="row">
          {result?.isSound && (
            <>
              <StateBadge tone="verified" word="Verified" />
              <span>
                All {result.eventCount} events were recomputed and each fits the one before. Head{' '}
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
      <RefusalNotice error={check.error} />
    </div>
  );
}
