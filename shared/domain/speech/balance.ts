/** @file The balance as a named person struck it. Invariant: nothing here derives it from the factors. */
import { z } from 'zod';
import { Standing } from '../based-on.ts';

export const Balance = z.object({
  direction: z.enum(['district', 'employee', 'uncertain']),
  reason: z.string(),
  /** Who struck it; who typed it in stands in `standing`. */
  enteredFor: z.string(),
  standing: Standing,
});
export type Balance = z.infer<typeof Balance>;

/** `again`: an answer before S7 changed after it was struck, so it is to be struck anew; `not-reached`: the path has not come past S6. */
export const BalanceState = z.enum(['not-reached', 'to-enter', 'entered', 'again']);
export type BalanceState = z.infer<typeof BalanceState>;
