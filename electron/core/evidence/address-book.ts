/** @file Addresses on the evidence origin. Invariant: 256 random bits each, void after a minute and at a lock; a copy out is handed over once. */
import { randomBytes } from 'node:crypto';
import type { Ports } from '../ports.ts';
import type { AddressBook, AddressGrant } from '../service-context.ts';

/** How long an address can be fetched, in milliseconds. Within it an inline grant may be fetched again: a PDF's page asks for its bytes. */
export const ADDRESS_LIFE_MS = 60_000;

export type AddressRegister = AddressBook & {
  /** The grant behind a token, or null for a token that is unknown, spent or too old. */
  resolve(token: string): AddressGrant | null;
  /** Voids every address. */
  clear(): void;
};

/** An address is `<evidence origin>/<token>`, the token 43 characters of base64url. */
export function createAddressRegister(ports: Pick<Ports, 'clock' | 'evidenceOrigin'>): AddressRegister {
  const grants = new Map<string, { grant: AddressGrant; voidAt: number }>();
  const now = () => ports.clock.now().getTime();
  const sweep = () => {
    for (const [token, { voidAt }] of grants) if (voidAt <= now()) grants.delete(token);
  };
  return {
    issue(grant) {
      sweep();
      const token = randomBytes(32).toString('base64url');
      grants.set(token, { grant, voidAt: now() + ADDRESS_LIFE_MS });
      return `${ports.evidenceOrigin()}/${token}`;
    },
    resolve(token) {
      sweep();
      const found = grants.get(token);
      if (found === undefined) return null;
      if (found.grant.disposition === 'attachment') grants.delete(token);
      return found.grant;
    },
    clear() {
      grants.clear();
    },
  };
}
