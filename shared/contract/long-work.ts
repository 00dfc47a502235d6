/** @file The long task that is running, for a window that shows how far it is. Invariant: it answers in every state of the casebook. */
import { z } from 'zod';
import { LongWork } from '../domain/long-work.ts';
import { base } from './base.ts';

export const longWorkContract = {
  /** Null when nothing runs. */
  current: base.output(LongWork.nullable()),
  /** Asks the task to stop; its own call then ends with CANCELLED. False when it is over already or can no longer be stopped. */
  cancel: base.input(z.object({ id: LongWork.shape.id })).output(z.object({ cancelled: z.boolean() })),
};
