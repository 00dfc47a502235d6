/** @file Watches over the idle lock: pushes it back while someone is at work, counts down when nobody is. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../client.ts';
import type { Session } from '../session.ts';
import { stayAwake } from '../stay-awake.ts';

const WARN_BELOW_SECONDS = 60;
/** With a very short idle time the warning must still come late, or it would always stand there. */
const WARN_SHARE = 0.25;

/** Seconds until the casebook locks, and whether to warn. Keys, clicks and scrolling count as work. */
export function useIdleLock(session: Pick<Session, 'locksAt' | 'idleMinutes'>): {
  secondsLeft: number;
  isWarning: boolean;
  stay: () => void;
} {
  const queryClient = useQueryClient();
  const [now, setNow] = useState(() => Date.now());
  const secondsLeft = Math.max(0, Math.round((Date.parse(session.locksAt) - now) / 1000));

  const [stay] = useState(() => () => stayAwake(queryClient));

  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1_000);
    const events = ['keydown', 'pointerdown', 'wheel', 'scroll'] as const;
    for (const event of events) window.addEventListener(event, stay, { passive: true, capture: true });
    return () => {
      window.clearInterval(timer);
      for (const event of events) window.removeEventListener(event, stay, { capture: true });
    };
  }, [stay]);

  // Asked each second until the application has locked: it may be a moment behind this window's clock.
  const overdueAt = secondsLeft > 0 ? null : now;
  useEffect(() => {
    if (overdueAt !== null) void queryClient.invalidateQueries({ queryKey: api.casebook.status.queryKey() });
  }, [overdueAt, queryClient]);

  return { secondsLeft, isWarning: secondsLeft <= Math.min(WARN_BELOW_SECONDS, session.idleMinutes * 60 * WARN_SHARE), stay };
}
