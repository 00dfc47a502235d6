/** @file One call as a broken or malicious window would make it. */
import fc, { type Arbitrary } from 'fast-check';
import { type IdsOf, valuesOf } from './arbitrary-of-schema.ts';
import type { Procedure } from './contract-walk.ts';
import { spoil, withStolenKey } from './hostile-values.ts';
import type { Chance } from './seeded.ts';

export const ORIGIN = 'app://due-course';
const JSON_TYPE = { 'content-type': 'application/json' };
const AT_A_TIME = 50;

/** What the wire format allows to be said about a value's types and files, said wrongly. */
const META: readonly unknown[] = [
  [[1, 'caseId']],
  [[0, '__proto__', 'polluted']],
  [[6, 'constructor', 'prototype']],
  [[3]],
  [[99, 'x']],
  [[5, 'a'.repeat(1_000)]],
  Array.from({ length: 2_000 }, () => [1, 'caseId']),
  'meta',
  { length: 3 },
  [null],
];

const BROKEN_BODIES = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '{"json":',
  '{"json":{}',
  '\u0000',
  '{"json":1e999}',
  `${'['.repeat(20_000)}`,
  '--x\r\n',
];

export type Fuzzed = {
  request: Request;
  kind: 'valid' | 'spoiled' | 'stolen-key' | 'meta' | 'broken' | 'huge';
  /** The beginning of the body, for whoever has to mend what it found. */
  told: string;
};

/** Makes calls of one procedure, of every kind by turns of chance. */
export function fuzzerOf(procedure: Procedure, idsOf: IdsOf, chance: Chance): (onlyMisshapen: boolean) => Fuzzed {
  const arbitrary: Arbitrary<unknown> = procedure.input === null ? fc.jsonValue() : valuesOf(procedure.input, idsOf);
  let ready: unknown[] = [];
  const nextWhole = () => {
    if (ready.length === 0) ready = fc.sample(arbitrary, { numRuns: AT_A_TIME, seed: chance.between(0, 2 ** 31) });
    return ready.pop();
  };
  const post = (kind: Fuzzed['kind'], body: string, headers: Record<string, string> = JSON_TYPE): Fuzzed => ({
    kind,
    told: body.slice(0, 300),
    request: new Request(`${ORIGIN}/rpc/${procedure.path}`, { method: 'POST', headers, body }),
  });
  const call = (kind: Fuzzed['kind'], value: unknown): Fuzzed => {
    const text = JSON.stringify({ json: value });
    const blobs = blobsIn(value);
    if (blobs.length === 0) return post(kind, text);
    const form = new FormData();
    form.set('data', JSON.stringify({ json: value, meta: [], maps: blobs.map(({ path }) => path) }));
    for (const [index, { blob }] of blobs.entries()) form.set(String(index), blob);
    return { kind, told: text.slice(0, 300), request: new Request(`${ORIGIN}/rpc/${procedure.path}`, { method: 'POST', body: form }) };
  };
  return (onlyMisshapen) => {
    const turn = chance.between(onlyMisshapen ? 25 : 0, 100);
    // Twice, for a spoiled field may be one that takes anything.
    const nextValue = () => (onlyMisshapen ? spoil(spoil(nextWhole(), chance), chance) : nextWhole());
    if (turn < 25) return call('valid', nextValue());
    if (turn < 65) return call('spoiled', spoil(nextValue(), chance));
    if (turn < 80) return post('stolen-key', `{"json":${withStolenKey(nextValue(), chance)}}`);
    if (turn < 90) {
      const maps = turn < 83 ? { maps: [['__proto__', 'x'], ['y']] } : {};
      return post('meta', JSON.stringify({ json: nextValue(), meta: chance.oneOf(META), ...maps }));
    }
    const type = chance.oneOf(['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']);
    return post('broken', chance.oneOf(BROKEN_BODIES), { 'content-type': type });
  };
}

const HUGE = 20 * 1024 * 1024;

const HUGE_BODY = new TextEncoder().encode(`{"json":{"caseId":"${'x'.repeat(HUGE)}"}}`);
const PIECE = 1 << 20;

/** A body of 20 MB, its length declared or not. */
export function hugeRequest(procedure: Procedure, isDeclared: boolean): Fuzzed {
  let at = 0;
  const pieces = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= HUGE_BODY.length) return controller.close();
      controller.enqueue(HUGE_BODY.subarray(at, at + PIECE));
      at += PIECE;
    },
  });
  const headers = isDeclared ? { ...JSON_TYPE, 'content-length': String(HUGE_BODY.length) } : JSON_TYPE;
  const init = { method: 'POST', headers, body: isDeclared ? HUGE_BODY : pieces, duplex: 'half' };
  return {
    kind: 'huge',
    told: `20 MB, ${isDeclared ? '' : 'not '}declared`,
    request: new Request(`${ORIGIN}/rpc/${procedure.path}`, init),
  };
}

function blobsIn(value: unknown, path: readonly string[] = []): { path: readonly string[]; blob: Blob }[] {
  if (value instanceof Blob) return [{ path, blob: value }];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => blobsIn(inner, [...path, key]));
}
