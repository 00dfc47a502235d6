/** @file What a broken or malicious caller would put in the place of a value. Invariant: nothing in here can do harm to the machine that runs the trial. */
import type { Chance } from './seeded.ts';

const LONE_SURROGATE = '\ud800';

/** None of the paths is one in which a casebook or a file could come to lie. */
const hostile: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  -0.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  '',
  ' ',
  '\u0000',
  `a${LONE_SURROGATE}b`,
  '\u202e\u2066\ufeff',
  '../../../../etc/passwd',
  '..\\..\\windows\\system32',
  '/dev/null/x',
  '/proc/self/mem',
  'file:///etc/passwd',
  '\\\\server\\share',
  "'; DROP TABLE case_file; --",
  '%00%2e%2e%2f',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '9999-99-99',
  '0000-00-00T00:00:00.000Z',
  'f'.repeat(32),
  '0'.repeat(32),
  'F'.repeat(32),
  [],
  [[[[[[[[]]]]]]]],
  {},
  { length: 1e9 },
  { toString: 'x', valueOf: 1, toJSON: 'y' },
  { $ne: null },
];

/** Sent seldom, since they cost the sender most. */
const large: readonly unknown[] = ['x'.repeat(100_000), Array.from({ length: 5_000 }, (_, index) => index)];

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Blob);
}

/** A copy of `value` in which one place, anywhere, holds something hostile, is gone, or is there too often. */
export function spoil(value: unknown, chance: Chance): unknown {
  const goesDeeper = chance.between(0, 4) > 0;
  if (goesDeeper && Array.isArray(value) && value.length > 0) {
    const index = chance.between(0, value.length);
    return value.with(index, spoil(value[index], chance));
  }
  if (goesDeeper && isRecord(value) && Object.keys(value).length > 0) {
    const key = chance.oneOf(Object.keys(value));
    if (chance.between(0, 6) === 0) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    return { ...value, [key]: spoil(value[key], chance) };
  }
  return chance.oneOf(chance.between(0, 50) === 0 ? large : hostile);
}

const STOLEN_KEYS = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toJSON', 'then', '$where', 'a'.repeat(1_000)];

/** JSON text of `value` with a key that should not be there in one of its objects; by text, since `__proto__` cannot be set otherwise. */
export function withStolenKey(value: unknown, chance: Chance): string {
  const text = JSON.stringify(value) ?? 'null';
  const places = [...text.matchAll(/\{/g)].map((match) => match.index);
  const stolen = `${JSON.stringify(chance.oneOf(STOLEN_KEYS))}:${JSON.stringify(chance.oneOf<Json>([{ isAdmin: true, polluted: 'yes' }, 'x', null, [1]]))}`;
  if (places.length === 0) return `{${stolen}}`;
  const place = chance.oneOf(places) + 1;
  return `${text.slice(0, place)}${stolen}${text[place] === '}' ? '' : ','}${text.slice(place)}`;
}
