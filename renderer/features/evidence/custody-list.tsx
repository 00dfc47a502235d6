import { useQuery } from '@tanstack/react-query';
import type { ExhibitId } from '#shared/domain/ids.ts';
import { custodyWhatLabels } from '#shared/domain/labels.ts';
import { api } from '../../app/client.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { keyed } from '../../ui/workspace/keyed.ts';

/** The chain of custody: every receipt, view and copy, in order. */
export function CustodyList({ exhibitId }: { exhibitId: ExhibitId }) {
  const custody = useQuery(api.evidence.custody.queryOptions({ input: { exhibitId } }));
  return (
    <section aria-labelledby="custody-heading">
      <h4 id="custody-heading">Chain of custody</h4>
      {custody.isPending && <LoadingState what="the chain of custody" />}
      <RefusalNotice error={custody.error} onRetry={() => void custody.refetch()} />
      <ol className="plain-list custody">
        {keyed(custody.data ?? []).map(({ key, item }) => (
          <li key={key}>
            <strong>{custodyWhatLabels[item.what]}</strong> by {item.by}
            <small className="quiet">
              {showInstant(item.at)}
              {item.note !== '' && ` · ${item.note}`}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
