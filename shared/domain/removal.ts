/** @file Removal by order of a court: what a removal names and what it takes with it. Invariant: its own record says which and on whose order, never what. */
import { z } from 'zod';
import { CaseId, DocumentId, ExhibitId } from './ids.ts';
import { CivilDate, Instant, Line, Prose } from './text.ts';

/** What stands where something was removed. */
export const REMOVED_MARK = 'Removed by order';

/** Who ordered it. Kept in the log for good: nothing of what is removed belongs in `reason`. */
export const CourtOrder = z.object({ court: Line, docketNumber: Line, orderedOn: CivilDate, reason: Prose });
export type CourtOrder = z.infer<typeof CourtOrder>;

/** What of one case is to go: the contents of events, exhibits with their files, issued documents with theirs. */
export const RemovalChoice = z.object({
  caseId: CaseId,
  eventNumbers: z.array(z.int().min(1)).max(500),
  exhibitIds: z.array(ExhibitId).max(200),
  documentIds: z.array(DocumentId).max(200),
});
export type RemovalChoice = z.infer<typeof RemovalChoice>;

/** `because`: chosen by the person, or telling of a chosen exhibit or document and gone with it. */
const PreviewedEvent = z.object({
  number: z.int(),
  at: Instant,
  sentence: z.string(),
  because: z.enum(['chosen', 'goes-along']),
});

/** Everything that the removal would take, and what it leaves. */
export const RemovalPreview = z.object({
  caseNumber: z.string(),
  events: z.array(PreviewedEvent),
  exhibits: z.array(z.object({ id: ExhibitId, label: z.string(), fileName: z.string() })),
  documents: z.array(z.object({ id: DocumentId, title: z.string(), issue: z.int() })),
  /** Places elsewhere in the casebook that still hold words of what goes: they stay unless they are chosen too. */
  stillIn: z.object({
    events: z.array(z.object({ number: z.int(), sentence: z.string(), caseNumber: z.string().nullable() })),
    documents: z.array(z.object({ id: DocumentId, title: z.string(), issue: z.int(), caseNumber: z.string() })),
  }),
  /** Backups made before now, which still hold everything. */
  backups: z.array(z.object({ madeAt: Instant, place: z.string() })),
});
export type RemovalPreview = z.infer<typeof RemovalPreview>;

/** An exhibit or a document whose content was removed: what its row says in the place of it. */
export const RemovedByOrder = z.object({ at: Instant, court: z.string(), docketNumber: z.string() });
export type RemovedByOrder = z.infer<typeof RemovedByOrder>;
