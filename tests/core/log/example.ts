/** @file A casebook with a case, and ways to write in it and to read its events. */
import type { CaseId } from '#shared/domain/ids.ts';
import type { LogLine } from '#shared/domain/log.ts';
import { addLine, type LineContent } from '../../../electron/core/log/write-log.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { addTask, type NewTask } from '../../../electron/core/tasks/write-tasks.ts';

export const MINUTE = 60_000;
/** Six hours behind UTC in March before the change of clocks, five after it. */
export const ZONE = 'America/Chicago';

const content: LineContent = {
  text: 'Called the union president, left a message.',
  how: 'call',
  who: 'Lena Brandt',
  participantId: null,
  when: null,
  zone: ZONE,
  about: null,
};

/** Enters a line, with whatever a test changes. */
export function enterLine(
  context: ServiceContext,
  caseId: CaseId,
  change: Partial<LineContent> & { isPrivileged?: boolean } = {},
): Promise<LogLine> {
  return addLine(context, { caseId, isPrivileged: false, ...content, ...change });
}

/** Adds a task of the signed-in person, with whatever a test changes. */
export function enterTask(context: ServiceContext, caseId: CaseId, change: Partial<NewTask> = {}) {
  return addTask(context, {
    caseId,
    text: 'Answer the request for information',
    dueOn: '2026-03-09',
    dueBecause: 'The contract gives five working days.',
    doer: { userId: context.actor.userId },
    about: null,
    ...change,
  });
}
