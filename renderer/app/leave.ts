/** @file What the page does at a lock: forgets, and is loaded anew. Invariant: nothing of the casebook outlives the lock in this page. */
import { useCallback, useEffect, useState } from 'react';
import type { CasebookStatus } from '#shared/contract/casebook.ts';
import { unsay } from '../ui/feedback/said-so.tsx';
import { emptyClipboardIfOurs } from './clipboard.ts';
import { isInBrowser, listenForLock, startAfresh } from './host.ts';
import { forgetCasebook } from './query-client.ts';

/** A stream that broke off is asked for again after this long. */
const LISTEN_AGAIN_MS = 2_000;
/** Should no new page come by then, the old one goes on with the unlock screen; nothing of the casebook is in it any more. */
const GIVE_UP_MS = 5_000;
/** The browser may ask the person before it lets the clipboard go, and a lock waits for nobody. */
const CLIPBOARD_MS = 500;

const pause = (milliseconds: number) => new Promise((resolve) => window.setTimeout(resolve, milliseconds));

/** While `isOpen`: listens for a lock. */
function useLockNotice(isOpen: boolean, onLocked: () => void): void {
  useEffect(() => {
    if (!isOpen || !isInBrowser) return;
    const ended = new AbortController();
    const listen = async (): Promise<void> => {
      while (!ended.signal.aborted) {
        await listenForLock(onLocked, ended.signal).catch(() => undefined);
        await pause(LISTEN_AGAIN_MS);
      }
    };
    void listen();
    return () => ended.abort();
  }, [isOpen, onLocked]);
}

/**
 * True from the moment at which this page learns that the casebook it had open is locked, until it is loaded anew: it then shows nothing, and has
 * forgotten what it read and what was typed. In a browser it loads itself; on the desktop the host does.
 */
export function useLeaving(state: CasebookStatus['state'] | undefined): boolean {
  const isOpen = state === 'unlocked' || state === 'reviewing';
  const [wasOpen, setWasOpen] = useState(false);
  const [isTold, setIsTold] = useState(false);
  if (isOpen && !wasOpen) setWasOpen(true);
  const tell = useCallback(() => setIsTold(true), []);
  useLockNotice(isOpen, tell);
  const isLeaving = isTold || (wasOpen && state !== undefined && !isOpen);
  useEffect(() => {
    if (!isLeaving) return;
    forgetCasebook();
    unsay();
    if (state === 'none') window.history.replaceState(null, '', '#/');
    void Promise.race([emptyClipboardIfOurs(), pause(CLIPBOARD_MS)]).then(startAfresh);
    const timer = window.setTimeout(() => {
      setIsTold(false);
      setWasOpen(false);
    }, GIVE_UP_MS);
    return () => window.clearTimeout(timer);
  }, [isLeaving, state]);
  return isLeaving;
}
