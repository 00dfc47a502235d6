import { useEffect, useState } from 'react';
import './notices.css';

/** Says what is being read. Stays silent for the first 200 ms, so that a quick answer does not flicker. */
export function LoadingState({ what }: { what: string }) {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setIsSlow(true), 200);
    return () => window.clearTimeout(timer);
  }, []);
  return <div role="status">{isSlow && <p className="loading-state">Reading {what} …</p>}</div>;
}
