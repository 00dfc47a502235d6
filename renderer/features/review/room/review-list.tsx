import { Button } from '@mantine/core';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { ListedReview, ReviewListing } from '#shared/domain/review/room.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { StateBadge, type StateTone } from '../../../ui/display/state-badge.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { PageHeader } from '../../../ui/page/page-header.tsx';
import type { ReviewerAtWork } from './review-room.tsx';

type ReviewListProps = { session: ReviewerAtWork; listing: ReviewListing; onOpen: (assignmentId: string) => void };

function stateOf(review: ListedReview, today: string): { tone: StateTone; word: string } {
  if (review.hasUnsent) return { tone: 'needs', word: 'Begun, not sent' };
  if (review.isAnswered) return { tone: 'neutral', word: 'Sent' };
  if (review.dueOn !== null && review.dueOn < today) return { tone: 'needs', word: 'Past its date' };
  return { tone: 'ready', word: review.sentAt === null ? 'To read' : 'New version to read' };
}

function Line({ review, session, onOpen }: { review: ListedReview; session: ReviewerAtWork; onOpen: (assignmentId: string) => void }) {
  const state = stateOf(review, session.today);
  const tasks = review.taskCount === 1 ? '1 task' : `${review.taskCount} tasks`;
  return (
    <li className="panel">
      <div>
        <h2>{review.caseTitle}</h2>
        <p>{review.dueOn === null ? 'No date is set.' : `Please answer by ${formatCivilDate(review.dueOn)}.`}</p>
        <p className="quiet small">
          Case <span className="figures">{review.caseNumber}</span> · {review.district} · as of {showInstant(review.asOf)}
          {review.taskCount > 0 && ` · ${tasks} asked of you`}
          {review.sentAt !== null && ` · you answered ${showInstant(review.sentAt)}`}
        </p>
      </div>
      <div className="row">
        <StateBadge tone={state.tone} word={state.word} />
        <Button onClick={() => onOpen(review.assignmentId)}>
          {review.isAnswered && !review.hasUnsent ? 'Read again' : 'Read and answer'}
          <span className="visually-hidden"> {review.caseTitle}</span>
        </Button>
      </div>
    </li>
  );
}

/** What was sealed to this person, what is due first at the top. */
export function ReviewList({ session, listing, onOpen }: ReviewListProps) {
  return (
    <>
      <PageHeader title="Summaries for you" windowTitle="Summaries">
        <p>Only you and the office that sent them can read these. Nothing here decides anything; people do.</p>
      </PageHeader>
      <div className="stack">
        {listing.refused.length > 0 && (
          <Notice
            tone="needs"
            title={listing.refused.length === 1 ? 'One file cannot be shown' : `${listing.refused.length} files cannot be shown`}
          >
            {listing.refused.map(({ file, happened }) => (
              <p key={file}>
                {happened} {file !== '' && <code>{file}…</code>}
              </p>
            ))}
            <p>Ask the office that sent it to you to seal it again.</p>
          </Notice>
        )}
        {listing.reviews.length === 0 ? (
          <EmptyState title="Nothing is waiting for you">
            When the office asks you to read a case summary, it appears here. A summary that was withdrawn is no longer listed.
          </EmptyState>
        ) : (
          <ul className="review-list">
            {listing.reviews.map((review) => (
              <Line key={review.assignmentId} review={review} session={session} onOpen={onOpen} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
