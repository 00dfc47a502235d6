/** @file Branded identifiers of interim measures, of the prior record, of what comes after the decision, and of closing. */
import { z } from 'zod';

const identifier = z.string().regex(/^[0-9a-f]{32}$/, 'An id is 32 hexadecimal digits.');

export const InterimMeasureId = identifier.brand<'InterimMeasureId'>();
export type InterimMeasureId = z.infer<typeof InterimMeasureId>;
export const InterimCheckId = identifier.brand<'InterimCheckId'>();
export type InterimCheckId = z.infer<typeof InterimCheckId>;
export const PriorEntryId = identifier.brand<'PriorEntryId'>();
export type PriorEntryId = z.infer<typeof PriorEntryId>;
export const PriorImportId = identifier.brand<'PriorImportId'>();
export type PriorImportId = z.infer<typeof PriorImportId>;
export const AfterDecisionEntryId = identifier.brand<'AfterDecisionEntryId'>();
export type AfterDecisionEntryId = z.infer<typeof AfterDecisionEntryId>;
export const AfterStepId = identifier.brand<'AfterStepId'>();
export type AfterStepId = z.infer<typeof AfterStepId>;
export const CaseClosingId = identifier.brand<'CaseClosingId'>();
export type CaseClosingId = z.infer<typeof CaseClosingId>;
export const CaseAddendumId = identifier.brand<'CaseAddendumId'>();
export type CaseAddendumId = z.infer<typeof CaseAddendumId>;
