/** @file Open items of holds: each hold that nobody has cleared. */
import { anchors } from '#shared/domain/anchors.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { stopsApproval } from '#shared/domain/holds/kinds.ts';
import type { Hold } from '#shared/domain/holds.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import type { OpenItemRule } from './case-snapshot.ts';

/** The reason of a hold, and of each step of it, is confidential and stays out of the line. */
export const holdItems: OpenItemRule = ({ holds, correctiveActions }) => {
  const stops = correctiveActions.length === 0 || correctiveActions.some(waitsForHolds);
  return holds
    .filter((hold) => hold.clearedAt === null)
    .map((hold) => ({
      key: `hold-${hold.id}`,
      tab: 'overview',
      anchor: anchors.holds,
      text: `Hold: ${holdKindLabels[hold.kind]}. ${standing(hold)}`,
      blocks: stops && stopsApproval(hold.kind) ? 'approval' : 'nothing',
    }));
};

function standing({ state, steps }: Hold): string {
  const who = steps.at(-1)?.who ?? '';
  if (state === 'held') return `${who} has it in hand.`;
  if (state === 'blocked') return `${who} decided that the step may not go on.`;
  return 'A named person has not yet recorded the decision to go on.';
}

function waitsForHolds({ approvedAt, level }: CorrectiveAction): boolean {
  return approvedAt === null && (level.isDiscipline || level.isUnpaidOrTerminal || level.mayRestrictSpeech);
}
