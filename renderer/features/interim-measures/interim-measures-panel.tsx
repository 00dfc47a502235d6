import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { focusIn, useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';
import { EnterMeasureForm, enterMeasureKey } from './enter-measure-form.tsx';
import { MeasureCard } from './measure-card.tsx';
import '../../ui/workspace/case-parts.css';
import './interim-measures.css';

/** What is done before findings, apart from the ladder and called so: running measures first, ended ones below. */
export function InterimMeasuresPanel({ caseId }: { caseId: CaseId }) {
  const measures = useQuery(api.interimMeasures.list.queryOptions({ input: { caseId } }));
  const [isAdding, setAdding] = useOpenWhenAimedAt(anchors.addInterimMeasure, hasDraft(enterMeasureKey(caseId)));
  const close = () => {
    setAdding(false);
    focusIn(anchors.addInterimMeasure);
  };
  const inOrder = [...(measures.data ?? [])].sort((one, other) => Number(one.ended !== null) - Number(other.ended !== null));
  return (
    <section className="panel interim" aria-labelledby="interim-heading">
      <div className="case-section-head">
        <h3 id="interim-heading">Interim measures</h3>
        <span className="interim-mark">Not discipline</span>
      </div>
      <p className="quiet">Done before findings, outside the ladder. A measure rests on no finding and says nothing about the outcome.</p>
      {measures.isPending && <LoadingState what="the interim measures" />}
      {measures.error && <RefusalNotice error={measures.error} onRetry={() => void measures.refetch()} />}
      {measures.data?.length === 0 && !isAdding && <p className="interim-none">None is in place.</p>}
      {inOrder.length > 0 && (
        <ul className="plain-list interim-list">
          {inOrder.map((measure) => (
            <MeasureCard key={measure.id} measure={measure} />
          ))}
        </ul>
      )}
      <div id={anchors.addInterimMeasure} className="interim-add">
        {isAdding ? (
          <EnterMeasureForm caseId={caseId} onClose={close} />
        ) : (
          <Button variant="default" onClick={() => setAdding(true)}>
            Enter an interim measure
          </Button>
        )}
      </div>
    </section>
  );
}
