/**
 * @file Credibility, a witness an issue. Invariant: each factor that is used has its reason and its place in the record; demeanor is last and never
 * alone; there is no number, and the application draws no conclusion. Customary practice: the agency guidance that once listed these factors is rescinded.
 */
import { z } from 'zod';
import { AllegationId, ExhibitId, ParticipantId } from '../ids.ts';
import { Instant, OptionalLine, OptionalProse } from '../text.ts';
import { CredibilityWorksheetId, InterviewId, InterviewStatementId } from './ids.ts';

/** In the order in which they are asked. */
export const CredibilityFactor = z.enum([
  'plausibility',
  'corroboration',
  'motive',
  'opportunity-to-observe',
  'consistency',
  'past-pattern',
  'demeanor',
]);
export type CredibilityFactor = z.infer<typeof CredibilityFactor>;
/** Which way it points for this account; `not-used` needs nothing else. */
export const FactorUse = z.enum(['not-used', 'for-the-account', 'against-the-account', 'either-way']);
export type FactorUse = z.infer<typeof FactorUse>;

/** Where in the record the reason stands: an exhibit of the case, a statement or the notes of an interview. `locator` as "p. 2", "¶ 3". */
export const CredibilityPin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exhibit'), id: ExhibitId, locator: OptionalLine }),
  z.object({ kind: z.literal('statement'), id: InterviewStatementId, locator: OptionalLine }),
  z.object({ kind: z.literal('interview'), id: InterviewId, locator: OptionalLine }),
]);
export type CredibilityPin = z.infer<typeof CredibilityPin>;

export const FactorEntry = z.object({
  factor: CredibilityFactor,
  use: FactorUse,
  reason: OptionalProse,
  pins: z.array(CredibilityPin).max(12),
});
export type FactorEntry = z.infer<typeof FactorEntry>;

/** `entryId` is what a change is based on; null before the first entry. `conclusion` is the investigator's, in words. */
export const CredibilityWorksheet = z.object({
  id: CredibilityWorksheetId,
  position: z.number().int(),
  participantId: ParticipantId,
  person: z.string(),
  allegationId: AllegationId.nullable(),
  issue: z.string(),
  entryId: z.string().nullable(),
  factors: z.array(FactorEntry),
  conclusion: z.string(),
  recordedBy: z.string().nullable(),
  recordedAt: Instant.nullable(),
  /** Earlier entries, the newest first. */
  earlier: z.array(z.object({ conclusion: z.string(), recordedBy: z.string(), recordedAt: Instant })),
});
export type CredibilityWorksheet = z.infer<typeof CredibilityWorksheet>;

/** What an entry lacks, by factor, in words; empty: it can be recorded. */
export function problemsOfFactors(factors: readonly FactorEntry[]): { factor: CredibilityFactor; problem: string }[] {
  const used = factors.filter(({ use }) => use !== 'not-used');
  const problems = used.flatMap(({ factor, reason, pins }) => {
    if (reason.trim() === '') return [{ factor, problem: 'Say why.' }];
    return pins.length === 0 ? [{ factor, problem: 'Say where in the record it stands.' }] : [];
  });
  const [only] = used;
  if (used.length === 1 && only?.factor === 'demeanor') {
    problems.push({ factor: 'demeanor', problem: 'Demeanor alone carries nothing. Use another factor as well, or none.' });
  }
  return problems;
}
