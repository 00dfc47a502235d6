import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../app/client.ts';
import { Notice } from '../../ui/feedback/notice.tsx';

function inWords(seconds: number): string {
  if (seconds < 60) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}${rest > 0 ? ` and ${rest} ${rest === 1 ? 'second' : 'seconds'}` : ''}`;
}

/** Counts the wait of the casebook's status down, from each new answer of the application. */
export function useWait(seconds: number): number {
  const queryClient = useQueryClient();
  const answeredAt = queryClient.getQueryState(api.casebook.status.queryKey())?.dataUpdatedAt ?? 0;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (seconds <= 0) return;
    setNow(Date.now());
    const timer = window.setInterval(() => setNow(Date.now()), 500);
    return () => window.clearInterval(timer);
  }, [seconds]);
  if (seconds <= 0) return 0;
  return Math.max(0, Math.ceil(seconds - Math.max(0, now - answeredAt) / 1000));
}

/** How long until the next try is taken. Renders nothing when it may come now. */
export function WaitNotice({ seconds }: { seconds: number }) {
  if (seconds === 0) return null;
  return (
    <Notice tone="needs" title="A short wait after several tries">
      <p role="timer">You can try again in {inWords(seconds)}.</p>
    </Notice>
  );
}
