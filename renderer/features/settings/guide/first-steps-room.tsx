import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../../app/client.ts';
import { queryClient } from '../../../app/query-client.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { PageHeader } from '../../../ui/page/page-header.tsx';
import { GuideList } from './guide-list.tsx';

/** The guide to the first matter at any time, and the way to call it back to the pages where work begins. */
export function FirstStepsRoom() {
  const guide = useQuery(api.district.guide.queryOptions());
  const callBack = useMutation(
    api.district.putGuideAway.mutationOptions({
      onSuccess: (answer) => {
        queryClient.setQueryData(api.district.guide.queryKey(), answer);
        saySo(answer.isPutAway ? 'The first steps are put away.' : 'The first steps stand where work begins again, until all are done.');
      },
    }),
  );
  return (
    <div className="page page-narrow">
      <PageHeader title="First steps">
        <p>What makes a new casebook at home in the district. None of it must come before a matter.</p>
      </PageHeader>
      <RefusalNotice error={guide.error ?? callBack.error} onRetry={() => void guide.refetch()} />
      {guide.isPending && <LoadingState what="how far the casebook is set up" />}
      {guide.data && (
        <section className="panel stack" aria-label="First steps">
          <GuideList guide={guide.data} />
          <div>
            <Button variant="default" loading={callBack.isPending} onClick={() => callBack.mutate({ isPutAway: !guide.data.isPutAway })}>
              {guide.data.isPutAway ? 'Show them where work begins again' : 'Put them away'}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
