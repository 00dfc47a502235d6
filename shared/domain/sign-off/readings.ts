/** @file Who saw what of a case, and when. */
import { z } from 'zod';
import { Instant } from '../text.ts';

/**
 * sealed: a summary was sealed to them; opened: they opened it, as their response says; answered: they sent a response; viewed: looked at in the
 * application; taken-out: a copy left the casebook in their hands.
 */
export const ReadingKind = z.enum(['sealed', 'opened', 'answered', 'viewed', 'taken-out']);
export type ReadingKind = z.infer<typeof ReadingKind>;

export const Reading = z.object({ key: z.string(), who: z.string(), kind: ReadingKind, what: z.string(), at: Instant });
export type Reading = z.infer<typeof Reading>;
