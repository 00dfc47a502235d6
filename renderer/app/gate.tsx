/** @file Which of the window's four faces to show. Invariant: nothing of a case is in the document or the cache unless unlocked. */
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { ConfirmCodesPage } from '../features/casebook/confirm-codes-page.tsx';
import { UnlockPage } from '../features/casebook/unlock-page.tsx';
import { LoadingState } from '../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../ui/feedback/refusal-notice.tsx';
import { StartLayout } from '../ui/page/start-layout.tsx';
import { BeforeCasebook } from './before-casebook.tsx';
import { api } from './client.ts';
import { useLeaving } from './leave.ts';
import { forgetCasebook } from './query-client.ts';
import { forgetShownCodes } from './shown-codes.ts';

/** The application leaves when no window asks for a few minutes, and it may lock without being asked. */
const ASK_EVERY_MILLISECONDS = 30_000;

const loadUnlocked = () => import('./unlocked.tsx');
/** The screens of an unlocked casebook come in a file of their own, so that the unlock screen stands sooner. */
const Unlocked = lazy(async () => ({ default: (await loadUnlocked()).Unlocked }));

/** A reviewer's room is all that a reviewer's window ever loads. */
const ReviewRoom = lazy(async () => ({ default: (await import('../features/review/room/review-room.tsx')).ReviewRoom }));

/** Start screen, unlock screen, recovery codes, a reviewer's room or the frame, by the casebook's status. */
export function Gate() {
  const status = useQuery(api.casebook.status.queryOptions({ refetchInterval: ASK_EVERY_MILLISECONDS, refetchIntervalInBackground: true }));
  const state = status.data?.state;
  const isLeaving = useLeaving(state);
  useEffect(() => {
    if (state !== 'none' && state !== 'locked') return;
    forgetCasebook();
    forgetShownCodes();
    // Unlocking the same casebook leads back to where one was; another casebook starts at its beginning.
    if (state === 'none') window.history.replaceState(null, '', '#/');
    // While someone types the passphrase there is time to fetch the rest.
    window.requestIdleCallback(() => void loadUnlocked().catch(() => undefined));
  }, [state]);

  if (isLeaving) {
    return (
      <StartLayout title="The casebook is locked">
        <LoadingState what="the first screen" />
      </StartLayout>
    );
  }
  if (!status.data) {
    return (
      <StartLayout title={status.error ? 'The application cannot be reached' : 'Due Course'}>
        <RefusalNotice error={status.error} onRetry={() => void status.refetch()} />
        {status.isPending && <LoadingState what="the casebook’s status" />}
      </StartLayout>
    );
  }
  if (status.data.state === 'none') return <BeforeCasebook />;
  if (status.data.state === 'locked') return <UnlockPage casebook={status.data} />;
  if (status.data.state === 'reviewing') {
    return (
      <Suspense fallback={<LoadingState what="what was sealed to you" />}>
        <ReviewRoom session={status.data} />
      </Suspense>
    );
  }
  if (status.data.codesToConfirm.length > 0) return <ConfirmCodesPage awaited={status.data.codesToConfirm} />;
  return (
    <Suspense fallback={<LoadingState what="the casebook" />}>
      <Unlocked session={status.data} />
    </Suspense>
  );
}
