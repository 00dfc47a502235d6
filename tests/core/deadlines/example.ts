/** @file A deadline as a person would enter it, for tests. */
import type { Deadline } from '#shared/domain/deadlines/deadlines.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { enterDeadline, type NewDeadline } from '../../../electron/core/deadlines/write-deadlines.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';

export const noChoice = { amount: null, unit: null, level: null };

/** Twenty calendar days from Mar 2, 2026: Sunday, Mar 22, 2026, and so Monday under 5 ILCS 70/1.11. */
export const historyForm = (caseId: CaseId, change: Partial<NewDeadline> = {}): NewDeadline => ({
  caseId,
  counting: { ruleId: 'history-review-reply', on: '2026-03-02', time: null, choice: noChoice },
  triggerKey: 'history-form-received',
  triggerId: null,
  triggerWhat: '',
  nature: 'duty',
  text: 'Answer the form of the Maplecrest schools',
  waitsFor: 'Ilse Brand',
  dueOn: '2026-03-22',
  dueTime: null,
  dueBecause: 'Twenty days, and the Sunday is not counted on.',
  softOn: '2026-03-12',
  softBecause: 'Each yes needs its records.',
  ...change,
});

export const enterExample = (context: ServiceContext, caseId: CaseId, change: Partial<NewDeadline> = {}): Promise<Deadline> =>
  enterDeadline(context, historyForm(caseId, change));
