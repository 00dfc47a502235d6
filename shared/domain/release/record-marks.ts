/**
 * @file How a document or an exhibit is sorted for when records are asked for. Invariant: it begins with what its kind says, a person may change it with
 * a reason, and every earlier sorting stays.
 */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import { RecordTag } from '../documents/kinds.ts';
import type { HowObtained } from '../evidence.ts';
import { CivilDate, Sha256 } from '../text.ts';

/** `rebuttal`: a signed rebuttal of an interview, which has no mark of its own. */
export const RecordSubject = z.enum(['document', 'exhibit', 'rebuttal']);
export type RecordSubject = z.infer<typeof RecordSubject>;

export const MarkedSubject = RecordSubject.extract(['document', 'exhibit']);
export type MarkedSubject = z.infer<typeof MarkedSubject>;

export const recordSubjectLabels: Record<RecordSubject, string> = {
  document: 'Issued document',
  exhibit: 'Exhibit',
  rebuttal: 'Rebuttal',
};

/** What a person may say of a record. */
export const MarkContent = z.object({
  tag: RecordTag,
  /** The day on which the discipline that it records was given; null where it records none beyond that of the case. */
  disciplineOn: CivilDate.nullable(),
  /** The employee's written statement about the record (820 ILCS 40/6): it goes wherever the discipline goes. */
  isRebuttal: z.boolean(),
});
export type MarkContent = z.infer<typeof MarkContent>;

/** One document or exhibit of a case with how it is sorted. `standing` and `reason` are those of the change in use; null and empty before the first. */
export const SortedRecord = MarkContent.extend({
  subject: RecordSubject,
  id: z.string(),
  /** "Discipline report, issue 1", "Ex. 3". */
  label: z.string(),
  /** Name of the file, or who issued it and when. */
  detail: z.string(),
  sha256: Sha256,
  size: z.int(),
  standing: Standing.nullable(),
  reason: z.string(),
});
export type SortedRecord = z.infer<typeof SortedRecord>;

/** Where an exhibit begins: what the District made is of the investigation, everything else was there before it. */
export const tagOfExhibit = (howObtained: HowObtained): RecordTag =>
  howObtained === 'made-by-district' ? 'investigative' : 'pre-existing';
