import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CasebookStatus } from '#shared/contract/casebook.ts';
import { api } from '../../../app/client.ts';
import { SchemeToggle } from '../../../app/frame/scheme-toggle.tsx';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { KeyHelp } from '../../../ui/page/key-help.tsx';
import { useShortcut } from '../../../ui/page/shortcuts.ts';
import { LocksSoon } from './locks-soon.tsx';
import { ReadingPage } from './reading-page.tsx';
import { ReviewList } from './review-list.tsx';
import '../review.css';

export type ReviewerAtWork = Extract<CasebookStatus, { state: 'reviewing' }>;

function Bar({ session }: { session: ReviewerAtWork }) {
  const queryClient = useQueryClient();
  const lock = useMutation(
    api.casebook.lock.mutationOptions({ onSuccess: (status) => queryClient.setQueryData(api.casebook.status.queryKey(), status) }),
  );
  useShortcut('Ctrl+L', 'Lock', () => lock.mutate({}));
  return (
    <header className="review-room-bar">
      <span className="top-bar-name">Due Course</span>
      <span>{session.name}</span>
      <div className="review-room-end">
        <RefusalNotice error={lock.error} />
        <LocksSoon session={session} />
        <SchemeToggle />
        <span className="quiet">{session.user.displayName}</span>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconLock size={16} aria-hidden />}
          loading={lock.isPending}
          onClick={() => lock.mutate({})}
        >
          Lock
        </Button>
      </div>
    </header>
  );
}

/** Everything that a reviewer sees: the summaries sealed to them, and one of them to read and answer. No other navigation. */
export function ReviewRoom({ session }: { session: ReviewerAtWork }) {
  const listing = useQuery(api.reviewRoom.list.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const reviews = listing.data?.reviews ?? [];
  // A file by itself holds one summary: there is nothing to choose.
  const onlyOne = session.isSealedFile ? reviews[0]?.assignmentId : undefined;
  const open = reviews.find((review) => review.assignmentId === (onlyOne ?? chosen));
  return (
    <>
      <Bar session={session} />
      <main className="review-page">
        {listing.isPending && <LoadingState what="what was sealed to you" />}
        <RefusalNotice error={listing.error} onRetry={() => void listing.refetch()} />
        {listing.data && open === undefined && <ReviewList session={session} listing={listing.data} onOpen={setChosen} />}
        {open && (
          <ReadingPage
            key={`${open.assignmentId} ${open.version}`}
            assignmentId={open.assignmentId}
            session={session}
            onBack={onlyOne === undefined ? () => setChosen(null) : null}
          />
        )}
      </main>
      <KeyHelp />
    </>
  );
}
