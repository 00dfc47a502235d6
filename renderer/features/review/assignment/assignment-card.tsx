import { Button } from '@mantine/core';
import { IconDownload, IconEyeOff, IconRefresh } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { ReviewAssignment } from '#shared/domain/review/case-review.ts';
import { api } from '../../../app/client.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { StateBadge, type StateTone } from '../../../ui/display/state-badge.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { deliverSealed } from '../../../ui/workspace/deliver-sealed.ts';
import { Digest } from '../../../ui/workspace/digest.tsx';
import { SummaryPaper } from '../assign/summary-preview.tsx';
import { CommentLine } from './comment-line.tsx';
import { Conflicts } from './conflicts.tsx';
import { TrackedTasks } from './tracked-tasks.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type AssignmentCardProps = {
  caseId: CaseId;
  assignment: ReviewAssignment;
  /** Null where nothing can be sealed any more. */
  onNewVersion: (() => void) | null;
};

function stateOf(assignment: ReviewAssignment): { tone: StateTone; word: string } {
  if (assignment.conflicts.some((conflict) => conflict.resolvedAt === null)) return { tone: 'needs', word: 'Conflicts to resolve' };
  if (assignment.withdrawnAt !== null) return { tone: 'neutral', word: 'Withdrawn' };
  if (assignment.comments.some(isOpenQuestion)) return { tone: 'needs', word: 'Sent back with a question' };
  const asked = assignment.tasks.filter(({ state }) => state !== 'withdrawn');
  const isDone = asked.length > 0 && asked.every(({ state }) => state === 'done');
  return assignment.responses.length > 0
    ? { tone: 'ready', word: isDone ? 'Done' : 'Answered' }
    : { tone: 'neutral', word: 'Sealed, no response yet' };
}

function Facts({ assignment }: { assignment: ReviewAssignment }) {
  const { summary, responses } = assignment;
  const last = responses.at(-1);
  return (
    <dl className="facts">
      <dt>Sealed</dt>
      <dd>
        Version {summary.version}, {showInstant(summary.asOf)}, at entry {summary.head.number} of the log
      </dd>
      <dt>Answer by</dt>
      <dd>{summary.dueOn === null ? 'No date is set' : formatCivilDate(summary.dueOn)}</dd>
      <dt>Last response</dt>
      <dd>
        {last === undefined
          ? 'None yet'
          : `Revision ${last.revision}, sent ${showInstant(last.sentAt)}, taken in ${showInstant(last.receivedAt)}`}
      </dd>
      <dt>Signed</dt>
      <dd>
        {last === undefined || last.signedAs === null
          ? 'No name was put to it'
          : `${last.signedAs}, over the digest of version ${last.summaryVersion}, which matches`}
      </dd>
      <dt>Sealed file</dt>
      <dd>
        <Digest sha256={assignment.sha256} of={`the summary for ${assignment.reviewer.displayName}`} />
      </dd>
      {assignment.withdrawnAt !== null && (
        <>
          <dt>Withdrawn</dt>
          <dd>
            {showInstant(assignment.withdrawnAt)}, by {assignment.withdrawnBy}: {assignment.withdrawnReason}
          </dd>
        </>
      )}
    </dl>
  );
}

const isOpenQuestion = ({ kind, answer }: ReviewAssignment['comments'][number]): boolean => kind === 'question' && answer === null;

function Comments({ caseId, assignment }: { caseId: CaseId; assignment: ReviewAssignment }) {
  if (assignment.responses.length === 0) return null;
  if (assignment.comments.length === 0) return <p className="quiet">The reviewer has written no comment that stands.</p>;
  return (
    <ul className="review-comments">
      {assignment.comments.map((comment) => (
        <CommentLine key={comment.id} caseId={caseId} comment={comment} isOpen={assignment.withdrawnAt === null} />
      ))}
    </ul>
  );
}

/** One reviewer: what they have, what they said, what they did, and what waits for the office. */
export function AssignmentCard({ caseId, assignment, onNewVersion }: AssignmentCardProps) {
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const [isReading, setIsReading] = useState(false);
  const { reviewer } = assignment;
  const save = useMutation(
    api.review.saveSealedFile.mutationOptions({
      onSuccess: (copy) => {
        const fileName = deliverSealed(copy);
        saySo(
          fileName === null
            ? 'No place was chosen, so no copy was made.'
            : `The sealed file is saved as ${fileName}. Only ${reviewer.displayName} can open it. The export is in the log.`,
        );
      },
    }),
  );
  const state = stateOf(assignment);
  return (
    <article className="panel stack" aria-label={`Review by ${reviewer.displayName}`}>
      <div className="case-section-head">
        <h3>{reviewer.displayName}</h3>
        <StateBadge tone={state.tone} word={state.word} />
      </div>
      {onNewVersion && !assignment.isReviewerThere && (
        <Notice tone="needs">
          <p>This reviewer is no longer in the casebook.</p>
        </Notice>
      )}
      {onNewVersion && assignment.isBehind && (
        <Notice title="The record has changed since this was sealed.">
          <p>The reviewer reads the earlier wording until you seal a new version.</p>
        </Notice>
      )}
      <Facts assignment={assignment} />
      <Conflicts caseId={caseId} conflicts={assignment.conflicts} />
      <TrackedTasks caseId={caseId} tasks={assignment.tasks} />
      <Comments caseId={caseId} assignment={assignment} />
      <div className="row">
        {onNewVersion && assignment.isReviewerThere && (
          <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={onNewVersion}>
            Seal a new version
          </Button>
        )}
        <Button variant="default" aria-expanded={isReading} onClick={() => setIsReading(!isReading)}>
          {isReading ? 'Close the summary' : 'Read what was sealed'}
        </Button>
        {onNewVersion && (
          <>
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              loading={save.isPending}
              onClick={() => save.mutate({ assignmentId: assignment.id })}
            >
              Save the sealed file elsewhere
            </Button>
            <Button variant="default" leftSection={<IconEyeOff size={16} aria-hidden />} onClick={() => setIsWithdrawing(true)}>
              Withdraw
            </Button>
          </>
        )}
      </div>
      <RefusalNotice error={save.error} />
      {isReading && (
        <div className="review-preview">
          <SummaryPaper summary={assignment.summary} />
        </div>
      )}
      {isWithdrawing && <WithdrawDialog caseId={caseId} assignment={assignment} onClose={() => setIsWithdrawing(false)} />}
    </article>
  );
}
