/** @file What the lines of the disruption ledger still lack. Invariant: effects are listed, never summed or ranked. */
import type { DisruptionEffect } from './speech.ts';

/**
 * What each claimed effect lacks before S5 can be answered yes, one sentence each. An effect that happened needs its day and its source; a
 * prediction needs the evidence that explains it (Gustafson v. Jones: a general assertion is not enough). A claim of no effect lacks nothing.
 */
export function missingFromEffects(effects: readonly Pick<DisruptionEffect, 'nature' | 'occurredOn' | 'effect' | 'source'>[]): string[] {
  return effects.flatMap(({ nature, occurredOn, source }, index) => {
    const line = `Effect ${index + 1}`;
    if (nature === 'actual' && occurredOn === null) return [`${line} is said to have happened but has no date.`];
    if (source.trim() !== '') return [];
    return [nature === 'actual' ? `${line} has no source.` : `${line} is a prediction without the evidence that explains it.`];
  });
}
