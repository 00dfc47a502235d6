/** @file Turning a recorded payload into a sentence. Invariant: no payload, however old or odd, makes the telling fail. */
import type { z } from 'zod';

/** Gives the sentence for a payload as stored: JSON text, or null once it was erased. */
export type Teller<Aid = undefined> = (payload: string | null, aid: Aid) => string;

/**
 * Tells an event from the fields of `shape`; an event of another shape, or one whose payload was erased, by `fixed`.
 * @param sentence gets the fields and whatever the caller has at hand to name things
 */
export function tell<T extends z.ZodType, Aid = undefined>(
  shape: T,
  sentence: (payload: z.infer<T>, aid: Aid) => string,
  fixed: string,
): Teller<Aid> {
  return (payload, aid) => {
    const parsed = shape.safeParse(payloadOf(payload));
    return parsed.success ? sentence(parsed.data, aid) : fixed;
  };
}

/** The stored payload as a value; null when it was erased. */
export function payloadOf(payload: string | null): unknown {
  return payload === null ? null : JSON.parse(payload);
}
