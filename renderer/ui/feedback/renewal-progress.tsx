import { useEffect } from 'react';
import { askForLongWorkSoon, LongWorkProgress, useLongWork } from './long-work-progress.tsx';

/** How far a renewal of the root key is. To be shown while the call that began it has not come back. */
export function RenewalProgress({ cancel }: { cancel: string }) {
  const what = 'Making a new root key';
  const work = useLongWork();
  useEffect(askForLongWorkSoon, []);
  if (work?.kind !== 'renewal') return <p role="status">{what} …</p>;
  return <LongWorkProgress work={work} what={what} cancel={cancel} />;
}
