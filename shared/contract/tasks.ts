/** @file Dated tasks of a case. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { CaseId, ParticipantId, TaskId, UserId } from '../domain/ids.ts';
import { AboutRef } from '../domain/log.ts';
import { Task } from '../domain/tasks.ts';
import { CivilDate, Line, OptionalLine } from '../domain/text.ts';
import { base } from './base.ts';

const DoerInput = z.union([z.object({ userId: UserId }), z.object({ participantId: ParticipantId }), z.object({ name: Line })]);

/** `basedOn` is the id of the last step that the author saw, null for none. */
const change = { taskId: TaskId, basedOn: BasedOn.optional() };

export const tasksContract = {
  /** The earliest date first; done and dropped ones too. */
  list: base.input(z.object({ caseId: CaseId })).output(z.array(Task)),
  /** Users who may be given a task, the signed-in person first. */
  doers: base.output(z.array(z.object({ userId: UserId, name: z.string() }))),
  add: base
    .input(z.object({ caseId: CaseId, text: Line, dueOn: CivilDate, dueBecause: Line, doer: DoerInput, about: AboutRef.nullable() }))
    .output(Task),
  move: base.input(z.object({ ...change, dueOn: CivilDate, reason: Line })).output(Task),
  handOver: base.input(z.object({ ...change, doer: DoerInput, note: OptionalLine })).output(Task),
  finish: base.input(z.object({ ...change, note: OptionalLine })).output(Task),
  drop: base.input(z.object({ ...change, reason: Line })).output(Task),
  reopen: base.input(z.object({ ...change, reason: Line })).output(Task),
};
