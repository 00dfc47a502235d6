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
import { AdverseFactsPanel } from './around/adverse-facts-panel.tsx';
import { CredibilityPanel } from './around/credibility-panel.tsx';
import { QuestionSetsPanel } from './around/question-sets-panel.tsx';
import { ClosedInterviewCard, InterviewCard } from './interview-card.tsx';
import { PlanForm, planKey } from './plan-form.tsx';
import '../../ui/workspace/case-parts.css';
import './interviews.css';

/** The interviews of the incident, the facts to be put to the respondent, the worksheets of credibility, and the question sets. */
export function InterviewsTab({ workspace }: { workspace: Workspace }) {
  const caseId = workspace.summary.id;
  const interviews = useQuery(api.interviews.list.queryOptions({ input: { caseId } }));
  const [isAdding, setAdding] = useOpenWhenAimedAt(anchors.planInterview, hasDraft(planKey(caseId, null)));
  if (interviews.isPending) return <LoadingState what="the interviews" />;
  if (interviews.data === undefined) return <RefusalNotice error={interviews.error} onRetry={() => void interviews.refetch()} />;
  const close = () => {
    setAdding(false);
    focusIn(anchors.planInterview);
  };
  return (
    <div className="stack">
      {interviews.data.length === 0 && !isAdding && (
        <EmptyState title="Nobody has been interviewed" headingLevel={3}>
          Plan with whom to speak and what to ask. Before an interview starts it is settled whether it is voluntary, who may be present,
          whether it is recorded and what stays confidential. Interviews belong to the incident: its other cases see them too.
        </EmptyState>
      )}
      {interviews.data.map((interview) =>
        interview.isClosed ? (
          <ClosedInterviewCard key={interview.id} interview={interview} />
        ) : (
          <InterviewCard key={interview.id} workspace={workspace} interview={interview} />
        ),
      )}
      <div id={anchors.planInterview}>
        {isAdding ? (
          <section className="panel" aria-labelledby="interview-new-heading">
            <h3 id="interview-new-heading">New interview</h3>
            <PlanForm workspace={workspace} interview={null} onClose={close} />
          </section>
        ) : (
          <Button variant={interviews.data.length === 0 ? 'filled' : 'default'} onClick={() => setAdding(true)}>
            Plan an interview
          </Button>
        )}
      </div>
      <AdverseFactsPanel workspace={workspace} interviews={interviews.data} />
      <CredibilityPanel workspace={workspace} interviews={interviews.data} />
      <QuestionSetsPanel />
    </div>
  );
}
