/** @file Open items of holds: each hold that nobody has cleared. */
import { anchors } from '#shared/domain/anchors.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import type { OpenItemRule } from './case-snapshot.ts';

/** The reason of a hold is confidential and stays out of the line. */
export const holdItems: OpenItemRule = ({ holds, correctiveActions }) => {
  const stops = correctiveActions.length === 0 || correctiveActions.some(waitsForHolds);
  return holds
    .filter((hold) => hold.clearedAt === null)
    .map((hold) => ({
      key: `hold-${hold.id}`,
      tab: 'overview',
      anchor: anchors.holds,
      text: `Hold: ${holdKindLabels[hold.kind]}. A named person has not yet recorded the decision to go on.`,
      blocks: stops ? 'approval' : 'nothing',
    }));
};

function waitsForHolds({ approvedAt, level }: CorrectiveAction): boolean {
  return approvedAt === null && (level.isDiscipline || level.isUnpaidOrTerminal || level.mayRestrictSpeech);
}
