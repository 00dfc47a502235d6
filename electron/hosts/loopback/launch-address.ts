/** @file How the window learns the launch token. Invariant: the token stands in a fragment only, which no browser sends anywhere. */
import { randomBytes } from 'node:crypto';
import { type FetchHandler, refuse, refuseForeignHost } from '../../api/guards.ts';

/** 256 bits in base64url. */
export const createLaunchToken = (): string => randomBytes(32).toString('base64url');

/** The address to print: whoever has it can speak to the application, though not unlock it. */
export const launchAddress = (origin: string, launchToken: string): string => `${origin}/#token=${launchToken}`;

export type OneTimeDoor = {
  /** The address to hand to the system's opener: other users of the machine can read another program's arguments. */
  readonly address: string;
  readonly handler: FetchHandler;
};

/** Leads the first visitor of `/open/<code>` on to the launch address and turns everyone after away. */
export function createOneTimeDoor(origin: string, launchToken: string, inner: FetchHandler): OneTimeDoor {
  const code = randomBytes(32).toString('base64url');
  let isOpen = true;
  return {
    address: `${origin}/open/${code}`,
    async handler(request) {
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith('/open/')) return inner(request);
      const foreign = refuseForeignHost(request, origin);
      if (foreign !== null) return foreign;
      if (!isOpen || pathname !== `/open/${code}` || request.method !== 'GET') return refuse(404);
      isOpen = false;
      return new Response(null, { status: 303, headers: { location: `/#token=${launchToken}`, 'cache-control': 'no-store' } });
    },
  };
}
