/** @file Addresses on the evidence origin: unguessable, short-lived, and a copy out only once. */
import { expect, test } from 'vitest';
import { ADDRESS_LIFE_MS, createAddressRegister } from '../../../electron/core/evidence/address-book.ts';
import type { AddressGrant } from '../../../electron/core/service-context.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';

const inline: AddressGrant = {
  register: 'evidence',
  id: '0'.repeat(32),
  dataKey: new Uint8Array(32),
  size: 1,
  mediaType: 'application/pdf',
  viewer: 'pdf',
  disposition: 'inline',
  fileName: 'a.pdf',
};
const tokenOf = (address: string) => new URL(address).pathname.slice(1);

test('an address names nothing, and no two are alike', () => {
  const book = createAddressRegister(fixedPorts());
  const addresses = Array.from({ length: 100 }, () => book.issue(inline));
  expect(new Set(addresses).size).toBe(100);
  for (const address of addresses) expect(address).toMatch(/^evidence:\/\/due-course\/[A-Za-z0-9_-]{43}$/);
});

test('an inline grant serves again within its minute and not after it', () => {
  const ports = fixedPorts();
  const book = createAddressRegister(ports);
  const token = tokenOf(book.issue(inline));
  ports.clock.advance(ADDRESS_LIFE_MS - 1);
  expect(book.resolve(token)).toEqual(inline);
  expect(book.resolve(token)).toEqual(inline);
  ports.clock.advance(1);
  expect(book.resolve(token)).toBeNull();
});

test('a copy out is handed over once', () => {
  const book = createAddressRegister(fixedPorts());
  const token = tokenOf(book.issue({ ...inline, disposition: 'attachment' }));
  expect(book.resolve(token)).toMatchObject({ disposition: 'attachment' });
  expect(book.resolve(token)).toBeNull();
});

test('an unknown token, and every token after a lock, gets nothing', () => {
  const book = createAddressRegister(fixedPorts());
  const token = tokenOf(book.issue(inline));
  expect(book.resolve('A'.repeat(43))).toBeNull();
  book.clear();
  expect(book.resolve(token)).toBeNull();
});
