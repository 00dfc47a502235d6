/** @file Branded identifiers of facts. */
import { z } from 'zod';

const identifier = z.string().regex(/^[0-9a-f]{32}$/, 'An id is 32 hexadecimal digits.');

export const FactId = identifier.brand<'FactId'>();
export type FactId = z.infer<typeof FactId>;
/** Of a pin as it stands; a pin that is put anew has another. */
export const FactPinId = identifier.brand<'FactPinId'>();
export type FactPinId = z.infer<typeof FactPinId>;
/** Of a statement taken in an interview, which a fact may be pinned to. */
export const PinnedStatementId = identifier.brand<'PinnedStatementId'>();
export type PinnedStatementId = z.infer<typeof PinnedStatementId>;
