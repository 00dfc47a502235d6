/** @file Clock and ids of the sample. Invariant: two samples made with the same version differ in their keys and salts only. */
import { createHash } from 'node:crypto';
import type { Clock, IdSource } from '../ports.ts';

/** A clock that stands at `at` and goes on by `minutes` at each `step`. */
export function steppingClock(at: string): Clock & { jumpTo(at: string): void; step(minutes: number): void } {
  let instant = Date.parse(at);
  return {
    now: () => new Date(instant),
    jumpTo: (next) => {
      instant = Date.parse(next);
    },
    step: (minutes) => {
      instant += minutes * 60_000;
    },
  };
}

/** Ids counted out of one seed. Only for the sample: they can be foretold. */
export function seededIds(seed: string): IdSource {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return createHash('sha256').update(`${seed}/${count}`).digest('hex').slice(0, 32);
    },
  };
}
