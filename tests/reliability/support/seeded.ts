/** @file Chance that can be repeated: a failure names its seed, and DUE_COURSE_SEED plays it again. */

export type Chance = {
  readonly seed: number;
  /** A whole number from `least` up to, but not including, `end`. */
  between(least: number, end: number): number;
  /** One of them. @throws Error when there is none */
  oneOf<T>(choices: readonly T[]): T;
};

/** mulberry32: small, and good enough to choose places and times. */
export function chance(seed = Number(process.env.DUE_COURSE_SEED ?? Math.floor(Math.random() * 2 ** 31))): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, end: number) => least + Math.floor(next() * (end - least));
  return {
    seed,
    between,
    oneOf(choices) {
      const chosen = choices[between(0, choices.length)];
      if (choices.length === 0) throw new Error('There is nothing to choose from.');
      return chosen as (typeof choices)[number];
    },
  };
}
