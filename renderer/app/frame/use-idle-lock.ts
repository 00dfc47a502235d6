/** @file Watches over the idle lock: pushes it back while someone is at work, counts down when nobody is. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, client } from '../client.ts';
import type { Session } from '../session.ts';

const TOUCH_AT_MOST_EVERY = 20_000;
const WARN_BELOW_SECONDS = 60;
/** With a very short idle time the warning must still come late, or it would always stand there. */
const WARN_SHARE = 0.25;

/** Seconds until the casebook locks, and whether to warn. Keys, clicks and scrolling count as work. */
export function useIdleLock(session: Session): { secondsLeft: number; isWarning: boolean; stay: () => void } {
  const queryClient = useQueryClient();
  const [now, setNow] = useState(() => Date.now());
  const secondsLeft = Math.max(0, Math.round((Date.parse(session.locksAt) - now) / 1000));

  const [stay] = useState(() => {
    let touchedAt = 0;
    return () => {
      if (Date.now() - touchedAt < TOUCH_AT_MOST_EVERY) return;
      touchedAt = Date.now();
      const key = api.casebook.status.queryKey();
      client.casebook.touch().then(
        ({ locksAt }) => queryClient.setQueryData(key, (status) => (status?.state === 'unlocked' ? { ...status, locksAt } : status)),
        () => queryClient.invalidateQueries({ queryKey: key }),
      );
    };
  });

  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1_000);
    const events = ['keydown', 'pointerdown', 'wheel', 'scroll'] as const;
    for (const event of events) window.addEventListener(event, stay, { passive: true, capture: true });
    return () => {
      window.clearInterval(timer);
      for (const event of events) window.removeEventListener(event, stay, { capture: true });
    };
  }, [stay]);

  useEffect(() => {
    if (secondsLeft > 0) return;
    void queryClient.invalidateQueries({ queryKey: api.casebook.status.queryKey() });
  }, [secondsLeft, queryClient]);

  return { secondsLeft, isWarning: secondsLeft <= Math.min(WARN_BELOW_SECONDS, session.idleMinutes * 60 * WARN_SHARE), stay };
}
