/** @file Finding on one allegation, on the preponderance of the evidence, in three separate lines. */
import { z } from 'zod';
import { ElementState } from './allegations.ts';
import { AllegationClauseId, AllegationId, ElementId, FindingId } from './ids.ts';
import { Instant } from './text.ts';

export const FindingOutcome = z.enum(['substantiated', 'partly-substantiated', 'not-substantiated', 'inconclusive', 'unfounded']);
export type FindingOutcome = z.infer<typeof FindingOutcome>;
export const ClauseOutcome = z.enum(['breached', 'not-breached', 'not-reached']);
export type ClauseOutcome = z.infer<typeof ClauseOutcome>;

/** What spoke against how one element was assessed, and why it weighed less; empty where nothing was said of it alone. */
export const ElementOfFinding = z.object({
  allegationClauseId: AllegationClauseId,
  elementId: ElementId,
  /** As it was assessed when the finding was recorded. */
  state: ElementState,
  contraryEvidence: z.string(),
});
export type ElementOfFinding = z.infer<typeof ElementOfFinding>;

export const Finding = z.object({
  id: FindingId,
  allegationId: AllegationId,
  outcome: FindingOutcome,
  clauses: z.array(z.object({ allegationClauseId: AllegationClauseId, outcome: ClauseOutcome })),
  /** Of every element of every clause charged; a finding from before it was kept has none. */
  elements: z.array(ElementOfFinding).default([]),
  rationale: z.string(),
  contraryEvidence: z.string(),
  aggravating: z.string(),
  mitigating: z.string(),
  recordedBy: z.string(),
  recordedAt: Instant,
});
export type Finding = z.infer<typeof Finding>;
