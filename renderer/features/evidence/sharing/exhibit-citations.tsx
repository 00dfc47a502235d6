import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { anchors } from '#shared/domain/anchors.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import { api } from '../../../app/client.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { jumpWhenOpened } from '../../../ui/workspace/jump.ts';

/** Which cases cite the same item, each under its own number, and which of them it was taken in for. */
export function ExhibitCitations({ exhibit }: { exhibit: Exhibit }) {
  const cited = useQuery(api.evidence.citations.queryOptions({ input: { exhibitId: exhibit.id } }));
  return (
    <section aria-labelledby="exhibit-citations-heading">
      <h4 id="exhibit-citations-heading">Cited as</h4>
      {cited.isPending && <LoadingState what="the citations" />}
      <RefusalNotice error={cited.error} onRetry={() => void cited.refetch()} />
      {cited.data && (
        <>
          <ul className="plain-list exhibit-citations">
            {cited.data.citations.map(({ exhibitId, caseId, caseNumber, label, respondent, isRestricted }) => (
              <li key={exhibitId}>
                {exhibitId === exhibit.id ? (
                  <strong>
                    {label} of <span className="figures">{caseNumber}</span>, this case
                  </strong>
                ) : (
                  <Link
                    to="/cases/$caseId/$tab"
                    params={{ caseId, tab: 'evidence' }}
                    onClick={() => jumpWhenOpened({ caseId, tab: 'evidence', anchor: anchors.exhibit(exhibitId) })}
                  >
                    {label} of <span className="figures">{caseNumber}</span>, {respondent}
                  </Link>
                )}
                {isRestricted && <span className="quiet">, restricted</span>}
              </li>
            ))}
          </ul>
          <p className="quiet small">
            Taken in for case <span className="figures">{cited.data.receivedForCase}</span>.
          </p>
        </>
      )}
    </section>
  );
}
