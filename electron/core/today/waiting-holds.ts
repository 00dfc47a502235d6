/** @file Holds that nobody has cleared, as Today shows them. Invariant: what opened a hold is confidential and stays out. */
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { openHoldsOf } from '../holds/read-holds.ts';
import type { WaitSource } from './due-sources.ts';

export const waitingHolds: WaitSource = async (handle, { caseId }) =>
  (await openHoldsOf(handle, caseId)).map((hold) => ({
    key: `hold-${hold.id}`,
    what: 'To be cleared',
    text: `Hold: ${holdKindLabels[hold.kind]}`,
    waitsFor: 'A named person, to decide and say why',
    since: hold.openedAt,
    dueOn: null,
    caseId: hold.caseId as CaseId,
    tab: 'overview',
    anchor: anchors.holds,
  }));
