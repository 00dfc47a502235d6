/** @file Identifiers of interviews. Invariant: an id is 32 lower-case hexadecimal digits and says nothing about what it names. */
import { z } from 'zod';

const identifier = z.string().regex(/^[0-9a-f]{32}$/, 'An id is 32 hexadecimal digits.');

export const InterviewId = identifier.brand<'InterviewId'>();
export type InterviewId = z.infer<typeof InterviewId>;
export const InterviewQuestionId = identifier.brand<'InterviewQuestionId'>();
export type InterviewQuestionId = z.infer<typeof InterviewQuestionId>;
export const InterviewNoteId = identifier.brand<'InterviewNoteId'>();
export type InterviewNoteId = z.infer<typeof InterviewNoteId>;
export const InterviewStatementId = identifier.brand<'InterviewStatementId'>();
export type InterviewStatementId = z.infer<typeof InterviewStatementId>;
export const InterviewAddendumId = identifier.brand<'InterviewAddendumId'>();
export type InterviewAddendumId = z.infer<typeof InterviewAddendumId>;
export const InterviewRestrictionId = identifier.brand<'InterviewRestrictionId'>();
export type InterviewRestrictionId = z.infer<typeof InterviewRestrictionId>;
export const FactPutId = identifier.brand<'FactPutId'>();
export type FactPutId = z.infer<typeof FactPutId>;
export const CredibilityWorksheetId = identifier.brand<'CredibilityWorksheetId'>();
export type CredibilityWorksheetId = z.infer<typeof CredibilityWorksheetId>;
