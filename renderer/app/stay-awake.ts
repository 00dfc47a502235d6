/** @file Pushes the idle lock back while someone, or a long intake, is at work. */
import type { QueryClient } from '@tanstack/react-query';
import { api, client } from './client.ts';

const AT_MOST_EVERY_MILLISECONDS = 20_000;

let touchedAt = 0;

/** Says to the application that work is going on. Asked often, it tells it a few times a minute at most. */
export function stayAwake(queryClient: QueryClient): void {
  if (Date.now() - touchedAt < AT_MOST_EVERY_MILLISECONDS) return;
  touchedAt = Date.now();
  const key = api.casebook.status.queryKey();
  client.casebook.touch().then(
    ({ locksAt }) =>
      queryClient.setQueryData(key, (status) =>
        status?.state === 'unlocked' || status?.state === 'reviewing' ? { ...status, locksAt } : status,
      ),
    () => queryClient.invalidateQueries({ queryKey: key }),
  );
}
