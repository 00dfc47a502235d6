import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, client } from '../../../app/client.ts';
import { queryClient } from '../../../app/query-client.ts';
import { useSession } from '../../../app/session.ts';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { GuideList } from './guide-list.tsx';

/**
 * What an empty casebook wants on its way to the first matter. Nothing of it is in anybody's way: once all is done, once it was put away, and in the
 * sample it is not there.
 */
export function FirstRunGuide() {
  const session = useSession();
  const guide = useQuery({ ...api.district.guide.queryOptions(), enabled: !session.isSample });
  const putAway = useMutation(
    api.district.putGuideAway.mutationOptions({
      onSuccess: (answer) => {
        queryClient.setQueryData(api.district.guide.queryKey(), answer);
        saySo(
          'The first steps are put away. They stand in Settings, under First steps.',
          undoBy(() => client.district.putGuideAway({ isPutAway: false }), 'The first steps are back.'),
        );
      },
    }),
  );
  if (guide.data === undefined || guide.data.isPutAway) return null;
  const done = guide.data.steps.filter(({ isDone }) => isDone).length;
  if (done === guide.data.steps.length) return null;
  return (
    <section className="panel guide" aria-labelledby="guide-heading">
      <div className="entry-line">
        <h2 id="guide-heading" className="entry-name">
          First steps
        </h2>
        <span className="quiet">
          {done} of {guide.data.steps.length} done. You can open a matter (a note or a case) before doing any of these.
        </span>
        <Button size="compact-sm" variant="subtle" loading={putAway.isPending} onClick={() => putAway.mutate({ isPutAway: true })}>
          Put away
        </Button>
      </div>
      <RefusalNotice error={putAway.error} />
      <GuideList guide={guide.data} />
    </section>
  );
}
