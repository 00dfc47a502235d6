/** @file Branded identifiers of releases, of requests to inspect, and of how records are sorted for them. */
import { z } from 'zod';

const identifier = z.string().regex(/^[0-9a-f]{32}$/, 'An id is 32 hexadecimal digits.');

export const ReleaseId = identifier.brand<'ReleaseId'>();
export type ReleaseId = z.infer<typeof ReleaseId>;
/** Names a request whichever row of it stands. */
export const InspectionRequestId = identifier.brand<'InspectionRequestId'>();
export type InspectionRequestId = z.infer<typeof InspectionRequestId>;
