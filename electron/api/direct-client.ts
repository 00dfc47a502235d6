/** @file The contract called from the same process: validated both ways like a window's calls, with the core's own errors. For the command line and tests. */
import { createRouterClient, type RouterClient } from '@orpc/server';
import type { ApiContext } from './implementer.ts';
import { router } from './router.ts';

export type DirectClient = RouterClient<typeof router>;

/** Calls the router in this process, through the contract’s validation of both ways, without any transport. */
export function createDirectClient(context: ApiContext): DirectClient {
  return createRouterClient(router, { context });
}
