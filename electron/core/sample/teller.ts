/** @file What every step of telling an invented case needs. */
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { ServiceContext } from '../service-context.ts';
import type { steppingClock } from './seeded-ports.ts';

/** The open casebook that the story is told into, and the clock by which it is told. */
export type Teller = { context: ServiceContext; clock: ReturnType<typeof steppingClock> };

/** The exhibit at a place in the story's list, counted from 1. */
export function exhibitAt(exhibits: Exhibit[], place: number): Exhibit {
  const exhibit = exhibits[place - 1];
  if (exhibit === undefined) throw new Error(`the sample cites an exhibit that it lacks: ${place}`);
  return exhibit;
}
