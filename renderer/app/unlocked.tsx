import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { drafts, watchTyping } from '../ui/drafts/drafts.ts';
import { watchOtherWindows } from './changes.ts';
import { queryClient } from './query-client.ts';
import { createWindowRouter } from './router.tsx';
import { type Session, SessionContext } from './session.ts';

/** What another window recorded shows here too; forms keep what is typed in them. */
const readAgain = (): void => void queryClient.invalidateQueries();

/** Everything of an unlocked casebook: a router of its own, gone with the lock. Nothing is drawn before what was typed earlier is back. */
export function Unlocked({ session }: { session: Session }) {
  const [router, setRouter] = useState<ReturnType<typeof createWindowRouter> | null>(null);
  useEffect(() => {
    let isGone = false;
    let made: ReturnType<typeof createWindowRouter> | null = null;
    const ends: (() => void)[] = [];
    // Where the drafts cannot be read the rest can: each comes back beside what is typed then, and nothing is written over it.
    const begun = drafts.refresh().catch(() => undefined);
    void begun.then(() => {
      if (isGone) return;
      ends.push(watchTyping(), watchOtherWindows(readAgain));
      made = createWindowRouter();
      setRouter(made);
    });
    return () => {
      isGone = true;
      for (const end of ends) end();
      made?.history.destroy();
    };
  }, []);
  return <SessionContext value={session}>{router && <RouterProvider router={router} />}</SessionContext>;
}
