/** @file Branded identifiers of the retention schedule and of disposals. */
import { z } from 'zod';

const identifier = z.string().regex(/^[0-9a-f]{32}$/, 'An id is 32 hexadecimal digits.');

/** Names a series of the schedule whichever row of it stands. */
export const RetentionSeriesId = identifier.brand<'RetentionSeriesId'>();
export type RetentionSeriesId = z.infer<typeof RetentionSeriesId>;
export const DisposalId = identifier.brand<'DisposalId'>();
export type DisposalId = z.infer<typeof DisposalId>;
