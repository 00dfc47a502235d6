/** @file The cache of what the window has read. Invariant: after a lock it holds nothing but the casebook's status. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { refusalCode } from '../ui/feedback/refusal.ts';
import { api } from './client.ts';

/** Another window, or the idle lock, may have locked the casebook: asking for the status again brings the unlock screen. */
const noticeLock = (error: unknown): void => {
  if (refusalCode(error) === 'LOCKED') void queryClient.invalidateQueries({ queryKey: api.casebook.status.queryKey() });
};

/**
 * Everything is read again after every recorded change, because one change moves open items, states and lists together and the database
 * is local. Variables of a finished mutation are dropped at once: they may be a passphrase.
 */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLock }),
  mutationCache: new MutationCache({
    onError: noticeLock,
    onSuccess: () => {
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

/** Drops all that was read from the casebook, unrecorded drafts with it. */
export function forgetCasebook(): void {
  queryClient.removeQueries({ predicate: (query) => !isBeforeUnlocking(query.queryKey) });
  queryClient.getMutationCache().clear();
}
