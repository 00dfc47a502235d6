/** @file Open items of comparators: a level above theirs that nobody has given the reason for. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItemRule } from './case-snapshot.ts';

export const comparatorItems: OpenItemRule = ({ harsher }) =>
  harsher
    .filter(({ isApproved, reason }) => !isApproved && reason.trim() === '')
    .map(({ correctiveActionId, levelName }) => ({
      key: `harsher-${correctiveActionId}`,
      tab: 'corrective-action',
      anchor: anchors.comparators,
      text: `${levelName}: it lies above the levels of the comparators, and no reason is given.`,
      blocks: 'approval',
    }));
