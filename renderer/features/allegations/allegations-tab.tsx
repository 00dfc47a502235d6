import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { hasDraft, useStaysOpen } from '../../ui/drafts/drafts.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';
import { AllegationCard } from './allegation-card.tsx';
import { AllegationForm } from './allegation-form.tsx';
import '../../ui/workspace/case-parts.css';
import './allegations.css';

/** Every allegation of the case with its clauses and their elements, and the form for another one. */
export function AllegationsTab({ caseId }: { caseId: CaseId }) {
  const allegations = useQuery(api.allegations.list.queryOptions({ input: { caseId } }));
  const [isAdding, setAdding] = useOpenWhenAimedAt(anchors.addAllegation, hasDraft(`allegation:${caseId}`));
  useStaysOpen(`allegation:${caseId}`, allegations.data?.length === 0, setAdding);
  if (allegations.isPending) return <LoadingState what="the allegations" />;
  if (allegations.data === undefined) return <RefusalNotice error={allegations.error} onRetry={() => void allegations.refetch()} />;
  const isFirst = allegations.data.length === 0;
  return (
    <div className="stack allegations">
      {allegations.data.map((allegation) => (
        <AllegationCard key={allegation.id} caseId={caseId} allegation={allegation} />
      ))}
      <section className="panel" id={anchors.addAllegation} aria-labelledby="allegation-new-heading">
        <h3 id="allegation-new-heading">{isFirst ? 'First allegation' : 'Another allegation'}</h3>
        {isFirst && <p className="quiet">Nothing is alleged yet. Clauses, elements and findings all hang on an allegation.</p>}
        {isFirst || isAdding ? (
          <AllegationForm
            caseId={caseId}
            allegation={null}
            onDone={() => setAdding(false)}
            onCancel={isFirst ? null : () => setAdding(false)}
          />
        ) : (
          <Button variant="default" onClick={() => setAdding(true)}>
            Add allegation
          </Button>
        )}
      </section>
    </div>
  );
}
