import { useQuery } from '@tanstack/react-query';
import type { Workspace } from '#shared/contract/cases.ts';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';

/** What follows the decision. */
export function AfterDecisionTab({ workspace }: { workspace: Workspace }) {
  const entries = useQuery(api.afterDecision.list.queryOptions({ input: { caseId: workspace.summary.id } }));
  if (entries.isPending) return <LoadingState what="what comes after the decision" />;
  if (entries.data === undefined) return <RefusalNotice error={entries.error} onRetry={() => void entries.refetch()} />;
  return null;
}
