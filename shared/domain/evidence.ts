/** @file Evidence item (preserved object with digest) and exhibit (item as cited in a case). */
import { z } from 'zod';
import { Standing } from './based-on.ts';
import { FuzzyDate } from './fuzzy-date.ts';
import { CaseId, EvidenceItemId, ExhibitId, ExhibitRestrictionId, UserId } from './ids.ts';
import { RemovedByOrder } from './removal.ts';
import { Instant, Line, OptionalProse, Sha256 } from './text.ts';

/** The ways of coming by a capture that may be recorded (820 ILCS 55/10). Pretext, a borrowed login and a coerced viewer are not offered. */
export const HowObtained = z.enum([
  'public-address',
  'unsolicited-from-authorised-viewer',
  'answer-to-neutral-question',
  'from-respondent',
  'district-system',
  'legal-process',
  'made-by-district',
]);
export type HowObtained = z.infer<typeof HowObtained>;

/** 820 ILCS 40/9, in words of our own: why the item may be kept. */
export const PersonnelFileBasis = z.enum([
  'not-yet-decided',
  'not-about-private-activity',
  'supplied-by-employee',
  'exploitation-of-minors',
  'interferes-with-work',
  'harm-or-liability',
  'criminal',
]);
export type PersonnelFileBasis = z.infer<typeof PersonnelFileBasis>;

export const Provenance = z.object({
  howObtained: HowObtained,
  obtainedBy: Line,
  obtainedOn: FuzzyDate,
  description: OptionalProse,
  personnelFileBasis: PersonnelFileBasis,
});
export type Provenance = z.infer<typeof Provenance>;

export const Viewer = z.enum(['text', 'image', 'pdf', 'none']);
export type Viewer = z.infer<typeof Viewer>;

/** Who alone may see an exhibit. Without one, everybody with a key may. */
export const AccessList = z.object({
  id: ExhibitRestrictionId,
  readers: z.array(z.object({ userId: UserId, displayName: z.string() })),
  reason: z.string(),
  restrictedAt: Instant,
  restrictedBy: z.string(),
});
export type AccessList = z.infer<typeof AccessList>;

export const Exhibit = z.object({
  id: ExhibitId,
  evidenceItemId: EvidenceItemId,
  number: z.number().int(),
  /** "Ex. 3" */
  label: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  viewer: Viewer,
  size: z.number().int(),
  sha256: Sha256,
  receivedAt: Instant,
  receivedBy: z.string(),
  provenance: Provenance,
  /** The statement of provenance in use. */
  provenanceStanding: Standing.optional(),
  pinCount: z.number().int(),
  /** Set once a court had the exhibit removed: its file is gone, its name and provenance are blank. */
  removed: RemovedByOrder.nullable(),
  access: AccessList.nullable(),
});
export type Exhibit = z.infer<typeof Exhibit>;

export const CustodyEvent = z.object({
  at: Instant,
  by: z.string(),
  what: z.enum([
    'received',
    'viewed',
    'exported',
    'described',
    'verified',
    'removed',
    'cited',
    'citation-withdrawn',
    'restricted',
    'restriction-lifted',
  ]),
  note: z.string(),
});
export type CustodyEvent = z.infer<typeof CustodyEvent>;

/** An exhibit whose list does not name the person who reads: that it exists, and by what its file can be told from another; nothing else. */
export const ClosedExhibit = z.object({ id: ExhibitId, number: z.number().int(), label: z.string(), sha256: Sha256 });
export type ClosedExhibit = z.infer<typeof ClosedExhibit>;

/** A number that is not used any more. Name and reason are null for whoever may not see the exhibit. */
export const WithdrawnExhibit = z.object({
  id: ExhibitId,
  number: z.number().int(),
  label: z.string(),
  fileName: z.string().nullable(),
  withdrawnAt: Instant,
  withdrawnBy: z.string(),
  reason: z.string().nullable(),
});
export type WithdrawnExhibit = z.infer<typeof WithdrawnExhibit>;

/** One case that cites an item. */
export const Citation = z.object({
  exhibitId: ExhibitId,
  caseId: CaseId,
  caseNumber: z.string(),
  respondent: z.string(),
  label: z.string(),
  isRestricted: z.boolean(),
});
export type Citation = z.infer<typeof Citation>;

/** An item of the incident with the cases that cite it. */
export const SharedItem = z.object({
  id: EvidenceItemId,
  fileName: z.string(),
  description: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: Sha256,
  receivedAt: Instant,
  receivedBy: z.string(),
  /** Number of the case into which it was taken in first. */
  receivedForCase: z.string(),
  removed: RemovedByOrder.nullable(),
  citations: z.array(Citation),
});
export type SharedItem = z.infer<typeof SharedItem>;
