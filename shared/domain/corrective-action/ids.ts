/** @file Branded identifiers of what the ladder rests on. Invariant: as in `../ids.ts`. */
import { z } from 'zod';

const identifier = z.string().regex(/^[0-9a-f]{32}$/, 'An id is 32 hexadecimal digits.');

export const RemedyFactId = identifier.brand<'RemedyFactId'>();
export type RemedyFactId = z.infer<typeof RemedyFactId>;
export const BoardNoticeId = identifier.brand<'BoardNoticeId'>();
export type BoardNoticeId = z.infer<typeof BoardNoticeId>;
/** Of a line of the ledger of losses, whichever of its wordings stands. */
export const LossLineId = identifier.brand<'LossLineId'>();
export type LossLineId = z.infer<typeof LossLineId>;
