/** @file The one store of drafts of this window, and when it is told to hurry. */
import { useEffect, useSyncExternalStore } from 'react';
import { client } from '../../app/client.ts';
import { type DraftEntry, DraftStore } from './draft-store.ts';

/** Empty until the casebook is unlocked, and after it is locked. */
export const drafts = new DraftStore({
  list: () => client.drafts.list(),
  keep: (input) => client.drafts.keep(input),
  discard: (input) => client.drafts.discard(input),
  place: () => window.location.hash.slice(1) || '/',
  now: () => Date.now(),
});

/** All drafts of the person at work, the newest first. */
export function useDrafts(): readonly DraftEntry[] {
  return useSyncExternalStore(drafts.subscribe, drafts.all);
}

/** Whether something typed and not recorded is there: then a form that otherwise waits for a click stands open. */
export function hasDraft(key: string): boolean {
  return drafts.get(key) !== undefined;
}

/**
 * Keeps a form open that stands there by itself, because nothing is recorded yet: when another window records something, what is typed here must
 * not go out of sight. `isShown`: it stands there now; `setOpen` opens it by hand.
 */
export function useStaysOpen(key: string, isShown: boolean, setOpen: (isOpen: boolean) => void): void {
  const isTyped = useSyncExternalStore(drafts.subscribe, () => hasDraft(key));
  useEffect(() => {
    if (isShown && isTyped) setOpen(true);
  }, [isShown, isTyped, setOpen]);
}

/** A lock waits no longer than this for what was typed just before. */
const BEFORE_LOCK_MS = 700;

/** Keeps what was typed up to now. Never fails: a lock goes on whatever happens. */
export async function keepBeforeLock(): Promise<void> {
  await Promise.race([drafts.flush().catch(() => undefined), new Promise((resolve) => window.setTimeout(resolve, BEFORE_LOCK_MS))]);
}

const hurry = (): void => void drafts.flush();
const hurryWhenHidden = (): void => {
  if (document.visibilityState === 'hidden') hurry();
};

/** From now on a field that is left, another page, and a window that goes keep at once what was typed. Gives the way to end that. */
export function watchTyping(): () => void {
  const events = ['focusout', 'hashchange', 'beforeunload', 'pagehide'] as const;
  for (const event of events) window.addEventListener(event, hurry);
  document.addEventListener('visibilitychange', hurryWhenHidden);
  return () => {
    for (const event of events) window.removeEventListener(event, hurry);
    document.removeEventListener('visibilitychange', hurryWhenHidden);
  };
}
