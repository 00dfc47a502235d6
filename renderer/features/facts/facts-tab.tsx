import { useQuery } from '@tanstack/react-query';
import { anchors } from '#shared/domain/anchors.ts';
import { factName } from '#shared/domain/facts/facts.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import '../../ui/workspace/case-parts.css';

/** The facts of the case in the order of time. */
export function FactsTab({ caseId }: { caseId: CaseId }) {
  const list = useQuery(api.facts.list.queryOptions({ input: { caseId } }));
  if (list.isPending) return <LoadingState what="the facts" />;
  if (list.data === undefined) return <RefusalNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.facts.length === 0) return <EmptyState title="No fact is entered yet" headingLevel={3} />;
  return (
    <ol className="plain-list stack">
      {list.data.facts.map((fact) => (
        <li key={fact.id} id={anchors.fact(fact.id)} className="panel">
          <h4>{factName(fact)}</h4>
          <p className="serif">
            <Prose text={fact.assertion} />
          </p>
        </li>
      ))}
    </ol>
  );
}
