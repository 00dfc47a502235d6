/** @file Which of the window's four faces to show. Invariant: nothing of a case is in the document or the cache unless unlocked. */
import { useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ConfirmCodesPage, type RecoveryCodes } from '../features/casebook/confirm-codes-page.tsx';
import { StartPage } from '../features/casebook/start-page.tsx';
import { UnlockPage } from '../features/casebook/unlock-page.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { unsay } from '../ui/said-so.tsx';
import { api } from './client.ts';
import { forgetCasebook } from './query-client.ts';
import { createWindowRouter } from './router.tsx';
import { type Session, SessionContext } from './session.ts';

/** The application leaves when no window asks for a few minutes, and it may lock without being asked. */
const ASK_EVERY_MILLISECONDS = 30_000;

function Unlocked({ session }: { session: Session }) {
  const [router, setRouter] = useState<ReturnType<typeof createWindowRouter> | null>(null);
  useEffect(() => {
    const made = createWindowRouter();
    setRouter(made);
    return () => made.history.destroy();
  }, []);
  return <SessionContext value={session}>{router && <RouterProvider router={router} />}</SessionContext>;
}

/** Start screen, unlock screen, recovery codes or the frame, by the casebook's status. */
export function Gate() {
  const status = useQuery(api.casebook.status.queryOptions({ refetchInterval: ASK_EVERY_MILLISECONDS, refetchIntervalInBackground: true }));
  const state = status.data?.state;
  const [recoveryCodes, setRecoveryCodes] = useState<RecoveryCodes | null>(null);
  useEffect(() => {
    if (state === undefined || state === 'unlocked') return;
    forgetCasebook();
    unsay();
    // Unlocking the same casebook leads back to where one was; another casebook starts at its beginning.
    if (state === 'none') window.history.replaceState(null, '', '#/');
  }, [state]);

  if (!status.data) {
    return (
      <main className="page page-narrow">
        <h1 className="visually-hidden">Due Course</h1>
        {status.error ? (
          <RefusalNotice error={status.error} onRetry={() => void status.refetch()} />
        ) : (
          <LoadingState what="the casebook’s status" />
        )}
      </main>
    );
  }
  if (status.data.state === 'none') return <StartPage onCreated={setRecoveryCodes} />;
  if (status.data.state === 'locked') return <UnlockPage casebook={status.data} />;
  if (!status.data.recoveryCodesConfirmed) return <ConfirmCodesPage codes={recoveryCodes} onConfirmed={() => setRecoveryCodes(null)} />;
  return <Unlocked session={status.data} />;
}
