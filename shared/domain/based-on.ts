/** @file What an author had before their eyes when they began to change it. */
import { z } from 'zod';

/** The id of the row or version that stood there, or null where there was none yet. The core refuses with CHANGED_MEANWHILE when another stands. */
export const BasedOn = z.string().max(64).nullable();
export type BasedOn = z.infer<typeof BasedOn>;
