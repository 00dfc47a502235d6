/** @file Work that takes minutes: one at a time, with progress that a window can ask for and a way to stop it. */
import { z } from 'zod';
import { Instant } from './text.ts';

/** renewal: a new root key and the database under it; verification: everything read again; removal: the database written anew after one; packet: one PDF bound from many. */
export const LongWorkKind = z.enum(['backup', 'restore', 'renewal', 'verification', 'removal', 'packet']);
export type LongWorkKind = z.infer<typeof LongWorkKind>;

/** `done` of `total` in the work's own measure, mostly bytes; `total` is 0 until it is known. */
export const LongWork = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  kind: LongWorkKind,
  done: z.number().min(0),
  total: z.number().min(0),
  since: Instant,
});
export type LongWork = z.infer<typeof LongWork>;
