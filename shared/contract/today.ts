/** @file Today. */
import { z } from 'zod';
import { Instant } from '../domain/text.ts';
import { Today } from '../domain/today.ts';
import { base } from './base.ts';

export const todayContract = {
  read: base.output(Today),
  /** "I have looked": everything up to this event counts as seen. Clears nothing that is due. */
  markLooked: base.input(z.object({ upTo: z.number().int().min(1) })).output(Today),
  /** Puts the mark back to where it stood. */
  undoLooked: base.input(z.object({ to: z.object({ eventNumber: z.number().int().min(1), at: Instant }).nullable() })).output(Today),
};
