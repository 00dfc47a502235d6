/** @file The cache of what the window has read. Invariant: after a lock it holds nothing but the casebook's status. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { drafts } from '../ui/drafts/drafts.ts';
import { refusalCode } from '../ui/feedback/refusal.ts';
import { noteOwnChange } from './changes.ts';
import { api } from './client.ts';

/** Another window, or the idle lock, may have locked the casebook: asking for the status again brings the unlock screen. */
const noticeLock = (error: unknown): void => {
  if (refusalCode(error) === 'LOCKED') void queryClient.invalidateQueries({ queryKey: api.casebook.status.queryKey() });
};

/** What stands there now is read again, so that the form can show both texts. */
const noticeChange = (error: unknown): void => {
  if (refusalCode(error) === 'CHANGED_MEANWHILE') void queryClient.invalidateQueries();
};

/**
 * Everything is read again after every recorded change, because one change moves open items, states and lists together and the database
 * is local. Variables of a finished mutation are dropped at once: they may be a passphrase.
 */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLock }),
  mutationCache: new MutationCache({
    onError: (error) => {
      noticeLock(error);
      noticeChange(error);
    },
    onSuccess: () => {
      noteOwnChange();
      void queryClient.invalidateQueries();
    },
  }),
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
    mutations: { networkMode: 'always', retry: false, gcTime: 0 },
  },
});

/** Keys of the contract start with the path of their procedure. What the screens before the unlocking read tells nothing of a case. */
const isBeforeUnlocking = (key: readonly unknown[]): boolean => Array.isArray(key[0]) && key[0][0] === 'casebook';

/** Drops all that was read from the casebook, and what was typed; the casebook keeps that. */
export function forgetCasebook(): void {
  drafts.forget();
  queryClient.removeQueries({ predicate: (query) => !isBeforeUnlocking(query.queryKey) });
  queryClient.getMutationCache().clear();
}
