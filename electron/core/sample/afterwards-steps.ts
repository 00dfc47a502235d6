/** @file What came after the decision of an invented case, each at its own moment. */
import type { CaseId } from '#shared/domain/ids.ts';
import { concludeAfterDecision } from '../after-decision/conclude-entry.ts';
import { enterAfterDecision } from '../after-decision/enter-after-decision.ts';
import { closeCase } from '../closing/close-case.ts';
import { reopenCase } from '../closing/reopen-case.ts';
import { happening, type Step } from './agenda.ts';
import type { Story } from './story.ts';
import type { Teller } from './teller.ts';

/** Entries with their outcomes, the closing and the reopening. */
export function afterwardsSteps({ context }: Teller, caseId: CaseId, told: Story['afterwards']): Step[] {
  if (told === undefined) return [];
  const steps: Step[] = told.entries.map(({ at, entry, concluded }) => ({
    at,
    tell: async () => {
      const { id } = await enterAfterDecision(context, { caseId, ...entry });
      if (concluded === null) return [];
      const outcome = { entryId: id, on: concluded.at.slice(0, 10), outcome: concluded.outcome };
      return [happening(concluded.at, () => concludeAfterDecision(context, outcome))];
    },
  }));
  const { closed, reopened } = told;
  if (closed !== null) {
    const closing = { caseId, closedOn: closed.at.slice(0, 10), reason: closed.reason, withoutFindingsReason: '' };
    steps.push(happening(closed.at, () => closeCase(context, closing)));
  }
  if (reopened !== null) {
    const reopening = { caseId, reopenedOn: reopened.at.slice(0, 10), because: reopened.because };
    steps.push(happening(reopened.at, () => reopenCase(context, reopening)));
  }
  return steps;
}
