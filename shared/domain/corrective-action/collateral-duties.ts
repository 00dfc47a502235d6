/** @file The duties that come with a level. Invariant: each becomes a dated task, or somebody says why it does not apply. */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import { CorrectiveActionId, TaskId } from '../ids.ts';
import { TaskState } from '../tasks.ts';
import { CivilDate } from '../text.ts';

export const DutyStanding = z.enum(['task', 'not-needed', 'open']);
export type DutyStanding = z.infer<typeof DutyStanding>;

export const CollateralDuty = z.object({
  correctiveActionId: CorrectiveActionId,
  /** The sentence of the level. */
  duty: z.string(),
  standing: DutyStanding,
  task: z.object({ id: TaskId, dueOn: CivilDate, doer: z.string(), state: TaskState }).nullable(),
  /** Why it does not apply; empty otherwise. */
  reason: z.string(),
  entry: Standing.nullable(),
});
export type CollateralDuty = z.infer<typeof CollateralDuty>;
