/** @file Open items of corrective action: none chosen, something that must come first, not approved. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import { isFilledByPacket } from '#shared/domain/corrective-action/pre-deprivation.ts';
import type { OpenItemRule } from './case-snapshot.ts';

export const correctiveActionItems: OpenItemRule = ({ correctiveActions }) => {
  if (correctiveActions.length === 0) {
    const text = 'No level of corrective action is chosen. “No action” is one of them.';
    return [{ key: 'no-action', tab: 'corrective-action', anchor: anchors.chooseLevel, text, blocks: 'issue' }];
  }
  return correctiveActions
    .filter((action) => action.approvedAt === null)
    .flatMap((action): OpenItem[] => [
      ...action.prerequisites
        .filter(({ id, doneOn }) => doneOn === null && !isFilledByPacket(action.level, id))
        .map(
          (prerequisite): OpenItem => ({
            key: `prerequisite-${action.id}-${prerequisite.id}`,
            tab: 'corrective-action',
            anchor: anchors.prerequisite(action.id, prerequisite.id),
            text: `${action.level.name}: not yet done — ${prerequisite.text}`,
            blocks: 'approval',
          }),
        ),
      {
        key: `not-approved-${action.id}`,
        tab: 'corrective-action',
        anchor: anchors.approval(action.id),
        text: `${action.level.name}: not yet approved.`,
        blocks: 'issue',
      },
    ]);
};
