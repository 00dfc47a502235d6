/** @file `/rpc/*`: oRPC's fetch adapter over the router. Invariant: every error leaves through the one mapping. */
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { DomainError } from '#shared/domain/errors.ts';
import { maskError } from './error-mapping.ts';
import { type FetchHandler, refuse } from './guards.ts';
import type { ApiContext } from './implementer.ts';
import { router } from './router.ts';

/** Answers calls of the contract with the application of this thread; 404 for a procedure that is not in the contract. */
export function createRpcHandler(context: ApiContext): FetchHandler {
  const handler = new RPCHandler(router, {
    clientInterceptors: [
      async ({ next, context: { call } }) => {
        try {
          return await next();
        } catch (error) {
          // The schema library itself stumbles over some inputs, such as an object in the place of a text with a `length` of its own.
          const isInputToBlame = call?.isUnderstood === false && !(error instanceof ORPCError);
          throw maskError(isInputToBlame ? new DomainError('INPUT_REFUSED', { problem: '' }) : error, context.ports.logger);
        }
      },
    ],
  });
  return async (request) => {
    const call = { isUnderstood: false };
    const { matched, response } = await handler.handle(request, { prefix: '/rpc', context: { ...context, call } });
    if (!matched) return refuse(404);
    response.headers.set('cache-control', 'no-store');
    response.headers.set('x-content-type-options', 'nosniff');
    return response;
  };
}
