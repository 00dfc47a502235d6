import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { caseStatusLabels } from '#shared/domain/labels.ts';
import { placeOf } from '#shared/domain/review/passages.ts';
import type { OpenReview } from '#shared/domain/review/room.ts';
import { api } from '../../../app/client.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../../ui/page/page-header.tsx';
import { SectionText } from '../section-text.tsx';
import { AnswersToYou } from './answers-to-you.tsx';
import { CommentBox, PassageComment } from './comment-box.tsx';
import { DatesAndStates } from './dates-and-states.tsx';
import type { ReviewerAtWork } from './review-room.tsx';
import { SendPanel } from './send-panel.tsx';
import { TaskList } from './task-list.tsx';
import { useAnswers } from './use-answers.ts';

/** Everything but the place for what belongs under no heading, which comes last. */
const isTold = ({ kind }: OpenReview['summary']['sections'][number]): boolean => kind !== 'anything-else';

type ReadingPageProps = { assignmentId: string; session: ReviewerAtWork; onBack: (() => void) | null };

/** One summary: the words on the left, what is asked on the right. */
export function ReadingPage({ assignmentId, session, onBack }: ReadingPageProps) {
  const review = useQuery(
    api.reviewRoom.read.queryOptions({ input: { assignmentId: assignmentId as OpenReview['summary']['assignmentId'] } }),
  );
  if (review.isPending) return <LoadingState what="the summary" />;
  if (review.data === undefined) {
    return (
      <div className="stack">
        <h1>This summary cannot be shown</h1>
        <RefusalNotice error={review.error} onRetry={() => void review.refetch()} />
        {onBack && <BackButton onBack={onBack} />}
      </div>
    );
  }
  return <Opened review={review.data} session={session} onBack={onBack} />;
}

function BackButton({ onBack }: { onBack: () => void }) {
  return (
    <div>
      <Button variant="subtle" size="compact-md" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
        All summaries
      </Button>
    </div>
  );
}

function Opened({ review, session, onBack }: { review: OpenReview; session: ReviewerAtWork; onBack: (() => void) | null }) {
  const { summary, lastSent } = review;
  const typed = useAnswers(review);
  return (
    <>
      <PageHeader title={summary.caseTitle} windowTitle="Case summary" above={onBack ? <BackButton onBack={onBack} /> : undefined}>
        <p>
          Case <span className="figures">{summary.caseNumber}</span> · {caseStatusLabels[summary.status]} · as of{' '}
          {showInstant(summary.asOf)}
        </p>
        <p>People stand here by their part in the case, not by their names. Please use no names in what you write either.</p>
      </PageHeader>
      <div className="review-columns">
        <div className="review-sections">
          {lastSent !== null && lastSent.summaryVersion < summary.version && (
            <Notice title="This is a newer version than the one you answered.">
              <p>What you wrote then stands in the boxes still. Read it once more, then send it again.</p>
            </Notice>
          )}
          {summary.note !== '' && (
            <section className="review-section" aria-labelledby="review-note">
              <h2 id="review-note">From the office to you</h2>
              <p className="told">{summary.note}</p>
            </section>
          )}
          <AnswersToYou answers={summary.answers ?? []} sections={summary.sections} />
          {summary.sections.filter(isTold).map((section) => (
            <section key={section.id} className="review-section" aria-labelledby={`heading-${section.id}`}>
              <h2 id={`heading-${section.id}`}>{section.title}</h2>
              <SectionText
                section={section}
                isWritten={(key) => typed.answers.comments.some((each) => each.sectionId === placeOf(section.id, key) && each.text !== '')}
                beside={(passage) => (
                  <PassageComment
                    section={section}
                    passage={passage}
                    comment={typed.answers.comments.find((each) => each.sectionId === placeOf(section.id, passage.key))}
                    onChange={typed.comment}
                  />
                )}
              />
              <CommentBox
                section={section}
                comment={typed.answers.comments.find((each) => each.sectionId === section.id)}
                onChange={typed.comment}
              />
            </section>
          ))}
          <DatesAndStates summary={summary} />
          {summary.sections
            .filter((section) => !isTold(section))
            .map((section) => (
              <section key={section.id} className="review-section" aria-labelledby={`heading-${section.id}`}>
                <h2 id={`heading-${section.id}`}>{section.title}</h2>
                <CommentBox
                  section={section}
                  comment={typed.answers.comments.find((each) => each.sectionId === section.id)}
                  onChange={typed.comment}
                />
              </section>
            ))}
          <p className="quiet small">
            Sealed by {summary.district} as version {summary.version} at entry {summary.head.number} of its log,{' '}
            <code>{summary.head.hash.slice(0, 16)}…</code>
          </p>
        </div>
        <aside className="review-side panel stack" aria-label="What is asked of you">
          <div>
            <h2>What is asked of you</h2>
            <p>{summary.dueOn === null ? 'No date is set.' : `Please answer by ${formatCivilDate(summary.dueOn)}.`}</p>
          </div>
          <TaskList tasks={summary.tasks} answers={typed.answers.tasks} today={session.today} onChange={typed.task} />
          <SendPanel review={review} typed={typed} reviewer={session.user.displayName} />
        </aside>
      </div>
    </>
  );
}
