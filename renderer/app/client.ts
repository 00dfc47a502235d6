/** @file The one way to the application: oRPC over the window's own origin. Invariant: the launch token lives in memory only. */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import type { contract } from '#shared/contract/index.ts';

/**
 * Takes the launch token out of `#token=…` and out of the address bar and the history entry, before anything else reads the fragment. A page that
 * loads itself anew adds `&at=` and its route. The desktop host gives none.
 */
function takeLaunchToken(): string | null {
  const match = /^#(?:\/)?token=([A-Za-z0-9_-]+)(?:&at=(\/.*))?$/.exec(window.location.hash);
  if (!match?.[1]) return null;
  window.history.replaceState(null, '', `${window.location.pathname}#${match[2] ?? '/'}`);
  return match[1];
}

let isPageGoing = false;
for (const event of ['pagehide', 'beforeunload']) {
  window.addEventListener(event, () => {
    isPageGoing = true;
    // A page that was asked to go and stayed.
    window.setTimeout(() => {
      isPageGoing = false;
    }, 1_000);
  });
}

/** In memory only; null on the desktop. */
export const launchToken: string | null = takeLaunchToken();

const link = new RPCLink({
  url: () => `${window.location.origin}/rpc`,
  headers: () => (launchToken === null ? {} : { authorization: `Bearer ${launchToken}` }),
  // A page that goes takes its calls with it, but for these; browsers let them carry 64 KiB.
  fetch: (request, init) => globalThis.fetch(request, isPageGoing ? { ...init, keepalive: true } : init),
});

/** Calls a procedure of the contract directly; prefer `api` inside components. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(link);

/** Query and mutation options for every procedure: `useQuery(api.cases.list.queryOptions({ input }))`. */
export const api: RouterUtils<ContractRouterClient<typeof contract>> = createTanstackQueryUtils(client);
