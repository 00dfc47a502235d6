/** @file Evidence item (preserved object with digest) and exhibit (item as cited in a case). */
import { z } from 'zod';
import { FuzzyDate } from './fuzzy-date.ts';
import { EvidenceItemId, ExhibitId } from './ids.ts';
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
  pinCount: z.number().int(),
  /** Set once a court had the exhibit removed: its file is gone, its name and provenance are blank. */
  removed: RemovedByOrder.nullable(),
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
