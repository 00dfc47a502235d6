/** @file Ids of deadlines and of templates for tasks. Invariant: as `shared/domain/ids.ts`. */
import { z } from 'zod';

const identifier = z.string().regex(/^[0-9a-f]{32}$/, 'An id is 32 hexadecimal digits.');

export const DeadlineId = identifier.brand<'DeadlineId'>();
export type DeadlineId = z.infer<typeof DeadlineId>;
/** Of a beginning of a clock that was noted: what happened, on which day. */
export const DeadlineTriggerId = identifier.brand<'DeadlineTriggerId'>();
export type DeadlineTriggerId = z.infer<typeof DeadlineTriggerId>;
export const TaskTemplateId = identifier.brand<'TaskTemplateId'>();
export type TaskTemplateId = z.infer<typeof TaskTemplateId>;
