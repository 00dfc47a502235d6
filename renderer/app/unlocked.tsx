import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { createWindowRouter } from './router.tsx';
import { type Session, SessionContext } from './session.ts';

/** Everything of an unlocked casebook: a router of its own, gone with the lock. */
export function Unlocked({ session }: { session: Session }) {
  const [router, setRouter] = useState<ReturnType<typeof createWindowRouter> | null>(null);
  useEffect(() => {
    const made = createWindowRouter();
    setRouter(made);
    return () => made.history.destroy();
  }, []);
  return <SessionContext value={session}>{router && <RouterProvider router={router} />}</SessionContext>;
}
