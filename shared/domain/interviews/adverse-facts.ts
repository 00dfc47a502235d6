/** @file Facts against the respondent, who is to be heard on each of them before the findings are ready. */
import { z } from 'zod';
import { CivilDate, Instant } from '../text.ts';
import { FactPutId, InterviewId } from './ids.ts';

export const FactPut = z.object({
  id: FactPutId,
  /** The fact as it read when it was put. */
  wording: z.string(),
  interviewId: InterviewId.nullable(),
  /** "Interview 3", or "In writing". */
  where: z.string(),
  putOn: CivilDate,
  response: z.string(),
  recordedBy: z.string(),
  recordedAt: Instant,
});
export type FactPut = z.infer<typeof FactPut>;

/** `not-put`; `put`; `changed-since`: it reads otherwise than when it was put, so it is to be put again. */
export const AdverseFact = z.object({
  factId: z.string(),
  position: z.number().int(),
  assertion: z.string(),
  /** Of the fact as it stands. */
  versionId: z.string(),
  state: z.enum(['not-put', 'put', 'changed-since']),
  puts: z.array(FactPut),
});
export type AdverseFact = z.infer<typeof AdverseFact>;
