import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { api } from '../../app/client.ts';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { focusIn, useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';
import { EnterForm, enterKey } from './enter-form.tsx';
import { EntryCard } from './entry-card.tsx';
import { NextDates } from './next-dates.tsx';
import '../../ui/workspace/case-parts.css';
import './after-decision.css';

/** What follows the decision: what is due next and for whom it waits, then each matter with its dated steps. */
export function AfterDecisionTab({ workspace }: { workspace: Workspace }) {
  const caseId = workspace.summary.id;
  const entries = useQuery(api.afterDecision.list.queryOptions({ input: { caseId } }));
  const [isAdding, setAdding] = useOpenWhenAimedAt(anchors.addAfterDecision, hasDraft(enterKey(caseId)));
  if (entries.isPending) return <LoadingState what="what follows the decision" />;
  if (entries.data === undefined) return <RefusalNotice error={entries.error} onRetry={() => void entries.refetch()} />;
  const close = () => {
    setAdding(false);
    focusIn(anchors.addAfterDecision);
  };
  const underWay = entries.data.filter(({ concluded }) => concluded === null);
  const over = entries.data.filter(({ concluded }) => concluded !== null);
  return (
    <div className="stack">
      {entries.data.length === 0 && !isAdding && (
        <EmptyState title="Nothing has followed yet" headingLevel={3}>
          Information requests, grievance steps, arbitration, a settlement, proof of training or of a restriction, and the day on which a
          warning expires are kept here, each with its dates.
        </EmptyState>
      )}
      {entries.data.length > 0 && <NextDates entries={underWay} />}
      {underWay.map((entry) => (
        <EntryCard key={entry.id} caseId={caseId} entry={entry} />
      ))}
      <div id={anchors.addAfterDecision}>
        {isAdding ? (
          <section className="panel" aria-labelledby="after-new-heading">
            <h3 id="after-new-heading">New entry</h3>
            <EnterForm caseId={caseId} onClose={close} />
          </section>
        ) : (
          <Button variant={entries.data.length === 0 ? 'filled' : 'default'} onClick={() => setAdding(true)}>
            Add what followed
          </Button>
        )}
      </div>
      {over.length > 0 && <h3 className="after-over">With an outcome</h3>}
      {over.map((entry) => (
        <EntryCard key={entry.id} caseId={caseId} entry={entry} />
      ))}
    </div>
  );
}
