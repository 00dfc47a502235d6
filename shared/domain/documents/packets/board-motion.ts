/** @file What is put before the Board: when it meets, who recommends, and the motion as proposed. The words are a person's own; nothing proposes an outcome. */
import { z } from 'zod';
import { Standing } from '../../based-on.ts';
import { CivilDate, OptionalLine, OptionalProse } from '../../text.ts';

export const BoardMotionDraft = z.object({
  /** Null while the day is not set. */
  meetingOn: CivilDate.nullable(),
  recommendedBy: OptionalLine,
  motion: OptionalProse,
});
export type BoardMotionDraft = z.infer<typeof BoardMotionDraft>;

export const BoardMotion = z.object({ ...BoardMotionDraft.shape, standing: Standing });
export type BoardMotion = z.infer<typeof BoardMotion>;
