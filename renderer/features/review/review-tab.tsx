import { Button } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { ReviewAssignment } from '#shared/domain/review/case-review.ts';
import { api } from '../../app/client.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { AssignForm } from './assign/assign-form.tsx';
import { AssignmentCard } from './assignment/assignment-card.tsx';
import { IncomingPanel } from './incoming-panel.tsx';
import '../../ui/workspace/case-parts.css';
import './review.css';

/** What was sealed to whom, what came back, and what waits for a person of the office. */
export function ReviewTab({ caseId }: { caseId: CaseId }) {
  const reviewers = useQuery(api.review.reviewers.queryOptions());
  const review = useQuery(api.review.ofCase.queryOptions({ input: { caseId } }));
  /** Null: no form; an assignment: a new version of it; 'new': to somebody else. */
  const [writing, setWriting] = useState<'new' | ReviewAssignment | null>(null);
  if (review.isPending || reviewers.isPending) return <LoadingState what="the review" />;
  if (review.data === undefined || reviewers.data === undefined) {
    return (
      <RefusalNotice error={review.error ?? reviewers.error} onRetry={() => void Promise.all([review.refetch(), reviewers.refetch()])} />
    );
  }
  const standing = review.data.filter((assignment) => assignment.withdrawnAt === null);
  const withdrawn = review.data.filter((assignment) => assignment.withdrawnAt !== null);
  const free = reviewers.data.filter(({ recipient }) => !standing.some((assignment) => assignment.reviewer.recipient === recipient));
  if (reviewers.data.length === 0 && review.data.length === 0) {
    return (
      <EmptyState title="The casebook has no reviewers">
        A reviewer, a principal for example, reads a summary of a case with people by their roles, comments and does what is asked. They
        open nothing else. An administrator adds reviewers in the settings, under “People and keys”.
      </EmptyState>
    );
  }
  return (
    <div className="stack review-office">
      <div className="case-section-head">
        <p className="quiet review-note">
          A reviewer reads a summary that is sealed to them alone, with people by their roles. They never open the casebook.
        </p>
        {writing === null && free.length > 0 && (
          <Button id={anchors.assignReview} leftSection={<IconMailForward size={16} aria-hidden />} onClick={() => setWriting('new')}>
            Assign case
          </Button>
        )}
      </div>
      {writing !== null && (
        <AssignForm
          key={writing === 'new' ? 'new' : writing.id}
          caseId={caseId}
          reviewers={writing === 'new' ? free : [writing.reviewer]}
          before={writing === 'new' ? null : writing}
          onClose={() => setWriting(null)}
        />
      )}
      <IncomingPanel />
      {review.data.length === 0 && writing === null && (
        <EmptyState title="This case is with no reviewer" headingLevel={3}>
          Assign it when someone outside the office should read a summary, add what they know, or do something.
        </EmptyState>
      )}
      {standing.map((assignment) => (
        <AssignmentCard key={assignment.id} caseId={caseId} assignment={assignment} onNewVersion={() => setWriting(assignment)} />
      ))}
      {withdrawn.length > 0 && (
        <section className="stack stack-tight" aria-labelledby="withdrawn-reviews">
          <h3 id="withdrawn-reviews">Withdrawn</h3>
          {withdrawn.map((assignment) => (
            <AssignmentCard key={assignment.id} caseId={caseId} assignment={assignment} onNewVersion={null} />
          ))}
        </section>
      )}
    </div>
  );
}
