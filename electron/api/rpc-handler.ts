/** @file `/rpc/*`: oRPC's fetch adapter over the router. Invariant: every error leaves through the one mapping. */
import { RPCHandler } from '@orpc/server/fetch';
import { maskError } from './error-mapping.ts';
import { type FetchHandler, refuse } from './guards.ts';
import type { ApiContext } from './implementer.ts';
import { router } from './router.ts';

/** Answers calls of the contract with the application of this thread; 404 for a procedure that is not in the contract. */
export function createRpcHandler(context: ApiContext): FetchHandler {
  const handler = new RPCHandler(router, {
    clientInterceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          throw maskError(error, context.ports.logger);
        }
      },
    ],
  });
  return async (request) => {
    const { matched, response } = await handler.handle(request, { prefix: '/rpc', context });
    if (!matched) return refuse(404);
    response.headers.set('cache-control', 'no-store');
    response.headers.set('x-content-type-options', 'nosniff');
    return response;
  };
}
