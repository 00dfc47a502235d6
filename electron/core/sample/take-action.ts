/** @file The corrective action of an invented case, and its packet. */
import type { CaseId } from '#shared/domain/ids.ts';
import { approveAction } from '../corrective-action/approve-action.ts';
import { chooseAction } from '../corrective-action/choose-action.ts';
import { recordPrerequisite } from '../corrective-action/record-prerequisite.ts';
import { issueDocument } from '../documents/issue-document.ts';
import { directivesOf } from '../speech/directives/read-directives.ts';
import { reviewDirective } from '../speech/directives/review-directive.ts';
import type { Story } from './story.ts';
import type { Teller } from './teller.ts';

/** No level of these stories says what may be said in the future; somebody has looked. */
async function reviewOrders({ context, clock }: Pick<Teller, 'context' | 'clock'>, caseId: CaseId, reviewedFor: string): Promise<void> {
  const open = (await directivesOf(context.unitOfWork.read, caseId)).filter(({ state }) => state === 'to-review');
  for (const { sourceId, terms } of open) {
    clock.step(5);
    await reviewDirective(context, {
      caseId,
      sourceId,
      terms,
      review: {
        restricts: 'no',
        checks: {},
        outcome: 'as-it-reads',
        withdrawnInWritingOn: null,
        reason: 'It asks for conduct at work alone and says nothing of what may be said.',
        reviewedFor,
      },
      basedOn: null,
    });
  }
}

/** Chooses, records what must come first, clears the holds that the choice opened, approves, and issues where the story does. */
export async function takeAction({ context, clock }: Teller, caseId: CaseId, story: Story, clearHolds: () => Promise<void>): Promise<void> {
  if (story.action === null) return;
  const { prerequisitesDoneBy, approvedBy, ...choice } = story.action;
  clock.step(60 * 24 * 3);
  const chosen = await chooseAction(context, { caseId, ...choice });
  await reviewOrders({ context, clock }, caseId, approvedBy);
  for (const prerequisite of chosen.prerequisites) {
    clock.step(20);
    await recordPrerequisite(context, {
      correctiveActionId: chosen.id,
      prerequisiteId: prerequisite.id,
      doneOn: context.ports.clock.now().toISOString().slice(0, 10),
      doneBy: prerequisitesDoneBy,
      note: '',
    });
  }
  await clearHolds();
  clock.step(60 * 24);
  await approveAction(context, { correctiveActionId: chosen.id, approvedBy });
  if (!story.isIssued) return;
  clock.step(60 * 24 * 2);
  await issueDocument(context, { caseId, kind: 'discipline-report', restatementReason: '' });
}
