/** @file Finding on one allegation, on the preponderance of the evidence, in three separate lines. */
import { z } from 'zod';
import { AllegationClauseId, AllegationId, FindingId } from './ids.ts';
import { Instant } from './text.ts';

export const FindingOutcome = z.enum(['substantiated', 'partly-substantiated', 'not-substantiated', 'inconclusive', 'unfounded']);
export type FindingOutcome = z.infer<typeof FindingOutcome>;
export const ClauseOutcome = z.enum(['breached', 'not-breached', 'not-reached']);
export type ClauseOutcome = z.infer<typeof ClauseOutcome>;

export const Finding = z.object({
  id: FindingId,
  allegationId: AllegationId,
  outcome: FindingOutcome,
  clauses: z.array(z.object({ allegationClauseId: AllegationClauseId, outcome: ClauseOutcome })),
  rationale: z.string(),
  contraryEvidence: z.string(),
  aggravating: z.string(),
  mitigating: z.string(),
  recordedBy: z.string(),
  recordedAt: Instant,
});
export type Finding = z.infer<typeof Finding>;
