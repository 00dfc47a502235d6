/** @file How the window learns the launch token. Invariant: the token stands in a fragment only, which no browser sends anywhere. */
import { randomBytes } from 'node:crypto';
import { bearsToken, type FetchHandler, refuse, refuseForeignHost } from '../../api/guards.ts';

/** 256 bits in base64url. */
export const createLaunchToken = (): string => randomBytes(32).toString('base64url');

/** The address to print: whoever has it can speak to the application, though not unlock it. */
export const launchAddress = (origin: string, launchToken: string): string => `${origin}/#token=${launchToken}`;

export type OneTimeDoor = {
  /** The address to hand to the system's opener: other users of the machine can read another program's arguments. */
  readonly address: string;
  readonly handler: FetchHandler;
};

/**
 * Leads the first visitor of `/open/<code>` to a token of its own, which `inner` takes for the launch token. Another user who read the code
 * from the opener's arguments may have come first; so that token is void as soon as a second visitor knows the code, which is then the
 * person's own browser, or the printed address is in use, which only the person knows.
 * @param onMisuse called once when a second visitor came
 */
export function createOneTimeDoor(origin: string, launchToken: string, inner: FetchHandler, onMisuse: () => void): OneTimeDoor {
  const code = randomBytes(32).toString('base64url');
  const ownToken = createLaunchToken();
  let state: 'waiting' | 'passed' | 'withdrawn' = 'waiting';
  const admit = (request: Request): Response => {
    const foreign = refuseForeignHost(request, origin);
    if (foreign !== null) return foreign;
    if (new URL(request.url).pathname !== `/open/${code}` || request.method !== 'GET') return refuse(404);
    const isFirst = state === 'waiting';
    if (state === 'passed') onMisuse();
    state = isFirst ? 'passed' : 'withdrawn';
    if (!isFirst) return refuse(404);
    return new Response(null, { status: 303, headers: { location: `/#token=${ownToken}`, 'cache-control': 'no-store' } });
  };
  return {
    address: `${origin}/open/${code}`,
    async handler(request) {
      if (new URL(request.url).pathname.startsWith('/open/')) return admit(request);
      if (bearsToken(request, launchToken)) state = 'withdrawn';
      if (state !== 'passed' || !bearsToken(request, ownToken)) return inner(request);
      const headers = new Headers(request.headers);
      headers.set('authorization', `Bearer ${launchToken}`);
      return inner(new Request(request, { headers }));
    },
  };
}
