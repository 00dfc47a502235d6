/** @file Branded identifiers. Invariant: an id is 32 lower-case hexadecimal digits and says nothing about what it names. */
import { z } from 'zod';

const identifier = z.string().regex(/^[0-9a-f]{32}$/, 'An id is 32 hexadecimal digits.');

export const CasebookId = identifier.brand<'CasebookId'>();
export type CasebookId = z.infer<typeof CasebookId>;
export const UserId = identifier.brand<'UserId'>();
export type UserId = z.infer<typeof UserId>;
export const IncidentId = identifier.brand<'IncidentId'>();
export type IncidentId = z.infer<typeof IncidentId>;
export const CaseId = identifier.brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;
export const PersonId = identifier.brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
export const ParticipantId = identifier.brand<'ParticipantId'>();
export type ParticipantId = z.infer<typeof ParticipantId>;
export const InstrumentId = identifier.brand<'InstrumentId'>();
export type InstrumentId = z.infer<typeof InstrumentId>;
export const VersionId = identifier.brand<'VersionId'>();
export type VersionId = z.infer<typeof VersionId>;
export const ClauseId = identifier.brand<'ClauseId'>();
export type ClauseId = z.infer<typeof ClauseId>;
export const ElementId = identifier.brand<'ElementId'>();
export type ElementId = z.infer<typeof ElementId>;
export const AllegationId = identifier.brand<'AllegationId'>();
export type AllegationId = z.infer<typeof AllegationId>;
export const AllegationClauseId = identifier.brand<'AllegationClauseId'>();
export type AllegationClauseId = z.infer<typeof AllegationClauseId>;
export const EvidenceItemId = identifier.brand<'EvidenceItemId'>();
export type EvidenceItemId = z.infer<typeof EvidenceItemId>;
export const ExhibitId = identifier.brand<'ExhibitId'>();
export type ExhibitId = z.infer<typeof ExhibitId>;
export const IntakeId = identifier.brand<'IntakeId'>();
export type IntakeId = z.infer<typeof IntakeId>;
export const ExpressionId = identifier.brand<'ExpressionId'>();
export type ExpressionId = z.infer<typeof ExpressionId>;
export const DisruptionEffectId = identifier.brand<'DisruptionEffectId'>();
export type DisruptionEffectId = z.infer<typeof DisruptionEffectId>;
export const HoldId = identifier.brand<'HoldId'>();
export type HoldId = z.infer<typeof HoldId>;
export const FindingId = identifier.brand<'FindingId'>();
export type FindingId = z.infer<typeof FindingId>;
export const CorrectiveActionId = identifier.brand<'CorrectiveActionId'>();
export type CorrectiveActionId = z.infer<typeof CorrectiveActionId>;
export const DocumentId = identifier.brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;
export const ReviewAssignmentId = identifier.brand<'ReviewAssignmentId'>();
export type ReviewAssignmentId = z.infer<typeof ReviewAssignmentId>;
export const ReviewTaskId = identifier.brand<'ReviewTaskId'>();
export type ReviewTaskId = z.infer<typeof ReviewTaskId>;
export const ReviewConflictId = identifier.brand<'ReviewConflictId'>();
export type ReviewConflictId = z.infer<typeof ReviewConflictId>;
/** Of a summary or a response, and the name of its file in `review/`. */
export const ReviewFileId = identifier.brand<'ReviewFileId'>();
export type ReviewFileId = z.infer<typeof ReviewFileId>;
/** Of a key slot in `casebook.json`. */
export const SlotId = identifier.brand<'SlotId'>();
export type SlotId = z.infer<typeof SlotId>;
