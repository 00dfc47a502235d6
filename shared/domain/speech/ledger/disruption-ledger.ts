/** @file What the lines of the disruption ledger still lack. Invariant: effects are listed, never summed or ranked. */
import type { DisruptionEffect } from '../speech.ts';

/**
 * What each claimed effect lacks before S5 can be answered yes, one sentence each. An effect that happened needs its day and its source; a
 * prediction needs the evidence that explains it (Gustafson v. Jones: a general assertion is not enough). Embarrassment or image needs a dated effect on
 * the work (Harnishfeger v. United States). A claim of no effect lacks nothing.
 */
export function missingFromEffects(
  effects: readonly (Pick<DisruptionEffect, 'nature' | 'occurredOn' | 'effect' | 'source'> &
    Partial<Pick<DisruptionEffect, 'effectType'>>)[],
): string[] {
  return effects.flatMap(({ nature, occurredOn, source, effectType }, index) => {
    const line = `Effect ${index + 1}`;
    if (effectType === 'image' && occurredOn === null)
      return [`${line} names embarrassment or image, and no day on which the work felt it.`];
    if (nature === 'actual' && occurredOn === null) return [`${line} is said to have happened but has no date.`];
    if (source.trim() !== '') return [];
    return [nature === 'actual' ? `${line} has no source.` : `${line} is a prediction without the evidence that explains it.`];
  });
}
