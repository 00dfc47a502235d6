/** @file What an author had before their eyes when they began to change it. */
import { z } from 'zod';
import { Instant } from './text.ts';

/** The id of the row or version that stood there, or null where there was none yet. The core refuses with CHANGED_MEANWHILE when another stands. */
export const BasedOn = z.string().max(64).nullable();
export type BasedOn = z.infer<typeof BasedOn>;

/** What stands in the record at this place: its id, and by whom and when it was put there. */
export const Standing = z.object({ id: z.string(), by: z.string(), at: Instant });
export type Standing = z.infer<typeof Standing>;
