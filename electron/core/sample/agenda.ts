/** @file What happens in the invented district, in the order of its moments, whichever matter it belongs to. */
import type { Teller } from './teller.ts';

/** Something that happens at an instant. What it brings about later is given back as further steps. */
export type Step = { at: string; tell: () => Promise<readonly Step[]> };

/** Tells every step in its turn. A step whose moment has passed meanwhile follows a quarter of an hour after the one before it. */
export async function tellAgenda({ clock }: Teller, steps: readonly Step[]): Promise<void> {
  const agenda = [...steps];
  for (;;) {
    agenda.sort((one, other) => one.at.localeCompare(other.at));
    const next = agenda.shift();
    if (next === undefined) return;
    if (Date.parse(next.at) > clock.now().getTime()) clock.jumpTo(next.at);
    else clock.step(15);
    agenda.push(...(await next.tell()));
  }
}

/** A step that brings nothing else about. */
export function happening(at: string, work: () => Promise<unknown>): Step {
  return {
    at,
    tell: async () => {
      await work();
      return [];
    },
  };
}
